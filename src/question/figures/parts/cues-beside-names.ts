import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { type Cue, type FoundCue, findCues } from './cues.ts';
import type { FoundWord } from './find-words.ts';

/** The cues of a question, without those that are a word of a name: "Amt Wachsenburg" does not grow. */
export function cuesBesideNames(
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  knowledge: Knowledge,
): FoundCue[] {
  return findCues(marked.line).filter(
    (cue) =>
      !isInName(cue, marked) &&
      !(cue.cue === 'previousYear' && isInTime(cue, marked)) &&
      !isInMetric(cue, marked, metrics, knowledge) &&
      !isBeginOfName(cue, marked, knowledge),
  );
}

function isInName({ start, end }: FoundCue, marked: MarkedTerms): boolean {
  const [from, to] = marked.spanOf(start, end);
  const roles = marked.within({ from, to }).map((_, offset) => marked.roleOf(from + offset));
  return roles.every((role) => role === 'name');
}

/** "im Vorjahr" says when, and holds nothing against it. */
function isInTime({ start, end }: FoundCue, marked: MarkedTerms): boolean {
  const [from, to] = marked.spanOf(start, end);
  return marked.within({ from, to }).every((_, at) => marked.roleOf(from + at) === 'time');
}

/** "VG Mittleres Nessetal": capital between the word for a kind and a name, it belongs to the name. */
function isBeginOfName(
  { start, end }: FoundCue,
  marked: MarkedTerms,
  { vocabulary }: Knowledge,
): boolean {
  const [from, to] = marked.spanOf(start, end);
  const [own, next] = [marked.terms[from], marked.terms[to + 1]];
  if (from !== to || own?.isCapital !== true || own.isFirst || marked.roleOf(from - 1) !== 'kind')
    return false;
  const isName = next !== undefined && vocabulary.byStem.has(next.stem);
  return isName && !vocabulary.kindStems.has(next.stem) && next.kind === 'word';
}

/** What can be a word for a metric, too: "Zugänge", "Einstellungen". */
const IN_METRICS: ReadonlySet<Cue> = new Set(['grow', 'shrink', 'ended', 'began']);

/** "Fälle" that a table counts do not fall; the word for a printed change does say change. */
function isInMetric(
  { cue, start, end }: FoundCue,
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  { catalogue }: Knowledge,
): boolean {
  const [first, last] = marked.spanOf(start, end);
  const word = metrics.find(({ from, to }) => from <= first && last <= to);
  // "durchschnittlicher Anspruch": what is printed as an average is one already.
  if (cue === 'mean')
    return word === undefined
      ? metrics.some((next) => next.from === last + 1 && areAverages(next, catalogue))
      : word.to - word.from > last - first;
  if (!IN_METRICS.has(cue)) return false;
  return (
    word?.meanings.every(({ table, value }) =>
      catalogue.tables
        .find(({ name }) => name === table)
        ?.metrics.some(
          ({ column, kind }) => column === value && (kind === 'count' || kind === 'amount'),
        ),
    ) === true
  );
}

/** "der durchschnittliche Anspruch", where the column is one of averages. */
function areAverages({ meanings }: FoundWord, { tables }: Knowledge['catalogue']): boolean {
  return meanings.every(({ table, value }) =>
    tables
      .find(({ name }) => name === table)
      ?.metrics.some(({ column, label }) => column === value && /durchschnitt/iu.test(label)),
  );
}

/** Cues of which no word stands for itself: all were read as part of a condition or a limit. */
export function settledCues(cues: readonly FoundCue[], marked: MarkedTerms): ReadonlySet<Cue> {
  const isSettled = ({ start, end }: FoundCue): boolean => {
    const [from, to] = marked.spanOf(start, end);
    const roles = marked.within({ from, to }).map((_, offset) => marked.roleOf(from + offset));
    return roles.some((role) => role === 'condition' || role === 'limit');
  };
  return new Set(
    cues
      .map(({ cue }) => cue)
      .filter((cue) => cues.every((other) => other.cue !== cue || isSettled(other))),
  );
}

/** These reach over other words, which they do not explain. */
const REACHING: ReadonlySet<Cue> = new Set([
  'share',
  'difference',
  'than',
  'belongs',
  'sinceWhen',
  'untilWhen',
]);

/** Terms that are cues. Of a cue that reaches over other words only its ends are. */
export function cueIndexes(marked: MarkedTerms, cues: readonly FoundCue[]): Set<number> {
  const indexes = new Set<number>();
  for (const { cue, start, end } of cues) {
    const [from, to] = marked.spanOf(start, end);
    for (let index = from; index <= to; index += 1) {
      if (!REACHING.has(cue) || index === from || index === to) indexes.add(index);
    }
  }
  return indexes;
}
