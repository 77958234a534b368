import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp, until } from '../support/slack-server-app.ts';
import { commandBody, eventBody, mention, writeMessage } from '../support/slack-server-payloads.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 20_000 });

let test: TestApp;
afterEach(() => test.close());

const command = (text: string, user = 'U0ANNA') =>
  test.deliver('slash_commands', commandBody(test.server, { user, text }));
const responses = () => test.server.workspace.responses;

it('answers only in the channels that are allowed, and in direct messages', async () => {
  test = await startTestApp({ environment: { BELEG_SLACK_CHANNELS: 'C0FREI' } });
  await test.say({ channel: 'C0HAUS', user: 'U0ANNA', text: mention('LKA?') });
  await until(() => responses().length === 1);
  expect(responses()[0]).toMatchObject({ id: 'ephemeral:C0HAUS:U0ANNA' });
  expect(responses()[0]?.text).toContain('nicht freigeschaltet');
  await test.say({ channel: 'C0FREI', user: 'U0ANNA', text: mention('LKA?') });
  await test.say({ channel: 'D0ANNA', user: 'U0ANNA', text: 'LKA 2019?' });
  await until(() => test.server.workspace.answers().length === 2);
  expect(test.source.asked).toHaveLength(2);
});

it('does not answer people of other workspaces where workspaces are listed', async () => {
  test = await startTestApp({ environment: { BELEG_SLACK_TEAMS: 'T0BELEG' } });
  const { body } = writeMessage(test.server, {
    ...{ channel: 'C0HAUS', user: 'U0FREMD', text: mention('LKA?') },
  });
  const event = { ...(body.event as Record<string, unknown>), user_team: 'T0FREMD' };
  await test.deliver('events_api', eventBody('EvForeign', event));
  await test.ask('LKA 2019?');
  expect(test.source.asked.map(({ question }) => question)).toEqual(['LKA 2019?']);
});

it('stores nothing by default and says so', async () => {
  test = await startTestApp();
  await test.ask('Eine sehr private Frage?');
  await command('loeschen');
  await until(() => responses().length === 1);
  expect(responses()[0]?.text).toContain('keine Fragen gespeichert');
  expect(test.log.join('')).not.toContain('private');
});

it('stores questions where the operator wants it, until their author deletes them', async () => {
  const folder = temporaryFolder('questions');
  const environment = { BELEG_STORE_QUESTIONS: 'on', BELEG_STORE_DIRECTORY: folder };
  test = await startTestApp({ environment });
  await test.ask('LKA 2019?');
  await command('frage LKA 2020?');
  await command('frage Frage von Bert?', 'U0BERT');
  await until(() => responses().length === 2);
  const read = async () => {
    const names = await readdir(folder, { recursive: true });
    const files = names.filter((name) => name.endsWith('.jsonl'));
    return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('');
  };
  expect(await read()).toContain('LKA 2019?');
  expect(await read()).not.toContain('U0ANNA');
  await command('löschen');
  await until(() => responses().length === 3);
  expect(responses()[2]?.text).toContain('2 gespeicherte Fragen');
  expect(await read()).not.toContain('LKA');
  expect(await read()).toContain('Frage von Bert?');
});

it('loads a changed index without dropping a question', async () => {
  test = await startTestApp({ environment: { BELEG_SLACK_RELOAD_SECONDS: '0.05' } });
  const ts = await test.say({
    channel: 'C0HAUS',
    user: 'U0ANNA',
    text: mention('langsam 300 LKA?'),
  });
  test.source.hasChanged = true;
  await until(() => test.source.reloads === 1);
  expect(test.server.workspace.answers()).toHaveLength(0);
  await until(() => test.server.workspace.answers(ts).length === 1);
  await sleep(20);
  expect(await test.app.metrics.registry.metrics()).toContain('index_reloads_total 1');
});

it('names the scopes that the app lacks, and does not start', async () => {
  test = await startTestApp();
  const { server } = test;
  server.workspace.scopes = server.workspace.scopes.filter((scope) => scope !== 'files:write');
  await expect(startTestApp({ server })).rejects.toMatchObject({
    message: expect.stringContaining('Berechtigungen: files:write.'),
    exitCode: 77,
  });
});
