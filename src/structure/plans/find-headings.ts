import type { FieldBlock } from './find-field-blocks.ts';
import { type HeadingStart, isBelow, readHeadingStart } from './heading-number.ts';
import { indexFrom, type PrintedLine } from './printed-lines.ts';

export type HeadingRole = 'measure' | 'chapter' | 'finished';

/** A heading of a plan as printed: its lines, and its number where it has one. */
export interface PlanHeading {
  readonly role: HeadingRole;
  readonly number: string | null;
  readonly isFlaggedNew: boolean;
  /** The lines of the title without the number, as printed. */
  readonly titleLines: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** The fields below, for a measure. */
  readonly block: FieldBlock | undefined;
}

/** The longest title of the source takes four lines; a chapter above it as many. */
const MOST_TITLE_LINES = 6;
/** A chapter may say in a sentence or two how it is divided before its first measure follows. */
const CHAPTER_REACH = 12;
const FINISHED_HEADING = /^(?:\d{1,2}\.?\s+)?abgeschlossene Maßnahmen$/iu;
const SENTENCE_END = /[.!?]\d{0,2}$/u;
const BULLET = /^[•▪–-]/u;

/**
 * Finds the headings of a plan from below: fields mark a measure, the lines above them are its
 * title, and what stands above a title on the same page, or carries the number a title lies under,
 * is a chapter. Tables of contents have no fields and so no headings.
 */
export function findHeadings(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  span: { readonly firstLine: number; readonly lastLine: number },
): { headings: PlanHeading[]; withoutTitle: FieldBlock[] } {
  const headings: PlanHeading[] = [];
  const withoutTitle: FieldBlock[] = [];
  let from = indexFrom(printed, span.firstLine);
  for (const block of blocks) {
    const below = indexFrom(printed, block.firstLine);
    const measure = measureHeading(printed, from, below, block);
    if (measure === undefined) withoutTitle.push(block);
    else {
      const at = indexFrom(printed, measure.firstLine);
      headings.push(...chaptersAbove(printed, from, at, measure.number), measure);
    }
    from = indexFrom(printed, block.lastLine + 1);
  }
  const finished = finishedHeading(printed, from, span.lastLine);
  return { headings: finished ? [...headings, finished] : headings, withoutTitle };
}

function measureHeading(
  printed: readonly PrintedLine[],
  from: number,
  below: number,
  block: FieldBlock,
): PlanHeading | undefined {
  const lowest = Math.max(from, below - MOST_TITLE_LINES);
  for (let index = below - 1; index >= lowest; index -= 1) {
    const start = startAt(printed, index);
    if (start) return heading('measure', printed, index, below, start, block);
  }
  const page = lastIndex(printed, lowest, below, ({ startsPage }) => startsPage);
  if (page === undefined) return undefined;
  const start = { number: null, isFlaggedNew: false, rest: printed[page]?.text ?? '' };
  return heading('measure', printed, page, below, start, block);
}

/** A bare number starts a heading only where the line stands apart: titles wrap before numbers. */
function startAt(printed: readonly PrintedLine[], index: number): HeadingStart | undefined {
  const line = printed[index];
  const start = line && readHeadingStart(line.text);
  if (!line || !start || start.number === null || /\D/.test(start.number)) return start;
  const isApart = line.startsPage || line.blanksAbove > 1;
  return isApart || SENTENCE_END.test(printed[index - 1]?.text ?? '') ? start : undefined;
}

function chaptersAbove(
  printed: readonly PrintedLine[],
  from: number,
  below: number,
  number: string | null,
): PlanHeading[] {
  const onPage = chaptersOnPage(printed, from, below);
  const firstFound = onPage[0]?.firstLine;
  const end = firstFound === undefined ? below : indexFrom(printed, firstFound);
  const apart = number === null ? undefined : chapterOf(printed, from, end, number);
  return apart ? [apart, ...onPage] : onPage;
}

/** Chapters printed between the start of the page and a title, with nothing else between. */
function chaptersOnPage(
  printed: readonly PrintedLine[],
  from: number,
  below: number,
): PlanHeading[] {
  if (printed[below]?.startsPage) return [];
  const lowest = Math.max(from, below - 2 * MOST_TITLE_LINES);
  const page = lastIndex(printed, lowest, below, ({ startsPage }) => startsPage) ?? lowest;
  const lines = printed.slice(page, below);
  const first = lines.findIndex((_, index) => lines.slice(index).every(looksLikeTitle));
  if (first < 0) return [];
  const starts: number[] = [];
  for (let index = page + first; index < below; index += 1) {
    if (startAt(printed, index) || opensPage(printed, index)) starts.push(index);
  }
  return starts.map((index, position) => {
    const text = printed[index]?.text ?? '';
    const start = startAt(printed, index) ?? { number: null, isFlaggedNew: false, rest: text };
    return heading('chapter', printed, index, starts[position + 1] ?? below, start, undefined);
  });
}

/** A chapter without number is one short line at the top of a page, right above a heading. */
function opensPage(printed: readonly PrintedLine[], index: number): boolean {
  const line = printed[index];
  if (!line?.startsPage || line.text.length > 60) return false;
  return startAt(printed, index + 1) !== undefined;
}

function looksLikeTitle({ text }: PrintedLine): boolean {
  return text.length < 95 && !SENTENCE_END.test(text) && !BULLET.test(text);
}

/** A chapter above the title that is divided in a sentence ("… in drei Teilmaßnahmen …"). */
function chapterOf(
  printed: readonly PrintedLine[],
  from: number,
  below: number,
  number: string,
): PlanHeading | undefined {
  for (let index = below - 1; index >= Math.max(from, below - CHAPTER_REACH); index -= 1) {
    const line = printed[index];
    const start = startAt(printed, index);
    if (!line || !start?.number || !isBelow(number, start.number)) continue;
    if (!line.startsPage && line.blanksAbove < 2) continue;
    let end = index + 1;
    while (end < below && printed[end]?.blanksAbove === 0) end += 1;
    return heading('chapter', printed, index, end, start, undefined);
  }
  return undefined;
}

function finishedHeading(
  printed: readonly PrintedLine[],
  from: number,
  lastLine: number,
): PlanHeading | undefined {
  const index = printed.findIndex(
    ({ line, text }, position) =>
      position >= from && line <= lastLine && FINISHED_HEADING.test(text),
  );
  const start = readHeadingStart(printed[index]?.text ?? '');
  if (index < 0 || !start) return undefined;
  return heading('finished', printed, index, index + 1, start, undefined);
}

function heading(
  role: HeadingRole,
  printed: readonly PrintedLine[],
  index: number,
  end: number,
  start: HeadingStart,
  block: FieldBlock | undefined,
): PlanHeading {
  const below = printed.slice(index + 1, end);
  const first = printed[index]?.line ?? 0;
  return {
    role,
    number: start.number,
    isFlaggedNew: start.isFlaggedNew,
    titleLines: [start.rest, ...below.map(({ text }) => text)],
    firstLine: first,
    lastLine: below.at(-1)?.line ?? first,
    block,
  };
}

function lastIndex(
  printed: readonly PrintedLine[],
  from: number,
  below: number,
  test: (line: PrintedLine) => boolean,
): number | undefined {
  for (let index = below - 1; index >= from; index -= 1) {
    const line = printed[index];
    if (line && test(line)) return index;
  }
  return undefined;
}
