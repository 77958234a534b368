import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesInPapers } from '#src/app/tables-in-papers.ts';
import { type AskedTables, openTables } from '../support/open-file-tables.ts';
import { readPaper } from '../support/read-paper.ts';

const folder = new URL('printed-tables/', import.meta.url);
const names = readdirSync(folder).filter((name) => /(?<!\.expected)\.(?:txt|md)$/u.test(name));
const papers = names.map((name) => readPaper(new URL(name, folder)));
const questions: readonly (readonly [string, number | readonly string[] | null])[] = JSON.parse(
  readFileSync(new URL('questions.json', folder), 'utf8'),
);

it.for(papers)('$document.path: its tables, each row with its line', async (paper) => {
  const printed = tablesInPapers([paper], []).tables.map(({ table, stored }) => {
    const rows = stringify([
      stored.columns.map(({ name }) => name),
      ...stored.rows.map((r) => [...r]),
    ]);
    return `${table.name}: ${table.title}\n${rows}`;
  });
  const name = paper.document.path.replace(/\.[^.]*$/u, '');
  await expect(`${printed.join('\n')}\n`).toMatchFileSnapshot(
    `printed-tables/${name}.expected.txt`,
  );
});

it('finds no table in the document that has readers of its own', () => {
  const paper = readPaper(new URL('../../corpus/kleine-anfrage-8-710.txt', import.meta.url));
  expect(tablesInPapers([paper], []).tables).toEqual([]);
});

describe('questions about tables in papers', () => {
  let tables: AskedTables;

  beforeAll(async () => {
    tables = await openTables(tablesInPapers(papers, []).tables);
  });

  afterAll(() => tables.close());

  it.for(questions)('%s', async ([question, expected]) => {
    const draft = await tables.surely(question);
    if (typeof expected === 'number') expect(draft?.figures?.[0]?.value).toBe(expected);
    else if (expected === null) expect(draft?.figures ?? []).toEqual([]);
    else for (const word of expected) expect(draft?.text).toContain(word);
  });
});
