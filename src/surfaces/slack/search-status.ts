import { describeSearch } from './replies.ts';
import type { SlackContext } from './slack-context.ts';
import type { ThreadPlace } from './thread-history.ts';

const SILENT_MS = 1000;

/** Says "sucht in N Dokumenten …" below the thread where the work takes longer than a second. */
export async function withStatus<Result>(
  context: SlackContext,
  place: ThreadPlace,
  work: () => Promise<Result>,
): Promise<Result> {
  let shown: Promise<void> | undefined;
  const timer = setTimeout(() => {
    shown = setStatus(context, place, describeSearch(context.source.status().documents.length));
  }, SILENT_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // A status that comes after the answer would stay below it.
    await shown;
  }
}

/** Sets or, with '', clears the status of a thread; it clears itself when a message is posted. */
export async function setStatus(
  { calls, logger }: SlackContext,
  { channel, threadTs }: ThreadPlace,
  status: string,
): Promise<void> {
  try {
    await calls.client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: threadTs,
      status,
    });
  } catch (error) {
    // Nobody misses a status; the answer must not fail for it.
    logger.debug({ error: error instanceof Error ? error.name : 'unknown' }, 'status not set');
  }
}
