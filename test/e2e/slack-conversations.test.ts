import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mode, startTestApp, type TestApp } from '../support/slack-server-app.ts';

describe.each<Mode>(['socket', 'http'])('a conversation in %s mode', (mode) => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp({ mode });
  });
  afterEach(() => test.close());

  it('answers a mention in the thread of the mention, with proof', async () => {
    const answer = await test.ask('Wie viele Leute hat das LKA?');
    expect(answer.text).toContain('635 Beschäftigte');
    expect(answer.threadTs).toBe(test.server.workspace.messages[0]?.ts);
    expect(JSON.stringify(answer.blocks)).toContain('Zeile 757');
    expect(test.server.workspace.blockProblems).toEqual([]);
  });
});
