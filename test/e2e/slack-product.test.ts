import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { readSamples } from '../eval/sample.ts';
import { type Mode, startTestAppWith, type TestApp, until } from '../support/slack-server-app.ts';
import {
  clickBody,
  commandBody,
  findButtons,
  mention,
  shortcutBody,
  writeMessage,
} from '../support/slack-server-payloads.ts';
import type { StoredMessage } from '../support/slack-server-state.ts';

vi.setConfig({ testTimeout: 60_000 });

let beleg: Beleg;
beforeAll(async () => {
  beleg = await openBeleg(readConfig());
});
afterAll(() => beleg.close());

/** What a person writes or which button they click, and what must stand in the answer. */
type Turn = readonly [said: string | { readonly click: string }, answer: RegExp];

const CONVERSATIONS: Readonly<Record<string, readonly Turn[]>> = {
  'an office, another year, another office': [
    ['Wie viele Leute hatte das LKA 2021?', /670/u],
    ['und 2019?', /Landeskriminalamt.*2019.*635/u],
    ['und die Landespolizei?', /Landespolizei.*2019.*5\.815/u],
  ],
  'two towns, typed in a hurry': [
    ['wieviele leute bei der stadt gera', /1\.320/u],
    ['und jena?', /Jena, Stadt.*1\.355/u],
  ],
  'an office in English': [
    ['How many people worked for the LKA in 2021?', /670 employees/u],
    ['and in 2019?', /635 employees/u],
  ],
  'a measure: status, another year, who leads it': [
    ['Ist die Schulcloud 2023 im Plan?', /Im Aktionsplan 2023 .*„im Plan“/u],
    ['und 2021?', /Im Aktionsplan 2021 .*Schulcloud.*„im Plan“/u],
    ['wer hat die Federführung?', /TMBJS/u],
  ],
  'a list of measures and that of the year before': [
    ['Welche Maßnahmen waren 2023 in Verzug?', /15 Maßnahmen.*2023/u],
    ['und 2022?', /17 Maßnahmen.*2022/u],
  ],
  'a name of several chapters, told apart by words': [
    ['Wie viele Beschäftigte hat das Ministerium 2021?', /kann mehreres bedeuten/u],
    ['das Finanzministerium', /Finanzministerium.*295/u],
    ['und 2023?', /Finanzministerium.*2023.*320/u],
  ],
  'a name of several chapters, told apart by a button': [
    ['Wie viele Beschäftigte hat das Ministerium 2021?', /kann mehreres bedeuten/u],
    [{ click: 'Thüringer Ministerium für Bildung' }, /0401.*240/u],
    ['und 2019?', /0401.*2019.*\d+ Beschäftigte/u],
  ],
  'a number of two chapters, told apart by a button': [
    ['kapitel 1005 im jahr 2017, wieviele beschäftigte?', /kann mehreres bedeuten/u],
    [{ click: 'Landesamt für Bau und Verkehr - Thülima' }, /Thülima.*2017.*80/u],
    ['und 2015?', /Thülima.*2015.*\d+ Beschäftigte/u],
  ],
  'a clarification that a follow-up leads to': [
    ['kapitel 1005 im jahr 2017, wieviele beschäftigte?', /590.*[\s\S]*80/u],
    ['und 2018?', /600[\s\S]*2018[\s\S]*80/u],
    [{ click: 'Landesamt für Bau und Verkehr,' }, /2018.*600/u],
  ],
  'most, then fewest': [
    ['Welche Gemeinden im Landkreis Greiz haben die meisten Beschäftigten?', /Greiz, Stadt.*250/u],
    ['und die wenigsten?', /Braunichswalde.*5/u],
  ],
  'a development and what it is in per cent': [
    [
      'Wie hat sich die Zahl der Beschäftigten des Landesamts für Statistik entwickelt?',
      /255.*230/u,
    ],
    ['Um wie viel Prozent seit 2015?', /−9,80 %/u],
  ],
  'a statement of the letter, then the office it names': [
    ['Warum fehlen die Jahre 2024 und 2025?', /TLS/u],
    ['Wie viele Beschäftigte hatte das TLS 2023?', /Landesamt für Statistik.*230/u],
    ['und 2022?', /2022.*245/u],
  ],
  'something that is not there': [
    ['Wie viele Polizisten hat Bayern?', /nicht|keine/u],
    ['Was kannst du?', /\S/u],
  ],
};

describe.each<Mode>(['socket', 'http'])('the product in %s mode', (mode) => {
  let test: TestApp<Beleg>;
  beforeAll(async () => {
    test = await startTestAppWith(beleg, { mode });
  });
  afterAll(() => test.close());

  it.each(Object.entries(CONVERSATIONS))('talks about %s', async (_, turns) => {
    let last: StoredMessage | undefined;
    for (const [said, expected] of turns) {
      last = await (typeof said === 'string'
        ? test.ask(said, last?.threadTs)
        : clickAnswered(test, last, said.click));
      expect(last.text).toMatch(expected);
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

  it.each([
    ['pruefe Das LKA hatte 2019 635 Beschäftigte.', /Stimmt\.[\s\S]*635/u],
    ['pruefe Das LKA hatte 2019 rund 700 Beschäftigte.', /Stimmt nicht\.[\s\S]*635/u],
    ['pruefe Die Schulcloud war 2023 im Plan.', /Stimmt\.[\s\S]*im Plan/u],
    ['pruefe Die Schulcloud ist im Plan.', /Stimmt\.[\s\S]*im Plan/u],
    ['pruefe Bayern hatte 2019 genau 30.000 Polizisten.', /Nicht prüfbar/u],
  ])('checks a sentence: %s', async (text, verdict) => {
    const { responses } = test.server.workspace;
    const before = responses.length;
    await test.deliver('slash_commands', commandBody(test.server, { user: 'U0ANNA', text }));
    await until(() => responses.length > before);
    expect(responses.at(-1)?.text).toMatch(verdict);
  });

  it('checks every figure of a message, and shares the result in its thread', async () => {
    const { workspace } = test.server;
    const { responses } = workspace;
    const text = 'Moin! Das LKA hatte 2019 635 Beschäftigte. Jena hat 2.000 Beschäftigte.';
    const { ts } = writeMessage(test.server, { channel: 'C0HAUS', user: 'U0BERT', text });
    const before = responses.length;
    const shortcut = { channel: 'C0HAUS', user: 'U0ANNA', ts, text };
    await test.deliver('interactive', shortcutBody(test.server, shortcut));
    await until(() => responses.length > before);
    const checked = responses.at(-1);
    expect(checked?.text).toMatch(/635 Beschäftigte.*Stimmt\.[\s\S]*2\.000.*Stimmt nicht/u);
    const share = findButtons(checked?.blocks ?? []).at(-1);
    const click = { channel: 'C0HAUS', user: 'U0ANNA', messageTs: '1.1', isEphemeral: true };
    const body = clickBody(test.server, { ...click, action: { ...share } });
    await test.deliver('interactive', body);
    await until(() => workspace.answers(ts).length === 1);
    expect(workspace.answers(ts)[0]?.text).toContain('Stimmt nicht');
  });
});

/** Clicks a button and waits for what Beleg posts then. */
async function clickAnswered(
  test: TestApp<Beleg>,
  message: StoredMessage | undefined,
  label: string,
): Promise<StoredMessage> {
  if (message === undefined) throw new Error('There is nothing to click on yet.');
  const answers = () => test.server.workspace.answers(message.threadTs);
  const before = answers().length;
  await test.click(message, label);
  await until(() => answers().length > before);
  return answers().at(-1) ?? message;
}

it('answers every sample question within the limits of Slack', async () => {
  const test = await startTestAppWith(beleg);
  const samples = readSamples(['staff', 'muni', 'meas', 'text', 'neg', 'claim', 'dialog']);
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
});
