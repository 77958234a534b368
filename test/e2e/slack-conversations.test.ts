import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Mode, startTestApp, type TestApp, until } from '../support/slack-server-app.ts';
import {
  clickBody,
  commandBody,
  eventBody,
  findButtons,
  mention,
  shortcutBody,
  writeMessage,
} from '../support/slack-server-payloads.ts';
import { TEAM } from '../support/slack-server-state.ts';

vi.setConfig({ testTimeout: 20_000 });

const ANNA = 'U0ANNA';

describe.each<Mode>(['socket', 'http'])('conversations in %s mode', (mode) => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp({ mode });
  });
  afterEach(async () => {
    await test.close();
    expect(test.server.workspace.blockProblems).toEqual([]);
  });

  const responses = () => test.server.workspace.responses;
  const untilResponses = (count: number) => until(() => responses().length >= count);

  it('answers a mention in the thread of the mention, with proof', async () => {
    const answer = await test.ask('Wie viele Leute hat das LKA?');
    expect(answer.text).toContain('635 Beschäftigte');
    expect(answer.threadTs).toBe(test.server.workspace.messages[0]?.ts);
    expect(JSON.stringify(answer.blocks)).toContain('Zeile 757');
  });

  it('reads a follow-up after the questions of its thread', async () => {
    const first = await test.ask('LKA 2021?');
    const second = await test.ask('und 2019?', first.threadTs);
    const third = await test.ask('und 2018?', first.threadTs);
    expect(second.text).toContain('(nach: LKA 2021?)');
    expect(third.text).toContain('(nach: LKA 2021? | und 2019?)');
    expect(third.threadTs).toBe(first.threadTs);
  });

  it('keeps what others wrote in the thread out of the conversation', async () => {
    const first = await test.ask('LKA 2021?');
    const { threadTs = '' } = first;
    writeMessage(test.server, { channel: 'C0HAUS', user: 'U0BERT', text: 'Danke!', threadTs });
    const second = await test.ask('und 2019?', threadTs);
    expect(second.text).toContain('(nach: LKA 2021?)');
  });

  it('answers direct messages in their thread, and follow-ups there without a mention', async () => {
    const ts = await test.say({ channel: 'D0ANNA', user: ANNA, text: 'LKA 2021?' });
    await until(() => test.server.workspace.answers(ts).length === 1);
    await test.say({ channel: 'D0ANNA', user: ANNA, text: 'und 2019?', threadTs: ts });
    await until(() => test.server.workspace.answers(ts).length === 2);
    expect(test.server.workspace.answers(ts)[1]?.text).toContain('(nach: LKA 2021?)');
  });

  it('reads a follow-up that is written beside the thread of a direct message', async () => {
    const dm = { channel: 'D0ANNA', user: ANNA };
    await test.say({ ...dm, text: 'LKA 2021?' });
    await until(() => test.server.workspace.answers().length === 1);
    const ts = await test.say({ ...dm, text: 'und 2019?' });
    await until(() => test.server.workspace.answers(ts).length === 1);
    expect(test.server.workspace.answers(ts)[0]?.text).toContain('(nach: LKA 2021?)');
  });

  it('asks back, takes the clicked reading once, and goes on from it', async () => {
    const question = await test.ask('Wie viele Leute hat Gera?');
    expect(findButtons(question.blocks).map(({ text }) => text?.text)).toContain('VG Gera-Aue');
    await test.click(question, 'Stadt Gera');
    await test.click(question, 'Stadt Gera');
    await until(() => test.server.workspace.answers().length === 2);
    const answer = test.server.workspace.answers()[1];
    expect(answer?.text).toContain('„Wie viele Beschäftigte hat die Stadt Gera?“');
    expect(answer?.threadTs).toBe(question.threadTs);
    const followUp = await test.ask('und 2019?', question.threadTs);
    expect(followUp.text).toContain('Gera? | Wie viele Beschäftigte hat die Stadt Gera?');
    expect(test.server.workspace.answers()).toHaveLength(3);
  });

  it('shows the cited lines in a dialog, the cell marked', async () => {
    await test.click(await test.ask('LKA 2019?'), 'Beleg');
    await until(() => test.server.workspace.views.length === 1);
    const shown = JSON.stringify(test.server.workspace.views[0]?.view);
    expect(shown).toContain('Zeile 753');
    expect(shown).toContain('{"type":"text","text":"635","style":{"bold":true,"code":true}}');
  });

  it('shows the cited lines privately where the click is too old for a dialog', async () => {
    const answer = await test.ask('LKA 2019?');
    const [button] = findButtons(answer.blocks);
    const body = clickBody(test.server, {
      ...{ channel: 'C0HAUS', user: ANNA, messageTs: answer.ts, action: { ...button } },
    });
    test.server.workspace.expiredTriggers.add(String(body.trigger_id));
    await test.deliver('interactive', body);
    await untilResponses(1);
    expect(responses()[0]?.text).toContain('757 | 0313 Landeskriminalamt 640 635');
  });

  it('shows a series as table and chart and uploads it as CSV', async () => {
    const answer = await test.ask('Landespolizei seit 2019');
    expect(answer.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['table', 'data_visualization', 'context_actions']),
    );
    expect(answer.text).toContain('2023 · 6.140');
    await test.click(answer, 'CSV');
    await test.click(answer, 'CSV');
    await until(() => test.server.workspace.files.length === 1);
    await sleep(50);
    expect(test.server.workspace.files).toHaveLength(1);
    const [file] = test.server.workspace.files;
    expect(file?.threadTs).toBe(answer.threadTs);
    expect(file?.content).toContain('Jahr;Beschäftigte;Beleg\n2019;6000;[1]');
  });

  it('gives a long list in parts, each within the limits', async () => {
    const first = await test.ask('alle Gemeinden');
    await test.click(first, 'Mehr anzeigen (Teil 2 von 3)');
    await until(() => test.server.workspace.answers().length === 2);
    const second = test.server.workspace.answers()[1];
    expect(second?.text).toContain('Gemeinde 100 ·');
    if (second !== undefined) await test.click(second, 'Mehr anzeigen (Teil 3 von 3)');
    await until(() => test.server.workspace.answers().length === 3);
    const rows = test.server.workspace
      .answers()
      .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'data_table'))
      .flatMap((block) => (Array.isArray(block.rows) ? block.rows.slice(1) : []));
    expect(rows).toHaveLength(240);
  });

  it('answers commands privately and leaves nothing in the channel', async () => {
    const check = 'pruefe Das LKA hatte 635 Leute.';
    for (const text of ['frage LKA 2019?', 'hilfe', check, 'quatsch', 'LKA im Jahr 2020?']) {
      await test.deliver('slash_commands', commandBody(test.server, { user: ANNA, text }));
    }
    await untilResponses(5);
    const texts = responses().map(({ text }) => text);
    expect(texts.some((text) => text.includes('Antwort auf „LKA 2019?“'))).toBe(true);
    expect(texts.some((text) => text.includes('Antwort auf „LKA im Jahr 2020?“'))).toBe(true);
    expect(texts.some((text) => text.includes('/beleg frage'))).toBe(true);
    expect(texts.some((text) => text.includes('Stimmt.'))).toBe(true);
    expect(texts.some((text) => text.includes('Das kenne ich nicht'))).toBe(true);
    expect(test.server.workspace.answers()).toEqual([]);
  });

  it('keeps what follows from a private answer private', async () => {
    const command = commandBody(test.server, { user: ANNA, text: 'frage alle Gemeinden' });
    await test.deliver('slash_commands', command);
    await untilResponses(1);
    const click = async (label: string) => {
      const action = findButtons(responses()[0]?.blocks ?? []).find(({ text }) =>
        text?.text.startsWith(label),
      );
      const body = { channel: 'C0HAUS', user: ANNA, messageTs: '1.1', isEphemeral: true };
      await test.deliver('interactive', clickBody(test.server, { ...body, action: { ...action } }));
    };
    await click('Mehr anzeigen');
    await untilResponses(2);
    expect(responses()[1]?.text).toContain('Gemeinde 100 ·');
    await click('CSV');
    await until(() => test.server.workspace.files.length === 1);
    expect(test.server.workspace.files[0]?.channel).toBe('D0ANNA');
    expect(test.server.workspace.answers().map(({ channel }) => channel)).toEqual(['D0ANNA']);
  });

  it('checks every figure of a message privately and shares it on request', async () => {
    const text = 'Das LKA hatte 635 Leute. Die Polizei 7000. Alles gut.';
    const { ts } = writeMessage(test.server, { channel: 'C0HAUS', user: 'U0BERT', text });
    const shortcut = { channel: 'C0HAUS', user: ANNA, ts, text };
    await test.deliver('interactive', shortcutBody(test.server, shortcut));
    await untilResponses(1);
    expect(responses()[0]?.text).toMatch(/635 Leute.*Stimmt\.[\s\S]*7000.*Stimmt nicht/u);
    expect(test.server.workspace.answers()).toEqual([]);
    const share = findButtons(responses()[0]?.blocks ?? []).at(-1);
    expect(share?.text?.text).toBe('Im Thread teilen');
    const click = { channel: 'C0HAUS', user: ANNA, messageTs: '1.1', isEphemeral: true };
    const body = clickBody(test.server, { ...click, action: { ...share } });
    await test.deliver('interactive', body);
    await until(() => test.server.workspace.answers(ts).length === 1);
    expect(test.server.workspace.answers(ts)[0]?.text).toContain('Stimmt nicht');
  });

  it('says what to do where a check cannot be shared', async () => {
    const origin = JSON.stringify({ c: 'C0FREMD', t: '1.1', r: '1.1' });
    const action = { type: 'button', action_id: 'beleg_share', value: origin };
    const click = { channel: 'C0FREMD', user: ANNA, messageTs: '1.2', isEphemeral: true, action };
    await test.deliver('interactive', clickBody(test.server, click));
    await untilResponses(1);
    expect(responses()[0]?.text).toContain('/invite @Beleg');
  });

  it('shows its home with the state of the corpus, and prompts in the agent view', async () => {
    const opened = (tab: string) =>
      eventBody(`Ev${tab}`, { type: 'app_home_opened', user: ANNA, channel: 'D0ANNA', tab });
    await test.deliver('events_api', opened('home'));
    await test.deliver('events_api', opened('messages'));
    const { workspace } = test.server;
    await until(() => workspace.views.length === 1 && workspace.prompts.length === 1);
    const home = JSON.stringify(workspace.views[0]?.view);
    expect(home).toContain('1 Dokument, Stand des Index: 1.10.2026. 1.234 Rechenproben');
    const example = findButtons((workspace.views[0]?.view.blocks ?? []) as [])[0];
    const body = clickBody(test.server, {
      ...{ channel: 'D0ANNA', user: ANNA, messageTs: '', action: { ...example } },
    });
    const { channel: _, container: __, message: ___, response_url: ____, ...inHome } = body;
    await test.deliver('interactive', { ...inHome, container: { type: 'view' }, view: {} });
    await until(() => workspace.answers().length === 2);
    expect(workspace.answers()[1]?.channel).toBe('D0ANNA');
    expect(workspace.answers()[1]?.threadTs).toBe(workspace.answers()[0]?.ts);
  });

  it('asks for the reason of negative feedback and counts it', async () => {
    const answer = await test.ask('LKA 2019?');
    const feedback = (value: string) =>
      clickBody(test.server, {
        ...{ channel: 'C0HAUS', user: ANNA, messageTs: answer.ts },
        action: { type: 'feedback_buttons', action_id: 'beleg_feedback', value },
      });
    await test.deliver('interactive', feedback('positive:figure'));
    await test.deliver('interactive', feedback('negative:figure'));
    await until(() => test.server.workspace.views.length === 1);
    const view = test.server.workspace.views[0]?.view;
    await test.deliver('interactive', {
      ...{ type: 'view_submission', team: { id: TEAM }, user: { id: ANNA } },
      view: {
        ...view,
        id: 'V1',
        state: { values: { reason: { reason: { selected_option: { value: 'wrong' } } } } },
      },
    });
    await until(() => test.app.metrics.feedback !== undefined);
    await sleep(50);
    const text = await test.app.metrics.registry.metrics();
    expect(text).toContain('feedback_total{verdict="positive",kind="figure",reason=""} 1');
    expect(text).toContain('feedback_total{verdict="reason",kind="figure",reason="wrong"} 1');
  });

  it('explains itself where the mention says nothing, and where it says too much', async () => {
    expect((await test.ask('')).text).toContain('/beleg frage');
    expect((await test.ask(`Was ist ${'x'.repeat(4100)}?`)).text).toContain('zu lang');
  });

  it('does not react to edits, bots and channel talk', async () => {
    const base = { channel: 'C0HAUS', user: ANNA, text: mention('LKA?'), ts: '1.1' };
    const events = [
      { ...base, type: 'app_mention', edited: { user: ANNA, ts: '1.2' } },
      { ...base, type: 'app_mention', bot_id: 'B0OTHER' },
      { ...base, type: 'message', channel_type: 'im', subtype: 'message_changed', hidden: true },
      { ...base, type: 'message', channel_type: 'im', subtype: 'message_deleted' },
      { ...base, type: 'message', channel_type: 'channel', text: 'Mittag?' },
    ];
    for (const [i, event] of events.entries()) {
      await test.deliver('events_api', eventBody(`EvIgnored${i}`, event));
    }
    await sleep(100);
    expect(test.source.asked).toEqual([]);
    expect(test.server.workspace.answers()).toEqual([]);
  });
});
