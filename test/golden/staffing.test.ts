import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Check } from '#src/domain/check.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { StaffingReading } from '#src/domain/staffing.ts';
import { caveatsOfStaffing } from '#src/structure/staffing/caveats-of-staffing.ts';
import { readStaffing } from '#src/structure/staffing/read-staffing.ts';
import { reconcileStaffing } from '#src/structure/staffing/reconcile-staffing.ts';
import { sectionsOfStaffing } from '#src/structure/staffing/sections-of-staffing.ts';
import { firstDocument, sourceDocument } from '../support/source-document.ts';

const folder = new URL('staffing/', import.meta.url);
const excerpts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

it.for(excerpts)('%s', async (name) => {
  const document = sourceDocument(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  const reading = readStaffing(document);
  await expect(`${tableOf(reading)}\n${proofOf(reading)}`).toMatchFileSnapshot(
    `staffing/${name}.expected.txt`,
  );
});

it('the whole annex', async () => {
  const document = firstDocument();
  const reading = readStaffing(document);
  await expect(
    [tableOf(reading), proofOf(reading), sectionsOf(document)].join('\n'),
  ).toMatchFileSnapshot('staffing/whole-annex.expected.txt');
});

/** Below each label the values of its years as printed, with the line they stand on. */
function tableOf({ rows }: StaffingReading): string {
  return rows
    .flatMap((row, index) => {
      const { section, code, label, level, parentCode, year, employees, line } = row;
      const before = rows[index - 1];
      const isFirst = before?.code !== code || before.section !== section;
      const values = [employees, row.per10k?.printed ?? '', row.changePct?.printed ?? ''];
      return [
        ...(isFirst ? [`${section} ${code} | ${label} | ${level} in ${parentCode}`] : []),
        `  ${year}: ${values.join(' | ')} | Zeile ${line}`,
      ];
    })
    .map((text) => `${text}\n`)
    .join('');
}

function proofOf(reading: StaffingReading): string {
  const checks = reconcileStaffing(reading);
  const caveats = caveatsOfStaffing(reading.rows, checks);
  return [
    `Zahlen gedruckt ${reading.tokens.printed}, verwendet ${reading.tokens.used}`,
    ...checks.flatMap(linesOfCheck),
    ...caveats.flatMap(({ kind, scope, key, year, text, textEnglish }) => [
      `Hinweis ${kind} ${scope} ${key} ${year}: ${text}`,
      `  ${textEnglish}`,
    ]),
  ]
    .map((text) => `${text}\n`)
    .join('');
}

function linesOfCheck({ kind, checked, residuals }: Check): string[] {
  return [
    `${kind}: ${checked} geprüft, ${residuals.length} mit Rest`,
    ...residuals.map(({ judgement, text, lines }) => `  ${judgement}: ${text} [${lines.join()}]`),
  ];
}

function sectionsOf(document: SourceDocument): string {
  return sectionsOfStaffing(document)
    .map(
      ({ firstLine, lastLine, kind, path }) =>
        `${firstLine}-${lastLine} ${kind} ${path.join(' › ')}\n`,
    )
    .join('');
}
