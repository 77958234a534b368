import type { Residual } from '#src/domain/check.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { StaffingLevel, StaffingReading, StaffingRow } from '#src/domain/staffing.ts';
import { type AlignedBlock, alignBlocks } from './align-blocks.ts';
import { type Block, keyOf, type Label } from './block.ts';
import { findStaffingAnnexes } from './find-pages.ts';
import type { Page } from './parse-page.ts';
import { countTokens } from './parse-values.ts';
import { tablesOfPages } from './tables-of-pages.ts';

/**
 * Reads the staffing tables of a document: a row for every printed label and every year of its
 * pages, with nulls where nothing is printed.
 *
 * @returns Empty lists for a document without such tables. Where the arithmetic leaves no or more
 *   than one assignment, the rows of that block are left out and a residual names its lines.
 */
export function readStaffing(document: SourceDocument): StaffingReading {
  const annexes = findStaffingAnnexes(document.lines);
  const pages = annexes.flat();
  const alignments = annexes.map((annex) => alignBlocks(annex.flatMap(blocksOf)));
  const aligned = alignments.flatMap((alignment) => alignment.aligned);
  const failed = alignments.flatMap(({ contradictory, ambiguous }) => [
    ...contradictory,
    ...ambiguous,
  ]);
  return {
    rows: inPrintedOrder(withoutDoubt(mergeRows(aligned.flatMap(rowsOf)), failed)),
    residuals: [
      ...alignments.flatMap(({ contradictory }) => contradictory.map(residualOf('no'))),
      ...alignments.flatMap(({ ambiguous }) => ambiguous.map(residualOf('several'))),
      ...pages.flatMap(({ unread }) => unread.map(unreadResidual)),
    ],
    tables: tablesOfPages(pages),
    tokens: {
      printed: pages.reduce((sum, page) => sum + tokensOfPage(page), 0),
      used: aligned.reduce((sum, block) => sum + tokensOfBlock(block), 0),
    },
  };
}

/** Labels with values on their own line are blocks of one; the others of a page are one block. */
function blocksOf({ years, hasOwnYears, labels, values }: Page): Block[] {
  const alone = labels.flatMap(({ label, values: own }) =>
    own === undefined ? [] : [{ years, hasOwnYears, labels: [label], values: [own] }],
  );
  const apart = labels.filter((line) => line.values === undefined).map(({ label }) => label);
  return apart.length === 0 && values.length === 0
    ? alone
    : [...alone, { years, hasOwnYears, labels: apart, values }];
}

function rowsOf({ block, options }: AlignedBlock): StaffingRow[] {
  return block.labels.flatMap((label, index) => {
    const option = options[index];
    const valueLine = block.values[option?.value ?? -1]?.line;
    return block.years.map((year, at) => {
      const cell = option?.cells[at] ?? null;
      return {
        section: label.section,
        code: label.code,
        label: label.text,
        level: levelOf(label),
        parentCode: label.code !== null && label.code.length > 2 ? label.code.slice(0, 2) : null,
        year,
        employees: cell?.count ?? null,
        per10k: cell?.rate ?? null,
        changePct: cell?.change ?? null,
        line: cell === null || valueLine === undefined ? label.line : valueLine,
        labelLine: label.line,
      };
    });
  });
}

function levelOf({ code }: Label): StaffingLevel {
  if (code === null) return 'total';
  return code.length > 2 ? 'kapitel' : 'einzelplan';
}

/** A running head is printed like the label of the total: the appearance with values is the row. */
function mergeRows(rows: readonly StaffingRow[]): StaffingRow[] {
  const merged = new Map<string, StaffingRow>();
  for (const row of rows) {
    const place = `${keyOf(row)} ${row.year}`;
    const known = merged.get(place);
    if (known === undefined || (known.employees === null && row.employees !== null)) {
      merged.set(place, row);
    }
  }
  return [...merged.values()];
}

/**
 * A row is absent only where no block that could not be aligned may hold its values; a total that
 * never has values was but the running head of the pages.
 */
function withoutDoubt(rows: readonly StaffingRow[], failed: readonly Block[]): StaffingRow[] {
  const doubtful = new Set(
    failed.flatMap(({ labels, years }) =>
      labels.flatMap((label) => years.map((year) => `${keyOf(label)} ${year}`)),
    ),
  );
  const printed = new Set(rows.filter(({ employees }) => employees !== null).map(keyOf));
  return rows.filter(
    (row) =>
      row.employees !== null ||
      (!doubtful.has(`${keyOf(row)} ${row.year}`) &&
        (row.code !== null || printed.has(keyOf(row)))),
  );
}

/** Section, then code as first printed, then year. */
function inPrintedOrder(rows: readonly StaffingRow[]): StaffingRow[] {
  const order = new Map<string, number>();
  for (const { labelLine, ...row } of rows) {
    order.set(keyOf(row), Math.min(order.get(keyOf(row)) ?? labelLine, labelLine));
  }
  return rows.toSorted(
    (a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0) || a.year - b.year,
  );
}

function tokensOfPage({ labels, values, unread }: Page): number {
  const printed = [...values, ...labels.flatMap((line) => line.values ?? [])];
  return printed.reduce((sum, { groups }) => sum + countTokens(groups), 0) + unread.length;
}

function tokensOfBlock({ options }: AlignedBlock): number {
  const cells = options.flatMap((option) => option.cells.filter((cell) => cell !== null));
  return countTokens(cells);
}

function residualOf(fits: 'no' | 'several'): (block: Block) => Residual {
  const reason =
    fits === 'no' ? 'passt keine Zuordnung zu den Veränderungen' : 'passen mehrere Zuordnungen';
  return ({ labels, values, years }) => {
    const lines = [...labels, ...values].map(({ line }) => line).sort((a, b) => a - b);
    return {
      kind: 'alignment',
      key: labels[0]?.code ?? '',
      ...(labels[0] === undefined ? {} : { scope: labels[0].section }),
      year: years[0] ?? null,
      expected: null,
      found: null,
      lines,
      judgement: 'unexplained',
      text: `Zeilen ${lines[0]} bis ${lines.at(-1)}: Für Bezeichnungen und Werte (${years.join(', ')}) ${reason}; die Zeilen sind nicht übernommen.`,
    };
  };
}

function unreadResidual(line: number): Residual {
  return {
    kind: 'token-used-once',
    key: '',
    year: null,
    expected: null,
    found: null,
    lines: [line],
    judgement: 'unexplained',
    text: `Zeile ${line} enthält Zahlen, die zu keiner Zeile der Tabelle gehören.`,
  };
}
