import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { createFixtureSource } from '../support/slack-server-answers.ts';
import { startTestAppWith, type TestApp } from '../support/slack-server-app.ts';

let test: TestApp<AnswerSource>;
afterEach(() => test.close());

const SENTENCES = [
  'Die Sanierung leitet die Stadt Musterhausen.',
  `Das Landesamt sperrte ${'die Brücke und '.repeat(20)}die Straße.`,
];

it('shows each proved sentence of a model while the answer is awaited, and no search after it', async () => {
  const fixture = createFixtureSource();
  const ask: AnswerSource['ask'] = async (question, history, onSentence) => {
    for (const sentence of SENTENCES) {
      onSentence?.(sentence);
      await sleep(600);
    }
    return fixture.ask(question, history);
  };
  test = await startTestAppWith<AnswerSource>({ ...fixture, ask });
  const answer = await test.ask('LKA?');
  const { statuses } = test.server.workspace;
  expect(statuses.map(({ status }) => status)).toEqual([
    `schreibt: ${SENTENCES[0]} …`,
    expect.stringMatching(/^schreibt: Das Landesamt sperrte .{80,140}\p{L} …$/u),
  ]);
  expect(answer.text).toContain('635');
  expect(test.server.workspace.answers()).toHaveLength(1);
});
