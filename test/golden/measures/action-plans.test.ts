import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '#src/domain/document.ts';
import { readActionPlans } from '#src/structure/plans/read-action-plans.ts';
import { describePlans } from '../../support/describe-plans.ts';

const FOLDER = new URL('.', import.meta.url);
const CORPUS = new URL('../../../corpus/kleine-anfrage-8-710.txt', import.meta.url);

const documentOf = (path: string, file: URL): SourceDocument => ({
  path,
  title: path,
  manifest: undefined,
  hash: '',
  lines: readFileSync(file, 'utf8').split('\n'),
});

describe('excerpts of the plans', () => {
  const excerpts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  test.each(excerpts.filter((name) => !name.includes('expected')))('%s', async (name) => {
    const plans = readActionPlans(documentOf(name, new URL(name, FOLDER)));
    await expect(describePlans(plans)).toMatchFileSnapshot(name.replace('.txt', '.expected.txt'));
  });
});

describe('the whole document', () => {
  const document = documentOf('kleine-anfrage-8-710.txt', CORPUS);
  const plans = readActionPlans(document);

  test('reads every measure of the eight plans', async () => {
    await expect(describePlans(plans)).toMatchFileSnapshot('all-plans.expected.txt');
  });

  test('has as many measures a plan as the text has lines with a lead', () => {
    const withLead = document.lines.map((line) => /Federführung\s*:/.test(line));
    const repeated = plans.sections.filter(({ kind }) => kind === 'duplicate');
    for (const { year, firstLine, lastLine } of plans.plans) {
      const counted = withLead.filter((isLead, index) => {
        const line = index + 1;
        const isRepeated = repeated.some((page) => line >= page.firstLine && line <= page.lastLine);
        return isLead && line >= firstLine && line <= lastLine && !isRepeated;
      });
      const read = plans.measures.filter(({ planYear }) => planYear === year);
      expect([year, read.length]).toEqual([year, counted.length]);
    }
    expect(plans.measures).toHaveLength(359);
  });

  test('gives every printed status to exactly one measure', () => {
    const statusLines = document.lines.flatMap((line, index) =>
      /^\s*Projektstatus\s*:?/.test(line) ? [index + 1] : [],
    );
    const read = plans.measures.flatMap(({ status }) => (status ? [status.line] : []));
    expect(read.toSorted((a, b) => a - b)).toEqual(statusLines);
  });

  test('knows which plan is missing, and the page that is left of it', () => {
    expect(plans.missingYears).toEqual([2019]);
    const page = plans.sections.find(({ year }) => year === 2019);
    expect(page).toMatchObject({ firstLine: 7218, lastLine: 7249, kind: 'prose' });
  });
});
