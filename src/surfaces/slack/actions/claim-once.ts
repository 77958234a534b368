import type { SlackContext } from '../slack-context.ts';

/** Does a piece of work once per key; where it fails, it may be tried again. */
export async function claimOnce(
  { ledger, metrics }: Pick<SlackContext, 'ledger' | 'metrics'>,
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  if (!(await ledger.claim(key))) {
    metrics.duplicates.inc();
    return;
  }
  try {
    await work();
  } catch (error) {
    await ledger.release(key);
    throw error;
  }
  await ledger.done(key);
}
