import pLimit, { type LimitFunction } from 'p-limit';

interface Waiting {
  readonly order: string;
  readonly task: () => Promise<void>;
  readonly settle: () => void;
}

/**
 * Runs tasks of one thread one after the other and those of different threads side by side, at
 * most `concurrency` at once. Of the tasks waiting in a thread the one with the smallest `order`
 * (the time stamp of its message) goes first, since Slack may deliver events in any order.
 */
export class ThreadQueue {
  readonly #limit: LimitFunction;
  readonly #threads = new Map<string, Waiting[]>();

  constructor(concurrency: number) {
    this.#limit = pLimit(concurrency);
  }

  /** Resolves once the task has run or was cancelled; tasks handle their own errors. */
  run(thread: string, order: string, task: () => Promise<void>): Promise<void> {
    return new Promise((settle) => {
      const waiting = this.#threads.get(thread);
      if (waiting !== undefined) {
        waiting.push({ order, task, settle });
        return;
      }
      this.#threads.set(thread, [{ order, task, settle }]);
      void this.#work(thread);
    });
  }

  /** Drops what waits in a thread; what already runs goes on. */
  cancel(thread: string): void {
    for (const { settle } of this.#threads.get(thread)?.splice(0) ?? []) settle();
  }

  async #work(thread: string): Promise<void> {
    const waiting = this.#threads.get(thread) ?? [];
    // Events of the same moment may arrive in any order; let them all queue up first.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      await this.#limit(async () => {
        const next = takeFirst(waiting);
        await next?.task().finally(next.settle);
      });
    }
    this.#threads.delete(thread);
  }
}

function takeFirst(waiting: Waiting[]): Waiting | undefined {
  const first = waiting.toSorted((a, b) => (a.order < b.order ? -1 : 1))[0];
  if (first !== undefined) waiting.splice(waiting.indexOf(first), 1);
  return first;
}
