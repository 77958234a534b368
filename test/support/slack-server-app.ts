import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { parseSlackConfig } from '#src/surfaces/slack/slack-config.ts';
import { type RunningSlack, startSlack } from '#src/surfaces/slack/start-slack.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';
import { createFixtureSource, type FixtureSource } from './slack-server-answers.ts';
import {
  clickBody,
  findButtons,
  mention,
  type Said,
  writeMessage,
} from './slack-server-payloads.ts';
import type { Delivered, EnvelopeType } from './slack-server-socket.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, type StoredMessage } from './slack-server-state.ts';

export type Mode = 'socket' | 'http';

/** The real app against the server, and a person who uses it. */
export interface TestApp<Source extends AnswerSource = FixtureSource> {
  readonly server: SlackServer;
  readonly source: Source;
  readonly app: RunningSlack;
  readonly log: string[];
  deliver(type: EnvelopeType, payload: unknown): Promise<Delivered>;
  /** Writes a message and delivers its event. */
  say(said: Said): Promise<string>;
  /** Mentions Beleg in the channel and waits for the answer in the thread. */
  ask(text: string, threadTs?: string): Promise<StoredMessage>;
  /** Clicks the button of a posted message whose label begins with `label`. */
  click(message: StoredMessage, label: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions<Source extends AnswerSource> {
  readonly mode?: Mode;
  readonly environment?: Readonly<Record<string, string>>;
  readonly source?: Source;
  readonly server?: SlackServer;
  /** Short, so that a lost socket is seen soon; a busy process needs what is usual. */
  readonly pingTimeoutMs?: number;
}

/** The variables that make an app talk to a server. */
export function testEnvironment(
  server: SlackServer,
  mode: Mode = 'socket',
): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: server.apiUrl,
    SLACK_PORT: '0',
    BELEG_LOG_LEVEL: 'info',
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: APP_TOKEN }
      : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
  };
}

export async function startTestApp(
  options: TestAppOptions<FixtureSource> = {},
): Promise<TestApp<FixtureSource>> {
  return await startTestAppWith(options.source ?? createFixtureSource(), options);
}

export async function startTestAppWith<Source extends AnswerSource>(
  source: Source,
  {
    mode = 'socket',
    environment = {},
    server: given,
    pingTimeoutMs = 300,
  }: TestAppOptions<Source> = {},
): Promise<TestApp<Source>> {
  const server = given ?? (await startSlackServer());
  const { config, problems } = parseSlackConfig({
    ...testEnvironment(server, mode),
    ...environment,
  });
  if (config === undefined) throw new Error(problems.join('\n'));
  const log: string[] = [];
  const logger = pino({ level: config.logLevel }, { write: (line) => log.push(line) });
  const app = await startSlack({ config, source, logger, pingTimeoutMs });
  if (mode === 'http') server.http.url = `http://127.0.0.1:${app.port}/slack/events`;
  const deliver = (type: EnvelopeType, payload: unknown) => server[mode].deliver(type, payload);
  const say = async (said: Said) => {
    const { ts, body } = writeMessage(server, said);
    await deliver('events_api', body);
    return ts;
  };
  return {
    ...{ server, source, app, log, deliver, say },
    async ask(text, threadTs) {
      const before = server.workspace.answers().length;
      const said = { channel: 'C0HAUS', user: 'U0ANNA', text: mention(text) };
      await say(threadTs === undefined ? said : { ...said, threadTs });
      return await untilAnswer(server, before);
    },
    async click(message, label) {
      const button = findButtons(message.blocks).find(({ text }) => text?.text.startsWith(label));
      if (button === undefined) throw new Error(`There is no button "${label}".`);
      const { channel, ts: messageTs, threadTs } = message;
      const click = { channel, user: 'U0ANNA', action: { ...button }, messageTs, threadTs };
      await deliver('interactive', clickBody(server, click));
    },
    async close() {
      await app.stop();
      if (given === undefined) await server.close();
    },
  };
}

/** Waits until more than `before` messages of the bot are posted and gives the newest. */
async function untilAnswer(server: SlackServer, before: number): Promise<StoredMessage> {
  await until(() => server.workspace.answers().length > before);
  const answer = server.workspace.answers().at(-1);
  if (answer === undefined) throw new Error('There is no answer.');
  return answer;
}

/** Waits until something is so; throws where it does not become so in time. */
export async function until(isSo: () => boolean, timeoutMs = 30_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Not so after ${timeoutMs} ms: ${isSo}`);
    await sleep(10);
  }
}
