import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import { draftTable } from '#src/app/file-tables.ts';
import { tableSchema } from '#src/domain/catalogue.ts';
import type { MunicipalRow } from '#src/domain/municipality.ts';
import type { StaffingRow } from '#src/domain/staffing.ts';
import { municipalTable, staffingTable } from '#src/structure/tables/document-tables.ts';
import { runTableCommand, type TableOptions } from '#src/surfaces/cli/table-command.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder('table');
const store = join(folder, 'tables.duckdb');
const metric = { column: 'employees', label: 'Beschäftigte', unit: 'Beschäftigte', kind: 'count' };
const describeTable = (name: string, key: string, label: string) =>
  tableSchema.parse({
    name,
    title: name,
    document: 'd.txt',
    entity: { key, label },
    time: { kind: 'none' },
    metrics: [metric],
  });
const CATALOGUE = {
  tables: [
    describeTable('staffing', 'code', 'label'),
    describeTable('municipalities', 'ags', 'name'),
  ],
  caveats: [],
};

const chapter: StaffingRow = {
  section: 'Kernhaushalt',
  code: '0313',
  label: 'Landeskriminalamt, "LKA"',
  level: 'kapitel',
  parentCode: '03',
  year: 2021,
  employees: 1480,
  per10k: { printed: '2,20', hundredths: 220 },
  changePct: { printed: '-11,52 %', hundredths: -1152 },
  line: 7,
  labelLine: 6,
};
const village: MunicipalRow = {
  ags: '16061001',
  name: 'Arenshausen',
  kind: 'mitglied',
  parentAgs: '160615001',
  districtAgs: '16061000',
  employees: null,
  printed: '-',
  line: 9,
};

const out: string[] = [];
const err: string[] = [];
const io = {
  out: (text: string) => void out.push(text),
  err: (text: string) => void err.push(text),
  terminal: null,
};

function run(args: readonly string[], options: TableOptions = {}) {
  return runTableCommand(args, options, io, {
    openTables: async () => openTableStore(store, CATALOGUE),
    draftSidecar: draftTable,
  });
}

beforeAll(async () => {
  await buildTableStore(store, [
    staffingTable('d.txt', [
      chapter,
      { ...chapter, year: 2022, employees: 0, per10k: null, changePct: null, line: 8 },
      { ...chapter, year: 2023, employees: null, per10k: null, changePct: null, line: 9 },
    ]),
    municipalTable('d.txt', [
      village,
      { ...village, ags: '16', parentAgs: null, employees: 5, printed: '5' },
    ]),
  ]);
});
beforeEach(() => {
  out.length = 0;
  err.length = 0;
});

describe('table list', () => {
  it('names every table with its rows and public columns', async () => {
    expect(await run(['list'])).toBe(0);
    expect(out[0]?.split('\n')).toHaveLength(4);
    expect(out[0]).toContain('| staffing       |      3 |');
    expect(out[0]).not.toContain('printed');
    await run([], { json: true });
    expect(JSON.parse(out[1] ?? '')).toMatchObject([
      { name: 'municipalities', rows: 2 },
      { name: 'staffing' },
    ]);
  });
});

describe('table show', () => {
  it('prints numbers as people read them and absent ones as the source does', async () => {
    await run(['show', 'staffing'], { where: 'code=0313', limit: 1 });
    expect(out[0]).toContain('|     1.480 |');
    expect(out[0]).toContain('| 2021 |');
    expect(err).toEqual(['Die ersten 1 von mehr Zeilen; --limit N zeigt andere Mengen.']);
    await run(['show', 'municipalities']);
    expect(out[1]).toContain('|         - |');
  });

  it.for<[TableOptions['where'], number]>([
    ['code=0313', 3],
    ['year>=2022', 2],
    ['year = 2021', 1],
    ['code = 313', 0],
    [['code=0313', 'year<2023'], 2],
    ["year = 2021 OR label LIKE 'Landeskrimi%'", 3],
    ['employees IS NULL', 1],
    ['employees = 0', 1],
    ["code = 'x' -- und", 0],
  ])('shows where %j holds', async ([where = '', count]) => {
    await run(['show', 'staffing'], { where, json: true });
    expect(JSON.parse(out[0] ?? '')).toHaveLength(count);
  });

  it.for([
    '1=1); DROP TABLE staffing; --',
    'nothing = 1',
    "code IN (SELECT * FROM read_text('/etc/passwd'))",
  ])('refuses the condition %s', async (where) => {
    await expect(run(['show', 'staffing'], { where })).rejects.toMatchObject({
      code: expect.stringMatching(/^query-/u),
    });
    expect(out).toEqual([]);
  });
});

describe('table export', () => {
  it('gives CSV with a decimal point and empty cells, without rows that print no figure', async () => {
    await run(['export', 'staffing'], { format: 'csv' });
    expect(out[0]).toBe(
      [
        'section,code,label,level,year,employees,per_10k,change_pct,line',
        'Kernhaushalt,0313,"Landeskriminalamt, ""LKA""",kapitel,2021,1480,2.20,-11.52,7',
        'Kernhaushalt,0313,"Landeskriminalamt, ""LKA""",kapitel,2022,0,,,8',
      ].join('\n'),
    );
    await run(['export', 'municipalities']);
    expect(out[1]?.split('\n')[1]).toBe('16061001,Arenshausen,mitglied,160615001,16061000,,9');
  });

  it('gives JSON with exact numbers and null', async () => {
    await run(['export', 'staffing'], { format: 'json' });
    expect(JSON.parse(out[0] ?? '')[1]).toMatchObject({ employees: 0, per_10k: null, line: 8 });
    expect(JSON.parse(out[0] ?? '')[0]).toMatchObject({ per_10k: 2.2, change_pct: -11.52 });
  });

  it('writes a workbook in which codes stay text and numbers are numbers', async () => {
    const file = join(folder, 'staffing.xlsx');
    await run(['export', 'staffing'], { format: 'xlsx', out: file });
    expect(out).toEqual([]);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const values = workbook.getWorksheet('staffing')?.getRow(2).values;
    expect(values).toEqual([
      undefined,
      'Kernhaushalt',
      '0313',
      chapter.label,
      'kapitel',
      2021,
      1480,
      2.2,
      -11.52,
      7,
    ]);
  });

  it('writes Parquet and CSV files', async () => {
    const parquet = join(folder, 'x.parquet');
    await run(['export', 'staffing'], { format: 'parquet', out: parquet });
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe('PAR1');
    const csv = join(folder, 'x.csv');
    await run(['export', 'staffing'], { out: csv });
    expect(readFileSync(csv, 'utf8')).toMatch(/^section,code,.*\n.*\n.*\n$/u);
    expect(out).toEqual([]);
  });

  it.for<[string[], TableOptions, string]>([
    [['export', 'nothing'], {}, 'table-unknown'],
    [['export', 'staffing; DROP TABLE staffing'], {}, 'table-unknown'],
    [['export', 'staffing'], { format: 'pdf' }, 'input-invalid'],
    [['export', 'staffing'], { format: 'xlsx' }, 'input-invalid'],
    [['export', 'staffing'], { out: '/nowhere/at/all.csv' }, 'input-invalid'],
    [['export'], {}, 'input-invalid'],
    [['show', 'staffing'], { limit: 'viele' }, 'input-invalid'],
    [['show', 'staffing'], { limit: 0 }, 'input-invalid'],
    [['delete', 'staffing'], {}, 'input-invalid'],
    [['sql'], {}, 'input-invalid'],
    [['sql', 'SELECT 1'], { timeout: 'lang' }, 'input-invalid'],
    [['sql', 'SELECT 1'], { format: 'xlsx' }, 'input-invalid'],
    [['sql', 'DROP TABLE staffing'], {}, 'query-refused'],
    [['init', 'x.txt'], {}, 'input-invalid'],
    [['init', '/nowhere/x.csv'], {}, 'input-invalid'],
  ])('fails for %j %j with %s', async ([args, options, code]) => {
    await expect(run(args, options)).rejects.toMatchObject({ code });
    expect(out).toEqual([]);
  });
});

describe('table sql', () => {
  const sql = 'SELECT year, sum(employees) AS n FROM staffing GROUP BY year ORDER BY year';

  it.for([
    [
      'table',
      '| year |    n |\n| ---: | ---: |\n| 2021 | 1480 |\n| 2022 |    0 |\n| 2023 |      |',
    ],
    ['csv', 'year,n\n2021,1480\n2022,0\n2023,'],
  ] as const)('prints %s', async ([format, expected]) => {
    await run(['sql', sql], { format });
    expect(out).toEqual([expected]);
    expect(err).toEqual([]);
  });

  it('prints JSON, and says when it cut', async () => {
    await run(['sql', sql], { json: true, limit: 1 });
    expect(JSON.parse(out[0] ?? '')).toEqual([{ year: 2021, n: 1480 }]);
    expect(err).toEqual(['Nur die ersten 1 Zeilen; --limit N ändert das.']);
  });
});

describe('table init', () => {
  it('writes a description that loads beside the file, and never over another', async () => {
    const file = join(folder, 'haushalt.csv');
    writeFileSync(
      file,
      'Kapitel;Bezeichnung;2022;2023\n0301;Ministerium;1,5;2\n0302;Polizei;-;3\n',
    );
    expect(await run(['init', file])).toBe(0);
    const target = join(folder, 'haushalt.table.json');
    expect(out).toEqual([target]);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({
      file: { wide: { haushalt: '{year}' } },
    });
    expect(err.join('\n')).toContain('Die Einheit von „Haushalt“ ist zu ergänzen');
    writeFileSync(target, 'mein');
    await expect(run(['init', file])).rejects.toMatchObject({ code: 'input-invalid' });
    expect(readFileSync(target, 'utf8')).toBe('mein');
  });

  it('writes nothing for a file without a table', async () => {
    const file = join(folder, 'text.csv');
    writeFileSync(file, 'Nur\nWorte\n');
    await expect(run(['init', file])).rejects.toMatchObject({ code: 'table-invalid' });
    expect(existsSync(join(folder, 'text.table.json'))).toBe(false);
  });
});
