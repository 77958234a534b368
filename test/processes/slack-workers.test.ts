import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '#src/app/build-index.ts';
import { type AnswerPool, openAnswerPool } from '#src/app/open-answer-pool.ts';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';
import { runBeleg } from '../support/run-beleg.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';
import { startTestAppWith, testEnvironment, until } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';
import { startBundledApp } from '../support/slack-server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAID = { channel: 'C0HAUS', user: 'U0ANNA' };
const LKA = 'Wie viele Beschäftigte hatte das LKA 2021?';
const FAILING = fileURLToPath(new URL('../support/failing-worker.cjs', import.meta.url));

// Threads run the bundle as it lies: a run of the command line makes it where sources are newer.
beforeAll(() => runBeleg(['--help']));

const withoutTime = ({ tookMs: _, ...answer }: Answer) => answer;

describe('answers from threads', () => {
  let beleg: Beleg;
  let pool: AnswerPool;
  beforeAll(async () => {
    beleg = await openBeleg(readConfig());
    pool = await openAnswerPool(readConfig(), { workers: 2, warmUp: [LKA], file: FAILING });
  });
  afterAll(() => {
    pool.close();
    beleg.close();
  });

  it('are those of the thread itself', async () => {
    const asked: [question: string, history?: string[]][] = [
      [LKA],
      ['und 2019?', [LKA]],
      ['Welche Maßnahmen waren 2023 in Verzug?'],
      ['Welche KI-Anwendungen erprobt die Staatskanzlei?'],
    ];
    const answers = await Promise.all(asked.map((parts) => pool.ask(...parts)));
    for (const [i, parts] of asked.entries())
      expect(answers.slice(i, i + 1).map(withoutTime)).toEqual([
        withoutTime(await beleg.ask(...parts)),
      ]);
    const sentence = 'Das LKA hatte 2019 rund 700 Beschäftigte.';
    expect(withoutTime(await pool.checkClaim(sentence))).toEqual(
      withoutTime(await beleg.checkClaim(sentence)),
    );
  });

  it('come with the same documents and lines', () => {
    expect(pool.status()).toEqual(beleg.status());
    const path = pool.status().documents[0]?.path ?? '';
    expect(pool.linesAround(path, 297, 297, 1)).toEqual(beleg.linesAround(path, 297, 297, 1));
    expect(pool.linesAround(path, 297, 297, 1)).toHaveLength(3);
  });

  it('keep coming where a thread dies: one sentence with an id, and all others are answered', async () => {
    const test = await startTestAppWith(pool);
    const questions = [LKA, 'Stirb! Ganz privat.', 'Wie viele hat Jena?', 'Platze! Auch privat.'];
    const asked = [...questions, 'Wie viele hat Gera?', 'Wie viele hat Weimar?'].map((text) =>
      writeMessage(test.server, { ...SAID, text: mention(text) }),
    );
    await Promise.all(asked.map(({ body }) => test.deliver('events_api', body)));
    await until(() => test.server.workspace.answers().length === asked.length);
    const texts = asked.map(({ ts }) => test.server.workspace.answers(ts).map(({ text }) => text));
    expect(texts.map(({ length }) => length)).toEqual(asked.map(() => 1));
    const failures = texts.flat().filter((text) => text.includes('Kennung für Rückfragen'));
    expect(failures).toHaveLength(2);
    expect(texts[0]?.[0]).toContain('670');
    const log = test.log.join('');
    expect(log).toContain('"code":"internal"');
    expect(log).not.toContain('privat');
    // The thread that died has been replaced.
    expect((await test.ask('Wie viele Beschäftigte hatte das LKA 2019?')).text).toContain('635');
    await test.close();
  });
});

it('threads take a changed index while questions are being answered', async () => {
  const folder = temporaryFolder('workers');
  const corpus = join(folder, 'corpus');
  cpSync('test/golden/tables', corpus, { recursive: true });
  const write = (year: number) =>
    writeFileSync(join(corpus, 'bad.md'), `# Bad\n\nDas Stadtbad wurde ${year} eröffnet.\n`);
  write(1923);
  const config = readConfig({ corpus, index: join(folder, 'index') });
  const pool = await openAnswerPool(config, { workers: 1, warmUp: [] });
  const question = 'Wann wurde das Stadtbad eröffnet?';
  expect(JSON.stringify(await pool.ask(question))).toContain('1923');
  expect(await pool.reload()).toBe(false);
  write(1931);
  await buildIndex(config, () => undefined);
  const [isChanged, ...before] = await Promise.all([
    pool.reload(),
    ...['Wo steht das Stadtbad?', 'Was ist das Stadtbad?'].map((text) => pool.ask(text)),
  ]);
  expect([isChanged, before.length]).toEqual([true, 2]);
  expect(JSON.stringify(await pool.ask(question))).toContain('1931');
  pool.close();
});

describe('the bundled app with threads', () => {
  let server: SlackServer;
  beforeAll(async () => {
    server = await startSlackServer();
  });
  afterAll(() => server.close());

  it('answers in thread order, and ends with 0 after what it was asked', async () => {
    const app = startBundledApp({ ...testEnvironment(server), BELEG_SLACK_WORKERS: '2' });
    await app.untilReady();
    const first = writeMessage(server, { ...SAID, text: mention(LKA) });
    const rest = ['und 2019?', 'und 2015?'].map((text) =>
      writeMessage(server, { ...SAID, text: mention(text), threadTs: first.ts }),
    );
    await Promise.all(
      [first, ...rest].map(({ body }) => server.socket.deliver('events_api', body)),
    );
    app.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    const texts = server.workspace.answers(first.ts).map(({ text }) => text);
    expect(texts).toEqual([/670/u, /635/u, /625/u].map((value) => expect.stringMatching(value)));
  });
});
