import type { types } from '@slack/bolt';
import type { Answer, Item } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { TABLE_ROWS, TABLE_TEXT_PER_MESSAGE } from './block-limits.ts';
import { clip } from './literal-text.ts';
import { WORDING } from './wording.ts';

export interface Cell {
  readonly text: string;
  readonly value?: number;
}

/** The items of an answer as a table; every row has one cell per heading. */
export interface ItemTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const CELL_TEXT = 300;
const PAGINATED_FROM = 11;

/** The table of an answer, or undefined where the items say no more than their names. */
export function buildItemTable(answer: Answer): ItemTable | undefined {
  const { items } = answer;
  const says = items.some(({ value, detail }) => value !== undefined || detail !== undefined);
  if (items.length < 2 || !says) return undefined;
  const columns = findColumns(answer);
  return {
    headings: columns.map(({ heading }) => heading),
    rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  };
}

/** Whether the items are a series over years, in which order they stand. */
export function isYearSeries(items: readonly Item[]): boolean {
  return items.every(({ label }) => /^(?:19|20)\d\d$/u.test(label));
}

/** The unit that all values share, if they do. */
export function findCommonUnit(items: readonly Item[]): string | undefined {
  const units = new Set(items.flatMap(({ value, unit }) => (value === undefined ? [] : [unit])));
  return units.size === 1 ? [...units][0] : undefined;
}

interface Column {
  readonly heading: string;
  readonly cell: (item: Item) => Cell;
}

function findColumns(answer: Answer): Column[] {
  const { items, language } = answer;
  const words = WORDING[language];
  const unit = findCommonUnit(items);
  const columns: (Column & { readonly isUsed: boolean })[] = [
    {
      heading: isYearSeries(items) ? words.year : words.entry,
      cell: ({ label }) => ({ text: label }),
      isUsed: true,
    },
    {
      heading: words.key,
      cell: ({ key }) => ({ text: key ?? words.missing }),
      isUsed: items.some(({ key, label }) => key !== undefined && key !== label),
    },
    {
      heading: unit === undefined || unit === '' ? words.value : unit,
      cell: (item) => valueCell(item, unit === undefined, answer),
      isUsed: items.some(({ value }) => value !== undefined),
    },
    {
      heading: words.detail,
      cell: ({ detail }) => ({ text: detail ?? words.missing }),
      isUsed: items.some(({ detail }) => detail !== undefined),
    },
    {
      heading: words.evidence,
      cell: ({ citations }) => ({ text: citations.map((n) => `[${n}]`).join(' ') }),
      isUsed: items.some(({ citations }) => citations.length > 0),
    },
  ];
  return columns.filter(({ isUsed }) => isUsed);
}

function valueCell({ value, unit }: Item, withUnit: boolean, { language }: Answer): Cell {
  if (value === undefined) return { text: WORDING[language].missing };
  const number = formatNumber(value, { language });
  return { text: withUnit && unit !== undefined ? `${number} ${unit}` : number, value };
}

/** Parts the rows so that every part fits into one message. */
export function pageRows(table: ItemTable): ItemTable[] {
  const pages: (readonly Cell[])[][] = [[]];
  let size = 0;
  for (const row of table.rows) {
    const length = row.reduce((sum, { text }) => sum + Math.min(text.length, CELL_TEXT), 0);
    const page = pages.at(-1) ?? [];
    const isFull = page.length >= TABLE_ROWS - 1 || size + length > TABLE_TEXT_PER_MESSAGE;
    if (isFull && page.length > 0) {
      pages.push([row]);
      size = length;
    } else {
      page.push(row);
      size += length;
    }
  }
  return pages.map((rows) => ({ headings: table.headings, rows }));
}

/** A short table stands whole in the message, a longer one can be paged and sorted. */
export function renderTable(
  table: ItemTable,
  caption: string,
): types.TableBlock | types.DataTableBlock {
  const rows = [table.headings.map((text) => ({ text })), ...table.rows].map((row) =>
    row.map(renderCell),
  );
  return table.rows.length < PAGINATED_FROM
    ? { type: 'table', rows, column_settings: columnSettings(table) }
    : { type: 'data_table', rows, caption: clip(caption, 200), page_size: 10 };
}

function columnSettings(table: ItemTable): { align: 'left' | 'right'; is_wrapped: boolean }[] {
  return table.headings.map((_, column) => {
    const isNumeric = table.rows.some((row) => row[column]?.value !== undefined);
    return { align: isNumeric ? 'right' : 'left', is_wrapped: !isNumeric };
  });
}

function renderCell({ text, value }: Cell): types.RawTextElement | types.RawNumberElement {
  const shown = text.trim() === '' ? '–' : clip(text, CELL_TEXT);
  return value === undefined
    ? { type: 'raw_text', text: shown }
    : { type: 'raw_number', value, text: shown };
}

/** The table for those who do not see it: one line per row. */
export function describeTable(table: ItemTable): string {
  return [table.headings, ...table.rows.map((row) => row.map(({ text }) => text))]
    .map((row) => row.join(' · '))
    .join('\n');
}
