import { describe, expect, test } from 'vitest';
import { proposePlan } from '#src/answer/model/propose-plan.ts';
import { catalogueSchema } from '#src/domain/catalogue.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import { PROMPT, scriptedModel } from '../../../support/scripted-model.ts';

const CATALOGUE = catalogueSchema.parse({
  tables: [
    {
      name: 'staff',
      title: 'Personal',
      document: 'antwort.txt',
      entity: {
        key: 'code',
        label: 'name',
        kind: 'level',
        kinds: [{ value: 'kapitel', singular: 'Kapitel', plural: 'Kapitel' }],
      },
      time: { kind: 'years', column: 'year' },
      metrics: [
        { column: 'employees', label: 'Beschäftigte', unit: 'Beschäftigte', kind: 'count' },
        { column: 'rate', label: 'je 10.000', unit: '', kind: 'rate' },
      ],
    },
  ],
});
const ENTITIES: readonly Entity[] = [
  ['0601', 'Finanzämter'],
  ['0313', 'Landeskriminalamt'],
].map(([key = '', label = '']) => ({
  table: 'staff',
  key,
  scope: null,
  label,
  kind: 'kapitel',
  parent: null,
  years: [2019, 2020, 2021],
}));
const PLAN = {
  table: 'staff',
  selection: { by: 'entities', entities: [{ key: '0601' }] },
  metric: 'employees',
  years: [2020],
  operation: { name: 'value' },
};
const QUESTION = 'Wie viele Leute trieben 2020 die Steuern ein?';

function propose(reply: unknown, question = QUESTION) {
  const model = scriptedModel(typeof reply === 'string' ? reply : JSON.stringify(reply));
  const planner = {
    model,
    prompt: { ...PROMPT, name: 'plan', task: '{{catalogue}}\n{{question}}' },
    nearness: async (_: string, others: readonly string[]) => others.map(() => 0),
  };
  return proposePlan(question, { catalogue: CATALOGUE, entities: ENTITIES }, planner).then(
    (plan) => ({ plan, model }),
  );
}

describe('proposePlan', () => {
  test('gives a plan over things that exist, computed by nobody yet', async () => {
    const { plan, model } = await propose({ plan: PLAN });
    expect(plan).toMatchObject({ table: 'staff', years: [2020], combined: false });
    expect(model.asked[0]?.task).toContain('Eintrag 0601: Finanzämter');
  });

  test.each([
    ['value', [2021]],
    ['series', [2019, 2020, 2021]],
  ])('fills in the years of %s where the question names none', async (name, years) => {
    const { plan } = await propose(
      { plan: { ...PLAN, years: [], operation: { name } } },
      'Wie viele Leute treiben die Steuern ein?',
    );
    expect(plan?.years).toEqual(years);
  });

  const value = (condition: object) => ({
    ...PLAN,
    operation: { name: 'list', condition: { kind: 'value', ...condition } },
  });
  test.each<[string, unknown]>([
    ['no plan', { plan: null }],
    ['an answer instead of a plan', { plan: null, answer: 1234 }],
    ['a value in the plan', { plan: { ...PLAN, value: 1234 } }],
    ['a table that does not exist', { plan: { ...PLAN, table: 'users' } }],
    ['a column that does not exist', { plan: { ...PLAN, metric: 'salary' } }],
    ['SQL for a column', { plan: { ...PLAN, metric: 'employees; DROP TABLE staff' } }],
    ['an entry that does not exist', withEntity('9999')],
    ['a year the question does not name', { plan: { ...PLAN, years: [2019] } }],
    ['no year though the question names one', { plan: { ...PLAN, years: [] } }],
    ['a year the table does not have', { plan: { ...PLAN, years: [2035] } }],
    ['a kind that does not exist', { plan: { ...PLAN, selection: { by: 'group', kinds: ['x'] } } }],
    ['a number the question does not name', { plan: value({ comparison: '>', value: 500 }) }],
    [
      'the sum of rates',
      {
        plan: {
          ...PLAN,
          metric: 'rate',
          operation: { name: 'aggregate', over: 'entities', with: 'sum' },
        },
      },
    ],
    ['an operation that does not exist', { plan: { ...PLAN, operation: { name: 'delete' } } }],
    ['prose', '"Es waren 1234 Leute."'],
    ['no JSON', 'Es waren 1234 Leute.'],
    ['a list', [PLAN]],
  ])('refuses %s', async (_, reply) => {
    expect((await propose(reply)).plan).toBeNull();
  });

  test('accepts a number that the question names', async () => {
    const question = 'Wo arbeiteten 2020 mehr als 1.500 Leute?';
    const { plan } = await propose({ plan: value({ comparison: '>', value: 1500 }) }, question);
    expect(plan).not.toBeNull();
  });

  test('is silent where the model fails', async () => {
    const model = scriptedModel('{}', { failure: 'timeout' });
    const planner = { model, prompt: PROMPT, nearness: async () => [] };
    const known = { catalogue: CATALOGUE, entities: ENTITIES };
    expect(await proposePlan(QUESTION, known, planner)).toBeNull();
  });
});

function withEntity(key: string) {
  return { plan: { ...PLAN, selection: { by: 'entities', entities: [{ key }] } } };
}
