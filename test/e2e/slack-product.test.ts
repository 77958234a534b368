import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { readSamples } from '../eval/sample.ts';
import { type Mode, startTestAppWith, type TestApp, until } from '../support/slack-server-app.ts';
import { findButtons, mention, writeMessage } from '../support/slack-server-payloads.ts';

vi.setConfig({ testTimeout: 20_000 });

let beleg: Beleg;
beforeAll(async () => {
  beleg = await openBeleg(readConfig());
}, 120_000);
afterAll(() => beleg.close());

/** What a person writes, and what must stand in the answer. */
type Turn = readonly [question: string, answer: RegExp];

const CONVERSATIONS: Readonly<Record<string, readonly Turn[]>> = {
  'a figure of the state': [['Wie viele Leute arbeiteten 2019 beim LKA?', /635/u]],
  'a figure of a town, typed in a hurry': [['wieviele leute bei der stadt gera', /1\.320/u]],
  'a figure in English': [['How many people worked for the Landespolizei in 2016?', /6,045/u]],
  'a statement of the letter': [['Warum fehlen die Jahre 2024 und 2025?', /TLS/u]],
  'something that is not there': [['Wie viele Polizisten hat Bayern?', /nicht|keine/u]],
  'small talk': [['Was kannst du?', /\S/u]],
};

describe.each<Mode>(['socket', 'http'])('the product in %s mode', (mode) => {
  let test: TestApp<Beleg>;
  beforeAll(async () => {
    test = await startTestAppWith(beleg, { mode });
  });
  afterAll(() => test.close());

  it.each(Object.entries(CONVERSATIONS))('talks about %s', async (_, turns) => {
    let threadTs: string | undefined;
    for (const [question, expected] of turns) {
      const answer = await test.ask(question, threadTs);
      expect(answer.text).toMatch(expected);
      threadTs = answer.threadTs;
    }
    expect(test.server.workspace.blockProblems).toEqual([]);
  });

  it('shows the line that a figure was read from, with the figure marked', async () => {
    const answer = await test.ask('Wie viele Beschäftigte hatte das LKA 2019?');
    await test.click(answer, 'Beleg');
    await until(() => test.server.workspace.views.length === 1);
    const view = JSON.stringify(test.server.workspace.views[0]?.view);
    expect(view).toContain('{"type":"text","text":"635","style":{"bold":true,"code":true}}');
  });

  it('asks back where a name means several things, and answers the clicked one', async () => {
    const question = await test.ask('kapitel 1005 im jahr 2017, wieviele beschäftigte?');
    const [option] = findButtons(question.blocks);
    await test.click(question, option?.text?.text ?? '');
    await until(() => test.server.workspace.answers(question.threadTs).length === 2);
    expect(test.server.workspace.answers(question.threadTs)[1]?.text).toMatch(/590/u);
  });
});

it('answers every sample question within the limits of Slack', async () => {
  const test = await startTestAppWith(beleg);
  const samples = readSamples();
  for (const { question, history = [] } of samples) {
    const said = { channel: 'C0HAUS', user: 'U0ANNA' };
    const [first, ...rest] = [...history, question];
    const root = writeMessage(test.server, { ...said, text: mention(first ?? '') });
    const replies = rest.map((text) =>
      writeMessage(test.server, { ...said, text: mention(text), threadTs: root.ts }),
    );
    const last = replies.at(-1) ?? root;
    await test.deliver('events_api', last.body);
    await until(() => test.server.workspace.answers(root.ts).length === 1);
  }
  const { workspace } = test.server;
  expect(workspace.answers()).toHaveLength(samples.length);
  expect(workspace.blockProblems).toEqual([]);
  expect(workspace.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  await test.close();
}, 120_000);
