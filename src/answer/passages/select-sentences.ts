import type { Stretch } from '#src/text/reading-text.ts';
import type { Candidate } from './candidate-sentences.ts';
import { isContinued, isEntry, startOfList, startOfNamedList } from './lists.ts';

/** A few neighbouring sentences that are shown together. */
export interface Passage {
  readonly candidate: Candidate;
  readonly stretch: Stretch;
  readonly text: string;
  /** Of a row of a table: the names of its columns, which are quoted with it. */
  readonly head?: Stretch;
}

/** Limits of what is shown; found by measuring right answers against their length. */
export interface SelectionLimits {
  /** Enough of the probability is shown: nothing more is added. */
  readonly enough: number;
  /** A further place must be this likely to answer. */
  readonly least: number;
  /** And so likely as a share of the best one. */
  readonly share: number;
  /** A neighbouring sentence must be this likely to be shown as well, while there is room. */
  readonly neighbour: number;
  /** The same where a new paragraph begins with it; none is taken from the paragraph before. */
  readonly beyond: number;
  readonly places: number;
  /** Characters of source text of all passages together, but for a list that is kept whole. */
  readonly length: number;
}

export const SELECTION_LIMITS: SelectionLimits = {
  enough: 0.88,
  least: 0.03,
  share: 0.15,
  neighbour: 0.002,
  beyond: 0.1,
  places: 5,
  length: 1150,
};
/** Sentences less likely than the first so many are not compared with what is shown. */
const MOST_COMPARED = 40;
/** Differences of scores are logarithms of odds. */
const NEARLY_AS_LIKELY = 1;
const LENGTH_LIMIT = 440;
/** With the reasons that it points back to. */
const REASONS_LIMIT = 640;
const REASONS_BACK = /\b(?:(?:vor|oben |eben )?genannten|diesen|diesem) (?:Gründen|Grunde?)\b/u;
/** "das System": what it is called stands before. */
const THING_BACK = /\bdas (?:Projekt|Vorhaben|Verfahren|System)\b/u;
/** Sentences that point back to one that points back. */
const MOST_BACK = 2;
/** A passage that is shorter takes in the sentence after it: an answer should be understood alone. */
const SHORT = 260;
const LIST_LIMIT = 1150;
/** What an answer begins with is a part of its first sentence. */
const YES_OR_NO = /^(?:Ja|Nein)[.!]$/u;
const BACKWARD =
  /^(?:Diese[rsmn]?|Dies|Dabei|Dazu|Hierzu|Hierbei|Hierfür|Dafür|Damit|Dadurch|Somit|Daher|Deshalb|Er|Sie|Es|Ihr|Ihre|Letztere[rs]?|Beide|Ebenso|Zudem|Außerdem|Darüber|Ferner|Weiterhin|Jedoch|Allerdings|Infolgedessen|Unter anderem|Gedacht|(?:Aus|Vor|Zu|In|Bei|Mit|Auf|Nach|Unter) diese[rmn])\b|\bvorgenannte|\bdas (?:Projekt|Vorhaben|Verfahren|System)\b/u;

/**
 * Picks the sentences to show: the likeliest one with what it needs to be understood, and further
 * places until it is likely enough that the answer is among them; the likeliest passage first. A sure
 * answer is short.
 *
 * @param candidates - Best first.
 */
export function selectPassages(
  candidates: readonly Candidate[],
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
    const passage = passageOf(shown, candidates, limits, passages.length === 0);
    if (passages.length > 0 && lengthOf([...passages, passage]) > limits.length) continue;
    if (isPreamble(passage, passages, limits.neighbour)) continue;
    addPassage(passage, passages);
  }
  const likelihood = new Map(passages.map((passage) => [passage, sumOf(passage, candidates)]));
  return passages.sort((a, b) => (likelihood.get(b) ?? 0) - (likelihood.get(a) ?? 0));
}

/** How likely it is that a sentence of the passage answers: 0 … 1. */
function sumOf(passage: Passage, candidates: readonly Candidate[]): number {
  return candidates
    .filter((candidate) => isWithin(candidate, passage))
    .reduce((sum, { probability }) => sum + probability, 0);
}

function isWithin({ read, place }: Candidate, { candidate, stretch }: Passage): boolean {
  const span = read === candidate.read ? read.sentences[place]?.span : undefined;
  return span !== undefined && span.start >= stretch.start && span.end <= stretch.end;
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
  return shown.some(
    (passage) =>
      passage.text.includes(candidate.text) ||
      isWithin(candidate, passage) ||
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

/**
 * The sentence with its list, the one before where it points back, and the likeliest of its
 * neighbours while there is room: what answers often stands beside what names the subject.
 */
export function passageOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
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
  const listed = isEntry(textAt(place)) ? startOfList(read, place) : startOfNamedList(read, place);
  if (listed !== undefined && lengthFrom(listed, last) <= LIST_LIMIT) first = listed;
  const isOfNamed = REASONS_BACK.test(textAt(place)) || THING_BACK.test(textAt(place));
  const limit = isOfNamed ? REASONS_LIMIT : LENGTH_LIMIT;
  const isBackward = (text: string) => BACKWARD.test(text) || REASONS_BACK.test(text);
  for (let steps = 0; steps < MOST_BACK && isBackward(textAt(first)); steps += 1) {
    if (!isBody(first - 1) || lengthFrom(first - 1, last) > limit) break;
    first -= 1;
  }
  if (YES_OR_NO.test(textAt(first - 1)) && isBody(first - 1)) first -= 1;
  const withList = () => {
    while (isContinued(read, first, last) && lengthFrom(first, last + 1) <= LIST_LIMIT) last += 1;
  };
  withList();
  const fits = (from: number, to: number) => lengthFrom(from, to) <= LENGTH_LIMIT;
  const likely = (from: number, to: number, added: number) => {
    if (!isBody(added) || !fits(from, to) || isEntry(textAt(added))) return 0;
    const likelihood = likelihoodOf(added, candidate, candidates);
    const isApart = read.endsParagraph(Math.min(added, to - 1));
    const beyond = added === from ? Infinity : limits.beyond;
    return likelihood >= (isApart ? beyond : limits.neighbour) ? likelihood : 0;
  };
  for (;;) {
    const after = likely(first, last + 1, last + 1);
    const before = likely(first - 1, last, first - 1);
    if (after === 0 && before === 0) break;
    if (after >= before) last += 1;
    else first -= 1;
  }
  if (
    isAlone &&
    isBody(last + 1) &&
    lengthFrom(first, last) < SHORT &&
    !read.endsParagraph(last) &&
    fits(first, last + 1) &&
    !isEntry(textAt(last + 1))
  )
    last += 1;
  withList();
  const start = read.sentences[first]?.span.start ?? 0;
  const stretch = { start, end: read.sentences[last]?.span.end ?? 0 };
  return { candidate, stretch, text: read.reading.text.slice(stretch.start, stretch.end) };
}

function likelihoodOf(place: number, near: Candidate, candidates: readonly Candidate[]): number {
  return candidates.find((c) => c.read === near.read && c.place === place)?.probability ?? 0;
}
