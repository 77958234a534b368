import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MunicipalKind } from '#src/domain/municipality.ts';
import { readMunicipalities } from '#src/structure/municipalities/read-municipalities.ts';
import { firstDocument, sourceDocument } from '../support/source-document.ts';

interface TrueRow {
  readonly ags: string;
  readonly name: string;
  readonly kind: MunicipalKind;
  readonly parentAgs: string | null;
  readonly employees: number | null;
}

const employees = fc.option(fc.nat({ max: 9_000 }).map((count) => count * 5));
const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,9}(?:[-/ ][A-Z][a-z]{2,6})?(?:, Stadt)?$/u);
const place = fc.record({ name, employees });

/** A Landkreis with its Landratsamt, municipalities, and one VG or EG with members. */
const district = fc.record({
  name,
  employees,
  towns: fc.array(place, { maxLength: 4 }),
  group: fc.constantFrom('VG' as const, 'EG' as const),
  members: fc.array(place, { minLength: 1, maxLength: 5 }),
});

const table = fc.array(district, { minLength: 1, maxLength: 6 }).map((districts) => [
  row('16000000', 'Thüringen', 'land', null, 34_030),
  ...districts.flatMap((one, at) => {
    const prefix = `160${61 + at}`;
    const ags = `${prefix}000`;
    const group = `${prefix}5${one.group === 'VG' ? '001' : '051'}`;
    return [
      row(ags, `Landkreis ${one.name}`, 'landkreis', '16000000', one.employees),
      row(`${prefix}00`, `Landratsamt ${one.name}`, 'landratsamt', ags, one.employees),
      ...one.towns.map((town, n) =>
        row(`${prefix}10${n}`, town.name, 'gemeinde', ags, town.employees),
      ),
      row(group, `${one.group} ${one.name}`, one.group === 'VG' ? 'vg' : 'eg', ags, one.employees),
      ...one.members.map((town, n) =>
        row(`${prefix}20${n}`, town.name, 'mitglied', group, town.employees),
      ),
    ];
  }),
]);

function row(
  ags: string,
  rowName: string,
  kind: MunicipalKind,
  parentAgs: string | null,
  count: number | null,
): TrueRow {
  return { ags, name: rowName, kind, parentAgs, employees: count };
}

function print({ ags, name: printed, kind, employees: count }: TrueRow): string {
  const indent = kind === 'mitglied' ? '    ' : ' ';
  const value = count === null ? '-' : ` ${`${count}`.replace(/\B(?=(?:\d{3})+$)/gu, ' ')}    `;
  return `${ags}${indent}${printed} ${value}`;
}

it('reads back what was printed, wherever the pages break', () => {
  fc.assert(
    fc.property(table, fc.nat(), (truth, seed) => {
      const lines = truth.map((one, at) => (at % 5 === seed % 5 ? ` ${print(one)}` : print(one)));
      const { rows, residuals, tokens } = readMunicipalities(sourceDocument(lines.join('\n\n')));
      expect(residuals).toEqual([]);
      expect(tokens.used).toBe(tokens.printed);
      expect(
        rows.map(({ ags, name: read, kind, parentAgs, employees: count }) =>
          row(ags, read, kind, parentAgs, count),
        ),
      ).toEqual(truth);
    }),
    { seed: 710 },
  );
});

it('uses every key of the real annex once, with its own name and value', () => {
  const { lines } = firstDocument();
  const { rows, tables } = readMunicipalities(firstDocument());
  const [annex] = tables;
  const printed = lines
    .slice((annex?.firstLine ?? 1) - 1, annex?.lastLine)
    .filter((text) => /^\s*\d{7,9}\s/u.test(text));
  expect(rows.map((one) => `${one.ags} ${one.name} ${one.printed}`)).toEqual(
    printed.map((text) => text.trim().replace(/\s+/gu, ' ')),
  );
});
