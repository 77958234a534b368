import { describe, expect, it } from 'vitest';
import { createAnswerMemory } from '#src/app/answer-memory.ts';
import type { Answer } from '#src/domain/answer.ts';

function answerTo(question: string): Answer {
  return {
    question,
    language: 'de',
    kind: 'abstain',
    text: 'Das steht nicht in den Dokumenten.',
    figures: [],
    items: [],
    citations: [],
    notes: [],
    tookMs: 12,
  };
}

function counting() {
  const asked: string[] = [];
  const answer = (question: string) => () => {
    asked.push(question);
    return Promise.resolve(answerTo(question));
  };
  return { asked, answer };
}

describe('the memory of answers', () => {
  it('asks once for the same question with the same history', async () => {
    const { asked, answer } = counting();
    const remembered = createAnswerMemory();
    const first = await remembered('und 2022?', ['LKA 2021?'], answer('und 2022?'));
    const again = await remembered('und 2022?', ['LKA 2021?'], answer('und 2022?'));
    expect(asked).toEqual(['und 2022?']);
    expect(again).toEqual({ ...first, tookMs: again.tookMs });
    expect(again.tookMs).toBeLessThan(first.tookMs);
  });

  it('keeps apart what was said before', async () => {
    const { asked, answer } = counting();
    const remembered = createAnswerMemory();
    for (const history of [[], ['LKA 2021?'], ['Gera?'], ['LKA', '2021?']])
      await remembered('und 2022?', history, answer(history.join('|')));
    expect(asked).toEqual(['', 'LKA 2021?', 'Gera?', 'LKA|2021?']);
  });

  it('forgets what was not asked for the longest time, and never holds more than it may', async () => {
    const { asked, answer } = counting();
    const remembered = createAnswerMemory(450);
    for (const question of ['A?', 'B?', 'A?', 'C?', 'D?', 'A?', 'D?'])
      await remembered(question, [], answer(question));
    expect(asked).toEqual(['A?', 'B?', 'C?', 'D?', 'A?']);
  });

  it('does not keep a failure', async () => {
    const { asked, answer } = counting();
    const remembered = createAnswerMemory();
    await expect(remembered('A?', [], () => Promise.reject(new Error('disk')))).rejects.toThrow(
      'disk',
    );
    await remembered('A?', [], answer('A?'));
    expect(asked).toEqual(['A?']);
  });
});
