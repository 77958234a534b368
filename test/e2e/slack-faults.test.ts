import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp, until } from '../support/slack-server-app.ts';
import { eventBody, mention, writeMessage } from '../support/slack-server-payloads.ts';

vi.setConfig({ testTimeout: 20_000 });

const SAID = { channel: 'C0HAUS', user: 'U0ANNA' };

describe('faults of Slack and of the network', () => {
  let test: TestApp;
  afterEach(() => test.close());

  const answers = () => test.server.workspace.answers();
  /** Every question has exactly one answer, in its own thread. */
  const expectOneAnswerEach = (threads: readonly string[]) => {
    for (const ts of threads) expect(test.server.workspace.answers(ts)).toHaveLength(1);
    expect(answers()).toHaveLength(threads.length);
  };
  const askMany = async (count: number) =>
    await Promise.all(
      Array.from({ length: count }, (_, i) => test.say({ ...SAID, text: mention(`Frage ${i}?`) })),
    );

  it('waits out a 429 on every third call; nothing is lost or sent twice', async () => {
    test = await startTestApp();
    test.server.workspace.faults = (method, count) =>
      method !== 'auth.test' && count % 3 === 0
        ? { kind: 'rate-limited', retryAfter: 1 }
        : undefined;
    const threads = await askMany(6);
    await until(() => answers().length === 6);
    await sleep(300);
    expectOneAnswerEach(threads);
    const metrics = await test.app.metrics.registry.metrics();
    expect(metrics).toMatch(/rate_limited_total\{method="chat.postMessage"\} [1-9]/u);
  });

  it('waits as long as Retry-After says', async () => {
    test = await startTestApp();
    test.server.workspace.faults = (method, count) =>
      method === 'chat.postMessage' && count === 1
        ? { kind: 'rate-limited', retryAfter: 1 }
        : undefined;
    await test.ask('LKA?');
    const posts = test.server.workspace.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ outcome }) => outcome)).toEqual(['rate-limited', 'ok']);
    expect((posts[1]?.at ?? 0) - (posts[0]?.at ?? 0)).toBeGreaterThan(950);
  });

  it.each(['server-error', 'dropped'] as const)(
    'looks before it posts again after a %s, whether or not the message was posted',
    async (kind) => {
      test = await startTestApp();
      test.server.workspace.faults = (method, count) =>
        method === 'chat.postMessage' && count % 2 === 1
          ? { kind, isCarriedOut: count % 4 === 1 }
          : undefined;
      const threads = await askMany(6);
      await until(() => answers().length >= 6);
      await sleep(500);
      expectOneAnswerEach(threads);
    },
    20_000,
  );

  it('answers duplicated events once and reordered ones after what was written before', async () => {
    test = await startTestApp();
    const first = writeMessage(test.server, { ...SAID, text: mention('LKA 2021?') });
    const thread = { ...SAID, threadTs: first.ts };
    const second = writeMessage(test.server, { ...thread, text: mention('und 2019?') });
    const third = writeMessage(test.server, { ...thread, text: mention('und 2018?') });
    const { socket } = test.server;
    const shuffled = [third, first, second, first, third, second];
    await Promise.all(shuffled.map(({ body }) => socket.deliver('events_api', body)));
    await until(() => answers().length === 3);
    await sleep(100);
    expect(answers().map(({ text }) => text.slice(0, 30))).toEqual([
      'Antwort auf „LKA 2021?“: 635 B',
      'Antwort auf „und 2019?“ (nach:',
      'Antwort auf „und 2018?“ (nach:',
    ]);
    expect(answers()[2]?.text).toContain('(nach: LKA 2021? | und 2019?)');
  });

  it('comes back after a lost connection and takes what was not acknowledged', async () => {
    test = await startTestApp();
    const { socket } = test.server;
    socket.drop();
    await socket.untilConnected();
    expect(socket.connections).toBe(2);
    expect((await test.ask('LKA?')).text).toContain('635');
  });

  it('answers one event once where the connection is cut before the acknowledgement', async () => {
    test = await startTestApp();
    const { body, ts } = writeMessage(test.server, { ...SAID, text: mention('LKA?') });
    const { socket } = test.server;
    void socket.send('events_api', body);
    socket.drop();
    await socket.untilConnected();
    await socket.deliver('events_api', body);
    await until(() => answers().length === 1);
    await sleep(100);
    expectOneAnswerEach([ts]);
  });

  it('acknowledges within three seconds while answers are slow, and says that it searches', async () => {
    test = await startTestApp();
    const { body, ts } = writeMessage(test.server, { ...SAID, text: mention('langsam 1300 LKA?') });
    const delivered = await test.deliver('events_api', body);
    expect(delivered.ackMs).toBeLessThan(3000);
    await until(() => answers().length === 1);
    expect(test.server.workspace.statuses).toEqual([
      { threadTs: ts, status: 'sucht in einem Dokument …' },
    ]);
  });

  it('says nothing of searching where the answer is quick', async () => {
    test = await startTestApp();
    await test.ask('LKA?');
    expect(test.server.workspace.statuses).toEqual([]);
  });

  it('posts simpler blocks where the workspace does not know the new ones', async () => {
    test = await startTestApp();
    test.server.workspace.unknownBlocks.add('data_visualization');
    test.server.workspace.unknownBlocks.add('data_table');
    const answer = await test.ask('Landespolizei seit 2019');
    const types = answer.blocks.map(({ type }) => type);
    expect(types).toContain('table');
    expect(types).not.toContain('data_visualization');
    for (const type of ['table', 'rich_text', 'context_actions']) {
      test.server.workspace.unknownBlocks.add(type);
    }
    const plain = await test.ask('Landespolizei seit 2019');
    expect(plain.blocks.map(({ type }) => type)).toEqual([
      ...['section', 'section', 'context', 'actions', 'actions'],
    ]);
    expect(JSON.stringify(plain.blocks)).toContain('2023 · 6.140');
    test.server.workspace.unknownBlocks.add('section');
    const text = await test.ask('Landespolizei seit 2019');
    expect(text.blocks).toEqual([]);
    expect(text.text).toContain('2023 · 6.140');
  });

  it('says in German that something failed; the cause is only in the log, without the question', async () => {
    test = await startTestApp();
    const answer = await test.ask('kaputt Meine private Frage?');
    const [, id = ''] = /Kennung für Rückfragen: ([0-9A-F]{8})/u.exec(answer.text) ?? [];
    const log = test.log.join('');
    expect(log).toContain(`"id":"${id}"`);
    expect(log).toContain('"name":"TypeError"');
    expect(log).not.toContain('private');
    expect(log).not.toContain('geheim');
    expect((await test.ask('LKA?')).text).toContain('635');
  });

  it('answers without the conversation where Slack does not show it', async () => {
    test = await startTestApp();
    const first = await test.ask('LKA 2021?');
    const { workspace } = test.server;
    workspace.scopes = workspace.scopes.filter((scope) => scope !== 'channels:history');
    const second = await test.ask('und 2019?', first.threadTs);
    expect(second.text).toContain('Antwort auf „und 2019?“: 635');
  });

  it('takes no harm from malformed payloads', async () => {
    test = await startTestApp();
    const { socket } = test.server;
    const thrown: unknown[] = [];
    const remember = (reason: unknown) => thrown.push(reason);
    const before = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', remember);
    socket.sendRaw('kein JSON');
    socket.sendRaw('{"type":"events_api","envelope_id":"x","payload":{}}');
    await socket.send('events_api', eventBody('EvBad1', { type: 'app_mention' }), 0, 200);
    await socket.send('events_api', eventBody('EvBad2', { type: 'message', ts: 5 }), 0, 200);
    await socket.send('interactive', { type: 'block_actions', actions: [] }, 0, 200);
    await socket.send('interactive', { type: 'unbekannt' }, 0, 200);
    await socket.send('slash_commands', {}, 0, 200);
    expect((await test.ask('LKA?')).text).toContain('635');
    process.removeAllListeners('unhandledRejection');
    for (const listener of before) process.on('unhandledRejection', listener);
    expect(answers()).toHaveLength(1);
  });

  it('keeps people, threads and order apart when many ask at once', async () => {
    test = await startTestApp();
    const first = await askMany(5);
    await until(() => answers().length === 5);
    const second = await Promise.all(
      first.map((threadTs, i) =>
        test.say({ ...SAID, user: `U${i}`, threadTs, text: mention(`und ${i}?`) }),
      ),
    );
    await until(() => answers().length === 10);
    expect(second).toHaveLength(5);
    for (const [i, ts] of first.entries()) {
      const texts = test.server.workspace.answers(ts).map(({ text }) => text);
      expect(texts[0]).toContain(`„Frage ${i}?“:`);
      expect(texts[1]).toContain(`„und ${i}?“ (nach: Frage ${i}?):`);
    }
  });

  it('drops what waits in a thread when the stop button is clicked', async () => {
    test = await startTestApp();
    const dm = { channel: 'D0ANNA', user: 'U0ANNA' };
    const ts = await test.say({ ...dm, text: 'langsam 400 erste?' });
    await test.say({ ...dm, text: 'zweite?', threadTs: ts });
    const stopped = { type: 'agent_session_stopped', channel: 'D0ANNA', user: 'U0ANNA' };
    await test.deliver('events_api', eventBody('EvStop', { ...stopped, thread_ts: ts }));
    await until(() => answers().length === 1);
    await sleep(300);
    expect(answers()).toHaveLength(1);
    expect(test.source.asked.map(({ question }) => question)).toEqual(['langsam 400 erste?']);
  });
});
