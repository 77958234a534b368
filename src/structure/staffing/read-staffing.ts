import type { Residual } from '#src/domain/check.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { StaffingReading } from '#src/domain/staffing.ts';
import { type AlignedBlock, alignBlocks } from './align-blocks.ts';
import type { Block } from './block.ts';
import { findStaffingAnnexes } from './find-pages.ts';
import type { Page } from './parse-page.ts';
import { countTokens } from './parse-values.ts';
import { rowsOfBlocks } from './rows-of-blocks.ts';
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
  const { rows, conflicts } = rowsOfBlocks(aligned, failed);
  return {
    rows,
    residuals: [
      ...alignments.flatMap(({ contradictory }) => contradictory.map(residualOf('no'))),
      ...alignments.flatMap(({ ambiguous }) => ambiguous.map(residualOf('several'))),
      ...conflicts,
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
