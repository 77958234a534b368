import type { SourceDocument } from '#src/domain/document.ts';
import type { DocumentStructure } from '#src/domain/document-structure.ts';
import type { Section } from '#src/domain/section.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isOfEntries } from '../entries/entry-rows.ts';
import { columnName } from '../tables/column-name.ts';
import { captionOf } from './caption-of-table.ts';
import { findPrintedBlocks, type PrintedBlock } from './find-printed-blocks.ts';
import { gridOfBlock } from './grid-of-block.ts';
import {
  hasMetricsInRows,
  type LoadedPrinted,
  loadPrintedList,
  loadPrintedTable,
} from './load-printed-table.ts';
import { printedLines } from './printed-line.ts';
import { withSingleSpaced } from './single-spaced.ts';
import { landOfPaper, subjectOfPaper } from './subject-of-paper.ts';

const LONGEST_STEM = 40;

/**
 * The tables that are printed inside a paper, as far as they can be read without doubt: each loads like
 * a file with a drafted description. All others stay text that is quoted.
 *
 * @param taken - Names of other tables.
 */
export function readPrintedTables(
  document: SourceDocument,
  { sections }: Pick<DocumentStructure, 'sections'>,
  taken: readonly string[],
): LoadedPrinted[] {
  const lines = withSingleSpaced(printedLines(document.lines, sections));
  const known = new Set(taken);
  const stem = columnName(stemOf(document.path)).slice(0, LONGEST_STEM).replace(/_+$/u, '');
  const land = landOfPaper(document.lines);
  const text = document.lines.join('\n');
  const nouns = new Set(text.match(/(?<!\p{L})\p{Lu}\p{Ll}{4,}/gu) ?? []);
  const programmes = quotedOften(text);
  let count = 0;
  return findPrintedBlocks(lines).flatMap((block): LoadedPrinted[] => {
    // What such rows describe is asked for by its fields.
    if (isOfEntries(block)) return [];
    const grid = gridOfBlock(document, block, { withDays: false });
    if (isOfMetrics(block)) return [];
    const section = sectionAround(sections, block.head.firstLine);
    const caption = captionOf(lines, block.head.firstLine, section);
    if (caption.title === '') return [];
    count += 1;
    const name = freeName(`${stem}_tabelle_${caption.number ?? count}`, known);
    const heading = isNear(section, block, document.lines) ? (section?.path.at(-1) ?? '') : '';
    const ofLand = isRestricted(caption.title) ? null : land;
    const words = [
      ...(land?.words ?? []),
      ...programmes,
      ...nounsOf(heading),
      ...subjectOfPaper(document.lines, block.head.firstLine),
      ...joinedCompounds(caption.title, nouns),
      ...(/(?:kosten|ausgaben)/iu.test(caption.title) ? SPENT : []),
    ];
    const names = {
      name,
      section: section?.path.slice(1) ?? [],
      words,
      heading,
      land: ofLand?.name ?? null,
      notes: block.notes.map(({ text }) => text.trim()),
      nouns,
      longName: (short: string) => longNameIn(text, short),
    };
    const entries = gridOfBlock(document, block, { withDays: true });
    const listed = entries && loadPrintedList(entries, caption, names, block.head.line);
    const loaded = listed ?? (grid && loadPrintedTable(grid, caption, names, block.head.line));
    if (loaded === null) return [];
    known.add(name);
    return [loaded];
  });
}

/** "Wasserstraßen- und Schifffahrtsämtern (WSA)": the words before it hold its letters in their order. */
function longNameIn(text: string, short: string): string | null {
  if (!/^\p{Lu}{2,6}$/u.test(short)) return null;
  const before = new RegExp(
    String.raw`((?:\p{Lu}[\p{L}-]+\s(?:(?:und|für|der|des)\s)?){0,4}\p{Lu}[\p{L}-]+)\s\(${short}\)`,
    'u',
  );
  const [, name = ''] = before.exec(text) ?? [];
  const letters = new RegExp(`^${[...short].join('.*')}`, 'iu');
  return letters.test(foldGerman(name)) ? name.replace(/\s+/gu, ' ') : null;
}

const SPENT = ['gekostet', 'kosten', 'kostete', 'ausgegeben', 'verausgabt', 'aufgewendet'];

/** "Bundesstraßen" of "Bundes- und Landesstraßen", where the paper says so, too. */
function joinedCompounds(title: string, nouns: ReadonlySet<string>): string[] {
  return [...title.matchAll(/(\p{Lu}\p{L}+)-\s(?:und|oder|sowie|bzw\.)\s(\p{Lu}\p{L}+)/gu)].flatMap(
    ([, first = '', second = '']) =>
      Array.from(second, (_, at) => `${first}${second.slice(at)}`).filter((word) =>
        nouns.has(word),
      ),
  );
}

/** So often a name in quotation marks stands in a paper that is about it. */
const OFTEN = 2;

/** The words of "Anschluss Land" where the paper is about a programme of this name. */
function quotedOften(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/[„"‚»](\p{Lu}[\p{L} -]{3,40})["“”’«]/gu))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, n]) =>
    n >= OFTEN ? [name, ...name.split(' ').filter((word) => /^\p{Lu}\p{L}{3,}/u.test(word))] : [],
  );
}

function isOfMetrics({ rows }: PrintedBlock): boolean {
  return hasMetricsInRows(rows.map(({ cells }) => cells[0] ?? ''));
}

function stemOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let next = 2; taken.has(name); next += 1) name = `${wanted}_${next}`;
  return name;
}

/** The section of a line; "Tabelle 2: …" is no section but a title of the one above. */
function sectionAround(sections: readonly Section[], line: number): Section | undefined {
  const above = sections.filter(({ firstLine }) => firstLine <= line);
  return above.findLast(({ path }) => !CAPTION.test(path.at(-1) ?? ''));
}

const CAPTION = /^\W*(?:Tabelle|Tab\.|Übersicht|Abbildung)(?:\s|:)/u;

/** "Emissionen der Landesliegenschaften", "Ausgaben für die Kampagne": not all there are in the land. */
function isRestricted(title: string): boolean {
  return /^(?!Wie |Welche|(?:Anzahl|Zahl|Entwicklung|Übersicht) )\p{Lu}[\p{L}-]+\s(?:der|des|für)\s/u.test(
    title,
  );
}

/** An annex behind the last answer does not belong to its question. */
function isNear(
  section: Section | undefined,
  { head }: PrintedBlock,
  lines: readonly string[],
): boolean {
  if (section === undefined) return false;
  const between = lines.slice(section.firstLine, head.firstLine - 1);
  return between.length <= MOST_LINES_BELOW && !between.some((line) => ANNEX.test(line));
}

const ANNEX = /^\s*Anlage(?:\s+\d+)?\s*(?:$|zu\s)/u;
const MOST_LINES_BELOW = 30;

/** Words of questions that say nothing of their subject. */
const GENERAL =
  /^(?:Jahren?|Jahre|Frage|Fragen|Angaben|Landesregierung|Bundesregierung|Übersicht|Tabelle|Entwicklung|Höhe|Anzahl|Zahl)$/u;

function nounsOf(heading: string): string[] {
  const nouns =
    heading.replace(/\([^()]*\)/gu, '').match(/(?<=[^.:?!]\s)\p{Lu}[\p{L}-]{4,}/gu) ?? [];
  return nouns.filter((noun) => !GENERAL.test(noun));
}
