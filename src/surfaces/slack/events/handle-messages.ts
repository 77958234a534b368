import type { App } from '@slack/bolt';
import * as z from 'zod';
import { checkAccess } from '../access.ts';
import { answerInThread, noteQuestion } from '../answer-question.ts';
import { REPLIES } from '../replies.ts';
import { setStatus } from '../search-status.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Guard } from './guard.ts';
import { readMessageEvent } from './read-event.ts';

const stoppedSchema = z.object({ channel: z.string(), thread_ts: z.string() });

/** Mentions, direct messages and the stop button. Bolt has acknowledged all of them already. */
export function handleMessages(app: App, context: SlackContext, guard: Guard): void {
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, (args) =>
      guard('message', () => takeMessage(context, args.body, args.context.retryNum)),
    );
  }
  app.event('agent_session_stopped', ({ event }) =>
    guard('stop', () => stopThread(context, event)),
  );
}

/** To be done before an event is acknowledged. */
export async function noteMessage(context: SlackContext, body: unknown): Promise<void> {
  const read = readMessageEvent(body, context.botUserId, undefined);
  if (read === undefined) return;
  const { question, userTeam } = read;
  const access = checkAccess(context.config, { ...question, team: userTeam });
  if (access === 'allowed') await noteQuestion(context, question);
}

async function takeMessage(
  context: SlackContext,
  body: unknown,
  retryNum: number | undefined,
): Promise<void> {
  const read = readMessageEvent(body, context.botUserId, retryNum);
  if (read === undefined) return;
  const { question, userTeam } = read;
  const access = checkAccess(context.config, { ...question, team: userTeam });
  if (access !== 'allowed') {
    context.metrics.rejected.inc({ reason: access });
    if (access === 'channel') await sayNotAllowed(context, question);
    return;
  }
  context.metrics.questions.inc({ way: question.isDirect ? 'direct' : 'mention' });
  await answerInThread(context, question);
}

async function sayNotAllowed(
  { calls, ledger }: SlackContext,
  {
    key,
    channel,
    user,
    threadTs,
  }: { key: string; channel: string; user: string; threadTs: string },
): Promise<void> {
  if (!(await ledger.claim(key))) return;
  await calls.once('chat.postEphemeral', () =>
    calls.client.chat.postEphemeral({
      channel,
      user,
      thread_ts: threadTs,
      text: REPLIES.channelNotAllowed,
    }),
  );
  await ledger.done(key);
}

/** Drops what waits in the thread; an answer that is being made takes less time than the click. */
async function stopThread(context: SlackContext, event: unknown): Promise<void> {
  const parsed = stoppedSchema.safeParse(event);
  if (!parsed.success) return;
  const { channel, thread_ts: threadTs } = parsed.data;
  context.threads.cancel(`${channel}:${threadTs}`);
  await setStatus(context, { channel, threadTs, isDirect: true }, '');
}
