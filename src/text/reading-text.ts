import { classifyLines } from './classify-lines.ts';
import { joinOf } from './join-lines.ts';
import { droppedCharacters, type Vocabulary } from './repair-words.ts';

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
  originOf(stretch: Stretch): Origin;
}

interface Options {
  /** Words of the whole document; without them, words split by a blank stay split. */
  readonly vocabulary?: Vocabulary;
  /** Every line is a paragraph: tables and lists of entries. */
  readonly rows?: boolean;
}

interface TextLine {
  readonly line: number;
  readonly raw: string;
  readonly blanksBefore: number;
}

const NO_WORDS: Vocabulary = new Map();
const BULLET = /^(?:[-–•·▪➢]|o\s|\(?[a-z]\)|\(?\d{1,2}[.)]\s|\d+(?:\.\d+)+\.?\s|[A-C]\.\d+)/u;
const FIELD = /^\p{Lu}[\p{L} ]{3,40}:\s/u;
const SENTENCE_END = /[.!?:]["“”«»)\]]?\d{0,3}$/u;

/**
 * @param lines - Consecutive lines of a document.
 * @param firstLine - 1-based number of the first of them.
 */
export function readingText(
  lines: readonly string[],
  firstLine: number,
  options: Options = {},
): ReadingText {
  const writer = new Writer(options.vocabulary ?? NO_WORDS);
  for (const flow of flowsOf(lines, firstLine)) {
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
function flowsOf(lines: readonly string[], firstLine: number): TextLine[][] {
  const classes = classifyLines(lines);
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
  if (BULLET.test(after) || FIELD.test(after)) return !/[,-]$/u.test(before) || FIELD.test(after);
  const isShort = before.length < width * 0.75;
  if (FIELD.test(before) && isShort) return true;
  if (SENTENCE_END.test(before)) return isShort || (line.blanksBefore > 0 && previous.blanksBefore === 0);
  if (/^\p{Ll}/u.test(after)) return false;
  return isShort && line.blanksBefore > 0;
}

class Writer {
  private text = '';
  private readonly lineOf: number[] = [];
  private readonly columnOf: number[] = [];
  private readonly paragraphs: Stretch[] = [];
  private readonly rawLines = new Map<number, string>();
  private paragraphStart = 0;
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add({ line, raw }: TextLine, breaks: boolean): void {
    this.rawLines.set(line, raw);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (this.text !== '') this.connect(trimmed, breaks);
    const dropped = droppedCharacters(trimmed, this.vocabulary);
    let wasBlank = false;
    for (let i = 0; i < trimmed.length; i += 1) {
      const character = trimmed[i] ?? '';
      const isBlank = /\s/u.test(character);
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
      this.paragraphStart = this.text.length;
      return;
    }
    const { dropHyphen, space } = joinOf(this.text.slice(this.paragraphStart), next);
    if (dropHyphen) {
      this.text = this.text.slice(0, -1);
      this.lineOf.pop();
      this.columnOf.pop();
    }
    if (space) this.putBetween(' ');
  }

  private put(character: string, line: number, column: number): void {
    this.text += character;
    this.lineOf.push(line);
    this.columnOf.push(column);
  }

  private putBetween(character: string): void {
    this.put(character, this.lineOf.at(-1) ?? 0, (this.columnOf.at(-1) ?? 0) + 1);
  }

  private endParagraph(): void {
    if (this.text.length > this.paragraphStart) {
      this.paragraphs.push({ start: this.paragraphStart, end: this.text.length });
    }
  }

  finish(): ReadingText {
    this.endParagraph();
    const { text, paragraphs, lineOf, columnOf, rawLines } = this;
    return {
      text,
      paragraphs,
      lineAt: (offset) => lineOf[Math.min(offset, lineOf.length - 1)] ?? 0,
      originOf: (stretch) => originOf(stretch, lineOf, columnOf, rawLines),
    };
  }
}

function originOf(
  { start, end }: Stretch,
  lineOf: readonly number[],
  columnOf: readonly number[],
  rawLines: ReadonlyMap<number, string>,
): Origin {
  const spans = new Map<number, { from: number; to: number }>();
  for (let i = start; i < end; i += 1) {
    const line = lineOf[i] ?? 0;
    const column = columnOf[i] ?? 0;
    const span = spans.get(line);
    spans.set(line, { from: Math.min(span?.from ?? column, column), to: Math.max(span?.to ?? 0, column) });
  }
  const numbers = [...spans.keys()];
  let quote = '';
  for (const [line, { from, to }] of spans) {
    const raw = rawLines.get(line) ?? '';
    // A hyphen dropped in reading belongs to the line still, as do glued footnote digits.
    const rest = raw.slice(to + 1).match(/^(?:-|\d{1,2})?\s*$/u) ? raw.length : to + 1;
    quote = joinQuote(quote, raw.slice(from, rest).replace(/\s+/gu, ' ').trim());
  }
  return { firstLine: Math.min(...numbers), lastLine: Math.max(...numbers), quote };
}

function joinQuote(quote: string, next: string): string {
  if (quote === '' || next === '') return quote + next;
  const { dropHyphen, space } = joinOf(quote, next);
  return (dropHyphen ? quote.slice(0, -1) : quote) + (space ? ' ' : '') + next;
}
