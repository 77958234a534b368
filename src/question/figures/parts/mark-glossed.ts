import { detectLanguage } from '#src/text/detect-language.ts';
import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';
import type { GeneralWords } from '../terms/table-wording.ts';

const OF_TABLE: ReadonlySet<string> = new Set(['metric', 'scope', 'kind']);
const MOST_WORDS = 7;
const JOINING = /^(?:a|an|with|of|for|and)$/u;

/**
 * "guardianship cases (Betreuungssachen)", "operations with an emergency doctor (mit Notarzt)": an
 * English phrase before a word of the tables in brackets says the same as that word.
 */
export function markGlossed(marked: MarkedTerms, general: GeneralWords | null): void {
  const { terms } = marked;
  if (!terms.some(({ inBrackets }) => inBrackets)) return;
  if (detectLanguage(terms.map(({ text }) => text).join(' ')) !== 'en') return;
  for (const [from, term] of terms.entries()) {
    if (!term.inBrackets || terms[from - 1]?.inBrackets === true) continue;
    const end = terms.findIndex(({ inBrackets }, at) => at > from && !inBrackets);
    const inside = terms.slice(from, end < 0 ? undefined : end);
    const roles = inside.map((_, offset) => marked.roleOf(from + offset));
    if (roles.filter((role) => role === null).length > 1) continue;
    const before = wordsBefore(from, marked);
    const isOfTable = roles.some((role) => role !== null && OF_TABLE.has(role));
    // "computer fraud (Computerbetrug)" is that entry, "cleaners (Landespolizei)" are some of its people.
    const isEntry = roles.includes('name') && saysName(before, inside, marked, general);
    if (isOfTable || isEntry) for (const at of before) marked.mark(at, at, 'gloss');
  }
}

/** Whether a word means a part of a name in German. */
function saysName(
  words: readonly number[],
  name: readonly Term[],
  { terms }: MarkedTerms,
  general: GeneralWords | null,
): boolean {
  const called = name.map(({ folded }) => folded).join(' ');
  return words.some((at) =>
    englishForms(terms[at]?.text.toLowerCase() ?? '')
      .flatMap((form) => general?.translate(form) ?? [])
      .map(foldGerman)
      .some((german) => german.length >= SHORTEST_PART && called.includes(german)),
  );
}

const SHORTEST_PART = 4;

/** The words that nothing else explains, with what joins them. */
function wordsBefore(from: number, marked: MarkedTerms): readonly number[] {
  const words: number[] = [];
  for (let at = from - 1; at >= Math.max(0, from - MOST_WORDS); at -= 1) {
    const term = marked.terms[at];
    const joins = JOINING.test(term?.folded ?? '') && marked.isFree(at - 1);
    if (term === undefined || term.kind !== 'word' || term.inBrackets) break;
    if (!joins && isStopWord(term.folded)) break;
    // "recorded computer fraud cases (Computerbetrug)": what is counted may stand within it.
    if (!joins && !marked.isFree(at) && marked.roleOf(at) !== 'metric') break;
    if (!joins && marked.isFree(at)) words.push(at);
  }
  return words;
}
