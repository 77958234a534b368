import { expect, it } from 'vitest';
import type { Measure } from '#src/domain/measure.ts';
import type { StaffingRow } from '#src/domain/staffing.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import {
  finishedMeasuresTable,
  measuresTable,
  municipalTable,
  staffingTable,
} from '#src/structure/tables/document-tables.ts';

/** The export columns that are promised to scripts. */
it.for([
  [staffingTable('d', []), 'section,code,label,level,year,employees,per_10k,change_pct,line'],
  [municipalTable('d', []), 'ags,name,kind,parent_ags,district_ags,employees,line'],
  [
    measuresTable([]),
    'plan_year,number,title,included_year,is_new,lead,completion,status,former_number,measure_id,first_line,last_line',
  ],
  [finishedMeasuresTable([]), 'plan_year,title,former_number,line'],
] as const)('exports the promised columns', ([table, columns]) => {
  const exported = table.columns.filter(({ internal }) => internal !== true);
  expect(exported.map(({ name }) => name).join()).toBe(columns);
});

const chapter: StaffingRow = {
  section: 'Kernhaushalt',
  code: '0313',
  label: 'Landeskriminalamt',
  level: 'kapitel',
  parentCode: '03',
  year: 2021,
  employees: 480,
  per10k: { printed: '2,26', hundredths: 226 },
  changePct: { printed: '-11,52 %', hundredths: -1152 },
  line: 7,
  labelLine: 6,
};

it('writes exact decimals, absent cells and the tree of budget plans', () => {
  const table = staffingTable('d.txt', [
    chapter,
    {
      ...chapter,
      code: '03',
      level: 'einzelplan',
      parentCode: null,
      employees: null,
      per10k: null,
    },
    { ...chapter, code: null, level: 'total', parentCode: null, employees: 0 },
  ]);
  expect(cellsOf(table, ['code', 'parent', 'employees', 'per_10k', 'change_pct'])).toEqual([
    ['0313', '03', 480, 2.26, -11.52],
    ['03', '', null, null, -11.52],
    ['', null, 0, 2.26, -11.52],
  ]);
  expect(cellsOf(table, ['change_pct_printed', 'line', 'document'])[0]).toEqual([
    '-11,52 %',
    7,
    'd.txt',
  ]);
});

it('keeps the printed dash of a municipality beside its absent figure', () => {
  const table = municipalTable('d.txt', [
    {
      ags: '16061001',
      name: 'Arenshausen',
      kind: 'mitglied',
      parentAgs: '160615001',
      districtAgs: '16061',
      employees: null,
      printed: '-',
      line: 9,
    },
  ]);
  expect(cellsOf(table, ['employees', 'employees_printed', 'district_ags'])).toEqual([
    [null, '-', '16061'],
  ]);
});

it('leaves empty what a measure does not print', () => {
  const measure: Measure = {
    document: 'd.txt',
    measureId: 'm1',
    planYear: 2023,
    number: null,
    title: 'Schulcloud',
    chapter: [],
    included: { text: '2022 NEU!', line: 3, year: 2022, isNew: true },
    lead: null,
    completion: null,
    status: { text: 'Im Plan', line: 4, value: 'im Plan' },
    formerNumber: null,
    firstLine: 1,
    lastLine: 9,
    bodyLine: 5,
  };
  expect(measuresTable([measure, { ...measure, included: null }]).rows).toEqual([
    [2023, null, 'Schulcloud', 2022, true, null, null, 'im Plan', null, 'm1', 1, 9, 'd.txt'],
    [2023, null, 'Schulcloud', null, false, null, null, 'im Plan', null, 'm1', 1, 9, 'd.txt'],
  ]);
});

function cellsOf({ columns, rows }: StoredTable, names: readonly string[]) {
  const places = names.map((name) => columns.findIndex((column) => column.name === name));
  return rows.map((row) => places.map((place) => row[place]));
}
