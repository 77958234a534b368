import { checkFigures } from '../check-figures.ts';
import { type CheckedMessage, readCheckedMessage } from '../events/handle-shortcut.ts';
import { postMessage } from '../post-message.ts';
import { readableText } from '../readable-text.ts';
import { REPLIES, renderReply } from '../replies.ts';
import type { Tell } from '../respond-privately.ts';
import { isPlatformError } from '../slack-calls.ts';
import type { SlackContext } from '../slack-context.ts';
import { readThread } from '../thread-history.ts';
import { claimOnce } from './claim-once.ts';
import type { Click } from './read-action.ts';

const NOT_THERE = ['not_in_channel', 'channel_not_found', 'thread_not_found', 'missing_scope'];

/** "Im Thread teilen": checks the message once more, as it now reads, and posts that below it. */
export async function shareCheck(context: SlackContext, click: Click, tell: Tell): Promise<void> {
  const origin = readCheckedMessage(click.value);
  if (origin === undefined) return;
  try {
    await claimOnce(context, `share:${origin.channel}:${origin.ts}`, () => post(context, origin));
  } catch (error) {
    if (!isPlatformError(error, NOT_THERE)) throw error;
    await tell(renderReply(REPLIES.notInChannel));
  }
}

async function post(
  context: SlackContext,
  { channel, ts, threadTs }: CheckedMessage,
): Promise<void> {
  const thread = await readThread(context.calls, { channel, threadTs, isDirect: false });
  const text = readableText(thread.findText(ts) ?? '', context.botUserId);
  const message = await checkFigures(context, text);
  await postMessage(context, { channel, threadTs, key: `share:${channel}:${ts}` }, message);
}
