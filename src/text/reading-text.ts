import { classifyLines } from './classify-lines.ts';
import { joinOf } from './join-lines.ts';
import { isSetInColumns } from './printed-tables.ts';
import { type ReadTable, readTables } from './read-tables.ts';
import { droppedCharacters, type SplitWords } from './repair-words.ts';

/** A stretch of the reading text, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of the reading text stands in the document, and how it is printed there. */
export interface Origin {
  /** 1-based, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Verbatim but for white space and line-end hyphenation. */
  readonly quote: string;
}

/** Text as a person reads it, each character knowing its place in the source. */
export interface ReadingText {
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  /** 1-based line of the character at this offset. */
  lineAt(offset: number): number;
  /** Whether a character stands in a line that is set in columns as the one above or below it is. */
  isInColumns(offset: number): boolean;
  originOf(stretch: Stretch): Origin;
  /** Tables that stand in it; found when first asked for. */
  tables(): readonly ReadTable[];
}

interface Options {
  /** Of the whole document; without them, words split by a blank stay split. */
  readonly splitWords?: SplitWords;
  /** Every line is a paragraph: tables and lists of entries. */
  readonly rows?: boolean;
  /** What is printed on top of the pages of the document, see `runningHeads`. */
  readonly heads?: ReadonlySet<string>;
}

interface TextLine {
  readonly line: number;
  readonly raw: string;
  readonly blanksBefore: number;
}

const NO_WORDS: SplitWords = new Set();
const BULLET =
  /^(?:[-–•·▪➢]|o\s|\(?[a-z]\.?\)|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[A-C]\.\d+)/u;
const FIELD = /^\p{Lu}[\p{L} ]{3,40}:\s/u;
const SENTENCE_END = /[.!?:]["“”«»)\]]?[\d¹²³⁴-⁹]{0,3}$/u;

/**
 * @param lines - Consecutive lines of a document.
 * @param firstLine - 1-based number of the first of them.
 */
export function readingText(
  lines: readonly string[],
  firstLine: number,
  options: Options = {},
): ReadingText {
  const writer = new Writer(lines, firstLine, options.splitWords ?? NO_WORDS);
  for (const flow of flowsOf(lines, firstLine, options.heads)) {
    const width = widthOf(flow);
    for (const [index, line] of flow.entries()) {
      const previous = flow[index - 1];
      const breaks =
        previous === undefined || options.rows === true || isBreak(previous, line, width);
      writer.add(line, breaks);
    }
  }
  return writer.finish();
}

/** The running text and, apart from it, the footnotes that interrupt it at the foot of each page. */
function flowsOf(
  lines: readonly string[],
  firstLine: number,
  heads?: ReadonlySet<string>,
): TextLine[][] {
  const classes = classifyLines(lines, heads);
  const running: TextLine[] = [];
  const footnotes: TextLine[] = [];
  let blanks = 0;
  for (const [index, raw] of lines.entries()) {
    const kind = classes[index];
    if (kind === 'text' || kind === 'footnote') {
      const line = { line: firstLine + index, raw, blanksBefore: blanks };
      (kind === 'text' ? running : footnotes).push(line);
      blanks = 0;
    } else blanks += 1;
  }
  return [running, footnotes];
}

/** Usual width of a full line: nine of ten lines are no longer. */
function widthOf(flow: readonly TextLine[]): number {
  const lengths = flow.map(({ raw }) => raw.trim().length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function isBreak(previous: TextLine, line: TextLine, width: number): boolean {
  const before = previous.raw.trim();
  const after = line.raw.trim();
  const isShort = before.length < width * 0.75;
  if (FIELD.test(after) && (isShort || SENTENCE_END.test(before))) return true;
  if (BULLET.test(after)) return !/\p{L}-$/u.test(before);
  if (FIELD.test(before) && isShort) return true;
  if (SENTENCE_END.test(before))
    return isShort || (line.blanksBefore > 0 && previous.blanksBefore === 0);
  if (/^\p{Ll}/u.test(after)) return false;
  return isShort && line.blanksBefore > 0;
}

/** Most of what is printed is ASCII, and no blank: told without an expression for each character. */
const isPlain = (character: string): boolean => character > ' ' && character < '\x7f';

class Writer {
  private readonly characters: string[] = [];
  private readonly lineOf: number[] = [];
  private readonly columnOf: number[] = [];
  private readonly paragraphs: Stretch[] = [];
  private paragraphStart = 0;
  private readonly printed: Printed;
  private readonly splitWords: SplitWords;

  constructor(lines: readonly string[], firstLine: number, splitWords: SplitWords) {
    this.printed = { lines, firstLine };
    this.splitWords = splitWords;
  }

  add({ line, raw }: TextLine, breaks: boolean): void {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (this.characters.length > 0) this.connect(trimmed, breaks);
    const dropped = droppedCharacters(trimmed, this.splitWords);
    let wasBlank = false;
    for (let i = 0; i < trimmed.length; i += 1) {
      const character = trimmed[i] ?? '';
      const isBlank = !isPlain(character) && /\s/u.test(character);
      if (dropped.has(i) || (isBlank && wasBlank)) continue;
      wasBlank = isBlank;
      this.put(isBlank ? ' ' : character, line, lead + i);
    }
  }

  /** Ends the line before: joins a hyphenated word, or puts the blank or paragraph end between. */
  private connect(next: string, breaks: boolean): void {
    if (breaks) {
      this.endParagraph();
      this.putBetween('\n');
      this.paragraphStart = this.characters.length;
      return;
    }
    const { dropHyphen, space } = joinOf(this.characters.slice(-3).join(''), next);
    if (dropHyphen) {
      this.characters.pop();
      this.lineOf.pop();
      this.columnOf.pop();
    }
    if (space) this.putBetween(' ');
  }

  private put(character: string, line: number, column: number): void {
    this.characters.push(character);
    this.lineOf.push(line);
    this.columnOf.push(column);
  }

  private putBetween(character: string): void {
    this.put(character, this.lineOf.at(-1) ?? 0, (this.columnOf.at(-1) ?? 0) + 1);
  }

  private endParagraph(): void {
    const end = this.characters.length;
    if (end > this.paragraphStart) {
      this.paragraphs.push({ start: this.paragraphStart, end });
    }
  }

  finish(): ReadingText {
    this.endParagraph();
    const { paragraphs, lineOf, columnOf, printed } = this;
    const lineAt = (offset: number) => lineOf[Math.min(offset, lineOf.length - 1)] ?? 0;
    let tables: readonly ReadTable[] | undefined;
    return {
      text: this.characters.join(''),
      paragraphs,
      lineAt,
      isInColumns: (offset) => isSetInColumns(printed.lines, lineAt(offset) - printed.firstLine),
      originOf: (stretch) => originOf(stretch, lineOf, columnOf, printed),
      tables: () => {
        tables ??= readTables(printed.lines, printed.firstLine, lineOf);
        return tables;
      },
    };
  }
}

/** The lines a reading was made of. */
interface Printed {
  readonly lines: readonly string[];
  readonly firstLine: number;
}

function originOf(
  { start, end }: Stretch,
  lineOf: readonly number[],
  columnOf: readonly number[],
  printed: Printed,
): Origin {
  const columns = columnsByLine(start, end, lineOf, columnOf);
  const numbers = [...columns.keys()].sort((a, b) => a - b);
  let quote = '';
  let isCut = false;
  for (const [position, line] of numbers.entries()) {
    const raw = printed.lines[line - printed.firstLine] ?? '';
    const { from, to } = columns.get(line) ?? { from: 0, to: 0 };
    // A hyphen dropped in reading belongs to the line still, as do glued footnote digits.
    const endsLine = /^(?:-|\d{1,2})?\s*$/u.test(raw.slice(to + 1));
    const piece = raw
      .slice(from, endsLine ? raw.length : to + 1)
      .replace(/\s+/gu, ' ')
      .trim();
    const previous = numbers[position - 1];
    const starts = raw.slice(0, from).trim() === '';
    const skips = previous !== undefined && hasTextBetween(previous, line, printed);
    quote = joinQuote(quote, piece, skips || isCut || !starts);
    isCut = !endsLine;
  }
  return { firstLine: numbers[0] ?? 0, lastLine: numbers.at(-1) ?? 0, quote };
}

function columnsByLine(
  start: number,
  end: number,
  lineOf: readonly number[],
  columnOf: readonly number[],
): Map<number, { from: number; to: number }> {
  const columns = new Map<number, { from: number; to: number }>();
  for (let i = start; i < end; i += 1) {
    const line = lineOf[i] ?? 0;
    const column = columnOf[i] ?? 0;
    const known = columns.get(line);
    columns.set(line, {
      from: Math.min(known?.from ?? column, column),
      to: Math.max(known?.to ?? column, column),
    });
  }
  return columns;
}

/** Whether footnotes or a page number stand between two lines of a sentence. */
function hasTextBetween(before: number, after: number, { lines, firstLine }: Printed): boolean {
  return lines.slice(before + 1 - firstLine, after - firstLine).some((line) => line.trim() !== '');
}

function joinQuote(quote: string, next: string, skips: boolean): string {
  if (quote === '' || next === '') return quote + next;
  if (skips) return `${quote} … ${next}`;
  const { dropHyphen, space } = joinOf(quote, next);
  return (dropHyphen ? quote.slice(0, -1) : quote) + (space ? ' ' : '') + next;
}
