import type { App } from '@slack/bolt';
import * as z from 'zod';
import { checkAccess, isDirectChannel } from '../access.ts';
import { ACTIONS, CHECK_SHORTCUT } from '../actions/action-ids.ts';
import { checkFigures } from '../check-figures.ts';
import { parseJson } from '../question-reference.ts';
import { readableText } from '../readable-text.ts';
import { renderButton } from '../render/button.ts';
import type { RenderedMessage } from '../render/render-answer.ts';
import { describeFailure, REPLIES, renderReply } from '../replies.ts';
import { type Respond, respondPrivately } from '../respond-privately.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Guard } from './guard.ts';

const shortcutSchema = z.object({
  trigger_id: z.string(),
  team: z.object({ id: z.string() }).nullable(),
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
  }),
});

const originSchema = z.strictObject({ c: z.string(), t: z.string(), r: z.string() });

/** The message whose figures were checked: channel, time stamp and thread. */
export interface CheckedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string;
}

/** Reads the value of "Im Thread teilen"; undefined where it is none. */
export function readCheckedMessage(value: string): CheckedMessage | undefined {
  const parsed = originSchema.safeParse(parseJson(value));
  if (!parsed.success) return undefined;
  const { c, t, r } = parsed.data;
  return { channel: c, ts: t, threadTs: r };
}

/** The message shortcut "Zahl prüfen": the result is private until it is shared. */
export function handleShortcut(app: App, context: SlackContext, guard: Guard): void {
  app.shortcut(CHECK_SHORTCUT, async ({ shortcut, ack, respond }) => {
    await ack();
    await guard(
      'shortcut',
      () => checkMessage(context, shortcut, respond),
      (id) => respondPrivately(respond, renderReply(describeFailure(id))),
    );
  });
}

async function checkMessage(
  context: SlackContext,
  shortcut: unknown,
  respond: Respond,
): Promise<void> {
  const parsed = shortcutSchema.safeParse(shortcut);
  if (!parsed.success) return;
  const { trigger_id: trigger, team, channel, message } = parsed.data;
  if (!(await context.ledger.claim(`shortcut:${trigger}`))) return;
  const threadTs = message.thread_ts ?? message.ts;
  const origin = { channel: channel.id, ts: message.ts, threadTs };
  const isDirect = isDirectChannel(channel.id);
  const access = checkAccess(context.config, {
    team: team?.id ?? '',
    channel: channel.id,
    isDirect,
  });
  const result =
    access === 'allowed'
      ? await checkText(context, message.text, origin)
      : renderReply(REPLIES.channelNotAllowed);
  await respondPrivately(respond, result, message.thread_ts);
  await context.ledger.done(`shortcut:${trigger}`);
}

async function checkText(
  context: SlackContext,
  text: string,
  { channel, ts, threadTs }: CheckedMessage,
): Promise<RenderedMessage> {
  context.metrics.questions.inc({ way: 'shortcut' });
  const share = renderButton({
    text: 'Im Thread teilen',
    actionId: ACTIONS.share,
    value: JSON.stringify({ c: channel, t: ts, r: threadTs }),
  });
  return await checkFigures(context, readableText(text, context.botUserId), [
    { type: 'actions', elements: [share] },
  ]);
}
