import { answerInThread } from './answer-question.ts';
import type { EventReference } from './event-ledger.ts';
import type { Guard } from './events/guard.ts';
import { readableText } from './readable-text.ts';
import type { SlackContext } from './slack-context.ts';
import { readThread } from './thread-history.ts';

const EXPIRY_MS = 6 * 60 * 60 * 1000;

/** What the app does by itself from time to time. Returns how to stop it. */
export function startRounds(context: SlackContext, guard: Guard): () => void {
  const { config, questions, ledger } = context;
  const expire = () =>
    guard('expire', async () => {
      await questions.expire(new Date());
      await ledger.expire();
    });
  const recover = () => guard('recover', () => answerAbandoned(context));
  const reload = () => guard('reload', () => reloadIndex(context));
  void expire();
  if (config.eventStore !== undefined) void recover();
  const timers = [
    setInterval(expire, EXPIRY_MS),
    setInterval(oneAtATime(reload), config.reloadSeconds * 1000),
    setInterval(oneAtATime(recover), config.leaseSeconds * 500),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** Leaves a round out while the one before is not over. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    void work().finally(() => {
      isRunning = false;
    });
  };
}

/** Questions being answered keep the index they began with; the next ones get the new one. */
async function reloadIndex({ source, metrics, logger }: SlackContext): Promise<void> {
  if (!(await source.reload())) return;
  metrics.reloads.inc();
  logger.info({ documents: source.status().documents.length }, 'index reloaded');
}

/** Answers what another process took and died over; Slack itself does not deliver it again. */
async function answerAbandoned(context: SlackContext): Promise<void> {
  const abandoned = await context.ledger.findAbandoned();
  await Promise.all(abandoned.map(({ key, reference }) => answerAgain(context, key, reference)));
}

async function answerAgain(
  context: SlackContext,
  key: string,
  reference: EventReference,
): Promise<void> {
  const { calls, botUserId } = context;
  const { ts } = reference;
  const text = (await readThread(calls, reference)).findText(ts);
  // Deleted in the meantime: there is nothing to answer any more.
  if (text === undefined) {
    if (await context.ledger.claim(key)) await context.ledger.done(key);
    return;
  }
  await answerInThread(context, {
    ...reference,
    key,
    text: readableText(text, botUserId),
    isRetry: true,
    isClicked: false,
  });
}
