import type { Aspect } from '#src/question/passages/aspect.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { ReadRow, ReadTable } from '#src/text/read-tables.ts';
import type { Stretch } from '#src/text/reading-text.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Candidate } from './candidate-sentences.ts';
import { coverage } from './concept-coverage.ts';
import { termsOf } from './match-concepts.ts';
import type { ReadSection } from './read-section.ts';
import type { Passage } from './select-sentences.ts';
import type { SentenceQuery } from './sentence-features.ts';

/** Of what a question asks so much must be said by heading, title, columns and row together. */
const ABOUT = 0.5;
/** Of the label of a row so much must be named where its first word is. */
const NAMED = 0.5;
/** How far above its head the title of a table stands. */
const TITLE = 250;
const MOST_ROWS = 4;
const WORD = /\p{L}+|\d+/gu;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/gu;

/** Whether a text names what a question counts. */
export type IsCounted = (text: string) => boolean;

interface NamedRows {
  readonly read: ReadSection;
  readonly table: ReadTable;
  readonly rows: readonly ReadRow[];
  /** Share of the question that the rows say with their table. */
  readonly about: number;
}

/**
 * A table is answered from by its rows: those that the question names, each with the names of the
 * columns above. Asked for an amount they go first; else they only stand for a piece of the table.
 */
export function withTableRows(
  question: string,
  query: Pick<SentenceQuery, 'concepts' | 'match' | 'aspect'> & { readonly isCounted: IsCounted },
  candidates: readonly Candidate[],
  passages: readonly Passage[],
): readonly Passage[] {
  const found = findNamedRows(question, query, candidates);
  if (found === null) return passages;
  const isOfTable = ({ candidate: { read }, stretch }: Passage) =>
    read === found.read && overlaps(stretch, found.table.stretch);
  if (!asksForAmount(query.aspect) && !passages.some(isOfTable)) return passages;
  const rows = found.rows.flatMap((row) => passageOfRow(found, row, candidates));
  return [...rows, ...passages.filter((passage) => !isOfTable(passage))];
}

function asksForAmount(aspect: Aspect): boolean {
  return aspect === 'quantity' || aspect === 'money';
}

function findNamedRows(
  question: string,
  { concepts, match, isCounted }: Parameters<typeof withTableRows>[1],
  candidates: readonly Candidate[],
): NamedRows | null {
  const asked = stemsOf(question);
  const years = yearsIn(question);
  let best: NamedRows | null = null;
  for (const read of new Set(candidates.map((candidate) => candidate.read))) {
    for (const table of read.reading.tables()) {
      if (lacksYear(table, years)) continue;
      const rows = namedRows(table, asked);
      const [first] = rows;
      if (first === undefined || rows.length > MOST_ROWS) continue;
      const title = textOf(read, titleOf(read, table));
      if (!isAbout(isCounted, table, title, first)) continue;
      const said = [...read.section.path, title, ...table.head.cells, ...first.cells];
      const about = coverage(match(termsOf(said.join(' '))), concepts);
      if (about >= ABOUT && about > (best?.about ?? 0)) best = { read, table, rows, about };
    }
  }
  return best;
}

/** Whether the columns of a table are years, and none of them is one that is asked for. */
function lacksYear({ head }: ReadTable, years: readonly string[]): boolean {
  const columns = head.cells.flatMap(yearsIn);
  return years.length > 0 && columns.length > 1 && !years.some((year) => columns.includes(year));
}

/** The rows whose label the question names, best ones only. */
function namedRows({ rows }: ReadTable, asked: ReadonlySet<string>): readonly ReadRow[] {
  let most = 0;
  let best: ReadRow[] = [];
  for (const row of rows) {
    const label = [...stemsOf(withoutAddition(row.cells[0] ?? ''))];
    const [first = ''] = label;
    const named = label.filter((stem) => asked.has(stem)).length;
    const isNamed = named === label.length || (named >= label.length * NAMED && asked.has(first));
    if (named === 0 || !isNamed) continue;
    // "Stadt Emden" is meant rather than "Emden" only where more of it is named.
    const share = named / label.length;
    if (share > most) best = [];
    if (share >= most) best.push(row);
    most = Math.max(most, share);
  }
  return best;
}

/** "LuFV III, Anlage 8.7", "Kreis Emden (Stadt)": people say what comes first. */
function withoutAddition(label: string): string {
  return label.split(/[,(]/u)[0] ?? label;
}

function passageOfRow(
  { read, table }: NamedRows,
  { stretch }: ReadRow,
  candidates: readonly Candidate[],
): Passage[] {
  const ofTable = candidates.filter((one) => one.read === read);
  const spanOf = ({ place }: Candidate) => read.sentences[place]?.span ?? table.stretch;
  const candidate = ofTable.find((one) => overlaps(spanOf(one), stretch)) ?? ofTable[0];
  if (candidate === undefined) return [];
  const head = { start: titleOf(read, table).start, end: table.head.stretch.end };
  const text = `${textOf(read, head)}\n${textOf(read, stretch)}`;
  return [{ candidate, stretch, text, head }];
}

/** The paragraph above a table, which says what its figures are; where that is long, its end. */
function titleOf({ reading }: ReadSection, { head }: ReadTable): Stretch {
  const end = head.stretch.start;
  const above = reading.text.slice(Math.max(0, end - TITLE), end).trimEnd();
  const title = above.split('\n').at(-1) ?? '';
  const start = title.length === above.length && end > TITLE ? end : end - TITLE;
  return { start: Math.max(0, start + above.length - title.length), end };
}

function textOf({ reading }: ReadSection, { start, end }: Stretch): string {
  return reading.text.slice(start, end).trim();
}

/**
 * Whether the figures of a row are those of the counted thing: a column or the title names it, or the
 * row where all columns are years. How many midwives work in a town is not told by how many calls it had.
 */
function isAbout(isCounted: IsCounted, { head }: ReadTable, title: string, row: ReadRow): boolean {
  const names = head.cells.slice(1);
  const isSeries = names.length === 1 || names.every((name) => yearsIn(name).length > 0);
  return isCounted([title, ...names, ...(isSeries ? [row.cells[0]] : [])].join(' '));
}

function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}

function yearsIn(text: string): string[] {
  return text.match(YEAR) ?? [];
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = (text.match(WORD) ?? []).map(foldGerman).filter((word) => !isStopWord(word));
  return new Set(words.map((word) => (/\d/u.test(word) ? word : stemGerman(word))));
}
