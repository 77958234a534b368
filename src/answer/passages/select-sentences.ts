import type { Concept } from '#src/search/query-concept.ts';
import type { Stretch } from '#src/text/reading-text.ts';
import { type Candidate, coverage } from './candidate-sentences.ts';

/** A few neighbouring sentences that are shown together. */
export interface Passage {
  readonly candidate: Candidate;
  readonly stretch: Stretch;
  readonly text: string;
}

const SECOND_GAIN = 0.16;
const SECOND_SCORE = 0.62;
/** A second place that answers about as well is shown as well. */
const AS_GOOD = 0.88;
const NEXT_SCORE = 0.8;
const LENGTH_LIMIT = 420;
const FORWARD =
  /^(?:Ein weitere[rs]?|Eine weitere|Weitere|Zudem|Außerdem|Des Weiteren|Zusätzlich|Darüber hinaus|Ferner|Weiterhin|Ebenso|Auch|Gleichzeitig|Dabei|Dazu|Hierzu|Hierbei|Dadurch|Diese[rs]?|Er|Sie|Es|Ziel|Grund)\b/u;
const LIST_LIMIT = 900;
const BACKWARD =
  /^(?:Diese[rsmn]?|Dies|Dabei|Dazu|Hierzu|Hierbei|Hierfür|Dafür|Damit|Dadurch|Somit|Daher|Deshalb|Er|Sie|Es|Ihr|Ihre|Letztere[rs]?|Beide|Ebenso|Zudem|Außerdem|Darüber|Ferner|Weiterhin|Jedoch|Allerdings|Infolgedessen|Unter anderem)\b/u;
const BULLET = /^(?:[-–•·▪➢]|o\s|\(?[a-z]\)|\(?\d{1,2}[.)]\s|\d\.)/u;

/**
 * Picks the sentences to show: the best one with what it needs to be understood, and a second
 * place where that says something of the question that the first does not.
 */
export function selectPassages(
  candidates: readonly Candidate[],
  concepts: readonly Concept[],
  limit = 2,
): Passage[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const passages = [passageOf(best, candidates)];
  while (passages.length < limit) {
    const next = complement(passages, candidates, concepts, best.score);
    if (next === undefined) break;
    passages.push(passageOf(next, candidates));
  }
  return passages;
}

function complement(
  shown: readonly Passage[],
  candidates: readonly Candidate[],
  concepts: readonly Concept[],
  bestScore: number,
): Candidate | undefined {
  const covered = concepts.map((_, i) =>
    Math.max(...shown.map(({ candidate }) => candidate.matches[i] ?? 0)),
  );
  const before = coverage(covered, concepts);
  return candidates.find((candidate) => {
    if (candidate.score < bestScore * SECOND_SCORE || isShown(candidate, shown)) return false;
    if (candidate.score >= bestScore * AS_GOOD) return true;
    const together = covered.map((match, i) => Math.max(match, candidate.matches[i] ?? 0));
    return coverage(together, concepts) - before >= SECOND_GAIN;
  });
}

function isShown(candidate: Candidate, shown: readonly Passage[]): boolean {
  const stretch = candidate.read.sentences[candidate.place]?.span;
  return shown.some(
    (passage) =>
      passage.text.includes(candidate.text) ||
      (passage.candidate.read === candidate.read &&
        stretch !== undefined &&
        stretch.start >= passage.stretch.start &&
        stretch.end <= passage.stretch.end),
  );
}

/** The sentence, the one before where it points back, the ones after that go on with it, its list. */
function passageOf(candidate: Candidate, candidates: readonly Candidate[]): Passage {
  const { read, place } = candidate;
  const textAt = (i: number) => read.sentences[i]?.text ?? '';
  let first = place;
  let last = place;
  if (BULLET.test(textAt(place))) first = startOfList(textAt, place) ?? first;
  if (BACKWARD.test(textAt(first)) && first > 0 && textAt(first - 1).length <= LENGTH_LIMIT)
    first -= 1;
  const lengthOf = (to: number) =>
    (read.sentences[to]?.span.end ?? 0) - (read.sentences[first]?.span.start ?? 0);
  while (isContinued(textAt, last) && lengthOf(last + 1) <= LIST_LIMIT) last += 1;
  const goesOn = (next: number) =>
    isStrong(next, candidate, candidates) || (last === place && FORWARD.test(textAt(next)));
  while (goesOn(last + 1) && lengthOf(last + 1) <= LENGTH_LIMIT) last += 1;
  const stretch = {
    start: read.sentences[first]?.span.start ?? 0,
    end: read.sentences[last]?.span.end ?? 0,
  };
  return { candidate, stretch, text: read.reading.text.slice(stretch.start, stretch.end) };
}

/** The sentence that introduces the list an entry stands in. */
function startOfList(textAt: (i: number) => string, place: number): number | undefined {
  for (let i = place; i >= 0 && place - i < 12; i -= 1) {
    if (/:\s*\d{0,2}$/u.test(textAt(i)) && !BULLET.test(textAt(i))) return i;
    if (!BULLET.test(textAt(i))) return undefined;
  }
  return undefined;
}

function isContinued(textAt: (i: number) => string, last: number): boolean {
  const next = textAt(last + 1);
  if (next === '') return false;
  const introduces = /:\s*\d{0,2}$/u.test(textAt(last));
  return BULLET.test(next) ? introduces || BULLET.test(textAt(last)) : introduces;
}

function isStrong(place: number, best: Candidate, candidates: readonly Candidate[]): boolean {
  const next = candidates.find((c) => c.read === best.read && c.place === place);
  return next !== undefined && next.score >= best.score * NEXT_SCORE;
}
