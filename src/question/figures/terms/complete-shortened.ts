import { type Ellipsis, findEllipses } from '#src/text/complete-ellipsis.ts';
import { matchTerm, QUALITY, type TermMatch } from '../names/match-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { readTerms, type Term } from './question-terms.ts';

/**
 * "die Gerichte der Arbeits-, der Verwaltungs- und der Sozialgerichtsbarkeit": says the shortened
 * words in full, so that each is read as what it names. "Bau- und Verkehrsamt", one name of one
 * thing, stays as it is.
 *
 * @returns The question; the shortened words that no table completes keep their hyphen.
 */
export function completeShortened(question: string, knowledge: Knowledge): string {
  const listed = question.replace(WITHOUT_COMMA, ', ');
  let rest = listed;
  for (const ellipsis of findEllipses(listed).reverse()) {
    const whole = isOneName(ellipsis, knowledge) ? undefined : wholeWord(ellipsis, knowledge);
    if (whole === undefined) continue;
    const first = rest.charAt(ellipsis.start);
    rest = rest.slice(0, ellipsis.start) + first + whole.slice(1) + rest.slice(ellipsis.end + 1);
  }
  return rest;
}

/** "arbeits- verwaltungs- und sozialgerichtsbarkeit", as it is typed. */
const WITHOUT_COMMA = /(?<=\p{L}-)\s+(?=\p{L}[\p{L}-]*-\s)/gu;

/** Both words are in the name of one thing, as they stand. */
function isOneName({ stump, full }: Ellipsis, knowledge: Knowledge): boolean {
  const named = new Set(namedBy(stump, knowledge));
  return namedBy(full, knowledge).some((entity) => named.has(entity));
}

function namedBy(word: string, { vocabulary }: Knowledge): NamedEntity[] {
  const names = (entity: NamedEntity, { covers }: TermMatch): boolean =>
    entity.names.some(({ stems }) => [...covers.keys()].every((stem) => stems.includes(stem)));
  return matchesOf(word, vocabulary).flatMap((match) =>
    [...match.covers.keys()].flatMap((stem) =>
      (vocabulary.byStem.get(stem) ?? []).filter((entity) => names(entity, match)),
    ),
  );
}

/** The completion that the tables know best, of equals the one that takes most of the full word. */
function wholeWord({ completions }: Ellipsis, knowledge: Knowledge): string | undefined {
  let best: { word: string; quality: number } | undefined;
  for (const word of completions) {
    const quality = knownAs(word, knowledge);
    if (quality > (best?.quality ?? 0)) best = { word, quality };
  }
  return best?.word;
}

function knownAs(word: string, { vocabulary, words }: Knowledge): number {
  const stem = termOf(word)?.stem;
  if (words.some(({ stems }) => stems.length === 1 && stems[0] === stem)) return QUALITY.exact;
  return Math.max(0, ...matchesOf(word, vocabulary).map(({ by }) => QUALITY[by]));
}

function matchesOf(word: string, vocabulary: Knowledge['vocabulary']): TermMatch[] {
  const term = termOf(word);
  return term === undefined ? [] : matchTerm(term, vocabulary);
}

function termOf(word: string): Term | undefined {
  return readTerms(word)[0];
}
