import { beforeAll, describe, expect, test } from 'vitest';
import type { Described } from '#src/answer/measures/single/find-by-purpose.ts';
import { withAskedField } from '#src/answer/measures/single/with-asked-field.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { type CorpusMeasures, openCorpusMeasures } from '../../../../support/corpus-measures.ts';

const QUESTION = 'Wer ist zuständig für den Zugang zum Liegenschaftskataster?';

let measures: CorpusMeasures;
let story: Story;
let quoted: AnswerDraft;

beforeAll(async () => {
  measures = await openCorpusMeasures();
  const found = measures.responder
    .context('de')
    .index.stories.find(({ entries }) => entries.some(({ title }) => title === 'Katasterportal'));
  if (found === undefined) throw new Error('The document has no such measure.');
  story = found;
  const { document, firstLine, lastLine } = newestEntry(story);
  quoted = { kind: 'passage', text: 'Zitat [1]', sources: [{ document, firstLine, lastLine }] };
});

async function answered(described: Partial<Described>): Promise<string> {
  const features = {
    hit: 0,
    ahead: 0,
    together: 0,
    namedMore: 0,
    gap: 0,
    unsaid: 0,
    words: 0.5,
    rejected: 0,
  };
  const likeliest = { story, features, probability: 0, isRejected: false, ...described };
  const context = measures.responder.context('de');
  const responder = withAskedField(
    { respond: async () => ({ draft: quoted, confidence: 0.8 }) },
    { context: () => ({ ...context, findByPurpose: async () => [likeliest] }) },
  );
  const response = await responder.respond(QUESTION, 'de');
  return response?.draft.text ?? '';
}

describe('withAskedField', () => {
  test('gives the field first where it is clear which measure is meant', async () => {
    const text = await answered({ probability: 0.9 });
    expect(text.indexOf('als Federführung „TMIL')).toBeGreaterThan(0);
    expect(text.indexOf('als Federführung')).toBeLessThan(text.indexOf('Zitat'));
  });

  test('gives it behind the quotation where that is only likely', async () => {
    const text = await answered({ probability: 0.32 });
    expect(text.indexOf('als Federführung')).toBeGreaterThan(text.indexOf('Zitat'));
  });

  test('gives none for a measure that is unlikely, or rejected', async () => {
    expect(await answered({ probability: 0.1 })).toBe('Zitat [1]');
    expect(await answered({ probability: 0.9, isRejected: true })).toBe('Zitat [1]');
  });

  test('gives the field of another measure first where it is clear that it is meant', async () => {
    const other = measures.responder.context('de').index.stories.find((any) => any !== story);
    const text = await answered({ probability: 0.9, ...(other ? { story: other } : {}) });
    expect(text.indexOf('Federführung')).toBeLessThan(text.indexOf('Zitat'));
  });
});
