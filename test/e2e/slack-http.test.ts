import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';

vi.setConfig({ testTimeout: 20_000 });

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({ mode: 'http' });
});
afterEach(() => test.close());

const newMention = () =>
  writeMessage(test.server, { channel: 'C0HAUS', user: 'U0ANNA', text: mention('LKA?') });
const now = () => Math.floor(Date.now() / 1000);
const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${test.app.port}${path}`);
  return { status: response.status, text: await response.text() };
};

it('refuses forged signatures, replays and requests from the future', async () => {
  const { http } = test.server;
  const { body } = newMention();
  expect(await http.send('events_api', body, { secret: 'f'.repeat(32) })).toBe(401);
  expect(await http.send('events_api', body, { timestamp: now() - 301 })).toBe(401);
  expect(await http.send('events_api', body, { headers: { 'x-slack-signature': 'v0=00' } })).toBe(
    401,
  );
  expect(test.source.asked).toEqual([]);
  expect(await http.send('events_api', body, { timestamp: now() - 200 })).toBe(200);
});

it('refuses bodies that are no JSON, and answers on', async () => {
  const { http } = test.server;
  const contentType = 'application/json';
  expect(await http.sendRaw('{"type":', { contentType })).toBe(400);
  expect(await http.send('events_api', { type: 'url_verification', challenge: 'abc' })).toBe(200);
  expect((await test.ask('LKA?')).text).toContain('635');
});

it('tells operators whether it runs and takes questions, and what it did', async () => {
  await test.ask('LKA?');
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok' });
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ready' });
  const { text } = await get('/metrics');
  expect(text).toContain('beleg_slack_questions_total{way="mention"} 1');
  expect(text).toContain('beleg_slack_answers_total{kind="figure"} 1');
  expect(text).toContain('beleg_slack_answer_seconds_count 1');
});

it('serves the same routes in Socket Mode', async () => {
  const other = await startTestApp({ mode: 'socket' });
  const response = await fetch(`http://127.0.0.1:${other.app.port}/readyz`);
  expect(response.status).toBe(200);
  other.server.socket.drop();
  const after = await fetch(`http://127.0.0.1:${other.app.port}/readyz`);
  expect(after.status).toBe(503);
  await other.close();
});
