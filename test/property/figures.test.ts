import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { type QueryPlan, queryPlanSchema } from '#src/domain/query-plan.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { buildKnowledge, type Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { loadEntities } from '#src/question/figures/vocabulary/load-entities.ts';
import { prepareNames } from '#src/question/figures/vocabulary/prepared-names.ts';
import { BUDGET_ROWS, openBudgetStore } from '../support/budget-table.ts';
import { strayNumbers } from '../support/stray-numbers.ts';

let store: TableBrowser;
let knowledge: Knowledge;

beforeAll(async () => {
  store = await openBudgetStore();
  knowledge = buildKnowledge(
    store.catalogue,
    prepareNames(store.catalogue, await loadEntities(store), []),
    [],
  );
});

afterAll(() => store.close());

const YEARS = [2021, 2022, 2023];
const PRODUCTS = ['11', '12', '21', '22'];

/** The value of the plain rows, without the product. */
function plainValue(key: string, year: number): number {
  const row = BUDGET_ROWS.find(([k, , , , y]) => k === key && y === year);
  return row?.[5] ?? Number.NaN;
}

function planFor(
  keys: readonly string[],
  years: readonly number[],
  operation: QueryPlan['operation'],
): QueryPlan {
  return queryPlanSchema.parse({
    table: 'haushalt',
    selection: { by: 'entities', entities: keys.map((key) => ({ key })) },
    metric: 'aufwand',
    years: [...years],
    operation,
  });
}

const someKeys = fc.uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 4 });
const someYears = fc
  .uniqueArray(fc.constantFrom(...YEARS), { minLength: 1, maxLength: 3 })
  .map((years) => years.sort());

describe('computed figures', () => {
  it('are what a plain recomputation of the rows gives', async () => {
    const kind = fc.constantFrom('sum', 'mean', 'median', 'min', 'max');
    await fc.assert(
      fc.asyncProperty(someKeys, fc.constantFrom(...YEARS), kind, async (keys, year, name) => {
        const plan = planFor(keys, [year], { name: 'aggregate', over: 'entities', with: name });
        const { outcome } = await runPlan(plan, store, knowledge.index.entities);
        const values = keys.map((key) => plainValue(key, year)).sort((a, b) => a - b);
        const total = values.reduce((sum, value) => sum + value, 0);
        const middle = values.length / 2;
        const expected = {
          sum: total,
          mean: total / values.length,
          median: ((values[Math.ceil(middle) - 1] ?? 0) + (values[Math.floor(middle)] ?? 0)) / 2,
          min: values[0],
          max: values.at(-1),
        }[name];
        const oddMedian = values.length % 2 === 1 ? values[Math.floor(middle)] : expected;
        expect(outcome.name === 'aggregate' && outcome.value).toBeCloseTo(
          (name === 'median' ? oddMedian : expected) ?? 0,
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('change by exactly the difference of the two cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PRODUCTS), someYears, async (key, years) => {
        const plan = planFor([key], years, { name: 'change', unit: 'absolute' });
        const { outcome } = await runPlan(plan, store, knowledge.index.entities);
        const from = plainValue(key, years[0] ?? 0);
        const to = plainValue(key, years.at(-1) ?? 0);
        const change = outcome.name === 'change' ? outcome.changes[0] : undefined;
        expect(change?.absolute).toBeCloseTo(to - from, 6);
        expect(change?.percent).toBeCloseTo(((to - from) / from) * 100, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('never count a part together with its whole', async () => {
    await fc.assert(
      fc.asyncProperty(someKeys, fc.constantFrom(...YEARS), async (keys, year) => {
        const plan = planFor([...keys, '1', '2'], [year], {
          name: 'aggregate',
          over: 'entities',
          with: 'sum',
        });
        const { outcome } = await runPlan(plan, store, knowledge.index.entities);
        expect(outcome.name === 'aggregate' && outcome.value).toBe(
          plainValue('1', year) + plainValue('2', year),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('stay the same whatever else things are called', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{7,11}$/u);
    const ask = async (synonyms: readonly LexiconGroup[], name: string): Promise<unknown> => {
      const responder = createFigureResponder({ store, lexicon: synonyms });
      const response = await responder.respond(`Aufwand ${name} 2022`, 'de');
      return response?.draft.figures;
    };
    const plain = await ask([], 'Brandschutz');
    await fc.assert(
      fc.asyncProperty(word, async (synonym) => {
        const group = {
          official: ['Brandschutz'],
          everyday: [synonym],
          abbreviation: [],
          english: [],
        };
        expect(await ask([group], 'Brandschutz')).toEqual(plain);
        const renamed = await ask([group], synonym);
        expect([plain, [], undefined]).toContainEqual(renamed);
      }),
      { numRuns: 25 },
    );
  });

  it('account for every number in the text', async () => {
    const responder = createFigureResponder({ store, lexicon: [] });
    const names = fc.constantFrom(
      'Brandschutz',
      'Musikschule',
      'Stadtbücherei',
      'Schule und Kultur',
    );
    const form = fc.constantFrom(
      (name: string, year: number) => `Aufwand ${name} ${year}`,
      (name: string) => `Wie hat sich der Aufwand für ${name} entwickelt?`,
      (name: string, year: number) => `Anteil ${name} an Musikschule ${year}`,
      (name: string) => `Um wie viel Prozent ist der Aufwand ${name} seit 2021 gestiegen?`,
      (name: string, year: number) => `Aufwand ${name} und Musikschule ${year} zusammen`,
      (_: string, year: number) => `Welche drei Produkte hatten ${year} den höchsten Aufwand?`,
    );
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(...YEARS), form, async (name, year, ask) => {
        const question = ask(name, year);
        const response = await responder.respond(question, 'de');
        if (response === null || response.draft.kind === 'abstain') return;
        expect(strayNumbers(response.draft, question)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
