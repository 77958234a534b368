import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureResponder } from '#src/answer/figures/create-figure-responder.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { openFiguresOfTheCorpus } from '../../../../support/figures-of-the-corpus.ts';

let responder: FigureResponder;
let store: TableStore;

beforeAll(async () => {
  ({ responder, store } = await openFiguresOfTheCorpus());
});

afterAll(() => store.close());

async function keysOf(question: string): Promise<string[]> {
  const reading = await responder.read(question);
  if (reading.kind !== 'plan' || reading.plan.selection.by !== 'entities') return [];
  return reading.plan.selection.entities.map(({ key }) => key);
}

describe('a thing without what belongs to it', () => {
  it.each([
    ['VG Hermsdorf, nur die Kernverwaltung: wie viele?', '16074914'],
    ['Wie viele Beschäftigte hat die VG Uder ohne die Mitgliedsgemeinden?', '16061912'],
    ['Wie viel Personal hat Georgenthal selbst, ohne Emleben und Herrenhof?', '16067092'],
    ['Wie viele Beschäftigte hat die Stadt Heringen/Helme allein?', '16062064'],
    ['Wie viele Beschäftigte hat der Landkreis Greiz ohne die Gemeinden?', '1607600'],
  ])('%s', async (question, key) => {
    expect(await keysOf(question)).toEqual([key]);
  });

  it.each([
    ['Wie viele Beschäftigte hat der Landkreis Greiz ohne die Stadt Greiz?', '16076022'],
    ['Wie viele Beschäftigte hat die EG Georgenthal ohne Emleben?', '16067013'],
  ])('is not what is left without some of it: %s', async (question, key) => {
    const reading = await responder.read(question);
    expect(reading).toMatchObject({
      kind: 'plan',
      plan: { operation: { name: 'remainder', without: { entities: [{ key }] } } },
    });
  });

  it('is nothing without what does not belong to it', async () => {
    expect(await keysOf('Wie viele Beschäftigte hat die VG Uder ohne Arenshausen?')).toEqual([]);
  });

  it('is never the whole where there is no row for it', async () => {
    const reading = await responder.read('Wie viele Leute haben alle Landkreise ohne Gemeinden?');
    expect(reading.kind).not.toBe('plan');
  });
});

it('takes words of two names for the name of something else', async () => {
  const reading = await responder.read('Wie viele Leute hat die VG Oberes Werratal?');
  expect(reading).toMatchObject({ kind: 'unanswerable', reason: { why: 'unknown-entity' } });
});
