import { isPageMark } from '#src/text/classify-lines.ts';
import { joinLines } from '#src/text/join-lines.ts';
import { isCalledEntry } from '../entries/entry-heads.ts';
import { fieldHeading, isField } from './field-headings.ts';
import { type Heading, type HeadingRule, LEVELS, nextText, standsApart } from './heading.ts';
import { commentHeading, paragraphHeading } from './law-headings.ts';
import { answeredQuestion, questionRules } from './question-headings.ts';
import {
  agendaHeading,
  decisionHeading,
  speakerHeading,
  titledAgendaHeading,
} from './speech-headings.ts';

const MARKDOWN = /^(#{1,6})\s+(.+?)\s*#*\s*$/u;
/** So many make a paper of Markdown: what else looks like a heading stands below them. */
const FEWEST_MARKED = 3;
const PLAIN_MAX_LENGTH = 80;

/**
 * Headings that can be told without knowing the document: Markdown's, the numbered questions of a
 * parliamentary paper and their answers, the paragraphs of a bill, the speakers of minutes, and short
 * lines that stand apart and do not end as a sentence does.
 *
 * @param lines - Lines of a document, or of a stretch of it.
 */
export function findHeadings(lines: readonly string[]): Heading[] {
  const isMarked = lines.filter((line) => MARKDOWN.test(line)).length >= FEWEST_MARKED;
  const rules: readonly HeadingRule[] = [
    markdownHeading,
    answeredQuestion,
    fieldHeading,
    ...questionRules(),
    paragraphHeading,
    commentHeading,
    agendaHeading,
    titledAgendaHeading,
    decisionHeading,
    speakerHeading,
    boldHeading,
    wrappedHeading,
    plainHeading,
  ];
  const headings: Heading[] = [];
  let skipTo = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (index < skipTo) continue;
    const heading = firstOf(rules, lines, index);
    if (heading === null) continue;
    const isBelow =
      isMarked && heading.level === LEVELS.plain && !MARKDOWN.test(lines[index] ?? '');
    headings.push(isBelow ? { ...heading, level: LEVELS.question } : heading);
    skipTo = heading.lastIndex + 1;
  }
  return headings;
}

function firstOf(
  rules: readonly HeadingRule[],
  lines: readonly string[],
  index: number,
): Heading | null {
  for (const rule of rules) {
    const heading = rule(lines, index);
    if (heading !== null) return heading;
  }
  return null;
}

function markdownHeading(lines: readonly string[], index: number): Heading | null {
  const match = MARKDOWN.exec(lines[index] ?? '');
  if (match === null) return null;
  const [, marks = '', title = ''] = match;
  return { index, lastIndex: index, title, level: marks.length, kind: 'prose' };
}

/** "**1.1 Elektronische Akte**" on a line of its own. */
const boldHeading: HeadingRule = (lines, index) => {
  const title = /^\s?\*\*(\p{L}?[^*]{2,78}[^*.,;:!?-])\*\*\s*$/u.exec(lines[index] ?? '')?.[1];
  if (title === undefined || !standsApart(lines, index)) return null;
  return { index, lastIndex: index, title, level: LEVELS.field, kind: 'prose' };
};

function plainHeading(lines: readonly string[], index: number): Heading | null {
  const title = (lines[index] ?? '').trim();
  if (title.length < 3 || title.length > PLAIN_MAX_LENGTH) return null;
  if (!/^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(title) || /[.,;:!?-]$/u.test(title)) return null;
  // What stands above a table is part of the text around it.
  if (/^(?:Tabelle|Übersicht|Abbildung)(?: \d+[a-z]?)?\s?[:.–-]/u.test(title)) return null;
  // A row of a table that is printed with blank lines between its rows.
  if (/(?:\s(?:[\d.,]*\d|[-–—])){2,}$/u.test(title)) return null;
  // "Hannover, den 17.06.2025", "Umsetzungsstand: verzögert, neuer Termin 12/2026"
  if (isField(title) || /,\s+den\s+\d/u.test(title)) return null;
  const below = nextText(lines, index + 1);
  if (goesOnBehindPage(lines, below) || LIST_OF_PARTS.test(lines[below] ?? '')) return null;
  const startsFields = below < lines.length && fieldHeading(lines, below) !== null;
  const startsText = (lines[index + 2] ?? '').trim().length > title.length;
  const isNumbered = levelOf(title) !== LEVELS.plain || NUMBERED.test(title);
  if (!standsApart(lines, index) || !(startsText || isNumbered || startsFields)) return null;
  return { index, lastIndex: index, title, level: levelOf(title), kind: 'prose' };
}

const NUMBERED = /^\d{1,2}\.?\s+\p{Lu}/u;

/** "3   Gesetz zur Änderung des Straßengesetzes des Landes" with its second line indented as its title is. */
const wrappedHeading: HeadingRule = (lines, index) => {
  const [first = '', second = ''] = [lines[index], lines[index + 1]];
  const column = /^\d{1,2}\.?\s+(?=\p{Lu})/u.exec(first)?.[0].length;
  const isIndented = second.search(/\S/u) === column;
  if (column === undefined || !isIndented || !standsApart(lines, index, index + 1)) return null;
  const title = joinLines([first, second]);
  if (title.length > 2 * PLAIN_MAX_LENGTH || /[.,;:?!-]$/u.test(title)) return null;
  return { index, lastIndex: index + 1, title, level: LEVELS.plain, kind: 'prose' };
};

/** "Die Landesregierung plant" with "- den Aufbau …" below it is the beginning of a sentence. */
const LIST_OF_PARTS = /^\s*(?:[-–•]|[a-z]\)|\d\.)\s+\p{Ll}/u;

/** What is printed between two pages. */
const BETWEEN_PAGES = /^\s*$|(?<!\p{L})(?:Drucksache|Wahlperiode)(?!\p{L})/u;

/** The last line of a page stands apart from the next, where its sentence goes on. */
function goesOnBehindPage(lines: readonly string[], below: number): boolean {
  let next = below;
  while (
    next < lines.length &&
    (BETWEEN_PAGES.test(lines[next] ?? '') || isPageMark(lines[next] ?? ''))
  )
    next += 1;
  return next > below && /^\s*\p{Ll}/u.test(lines[next] ?? '');
}

/** "A 3  Sanierung" lies below "Handlungsfeld A", and that below a chapter. "IV. Befristung" lies below "B. Besonderer Teil"; "C." and "D." stand alone as letters. */
function levelOf(title: string): number {
  if (isCalledEntry(title)) return LEVELS.question;
  if (/^[A-Z] ?\d{1,2}\s+\p{Lu}/u.test(title)) return LEVELS.field;
  if (/^(?:I{1,3}|IV|VI{0,3}|IX|X{1,3}(?:I{1,3}|IV|V)?)\.\s/u.test(title)) return LEVELS.roman;
  if (/^[A-Z]\.\s/u.test(title)) return LEVELS.letter;
  return LEVELS.plain;
}
