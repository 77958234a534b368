import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SourceDocument } from '#src/domain/document.ts';
import { MUNICIPAL_KINDS } from '#src/domain/municipality.ts';
import { readMunicipalities } from '#src/structure/municipalities/read-municipalities.ts';
import { reconcileMunicipalities } from '#src/structure/municipalities/reconcile-municipalities.ts';
import { sectionsOfMunicipalities } from '#src/structure/municipalities/sections-of-municipalities.ts';
import { firstDocument, sourceDocument } from '../support/source-document.ts';

const folder = new URL('municipalities/', import.meta.url);
const excerpts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

it.for(excerpts)('%s', async (name) => {
  const document = sourceDocument(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  await expect(described(document)).toMatchFileSnapshot(`municipalities/${name}.expected.txt`);
});

it('the whole annex', async () => {
  await expect(described(firstDocument())).toMatchFileSnapshot(
    'municipalities/whole-annex.expected.txt',
  );
});

it('the whole annex holds the numbers of rows that the state of 2023 has', () => {
  const { rows } = readMunicipalities(firstDocument());
  const counts = Object.fromEntries(
    MUNICIPAL_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]),
  );
  expect(counts).toEqual({
    land: 1,
    kreisfreie_stadt: 5,
    landkreis: 17,
    landratsamt: 17,
    gemeinde: 102,
    vg: 43,
    verwaltung: 43,
    eg: 39,
    mitglied: 517,
  });
});

function described(document: SourceDocument): string {
  const reading = readMunicipalities(document);
  return [
    ...reading.tables.map(({ firstLine, lastLine, title, date }) =>
      [firstLine, lastLine, title, date].join(' | '),
    ),
    ...reading.rows.map((row) =>
      [row.ags, row.name, row.kind, row.parentAgs, row.districtAgs, row.employees, row.line].join(
        ' | ',
      ),
    ),
    ...reconcileMunicipalities(reading).flatMap(({ kind, checked, residuals }) => [
      `${kind}: ${checked} geprüft, ${residuals.length} mit Rest`,
      ...residuals.map(({ judgement, text }) => `  ${judgement}: ${text}`),
    ]),
    ...sectionsOfMunicipalities(document, reading).map(
      ({ firstLine, lastLine, kind, path }) =>
        `${firstLine}-${lastLine} ${kind} ${path.join(' › ')}`,
    ),
  ]
    .map((text) => `${text}\n`)
    .join('');
}
