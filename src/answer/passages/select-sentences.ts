import { type Aspect, aspectStrength, isTelling } from '#src/question/passages/aspect.ts';
import type { Stretch } from '#src/text/reading-text.ts';
import type { Candidate } from './candidate-sentences.ts';
import { BULLET } from './sentence-features.ts';

/** A few neighbouring sentences that are shown together. */
export interface Passage {
  readonly candidate: Candidate;
  readonly stretch: Stretch;
  readonly text: string;
}

/** Limits of what is shown; found by measuring right answers against their length. */
export interface SelectionLimits {
  /** Enough of the probability is shown: nothing more is added. */
  readonly enough: number;
  /** A further place must be this likely to answer. */
  readonly least: number;
  /** And so likely as a share of the best one. */
  readonly share: number;
  /** A neighbouring sentence must be this likely to be shown as well. */
  readonly neighbour: number;
  readonly places: number;
  /** Characters of source text of all passages together, but for a list that is kept whole. */
  readonly length: number;
}

export const SELECTION_LIMITS: SelectionLimits = {
  enough: 0.88,
  least: 0.03,
  share: 0.08,
  neighbour: 0.1,
  places: 5,
  length: 1150,
};
/** Sentences less likely than the first so many are not compared with what is shown. */
const MOST_COMPARED = 40;
/** Differences of scores are logarithms of odds. */
const NEARLY_AS_LIKELY = 1;
const LENGTH_LIMIT = 440;
/** Sentences that point back to one that points back. */
const MOST_BACK = 2;
/** A passage may be longer by this where the sentence with the date, place or reason is near. */
const ASPECT_ROOM = 130;
/** A passage that is shorter takes in the sentence after it: an answer should be understood alone. */
const SHORT = 260;
const LIST_LIMIT = 900;
const FORWARD =
  /^(?:Ein weitere[rs]?|Eine weitere|Weitere|Zudem|Außerdem|Des Weiteren|Zusätzlich|Darüber hinaus|Ferner|Weiterhin|Ebenso|Auch|Gleichzeitig|Dabei|Dazu|Hierzu|Hierbei|Dadurch|Diese[rs]?|Er|Sie|Es|Ziel|Grund|Daher|Deshalb|Gedacht)\b/u;
const BACKWARD =
  /^(?:Diese[rsmn]?|Dies|Dabei|Dazu|Hierzu|Hierbei|Hierfür|Dafür|Damit|Dadurch|Somit|Daher|Deshalb|Er|Sie|Es|Ihr|Ihre|Letztere[rs]?|Beide|Ebenso|Zudem|Außerdem|Darüber|Ferner|Weiterhin|Jedoch|Allerdings|Infolgedessen|Unter anderem|Gedacht)\b|\bvorgenannte|\bdas (?:Projekt|Vorhaben|Verfahren|System)\b/u;

/**
 * Picks the sentences to show: the likeliest one with what it needs to be understood, and further
 * places until it is likely enough that the answer is among them. A sure answer is short.
 *
 * @param candidates - Best first.
 */
export function selectPassages(
  candidates: readonly Candidate[],
  aspect: Aspect,
  limits: SelectionLimits = SELECTION_LIMITS,
): Passage[] {
  const passages: Passage[] = [];
  const least = Math.max(limits.least, limits.share * (candidates[0]?.probability ?? 0));
  for (const candidate of candidates) {
    if (passages.length >= limits.places) break;
    if (passages.length > 0 && candidate.probability < least) break;
    if (isShown(candidate, passages)) continue;
    if (passages.length > 0 && probabilityOf(passages, candidates) >= limits.enough) break;
    const shown = newestOf(candidate, candidates);
    const passage = passageOf(shown, candidates, aspect, limits, passages.length === 0);
    if (passages.length > 0 && lengthOf([...passages, passage]) > limits.length) continue;
    if (isPreamble(passage, passages, limits.neighbour)) continue;
    addPassage(passage, passages);
  }
  return passages;
}

/** Of a sentence that stands in several years nearly as it is, and nearly as likely, the newest. */
function newestOf(best: Candidate, candidates: readonly Candidate[]): Candidate {
  const yearOf = ({ read }: Candidate) => read.section.year ?? 0;
  let newest = best;
  for (const other of candidates.slice(0, MOST_COMPARED)) {
    if (yearOf(other) > yearOf(newest) && other.score >= best.score - NEARLY_AS_LIKELY)
      if (isNearlySame(other, best)) newest = other;
  }
  return newest;
}

/** That the answer is among what is shown, or among the same sentences of other years. */
function probabilityOf(passages: readonly Passage[], candidates: readonly Candidate[]): number {
  return candidates
    .slice(0, MOST_COMPARED)
    .filter((candidate) => isShown(candidate, passages))
    .reduce((sum, { probability }) => sum + probability, 0);
}

/** Adds a passage; one that overlaps another of its section becomes one with it. */
export function addPassage(passage: Passage, passages: Passage[]): void {
  const { read } = passage.candidate;
  const { start, end } = passage.stretch;
  const at = passages.findIndex((known) => isOverlapping(passage, known));
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

function isOverlapping(one: Passage, other: Passage): boolean {
  return (
    one.candidate.read === other.candidate.read &&
    one.stretch.start < other.stretch.end &&
    other.stretch.start < one.stretch.end
  );
}

/** Whether a passage would only put an unlikely sentence before one that is shown. */
function isPreamble(passage: Passage, shown: readonly Passage[], likely: number): boolean {
  return (
    passage.candidate.probability < likely &&
    shown.some(
      (known) => isOverlapping(passage, known) && passage.stretch.start < known.stretch.start,
    )
  );
}

/** Characters of source text that passages show. */
function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether a sentence, or the same one of another year, is shown already. */
export function isShown(candidate: Candidate, shown: readonly Passage[]): boolean {
  const { read, place, text } = candidate;
  const span = read.sentences[place]?.span;
  return shown.some(
    (passage) =>
      passage.text.includes(text) ||
      (passage.candidate.read === read &&
        span !== undefined &&
        span.start >= passage.stretch.start &&
        span.end <= passage.stretch.end) ||
      isNearlySame(passage.candidate, candidate),
  );
}

/** Two sentences that share most of their words: the wording of another year. */
function isNearlySame(one: Candidate, other: Candidate): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const least = SAME * Math.max(a.size, b.size, 1);
  if (Math.min(a.size, b.size) < least) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared >= least;
}

const SAME = 0.8;

/** Each of the likely sentences is compared with each that is shown. */
const wordsOfCandidates = new WeakMap<Candidate, ReadonlySet<string>>();

function wordsOf(candidate: Candidate): ReadonlySet<string> {
  const known = wordsOfCandidates.get(candidate);
  if (known !== undefined) return known;
  const words = new Set(candidate.text.toLowerCase().match(/[\p{L}\d]{4,}/gu));
  wordsOfCandidates.set(candidate, words);
  return words;
}

/** The sentence, the one before where it points back, the ones after that go on with it, its list. */
export function passageOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  aspect: Aspect,
  limits: SelectionLimits = SELECTION_LIMITS,
  isAlone = true,
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
    isWorthIt(next, candidate, candidates, limits) ||
    (last === place && FORWARD.test(textAt(next)));
  while (isBody(last + 1) && goesOn(last + 1) && lengthFrom(first, last + 1) <= LENGTH_LIMIT)
    last += 1;
  const holds = (from: number, to: number) =>
    aspectStrength(aspect, read.reading.text.slice(startOf(from), endOf(to))) === 1;
  const startOf = (i: number) => read.sentences[i]?.span.start ?? 0;
  const endOf = (i: number) => read.sentences[i]?.span.end ?? 0;
  if (isTelling(aspect) && !holds(first, last)) {
    const fits = (from: number, to: number) => lengthFrom(from, to) <= LENGTH_LIMIT + ASPECT_ROOM;
    const isNear = (from: number, to: number) =>
      !Array.from({ length: to - from }, (_, i) => from + i).some(read.endsParagraph);
    const after = [1, 2].find(
      (k) => isBody(last + k) && isNear(last, last + k) && holds(last + k, last + k),
    );
    if (after !== undefined && fits(first, last + after)) last += after;
    else if (
      isBody(first - 1) &&
      isNear(first - 1, first) &&
      holds(first - 1, first - 1) &&
      fits(first - 1, last)
    )
      first -= 1;
  }
  if (
    isAlone &&
    isBody(last + 1) &&
    lengthFrom(first, last) < SHORT &&
    !read.endsParagraph(last) &&
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

function isWorthIt(
  place: number,
  best: Candidate,
  candidates: readonly Candidate[],
  { neighbour }: SelectionLimits,
): boolean {
  const next = candidates.find((c) => c.read === best.read && c.place === place);
  return next !== undefined && next.probability >= neighbour;
}
