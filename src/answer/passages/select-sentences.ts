import { type Aspect, aspectStrength, isTelling } from '#src/question/passages/aspect.ts';
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
const AS_GOOD = 0.84;
const NEXT_SCORE = 0.8;
const LENGTH_LIMIT = 440;
/** Sentences that point back to one that points back. */
const MOST_BACK = 2;
/** A passage may be longer by this where the sentence with the date, place or reason is near. */
const ASPECT_ROOM = 130;
/** A passage that is shorter takes in the sentence after it: an answer should be understood alone. */
const SHORT = 260;
/** All passages of an answer together, but for a list that is kept whole. */
const TOTAL_LIMIT = 640;
const LIST_LIMIT = 900;
const FORWARD =
  /^(?:Ein weitere[rs]?|Eine weitere|Weitere|Zudem|Außerdem|Des Weiteren|Zusätzlich|Darüber hinaus|Ferner|Weiterhin|Ebenso|Auch|Gleichzeitig|Dabei|Dazu|Hierzu|Hierbei|Dadurch|Diese[rs]?|Er|Sie|Es|Ziel|Grund|Daher|Deshalb|Gedacht)\b/u;
const BACKWARD =
  /^(?:Diese[rsmn]?|Dies|Dabei|Dazu|Hierzu|Hierbei|Hierfür|Dafür|Damit|Dadurch|Somit|Daher|Deshalb|Er|Sie|Es|Ihr|Ihre|Letztere[rs]?|Beide|Ebenso|Zudem|Außerdem|Darüber|Ferner|Weiterhin|Jedoch|Allerdings|Infolgedessen|Unter anderem|Gedacht)\b|\bvorgenannte|\bdas (?:Projekt|Vorhaben|Verfahren|System)\b/u;
const BULLET = /^(?:[-–•·▪➢]|o\s|\(?[a-z]\)|\(?\d{1,2}[.)]\s|\d\.)/u;

/**
 * Picks the sentences to show: the best one with what it needs to be understood, and a second
 * place where that says something of the question that the first does not.
 */
export function selectPassages(
  candidates: readonly Candidate[],
  concepts: readonly Concept[],
  aspect: Aspect,
  limit = 2,
): Passage[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const passages = [passageOf(best, candidates, aspect)];
  while (passages.length < limit) {
    const next = complement(passages, candidates, concepts, best.score);
    if (next === undefined) break;
    const passage = passageOf(next, candidates, aspect);
    if (lengthOf([...passages, passage]) > TOTAL_LIMIT) break;
    addPassage(passage, passages);
  }
  return passages;
}

/** Adds a passage; one that overlaps another of its section becomes one with it. */
export function addPassage(passage: Passage, passages: Passage[]): void {
  const { read } = passage.candidate;
  const { start, end } = passage.stretch;
  const at = passages.findIndex(
    ({ candidate, stretch }) =>
      candidate.read === read && start < stretch.end && stretch.start < end,
  );
  const known = passages[at];
  if (known === undefined) {
    passages.push(passage);
    return;
  }
  const stretch = {
    start: Math.min(start, known.stretch.start),
    end: Math.max(end, known.stretch.end),
  };
  const text = read.reading.text.slice(stretch.start, stretch.end);
  passages[at] = { candidate: known.candidate, stretch, text };
}

/** Characters of source text that passages show. */
function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
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

/** Whether a sentence, or the same one of another year, is shown already. */
export function isShown({ read, place, text }: Candidate, shown: readonly Passage[]): boolean {
  const span = read.sentences[place]?.span;
  return shown.some(
    (passage) =>
      passage.text.includes(text) ||
      isNearlySame(passage.candidate.text, text) ||
      (passage.candidate.read === read &&
        span !== undefined &&
        span.start >= passage.stretch.start &&
        span.end <= passage.stretch.end),
  );
}

/** Two sentences that share most of their words: the wording of another year. */
function isNearlySame(one: string, other: string): boolean {
  const a = new Set(one.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);
  const b = new Set(other.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 0.8 * Math.max(a.size, b.size, 1);
}

/** The sentence, the one before where it points back, the ones after that go on with it, its list. */
export function passageOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  aspect: Aspect,
): Passage {
  const { read, place } = candidate;
  const textAt = (i: number) => read.sentences[i]?.text ?? '';
  const isBody = (i: number) => {
    const sentence = read.sentences[i];
    return sentence?.isBody === true && !sentence.isNote;
  };
  let first = place;
  let last = place;
  const lengthFrom = (from: number, to: number) =>
    (read.sentences[to]?.span.end ?? 0) - (read.sentences[from]?.span.start ?? 0);
  if (BULLET.test(textAt(place))) first = startOfList(textAt, place) ?? first;
  for (let steps = 0; steps < MOST_BACK && BACKWARD.test(textAt(first)); steps += 1) {
    if (!isBody(first - 1) || lengthFrom(first - 1, last) > LENGTH_LIMIT) break;
    first -= 1;
  }
  while (isContinued(textAt, first, last) && lengthFrom(first, last + 1) <= LIST_LIMIT) last += 1;
  const goesOn = (next: number) =>
    isStrong(next, candidate, candidates) || (last === place && FORWARD.test(textAt(next)));
  while (isBody(last + 1) && goesOn(last + 1) && lengthFrom(first, last + 1) <= LENGTH_LIMIT)
    last += 1;
  const holds = (from: number, to: number) =>
    aspectStrength(aspect, read.reading.text.slice(startOf(from), endOf(to))) === 1;
  const startOf = (i: number) => read.sentences[i]?.span.start ?? 0;
  const endOf = (i: number) => read.sentences[i]?.span.end ?? 0;
  if (isTelling(aspect) && !holds(first, last)) {
    const fits = (from: number, to: number) => lengthFrom(from, to) <= LENGTH_LIMIT + ASPECT_ROOM;
    const after = [1, 2].find((k) => isBody(last + k) && holds(last + k, last + k));
    if (after !== undefined && fits(first, last + after)) last += after;
    else if (isBody(first - 1) && holds(first - 1, first - 1) && fits(first - 1, last)) first -= 1;
  }
  if (
    isBody(last + 1) &&
    lengthFrom(first, last) < SHORT &&
    !read.reading.text.slice(endOf(last), startOf(last + 1)).includes('\n') &&
    lengthFrom(first, last + 1) <= LENGTH_LIMIT &&
    !BULLET.test(textAt(last + 1))
  )
    last += 1;
  const stretch = { start: startOf(first), end: endOf(last) };
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

/** Whether the next sentence belongs to the list that the passage has begun. */
function isContinued(textAt: (i: number) => string, first: number, last: number): boolean {
  const next = textAt(last + 1);
  if (next === '') return false;
  const introduces = /:\s*\d{0,2}$/u.test(textAt(last));
  if (introduces) return true;
  const isInList = Array.from({ length: last - first + 1 }, (_, i) => textAt(first + i)).some(
    (text) => BULLET.test(text),
  );
  return (
    isInList &&
    (BULLET.test(next) || (!/[.!?]$/u.test(textAt(last)) && BULLET.test(textAt(last + 2))))
  );
}

function isStrong(place: number, best: Candidate, candidates: readonly Candidate[]): boolean {
  const next = candidates.find((c) => c.read === best.read && c.place === place);
  return next !== undefined && next.score >= best.score * NEXT_SCORE;
}
