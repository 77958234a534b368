import { expect, it } from 'vitest';
import type { Answer } from '#src/domain/answer.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { rememberAnswers } from '#src/surfaces/slack/remember-answers.ts';
import { createFixtureSource } from '../../../support/slack-server-answers.ts';

/** The fixtures, with every call counted and an index that has changed each time it is looked at. */
function countedSource(answer: (question: string) => Promise<Answer>) {
  const asked: string[] = [];
  const source: AnswerSource = {
    ...createFixtureSource(),
    ask: (question) => {
      asked.push(question);
      return answer(question);
    },
    reload: async () => true,
  };
  return { asked, source: rememberAnswers(source) };
}

const fixtures = createFixtureSource();

it('makes the answer to the same question after the same history once', async () => {
  const { asked, source } = countedSource((question) => fixtures.ask(question));
  const [first, again] = await Promise.all([source.ask('LKA?'), source.ask('LKA?')]);
  await source.ask('LKA?', []);
  expect(again).toBe(first);
  expect(asked).toEqual(['LKA?']);
  await source.ask('LKA?', ['Polizei?']);
  expect(asked).toHaveLength(2);
});

it('tells a question from a claim of the same words', async () => {
  const { asked, source } = countedSource((question) => fixtures.ask(question));
  await source.checkClaim('Das LKA hatte 670 Beschäftigte.');
  await source.ask('Das LKA hatte 670 Beschäftigte.');
  expect(asked).toHaveLength(1);
});

it('answers anew from a changed index, and after a failure', async () => {
  let isBroken = true;
  const { asked, source } = countedSource(async (question) => {
    if (isBroken) throw new Error('broken');
    return await fixtures.ask(question);
  });
  await expect(source.ask('LKA?')).rejects.toThrow('broken');
  isBroken = false;
  await source.ask('LKA?');
  await source.reload();
  await source.ask('LKA?');
  expect(asked).toHaveLength(3);
});
