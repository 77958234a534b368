import type { Section } from '#src/domain/section.ts';
import { classifyLines, headForm } from '#src/text/classify-lines.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';
import { BAR_ROW, BAR_RULE } from '#src/text/printed-tables.ts';
import { runningHeads } from '#src/text/running-heads.ts';

/** A piece of a line that is set apart from the next by at least two blanks, or by bars. */
export interface PrintedCell {
  readonly text: string;
  /** 0-based place of its first character. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A line of a paper as the search for tables sees it. */
export interface PrintedLine {
  /** 1-based, in the document. */
  readonly line: number;
  /**
   * `furniture` is what is printed on every page, `closed` what is no running text, `bars` a row of a
   * Markdown table, `rule` parts headings or sums from rows.
   */
  readonly kind: 'blank' | 'furniture' | 'closed' | 'rule' | 'bars' | 'text';
  readonly cells: readonly PrintedCell[];
  readonly text: string;
  /** One of several lines with a day each, below each other: an entry, and no names of columns. */
  readonly isDated?: boolean;
}

const RULE = /^\s*[-–—_=]{5,}\s*$/u;
/** Page heads of papers that repeat too seldom to be told by their repetition. */
const HEAD_OF_PAPER =
  /^(?=.*Drucksache \d+\/\d+)(?=.*(?:Wahlperiode|Landtag|Bundestag|Bürgerschaft|Abgeordnetenhaus))[^.:;?!]*(?:\d+\. Wahlperiode[^.:;?!]*)?$|^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$/u;

/** @param sections - Those of the document; what has a reader of its own is closed. */
export function printedLines(
  lines: readonly string[],
  sections: readonly Section[],
): readonly PrintedLine[] {
  const heads = runningHeads(lines);
  const classes = classifyLines(lines, heads);
  const closed = closedLines(sections);
  const printed = lines.map((text, index): PrintedLine => {
    const line = index + 1;
    const own = text.replaceAll('\f', ' ');
    const isFurniture =
      classes[index] === 'page-number' || heads.has(headForm(own)) || HEAD_OF_PAPER.test(own);
    if (closed.has(line)) return { line, kind: 'closed', cells: [], text: own };
    if (own.trim() === '') return { line, kind: 'blank', cells: [], text: own };
    if (isFurniture) return { line, kind: 'furniture', cells: [], text: own };
    if (BAR_RULE.test(own) || RULE.test(own)) return { line, kind: 'rule', cells: [], text: own };
    return BAR_ROW.test(own)
      ? { line, kind: 'bars', cells: barCells(own), text: own }
      : { line, kind: 'text', cells: apartCells(own), text: own };
  });
  return withDays(printed);
}

/** "30.06.2020" */
const DAY = /^\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d$/u;

/** Entries of a list of events: lines of text with days, the next of which has another below. */
function withDays(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const dayOf = ({ kind, cells }: PrintedLine) =>
    kind === 'text' && cells.length > 2
      ? cells.find(({ text }, index) => index > 0 && DAY.test(text))
      : undefined;
  const dated = lines.flatMap((line) => {
    const day = dayOf(line);
    return day === undefined ? [] : [{ line, day }];
  });
  const isBelow = (one: (typeof dated)[number], other: (typeof dated)[number] | undefined) =>
    other !== undefined &&
    Math.abs(other.line.line - one.line.line) <= MOST_APART &&
    one.day.start < other.day.end &&
    other.day.start < one.day.end &&
    one.day.text !== other.day.text;
  const entries = new Set(
    dated.flatMap((one, index) =>
      isBelow(one, dated[index - 1]) || isBelow(one, dated[index + 1]) ? [one.line.line] : [],
    ),
  );
  return lines.map((line) => (entries.has(line.line) ? { ...line, isDated: true } : line));
}

/** An entry may go on for some lines. */
const MOST_APART = 4;

/** Only prose and answers are read: plans, annexes and lists of contents are read by others or not at all. */
function closedLines(sections: readonly Section[]): ReadonlySet<number> {
  const closed = new Set<number>();
  for (const { kind, year, firstLine, lastLine } of sections) {
    const isOpen = (kind === 'prose' || kind === 'question') && year === undefined;
    for (let line = firstLine; !isOpen && line <= lastLine; line += 1) closed.add(line);
  }
  return closed;
}

function apartCells(text: string): PrintedCell[] {
  return [...text.matchAll(/\S+(?:[^\S\t]\S+)*/gu)].map(({ 0: cell, index }) => ({
    text: cell.trim(),
    start: index,
    end: index + cell.length,
  }));
}

function barCells(text: string): PrintedCell[] {
  const inside = text.trim().slice(1, -1).split('|');
  return inside.map((cell, index) => ({
    text: cell.replace(/[*_`]/gu, '').replace(/\s+/gu, ' ').trim(),
    start: index,
    end: index + 1,
  }));
}

/** What stands behind a number in its cell. */
const UNIT =
  /^(.*\d)\s?(%|‰|€|Euro|Prozent|(?:Tsd\.?|Mio\.?|Mrd\.?|Millionen|Milliarden)\s?(?:Euro|€)?|km|ha|t|kWh|MWh|GWh|m²|m³)$/u;
const ABSENT = /^(?:[-–—−]+|\/|•|\.{1,3}|k\. ?A\.|n\. ?[vb]\.)$/iu;
const YEAR = /^(?:19|20)\d\d(?:\/(?:20)?\d\d)?$/u;

/** The number of a cell and the unit behind it; undefined where it holds none. */
export function splitValue(text: string): { number: string; unit: string } | undefined {
  const [, number = text, unit = ''] = UNIT.exec(text) ?? [];
  try {
    parseGermanNumber(number);
    return { number, unit };
  } catch {
    return undefined;
  }
}

export function isAbsent(text: string): boolean {
  return ABSENT.test(text);
}

export function isValue(text: string): boolean {
  return isAbsent(text) || splitValue(text) !== undefined;
}

export function isYear(text: string): boolean {
  return YEAR.test(text);
}
