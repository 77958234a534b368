import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';
import { testEnvironment, until } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';
import { type AppProcess, startAppProcess } from '../support/slack-server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAID = { channel: 'C0HAUS', user: 'U0ANNA' };

describe('the app as a process', () => {
  let server: SlackServer;
  let folder: string;
  const running: AppProcess[] = [];
  beforeEach(async () => {
    server = await startSlackServer();
    folder = temporaryFolder('slack');
  });
  afterEach(async () => {
    for (const app of running.splice(0)) {
      app.kill('SIGKILL');
      await app.ended;
    }
    await server.close();
  });

  const start = async (environment: Record<string, string> = {}) => {
    const app = startAppProcess({ ...testEnvironment(server), ...environment });
    running.push(app);
    await app.untilReady();
    return app;
  };
  const refuse = async (environment: Record<string, string>) => {
    const app = startAppProcess(environment);
    running.push(app);
    return { code: await app.ended, output: app.output.join('') };
  };
  const shared = () => ({ BELEG_SLACK_EVENT_STORE: folder, BELEG_SLACK_LEASE_SECONDS: '1' });

  it('ends with one clear sentence where a token is malformed or refused', async () => {
    const base = testEnvironment(server);
    const [malformed, refused, refusedApp] = await Promise.all([
      refuse({ ...base, SLACK_BOT_TOKEN: 'xoxp-falsch-123456' }),
      refuse({ ...base, SLACK_BOT_TOKEN: 'xoxb-unbekannt-123' }),
      refuse({ ...base, SLACK_APP_TOKEN: 'xapp-unbekannt-123' }),
    ]);
    expect(malformed).toMatchObject({ code: 78 });
    expect(malformed.output).toMatch(/^SLACK_BOT_TOKEN fehlt oder ist kein Bot-Token: .*\n$/u);
    expect(refused).toMatchObject({ code: 77 });
    expect(refused.output).toContain('Slack lehnt SLACK_BOT_TOKEN ab (invalid_auth)');
    expect(refusedApp).toMatchObject({ code: 77 });
    expect(refusedApp.output).toContain('Slack lehnt SLACK_APP_TOKEN ab (invalid_auth)');
    const all = [malformed, refused, refusedApp].map(({ output }) => output).join('');
    expect(all).not.toMatch(/xoxp-falsch|xoxb-unbekannt|xapp-unbekannt/u);
  });

  it('finishes on SIGTERM what it was asked, takes nothing new and ends with 0', async () => {
    const app = await start();
    const slow = writeMessage(server, { ...SAID, text: mention('langsam 800 LKA?') });
    const next = writeMessage(server, { ...SAID, text: mention('zu spät?') });
    await server.socket.deliver('events_api', slow.body);
    app.kill('SIGTERM');
    await until(() => !server.socket.isConnected);
    const late = server.socket.deliver('events_api', next.body);
    expect(await app.ended).toBe(0);
    expect(server.workspace.answers(slow.ts)).toHaveLength(1);
    expect((await late).ackMs).toBeUndefined();
    expect(server.workspace.answers(next.ts)).toHaveLength(0);
  });

  it('answers on the retry what it was killed over between acknowledgement and answer', async () => {
    const first = await start();
    const { ts, body } = writeMessage(server, { ...SAID, text: mention('langsam 2000 LKA?') });
    await server.socket.deliver('events_api', body);
    first.kill('SIGKILL');
    await first.ended;
    expect(server.workspace.answers(ts)).toHaveLength(0);
    await start();
    await server.socket.send('events_api', body, 1);
    await until(() => server.workspace.answers(ts).length === 1);
  });

  it('answers it without a retry where another process shares the store', async () => {
    const first = await start(shared());
    const { ts, body } = writeMessage(server, { ...SAID, text: mention('langsam 900 LKA?') });
    await server.socket.deliver('events_api', body);
    await until(() => readdirSync(folder).some((name) => name.endsWith('.1')));
    first.kill('SIGKILL');
    await first.ended;
    await start(shared());
    await until(() => server.workspace.answers(ts).length === 1);
    await server.socket.send('events_api', body, 1);
    await sleep(600);
    expect(server.workspace.answers(ts)).toHaveLength(1);
  });

  it('keeps a question before it acknowledges it, also where it dies before it takes it up', async () => {
    const first = await start(shared());
    const { ts, body } = writeMessage(server, { ...SAID, text: mention('langsam 900 LKA?') });
    await server.socket.deliver('events_api', body);
    expect(readdirSync(folder).filter((name) => name.endsWith('.noted'))).toHaveLength(1);
    first.kill('SIGKILL');
    await first.ended;
    // As if it had died between acknowledgement and claim.
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.noted')) await rm(join(folder, name));
    }
    await start(shared());
    await until(() => server.workspace.answers(ts).length === 1);
  });

  it('posts nothing again where it was killed right after posting', async () => {
    const first = await start(shared());
    const { ts, body } = writeMessage(server, { ...SAID, text: mention('LKA?') });
    // The answer is posted, but the process never hears of it.
    server.workspace.faults = (method) =>
      method === 'chat.postMessage' ? { kind: 'dropped', isCarriedOut: true } : undefined;
    await server.socket.deliver('events_api', body);
    await until(() => server.workspace.answers(ts).length > 0);
    first.kill('SIGKILL');
    await first.ended;
    server.workspace.faults = () => undefined;
    await start(shared());
    await sleep(1800);
    expect(server.workspace.answers(ts)).toHaveLength(1);
  });

  it('answers an event once that reaches two processes', async () => {
    await Promise.all([start(shared()), start(shared())]);
    await server.socket.untilConnected(2);
    const threads = Array.from({ length: 5 }, (_, i) =>
      writeMessage(server, { ...SAID, text: mention(`Frage ${i}?`) }),
    );
    const deliveries = threads.flatMap(({ body }) =>
      [0, 1, 2, 3].map((attempt) => ({ body, attempt })),
    );
    await Promise.all(
      deliveries.map(({ body, attempt }) => server.socket.send('events_api', body, attempt)),
    );
    await until(() => server.workspace.answers().length >= 5);
    await sleep(500);
    for (const { ts } of threads) expect(server.workspace.answers(ts)).toHaveLength(1);
  });
});
