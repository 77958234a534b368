import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type {
  FigureResponder,
  FigureResponse,
} from '#src/answer/figures/create-figure-responder.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { openFiguresOfTheCorpus } from '../../support/figures-of-the-corpus.ts';
import { strayNumbers } from '../../support/stray-numbers.ts';

const expectSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('number'),
    value: z.number(),
    tol: z.number(),
    alt: z.array(z.number()).optional(),
  }),
  z.object({ type: z.literal('numbers'), values: z.array(z.number()) }),
  z.object({
    type: z.literal('set'),
    items: z.array(z.array(z.string())),
    ordered: z.boolean(),
    exact: z.boolean(),
  }),
  z.object({ type: z.literal('text'), must: z.array(z.array(z.string())) }),
  z.object({ type: z.literal('abstain') }),
  z.object({ type: z.literal('clarify'), options: z.array(z.string()) }),
]);
type Expected = z.infer<typeof expectSchema>;

/**
 * Questions in all styles, many ways of asking for the same figure, and questions that look alike
 * but ask for another thing than the tables hold; what is right was computed apart from the product, from its own reading of the tables.
 */
const QUESTIONS = ['questions', 'phrasings', 'other-things'].flatMap((name) =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      z.object({ question: z.string(), expect: expectSchema }).parse(JSON.parse(line)),
    ),
);

const SURE_ENOUGH = 0.5;

let store: TableStore;
let responder: FigureResponder;

beforeAll(async () => {
  ({ store, responder } = await openFiguresOfTheCorpus());
});

afterAll(() => store.close());

describe('figures of the first document', () => {
  it.each(QUESTIONS)('$question', async ({ question, expect: expected }) => {
    const response = await responder.respond(question, detectLanguage(question));
    const sure = response !== null && response.confidence >= SURE_ENOUGH ? response : null;
    expect(faultOf(expected, sure)).toBeNull();
    const states = sure !== null && sure.draft.kind !== 'abstain';
    expect(states ? strayNumbers(sure.draft, question) : []).toEqual([]);
  });
});

/** Null where the response is right. */
function faultOf(expected: Expected, response: FigureResponse | null): string | null {
  if (expected.type === 'abstain') {
    return response === null || response.draft.kind === 'abstain' ? null : response.draft.text;
  }
  if (response === null) return 'no answer';
  const { draft } = response;
  const values = (draft.figures ?? []).map(({ value }) => value);
  const labels = (draft.items ?? []).map(({ label }) => label);
  const right = {
    number: () => {
      const {
        value,
        tol,
        alt = [],
      } = z
        .object({ value: z.number(), tol: z.number(), alt: z.array(z.number()).optional() })
        .parse(expected);
      return [value, ...alt].some(
        (accepted) => Math.abs((values[0] ?? Number.NaN) - accepted) <= tol + 1e-9,
      );
    },
    numbers: () =>
      expected.type === 'numbers' && expected.values.every((value) => values.includes(value)),
    set: () => expected.type === 'set' && sameItems(expected, labels),
    text: () =>
      expected.type === 'text' &&
      expected.must.every((any) => any.some((part) => draft.text.includes(part))),
    clarify: () => draft.kind === 'clarify',
  }[expected.type]();
  const isCited = draft.kind === 'clarify' || draft.sources.length > 0;
  return right && isCited ? null : `${draft.kind}: ${draft.text.slice(0, 200)}`;
}

function sameItems(
  expected: Extract<Expected, { type: 'set' }>,
  labels: readonly string[],
): boolean {
  const wanted = expected.items.map(([label]) => label ?? '');
  if (labels.length !== wanted.length) return false;
  const place = expected.ordered ? labels : [...labels].sort();
  const target = expected.ordered ? wanted : [...wanted].sort();
  return place.every((label, index) => label === target[index]);
}
