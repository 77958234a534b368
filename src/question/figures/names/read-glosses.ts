import { detectLanguage } from '#src/text/detect-language.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { isForeign } from '../parts/foreign-words.ts';
import type { MarkedTerms, Span } from '../terms/marked-terms.ts';
import type { Mention } from './find-mentions.ts';

const JOINING = /^(?:of|for|and)$/u;

/** Behind these something is counted, and no name of an office stands there. */
const COUNTING = /(?:^| )(?:how (?:many|much)|number of|amount of)$/u;

/**
 * "the State Office for Heritage and Archaeology (Landesamt für Denkmalpflege und Archäologie)",
 * "the institute for teacher training (chapter 0422)": an English name that the brackets behind it
 * explain. All of its words belong to the name in the brackets, whatever else they may look like.
 *
 * @returns The mentions in the order of the question, those in brackets reaching over what they explain.
 */
export function readGlosses(mentions: readonly Mention[], marked: MarkedTerms): Mention[] {
  if (detectLanguage(marked.terms.map(({ text }) => text).join(' ')) !== 'en') return [...mentions];
  const read: Mention[] = [];
  for (const mention of mentions) {
    const phrase = explainedBy(mention, mentions, marked);
    while (phrase !== null && (read.at(-1)?.to ?? -1) >= phrase.from) read.pop();
    if (phrase !== null) marked.mark(phrase.from, phrase.to, 'name');
    read.push(phrase === null ? mention : { ...mention, from: phrase.from });
  }
  return read;
}

function explainedBy(
  gloss: Mention,
  mentions: readonly Mention[],
  marked: MarkedTerms,
): Span | null {
  const to = marked.terms.findLastIndex(({ inBrackets }, at) => at < gloss.from && !inBrackets);
  const isFirst = !mentions.some((other) => other.from > to && other.from < gloss.from);
  if (marked.terms[gloss.from]?.inBrackets !== true || !isFirst || !isOne(gloss)) return null;
  const from = beginOf(to, gloss, mentions, marked);
  if (from === null) return null;
  const words = marked.within({ from, to });
  // "police (departmental budget 03)" keeps to the police of this budget.
  const isPart = mentions.some(
    (other) => other.from >= from && other.to <= to && isWithin(other, gloss),
  );
  const isOther = words.some(({ folded }, at) => marked.isFree(from + at) && isForeign(folded));
  return isPart || isOther ? null : { from, to };
}

/** The first word of the phrase that ends at `to`; null where there is none. */
function beginOf(
  to: number,
  gloss: Mention,
  mentions: readonly Mention[],
  marked: MarkedTerms,
): number | null {
  let first: number | null = null;
  let at = to;
  while (at >= 0) {
    if (isOfName(at, marked)) {
      first = at;
      at -= 1;
      continue;
    }
    const before = first === null ? null : joinedBefore(at, marked);
    if (before === null || isFullOther(before, gloss, mentions)) break;
    at = before;
  }
  if (first === null) return null;
  const said = marked.terms.slice(0, first).map(({ folded }) => folded);
  return COUNTING.test(said.join(' ')) ? null : first;
}

/** What says what to do, what is counted and when is no part of a name. */
const OTHER_ROLE = /^(?:metric|operation|key|year|time|limit)$/u;

function isOfName(at: number, marked: MarkedTerms): boolean {
  const term = marked.terms[at];
  if (term === undefined || term.kind !== 'word' || term.inBrackets) return false;
  return !isStopWord(term.folded) && !OTHER_ROLE.test(marked.roleOf(at) ?? '');
}

/** "Office for the Protection of the Constitution": the word before what joins parts of one title. */
function joinedBefore(at: number, { terms }: MarkedTerms): number | null {
  const joint = terms[at]?.folded === 'the' ? at - 1 : at;
  if (!JOINING.test(terms[joint]?.folded ?? '')) return null;
  const before = terms[joint - 1];
  const isShort = joint === at && terms[joint]?.folded !== 'and';
  const isTitle =
    before?.isCapital === true && !before.isFirst && terms[at + 1]?.isCapital === true;
  return isShort || isTitle ? joint - 1 : null;
}

/** "Landespolizei and Fire School (0319)": two things, of which the brackets explain one. */
function isFullOther(at: number, gloss: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (other) => other.from <= at && at <= other.to && other.isFull && !isSame(other, gloss),
  );
}

function isSame(a: Mention, b: Mention): boolean {
  return a.candidates.some(({ entity }) => b.candidates.some((other) => other.entity === entity));
}

function isWithin(inner: Mention, outer: Mention): boolean {
  return inner.candidates.some(({ entity }) =>
    outer.candidates.some((other) => entity.ancestors.includes(other.entity)),
  );
}

/** One thing in each table. */
function isOne({ isFull, candidates }: Mention): boolean {
  const tables = candidates.map(({ entity }) => entity.table);
  return isFull && new Set(tables).size === tables.length;
}
