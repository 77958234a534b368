import { expect, it } from 'vitest';
import { renderAnswer } from '#src/surfaces/slack/render/render-answer.ts';
import { findBlockProblems } from '../../support/slack-server-blocks.ts';
import { ANSWERS } from './answers.ts';

it('has twenty answers', () => {
  expect(Object.keys(ANSWERS)).toHaveLength(20);
});

it.each(Object.entries(ANSWERS))('renders %s', async (name, answer) => {
  const reference = { question: answer.question, history: [], isClaim: false, page: 0 };
  const message = renderAnswer(answer, reference);
  expect(findBlockProblems(message.blocks)).toEqual([]);
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(
    `${name}.expected.json`,
  );
});
