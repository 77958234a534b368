import { describe, expect, test } from 'vitest';
import { type Writer, type WritingTask, writeAnswer } from '#src/answer/model/write-answer.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { ModelFailure } from '#src/ports/language-model.ts';
import { lies, PASSAGES, SOURCES, TRUTHS } from '../../../support/lies.ts';
import { PROMPT, scriptedModel } from '../../../support/scripted-model.ts';

const EXTRACTIVE: AnswerDraft = {
  kind: 'passage',
  text: '**Antwort:** „wörtlich“ [1]',
  sources: SOURCES.slice(0, 2),
  notes: ['Ein Hinweis.'],
};
const TASK: WritingTask = {
  question: 'Wie steht es um die Schulcloud?',
  language: 'de',
  passages: PASSAGES.map(({ text }, index) => ({
    text,
    source: SOURCES[index] ?? { document: '', firstLine: 0, lastLine: 0 },
  })),
  extractive: EXTRACTIVE,
};
const writerOf = (model: Writer['model'], rest: Partial<Writer> = {}): Writer => ({
  model,
  prompt: PROMPT,
  nearness: async (_, others) => others.map(() => 1),
  ...rest,
});

describe('writeAnswer', () => {
  test('gives verified sentences with marks that count the cited passages', async () => {
    const reply = 'Die Maßnahme ist im Plan. [2]\nDie Federführung liegt beim TMBJS [2].\n';
    const more = 'Das TLRZ betreibt 17 Rechenzentren [3].';
    const shown: string[] = [];
    const draft = await writeAnswer(
      TASK,
      writerOf(scriptedModel(reply + more), { onSentence: (sentence) => shown.push(sentence) }),
    );
    expect(draft.text).toBe(
      [
        '**Aktionsplan 2024 › 2.8 Aufbau einer Thüringer Schulcloud:** Die Maßnahme ist im Plan [1]. Die Federführung liegt beim TMBJS [1].',
        '**Aktionsplan 2023 › 3.1 Standardisierung der IT:** Das TLRZ betreibt 17 Rechenzentren [2].',
      ].join('\n\n'),
    );
    expect(draft.sources).toEqual([SOURCES[1], SOURCES[2]]);
    expect(draft.notes).toEqual([
      'Ein Hinweis.',
      'Formuliert von einem Sprachmodell (scripted, answer 0123456789ab); jeder Satz wurde gegen seinen Beleg geprüft.',
    ]);
    expect(shown).toEqual([
      'Die Maßnahme ist im Plan.',
      'Die Federführung liegt beim TMBJS.',
      'Das TLRZ betreibt 17 Rechenzentren.',
    ]);
  });

  test('drops what is not proved and says so', async () => {
    const reply = 'Die Maßnahme ist im Plan [2].\nSie kostet 5 Euro [2].';
    const draft = await writeAnswer(TASK, writerOf(scriptedModel(reply)));
    expect(draft.text).toMatch(/:\*\* Die Maßnahme ist im Plan \[1\]\.$/u);
    expect(draft.notes?.at(-1)).toContain('Ein unbelegter Satz wurde weggelassen.');
  });

  test('keeps the extractive answer where most is not proved', async () => {
    const reply = 'Die Maßnahme ist im Plan [2].\nSie kostet 5 Euro [2].\nAlles ist gut [1].';
    const draft = await writeAnswer(TASK, writerOf(scriptedModel(reply)));
    expect(draft).toMatchObject({ text: EXTRACTIVE.text, sources: EXTRACTIVE.sources });
    expect(draft.notes?.at(-1)).toContain('ließ sich nicht belegen');
  });

  test('keeps the extractive answer where the model speaks of other places only', async () => {
    const reply = 'Das TLRZ betreibt 17 Rechenzentren [3].';
    const draft = await writeAnswer(TASK, writerOf(scriptedModel(reply)));
    expect(draft.text).toBe(EXTRACTIVE.text);
  });

  test('is unchanged where the model finds no answer', async () => {
    const draft = await writeAnswer(TASK, writerOf(scriptedModel('KEINE ANTWORT')));
    expect(draft).toEqual(EXTRACTIVE);
  });

  test.each<[ModelFailure, string]>([
    ['timeout', 'nicht rechtzeitig'],
    ['failed', 'nicht erreichbar'],
    ['cancelled', 'abgebrochen'],
    ['not recorded', 'aufgezeichnet'],
  ])('keeps the extractive answer on %s, at any moment', async (failure, note) => {
    const reply = 'Die Maßnahme ist im Plan [2].\nDie Federführung liegt beim TMBJS [2].';
    for (const failAfter of [0, 10, 31, 60]) {
      const draft = await writeAnswer(TASK, writerOf(scriptedModel(reply, { failure, failAfter })));
      expect(draft).toMatchObject({ text: EXTRACTIVE.text, sources: EXTRACTIVE.sources });
      expect(draft.notes?.at(-1)).toContain(note);
    }
  });

  test('does not ask for what it could not check: a question in another language', async () => {
    const model = scriptedModel('The measure is on schedule [2].');
    const draft = await writeAnswer({ ...TASK, language: 'en' }, writerOf(model));
    expect(draft).toEqual(EXTRACTIVE);
    expect(model.asked).toEqual([]);
  });

  test('drops a sentence that is far from its source in meaning', async () => {
    const model = scriptedModel('Die Maßnahme ist im Plan [2].');
    const nearness: Writer['nearness'] = async (_, others) => others.map(() => 0.1);
    const draft = await writeAnswer(TASK, writerOf(model, { nearness }));
    expect(draft.text).toBe(EXTRACTIVE.text);
  });

  test('keeps to the limit of the model', async () => {
    const model = { ...scriptedModel('KEINE ANTWORT'), passageLimit: 700 };
    await writeAnswer(TASK, writerOf(model));
    expect(model.asked[0]?.task.match(/<stelle /gu)).toHaveLength(1);
  });

  test('no lie of a lying model reaches the answer, alone or between truths', async () => {
    const all = lies();
    const truths = new Set(TRUTHS.map(withoutMark));
    for (let start = 0; start < all.length; start += 5) {
      const batch = all.slice(start, start + 5).map(({ sentence }) => sentence);
      const reply = [...batch, ...TRUTHS].join('\n');
      const shown: string[] = [];
      await writeAnswer(
        TASK,
        writerOf(scriptedModel(reply), { onSentence: (sentence) => shown.push(sentence) }),
      );
      expect(shown.filter((sentence) => !truths.has(withoutMark(sentence)))).toEqual([]);
    }
    expect(all.length).toBeGreaterThan(200);
  });
});

function withoutMark(sentence: string): string {
  return sentence.replace(/\s*\[\d\]/gu, '');
}
