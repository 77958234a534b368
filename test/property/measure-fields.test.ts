import { beforeAll, describe, expect, test } from 'vitest';
import type { Measure } from '#src/domain/measure.ts';
import { type CorpusMeasures, openCorpusMeasures } from '../support/corpus-measures.ts';

let corpus: CorpusMeasures;

beforeAll(async () => {
  corpus = await openCorpusMeasures();
});

/** All questions about one entry, with the field each must give. */
const QUESTIONS: readonly (readonly [
  field: string,
  ask: (name: string, year: number) => string,
  printed: (measure: Measure) => { text: string; line: number } | null,
])[] = [
  [
    'status',
    (name, year) => `Welchen Projektstatus hat ${name} im Aktionsplan ${year}?`,
    (m) => m.status,
  ],
  [
    'completion',
    (name, year) => `Welcher geplante Abschluss steht im Aktionsplan ${year} bei ${name}?`,
    (m) => m.completion,
  ],
  [
    'lead',
    (name, year) => `Wer hat im Aktionsplan ${year} die Federführung für ${name}?`,
    (m) => m.lead,
  ],
];

/** An answer is the entry's when it cites the field's line and prints its words. */
async function expectField(
  question: string,
  measure: Measure,
  printed: { text: string; line: number } | null,
) {
  const response = await corpus.responder.respond(question, 'de');
  const draft = response?.draft;
  if (printed === null) {
    expect([question, draft?.kind]).toEqual([question, 'abstain']);
    return;
  }
  expect([question, draft?.kind]).toEqual([question, 'measure']);
  expect([question, draft?.text]).toEqual([question, expect.stringContaining(`„${printed.text}“`)]);
  expect([question, draft?.text]).toEqual([
    question,
    expect.stringContaining(`Aktionsplan ${measure.planYear}`),
  ]);
  const cited = draft?.sources.map(({ firstLine }) => firstLine);
  expect([question, cited]).toEqual([question, expect.arrayContaining([printed.line])]);
}

describe('every measure of the register', () => {
  test.each(QUESTIONS)('gives its %s by plan year and number', async (_, ask, printed) => {
    for (const measure of corpus.register.measures) {
      if (measure.number === null) continue;
      const question = ask(`die Maßnahme ${measure.number}`, measure.planYear);
      await expectField(question, measure, printed(measure));
    }
  });

  test.each(QUESTIONS)('gives its %s by plan year and title', async (_, ask, printed) => {
    for (const measure of corpus.register.measures) {
      const question = ask(`die Maßnahme „${measure.title}“`, measure.planYear);
      await expectField(question, measure, printed(measure));
    }
  });
});
