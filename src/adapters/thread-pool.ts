import { AppError } from '#src/domain/app-error.ts';

/** Threads that all do the same kind of work, each one task at a time. */
export interface ThreadPool<Task, Result> {
  /**
   * Runs a task on the first thread that is free; tasks begin in the order in which they come.
   *
   * @param withinMs - A task that takes longer, waiting included, is given up, and its thread ended.
   * @throws {AppError} `internal` where the thread died over it or did not end in time. Another thread
   *   takes its place; no other task was in it.
   */
  run(task: Task, withinMs: number): Promise<Result>;
  /** Ends the threads, whatever they do. */
  close(): void;
}

export interface ThreadPoolOptions {
  /** A CommonJS file that exports what does a task. */
  readonly file: string;
  readonly threads: number;
  /** What each thread begins with; must survive being cloned. */
  readonly data: unknown;
}

/** Starts threads. The first tasks, one for each thread, wait until these are ready. */
export async function startThreadPool<Task, Result>({
  file,
  threads,
  data,
}: ThreadPoolOptions): Promise<ThreadPool<Task, Result>> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: file,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    // A thread that sleeps until its next task would leave what it has begun beside the last one.
    atomics: 'disabled',
    recordTiming: false,
  });
  // A thread that dies while it has no task; it is replaced as any other.
  pool.on('error', () => undefined);
  return {
    run: async (task, withinMs) => {
      const signal = AbortSignal.timeout(withinMs);
      try {
        return await pool.run(task, { signal });
      } catch (cause) {
        throw new AppError('internal', 'A thread did not end its task.', {
          details: { reason: signal.aborted ? 'timeout' : reasonOf(cause) },
          cause,
        });
      }
    },
    close: () => void pool.destroy(),
  };
}

/** Why a thread died, by a code or a name: its message may quote the task. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? String(cause.code) : cause.name;
}
