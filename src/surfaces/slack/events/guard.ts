import { reportFailure } from '../report-failure.ts';
import type { SlackContext } from '../slack-context.ts';

/** Runs a handler; where it fails, logs the cause and, if it can, tells the person the id of it. */
export type Guard = (
  where: string,
  work: () => Promise<void>,
  onFailure?: (id: string) => Promise<void>,
) => Promise<void>;

/** All handlers that are at work, so that a shutdown can wait for them. */
export interface InFlight {
  readonly guard: Guard;
  /** Resolves when nothing is at work any more; false if that took too long. */
  drain(timeoutMs: number): Promise<boolean>;
}

/** Runs work so that a failure is logged and answered, and the end can be awaited. */
export function trackInFlight(context: Pick<SlackContext, 'logger' | 'metrics'>): InFlight {
  const running = new Set<Promise<void>>();
  return {
    async guard(where, work, onFailure) {
      const handled = runGuarded(context, where, work, onFailure);
      running.add(handled);
      context.metrics.inFlight.set(running.size);
      await handled;
      running.delete(handled);
      context.metrics.inFlight.set(running.size);
    },
    async drain(timeoutMs) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), timeoutMs);
      });
      const done = async () => {
        while (running.size > 0) await Promise.all(running);
        return true;
      };
      return await Promise.race([done(), timeout]).finally(() => clearTimeout(timer));
    },
  };
}

async function runGuarded(
  context: Pick<SlackContext, 'logger' | 'metrics'>,
  where: string,
  work: () => Promise<void>,
  onFailure: ((id: string) => Promise<void>) | undefined,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const id = reportFailure(context, where, error);
    await onFailure?.(id).catch((tellError) => reportFailure(context, `${where}-tell`, tellError));
  }
}
