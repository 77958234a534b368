import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { useBeleg } from '../support/use-beleg.ts';

const samples = fileURLToPath(new URL('../eval/samples/', import.meta.url));

const questions = ['staff', 'muni', 'meas', 'neg'].flatMap((kind) =>
  readFileSync(`${samples}${kind}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).question),
);

const beleg = useBeleg();

/** A figure that code computed is shown with how, and with the lines it was computed from. */
describe('computed figures have a computation and citations', () => {
  test.for(questions)('%s', async (question) => {
    const { figures, computation, citations, kind } = await beleg().ask(question);
    const [first] = figures;
    const computed = figures.filter((figure) => figure.computed);
    expect(computed.filter((figure) => figure.citations.length === 0)).toEqual([]);
    if (kind === 'claim' || first?.computed !== true) return;
    expect(computation).toMatchObject({ result: first.value, unit: first.unit });
    expect(computation?.expression).not.toBe('');
    const known = new Set(citations.map(({ n }) => n));
    expect(computation?.inputs.filter(({ citation }) => !known.has(citation))).toEqual([]);
  });
});
