import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { type Connection, clientOptions, createConnection, identifyBot } from './connect-slack.ts';
import { createMemoryLedger, type EventLedger } from './event-ledger.ts';
import { type InFlight, trackInFlight } from './events/guard.ts';
import { handleActions } from './events/handle-actions.ts';
import { handleCommand } from './events/handle-command.ts';
import { handleHome } from './events/handle-home.ts';
import { handleMessages, noteMessage } from './events/handle-messages.ts';
import { handleShortcut } from './events/handle-shortcut.ts';
import { createMetrics, type SlackMetrics } from './metrics.ts';
import { createQuestionStore, NO_QUESTION_STORE } from './question-store.ts';
import { rememberAnswers } from './remember-answers.ts';
import { reportFailure } from './report-failure.ts';
import { startRounds } from './rounds.ts';
import { openSharedLedger } from './shared-event-ledger.ts';
import { SlackCalls } from './slack-calls.ts';
import type { SlackConfig } from './slack-config.ts';
import type { SlackContext } from './slack-context.ts';
import { ThreadQueue } from './thread-queue.ts';

const DRAIN_MS = 25_000;
const CLOSE_MS = 1000;
const RECENT_THREADS = 200;
const RECENT_MS = 60_000;

/** A running app. */
export interface RunningSlack {
  /** Port of HTTP mode, or of the routes for operators in Socket Mode. */
  readonly port: number | undefined;
  readonly metrics: SlackMetrics;
  /** Takes nothing new and finishes what was taken; false if that did not end in time. */
  stop(): Promise<boolean>;
}

export interface StartOptions {
  readonly config: SlackConfig;
  readonly source: AnswerSource;
  readonly logger: Logger;
  /** New ones where they are left out. */
  readonly metrics?: SlackMetrics;
  readonly pingTimeoutMs?: number;
}

/**
 * Starts the app and resolves once it takes questions.
 *
 * @throws {StartFailure} with a sentence for the operator.
 */
export async function startSlack(options: StartOptions): Promise<RunningSlack> {
  const { config, source, logger, metrics = createMetrics() } = options;
  const client = new webApi.WebClient(config.botToken, clientOptions(config, logger));
  const calls = new SlackCalls(client, (method) => metrics.rateLimited.inc({ method }));
  const identity = await identifyBot(calls);
  const context: SlackContext = {
    ...{ config, calls, metrics, logger },
    source: rememberAnswers(source),
    botUserId: identity.botUserId,
    ledger: await openLedger(config),
    threads: new ThreadQueue(config.concurrency),
    recentThreads: new LRUCache({ max: RECENT_THREADS, ttl: RECENT_MS }),
    questions: openQuestionStore(config),
  };
  let isStopping = false;
  const isReady = () => !isStopping && connection.isConnected();
  const connection = createConnection({
    ...options,
    identity,
    ops: { metrics, isReady },
    beforeAcknowledging: (body) => noteMessage(context, body),
  });
  const inFlight = trackInFlight(context);
  handleAll(connection, context, inFlight);
  const port = await connection.start();
  const stopRounds = startRounds(context, inFlight.guard);
  logger.info({ mode: config.transport.mode, port }, 'Slack app takes questions');
  return {
    port,
    metrics,
    async stop() {
      isStopping = true;
      stopRounds();
      const closing = connection.stop();
      const isDrained = await inFlight.drain(DRAIN_MS);
      // Idle connections of Slack must not hold up the end.
      await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
      context.ledger.close();
      return isDrained;
    },
  };
}

function handleAll({ app }: Connection, context: SlackContext, { guard }: InFlight): void {
  handleMessages(app, context, guard);
  handleCommand(app, context, guard);
  handleShortcut(app, context, guard);
  handleActions(app, context, guard);
  handleHome(app, context, guard);
  app.error(async (error) => {
    reportFailure(context, 'bolt', error);
  });
}

async function openLedger({ eventStore, leaseSeconds }: SlackConfig): Promise<EventLedger> {
  return eventStore === undefined
    ? createMemoryLedger()
    : await openSharedLedger(eventStore, leaseSeconds * 1000);
}

function openQuestionStore({ questionStore }: SlackConfig) {
  return questionStore === undefined
    ? NO_QUESTION_STORE
    : createQuestionStore(questionStore.directory, questionStore.days);
}
