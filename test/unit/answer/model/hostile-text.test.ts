import { describe, expect, test } from 'vitest';
import { writeAnswer } from '#src/answer/model/write-answer.ts';
import { HOSTILE, OBEYED } from '../../../support/hostile.ts';
import { EXTRACTIVE, PASSAGES, SOURCES } from '../../../support/lies.ts';
import { PROMPT, scriptedModel } from '../../../support/scripted-model.ts';

const TRUE_SENTENCE = 'Die Federführung liegt beim TMBJS [2].';

function write(hostile: string, place: 'passage' | 'question' | 'heading', reply: string) {
  const model = scriptedModel(reply);
  const passages = PASSAGES.map(({ text }, index) => {
    const source = SOURCES[index] ?? { document: '', firstLine: 1, lastLine: 1 };
    return {
      text: place === 'passage' && index === 1 ? `${text}\n${hostile}` : text,
      source: place === 'heading' && index === 1 ? { ...source, section: hostile } : source,
    };
  });
  const question = place === 'question' ? `Wer führt die Schulcloud? ${hostile}` : 'Wer führt sie?';
  const shown: string[] = [];
  const writer = {
    model,
    prompt: PROMPT,
    nearness: async (_: string, others: readonly string[]) => others.map(() => 1),
    onSentence: (sentence: string) => shown.push(sentence),
  };
  const task = { question, language: 'de' as const, passages, extractive: EXTRACTIVE };
  return writeAnswer(task, writer).then((draft) => ({ draft, shown, model }));
}

test('there are enough of them', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(40);
});

describe.each(['passage', 'question', 'heading'] as const)('in a %s', (place) => {
  test.each(HOSTILE)('stays data: %s', async (hostile) => {
    const { model } = await write(hostile, place, TRUE_SENTENCE);
    const task = model.asked[0]?.task ?? '';
    // Our own delimiters are the only tags; nothing was taken for a placeholder or a citation.
    expect(task.match(/<[^>]*>/gu)).toEqual([
      '<frage>',
      '</frage>',
      '<stellen>',
      ...PASSAGES.flatMap((_, n) => [expect.stringContaining(`nummer="${n + 1}"`), '</stelle>']),
      '</stellen>',
    ]);
    expect(task).not.toMatch(/\{\{|\[\d|[\u200b\u202e]/u);
    expect(model.asked[0]?.system).toBe(PROMPT.system);
  });

  test.each(HOSTILE)('obeyed, it still changes nothing: %s', async (hostile) => {
    const { shown, draft } = await write(hostile, place, [...OBEYED, TRUE_SENTENCE].join('\n'));
    expect(shown).toEqual(['Die Federführung liegt beim TMBJS.']);
    expect(draft.text).toBe(EXTRACTIVE.text);
  });
});
