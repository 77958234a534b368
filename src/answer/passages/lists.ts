import type { ReadSection } from './read-section.ts';

/** "•", "a.)", "2.", "Ziel 3:" */
const BULLET =
  /^(?:[-–•·▪➢]|o\s|\(?[a-z]\.?\)|\(?\d{1,2}[.)]\s|\d\.|\p{Lu}\p{Ll}{2,15} (?:\d{1,2}|[A-Z]|[IVX]{1,4})\s?[:–]\s)/u;
/** The sign of the first entry of a list. */
const FIRST = /^(?:[-–•·▪➢]|\(?[a1]\.?\)|1\.\s)/u;
/** "Infrastruktur aufbauen: Schaffung …" */
const LABELLED = /^\p{Lu}[\p{L}, /-]{2,60}: \p{Lu}/u;
/** "Stand: abgelehnt", "Frist: 31.12.2022" below the name of an entry. */
const FIELD = /^\p{Lu}\p{Ll}[\p{L} -]{1,28}: \S.{0,160}$/u;
const LEAD = /:\s*\d{0,2}$/u;
/** Sentences that go on within an entry. */
const MOST_WITHIN = 3;
const LONGEST = 12;

/** Whether a sentence begins an entry of a list by its sign. */
export function isEntry(text: string): boolean {
  return BULLET.test(text);
}

/** The sentence that introduces the list an entry stands in. */
export function startOfList({ sentences }: ReadSection, place: number): number | undefined {
  for (let i = place; i >= 0 && place - i < LONGEST; i -= 1) {
    const text = sentences[i]?.text ?? '';
    if (introducesList(text, sentences[i + 1]?.text ?? '') && !isEntry(text)) return i;
    if (!isEntry(text)) return undefined;
  }
  return undefined;
}

/** Whether the next sentence belongs to the list that has begun after the first one. */
export function isContinued(read: ReadSection, first: number, last: number): boolean {
  const textAt = (i: number) => read.sentences[i]?.text ?? '';
  const next = textAt(last + 1);
  if (next === '') return false;
  if (introducesList(textAt(last), next)) return true;
  const begun = Array.from({ length: last - first + 1 }, (_, i) => textAt(first + i));
  // The name of an entry says nothing without its fields.
  const areFields = begun.slice(1).every((text) => FIELD.test(text));
  if (areFields && isEntry(textAt(first)) && FIELD.test(next)) return true;
  const isLabelled = (text: string) => LEAD.test(textAt(first)) && LABELLED.test(text);
  const entry = begun.findLast((text) => isEntry(text) || isLabelled(text));
  if (entry === undefined) return false;
  if (begun.some((text) => isReferredTo(text, next))) return true;
  const isNext = isEntry(entry) ? isEntry : isLabelled;
  if (isNext(next)) return true;
  const isSplit = !/[.!?]$/u.test(textAt(last)) && isNext(textAt(last + 2));
  return isSplit || (!read.endsParagraph(last) && isNextWithin(read, last + 1, isNext));
}

/** "Die Varianten a.) und c.) wurden verworfen": what is said of the entries of a list. */
function isReferredTo(entry: string, text: string): boolean {
  const sign = /^\(?\p{Ll}\.?\)/u.exec(entry)?.[0];
  return sign !== undefined && text.includes(` ${sign}`);
}

/**
 * The sentence that introduces the list whose entries a sentence speaks of by their signs: without them
 * it says nothing.
 */
export function startOfNamedList(read: ReadSection, place: number): number | undefined {
  const text = read.sentences[place]?.text ?? '';
  for (let i = place - 1; i >= 0 && place - i < LONGEST; i -= 1) {
    if (isReferredTo(read.sentences[i]?.text ?? '', text)) return startOfList(read, i);
  }
  return undefined;
}

/** Whether an entry of several sentences is followed by another one. */
function isNextWithin(read: ReadSection, from: number, isNext: (text: string) => boolean): boolean {
  for (let i = from; i < from + MOST_WITHIN; i += 1) {
    if (read.endsParagraph(i)) return isNext(read.sentences[i + 1]?.text ?? '');
  }
  return false;
}

/** "Folgende Ziele:" and "Gefördert wird, wer" are not finished without what they introduce. */
function introducesList(text: string, next: string): boolean {
  const isOpen = !/[.!?;,]["“”«»)]?\d{0,2}$/u.test(text) && !isEntry(text);
  // "Der Rechnungshof empfiehlt," and below it "a) …"
  const isBegun = text.endsWith(',') && !isEntry(text) && FIRST.test(next);
  return LEAD.test(text) || (isOpen && isEntry(next)) || isBegun;
}

/** How many entries the list has that a sentence introduces; 0 where it introduces none. */
export function entriesAfter(read: ReadSection, place: number): number {
  const { sentences } = read;
  if (!introducesList(sentences[place]?.text ?? '', sentences[place + 1]?.text ?? '')) return 0;
  let last = place;
  while (isContinued(read, place, last)) last += 1;
  const texts = sentences.slice(place + 1, last + 1).map(({ text }) => text);
  const isOne = texts.some(isEntry) ? isEntry : (text: string) => LABELLED.test(text);
  return texts.filter(isOne).length;
}
