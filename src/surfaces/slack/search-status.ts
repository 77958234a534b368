import type { OnSentence } from '#src/ports/answer-source.ts';
import { describeSearch, describeWriting } from './replies.ts';
import type { SlackContext } from './slack-context.ts';
import type { ThreadPlace } from './thread-history.ts';

const SILENT_MS = 1000;

/**
 * Says "sucht in N Dokumenten …" below the thread where the work takes longer than a second, and then
 * each sentence that a language model has proved so far.
 */
export async function withStatus<Result>(
  context: SlackContext,
  place: ThreadPlace,
  work: (onSentence: OnSentence) => Promise<Result>,
): Promise<Result> {
  let shown = Promise.resolve();
  const show = (status: string) => {
    shown = shown.then(() => setStatus(context, place, status));
  };
  const timer = setTimeout(() => {
    show(describeSearch(context.source.status().documents.length));
  }, SILENT_MS);
  try {
    return await work((sentence) => {
      clearTimeout(timer);
      show(describeWriting(sentence));
    });
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
