import { entryNounOf } from '#src/text/entry-words.ts';
import { joinLines } from '#src/text/join-lines.ts';
import type { TextLine } from './printed-fields.ts';

/** What stands above the fields of an entry. */
export interface EntryHead {
  /** Heads of one list are alike: this tells them. */
  readonly style: string;
  readonly noun: string | null;
  readonly number: string | null;
  /** Empty where one of the fields holds it. */
  readonly title: string;
  /** Index of its first line. */
  readonly first: number;
}

const MARKS = String.raw`^\s*(?:#{1,6}\s+)?(?:\*\*)?`;
/** "Maßnahme 8: Wärmepumpen", "### Projekt A.2 – Titel", "M 12: Titel" */
const CALLED = new RegExp(
  String.raw`${MARKS}(?<noun>\p{Lu}\p{L}*(?:-\p{L}+)?)(?:\s+(?:Nr\.\s*)?|-)(?<number>(?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[:.)–-]\s*(?<title>\S.*?)(?:\*\*)?\s*$`,
  'u',
);
/** "Maßnahme F-1": its title is the first of its fields. */
const UNTITLED = new RegExp(
  String.raw`${MARKS}(?<noun>\p{Lu}\p{L}*(?:-\p{L}+)?)\s+(?:Nr\.\s*)?(?<number>(?:[A-Z]{1,3}[.-]?\s?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*:?(?:\*\*)?\s*$`,
  'u',
);
/** "3.6 Careleaver-Lotsen", "(4) Bahnbrücke", "12. Titel", "A 2 Titel", "C-1 | Titel" */
const NUMBERED = new RegExp(
  String.raw`${MARKS}(?<open>\()?(?<number>(?:[A-Z]{1,2}[. -]?)?\d{1,2}(?:\.\d{1,3})*)[.):]?\s+(?:[|–-]\s+)?(?<title>\p{Lu}.*?)(?:\*\*)?\s*$`,
  'u',
);
const MARKDOWN = /^(?<marks>#{1,6})\s+(?<title>\S.*?)\s*#*\s*$/u;
const LONGEST = 140;
const MOST_LINES = 3;

/** "Handlungsfeld A: Bus und Bahn verknüpfen", "3.1 Handlungsfeld A: …", "Schwerpunkt II – Wasser" */
const LETTERED = new RegExp(
  String.raw`${MARKS}(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?<noun>\p{Lu}\p{L}+(?:-\p{L}+)?)\s+(?<number>[A-Z]|[IVX]{1,5})\s*[:.)–-]\s*(?<title>\S.*?)(?:\*\*)?\s*$`,
  'u',
);

/** A heading that calls something by a noun and a number or letter: "Handlungsfeld B: Flexible Angebote". */
export interface CalledHead {
  readonly noun: string;
  readonly number: string;
  readonly title: string;
}

/** @returns Null where the line calls nothing so. */
export function calledHead(line: string): CalledHead | null {
  const { noun, number, title } = (CALLED.exec(line) ?? LETTERED.exec(line))?.groups ?? {};
  return noun === undefined || number === undefined || title === undefined
    ? null
    : { noun, number, title: plain(title) };
}

/** Whether a line calls an entry, or several together, as the heads of measures do. */
export function isCalledEntry(line: string): boolean {
  const { noun } = calledHead(line) ?? {};
  return noun !== undefined && entryNounOf(noun) !== null;
}

/**
 * The head of the fields that begin at a line: a called or numbered title of up to three lines, else a
 * heading or a short line that stands apart.
 */
export function headAbove(lines: readonly TextLine[], fields: number): EntryHead | null {
  let last = fields - 1;
  while (last >= 0 && fields - last <= 2 && isBlank(lines[last])) last -= 1;
  if (last < 0 || isBlank(lines[last])) return null;
  for (let first = last; first > last - MOST_LINES && !isBlank(lines[first]); first -= 1) {
    const head = markedHead(lines, first, last);
    if (head !== null) return head;
  }
  const title = (lines[last]?.text ?? '').trim();
  const isTitle = /^\p{Lu}/u.test(title) && !/[.,;:?!-]$/u.test(title) && title.length <= LONGEST;
  if (!isTitle || !isBlank(lines[last - 1])) return null;
  return { style: 'plain', noun: null, number: null, title: plain(title), first: last };
}

/** So many lines may say what an entry is before its fields do. */
const MOST_PROSE = 20;

/** "A 3  Sanierung von Trockenmauern", "3.6 Careleaver-Lotsen" */
const CODED = /^\s*(?:[A-Z]{1,2}[. -]?\d{1,2}(?:\.\d{1,3})*|\d{1,2}(?:\.\d{1,3})+)[.):]?\s+\p{Lu}/u;

/**
 * The head of fields that prose parts from it: "### Empfehlung 3: Federführung klären", what it is about,
 * and then "Zuständig: …". Only a head that calls an entry by a noun and a number reaches so far, or one with
 * a code that stands apart.
 */
export function calledAbove(lines: readonly TextLine[], fields: number): EntryHead | null {
  for (let at = fields - 1; at >= Math.max(0, fields - MOST_PROSE); at -= 1) {
    const { text = '' } = lines[at] ?? {};
    const isApart = CODED.test(text) && isBlank(lines[at + 1]);
    if ((isCalledEntry(text) || isApart) && isBlank(lines[at - 1]))
      return markedHead(lines, at, at);
    if (/^\s*#/u.test(text)) return null;
  }
  return null;
}

function markedHead(lines: readonly TextLine[], first: number, last: number): EntryHead | null {
  const { text = '' } = lines[first] ?? {};
  const more = lines.slice(first + 1, last + 1).map((line) => line.text);
  if (more.some((line) => /^\s*\p{L}[\p{L} ]{2,30}:\s/u.test(line))) return null;
  const whole = (title: string) => plain(joinLines([title, ...more]));
  const called = CALLED.exec(text)?.groups;
  if (called !== undefined) {
    const { noun = '', number = '', title = '' } = called;
    return { style: `called ${noun}`, noun, number, title: whole(title), first };
  }
  const untitled = first === last ? UNTITLED.exec(text)?.groups : undefined;
  if (untitled !== undefined) {
    const { noun = '', number = '' } = untitled;
    return { style: `called ${noun}`, noun, number, title: '', first };
  }
  const numbered = NUMBERED.exec(text)?.groups;
  if (numbered !== undefined) {
    const { number = '', title = '', open } = numbered;
    const depth = number.split('.').length;
    const style = `numbered ${open === undefined ? depth : 'in brackets'}`;
    const isTitle = !/[.;?!]$/u.test(whole(title)) && whole(title).length <= LONGEST;
    return isTitle ? { style, noun: null, number, title: whole(title), first } : null;
  }
  const marked = first === last ? MARKDOWN.exec(text)?.groups : undefined;
  if (marked === undefined) return null;
  const { marks = '', title = '' } = marked;
  return { style: marks, noun: null, number: null, title: plain(title), first };
}

function plain(title: string): string {
  return title
    .replace(/\*\*|__|`/gu, '')
    .replace(/^[„"](.*)[“"]$/u, '$1')
    .trim();
}

function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
