import type { ThreadQuestion } from './events/read-event.ts';
import { isPlatformError } from './slack-calls.ts';
import type { SlackContext } from './slack-context.ts';
import { readRecentMessages, readThread, Thread } from './thread-history.ts';

/** Reasons for which Slack shows the app no earlier messages; a question stands without them too. */
const UNREADABLE = ['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'];

/** What was said before a question; empty where Slack does not show it. */
export async function findConversation(
  context: SlackContext,
  question: ThreadQuestion,
): Promise<Thread> {
  try {
    return await readConversation(context, question);
  } catch (error) {
    if (!isPlatformError(error, UNREADABLE)) throw error;
    context.logger.warn({ channel: question.channel }, 'earlier messages are not readable');
    return new Thread([]);
  }
}

/**
 * A thread that was read when the question stood in it already has all that came before: several
 * questions at once need it read only once.
 */
async function readConversation(
  { calls, recentThreads }: SlackContext,
  question: ThreadQuestion,
): Promise<Thread> {
  const { channel, threadTs, ts, isRetry, isDirect } = question;
  if (threadTs === ts && !isRetry) {
    return isDirect ? await readRecentMessages(calls, channel, ts) : new Thread([]);
  }
  const place = `${channel}:${threadTs}`;
  const known = recentThreads.get(place);
  if (known?.findText(ts) !== undefined && !isRetry) return known;
  const thread = await readThread(calls, question);
  recentThreads.set(place, thread);
  return thread;
}
