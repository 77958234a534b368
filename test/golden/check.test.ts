import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildCheckReport } from '#src/structure/checks/build-check-report.ts';
import { structureDocument } from '#src/structure/structure-document.ts';
import { renderReport } from '#src/surfaces/cli/check-command.ts';

const path = 'kleine-anfrage-8-710.txt';

it('what the first document proves and where it contradicts itself', async () => {
  const lines = readFileSync(`corpus/${path}`, 'utf8').split('\n');
  const document = { path, title: path, manifest: undefined, hash: '', lines };
  const start = process.cpuUsage();
  const { checks } = structureDocument(document);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(5);
  const report = buildCheckReport([{ document: path, checks }]);
  expect(report.isExplained).toBe(true);
  await expect(`${renderReport(report)}\n`).toMatchFileSnapshot(`check/${path}`);
});
