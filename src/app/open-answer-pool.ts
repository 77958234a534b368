import { join } from 'node:path';
import { currentGeneration, type IndexGeneration } from '#src/adapters/index-directory.ts';
import { readJson } from '#src/adapters/json-files.ts';
import { startThreadPool } from '#src/adapters/thread-pool.ts';
import { type Config, PROJECT_ROOT } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { createAnswerMemory } from './answer-memory.ts';
import {
  type AnswerOutcome,
  type AnswerTask,
  type AnswerThreadData,
  answerOf,
} from './answer-task.ts';
import { buildIndex } from './build-index.ts';
import { createCorpusView } from './corpus-view.ts';
import { linesAround, statusOf } from './describe-corpus.ts';
import { INDEX_FILES, type StoredDocuments } from './index-files.ts';
import { shareUse } from './shared-use.ts';

/** No question takes that long but one that would never end. */
const TASK_MS = 60_000;
const WARM_UP_MS = 10 * TASK_MS;

export interface AnswerPoolOptions {
  readonly workers: number;
  /** Asked by every thread before others may ask; one that takes the place of a dead one does without. */
  readonly warmUp: readonly string[];
  /** The program of a thread, instead of the bundled one. */
  readonly file?: string;
}

/** Answers in threads of its own. */
export interface AnswerPool extends AnswerSource {
  close(): void;
}

/**
 * Opens the index of a corpus in several threads, so that the questions of different people are answered
 * side by side and nothing else waits for them; builds it first where it is missing or outdated. Asks
 * no language model.
 *
 * @throws {AppError} `corpus-missing`, `index-unwritable`, `index-locked`, `config-invalid`.
 */
export async function openAnswerPool(
  config: Config,
  options: AnswerPoolOptions,
): Promise<AnswerPool> {
  const open = async (generation: IndexGeneration) =>
    shareUse(await openGeneration(generation, config, options), ({ pool }) => pool.close());
  let current = await open(await buildIndex(config, () => undefined));
  const run = (task: AnswerTask) => current.use(({ answer }) => answer(task));
  return {
    ask: (question, history = []) =>
      current.use(({ answer, remembered }) =>
        remembered(question, history, () => answer({ kind: 'ask', question, history })),
      ),
    checkClaim: (sentence) => run({ kind: 'check', sentence }),
    linesAround: (...place) => linesAround(current.opened.corpus, ...place),
    status: () => current.opened.status,
    reload: async () => {
      const generation = await currentGeneration(config.indexDirectory);
      if (generation === null || generation.directory === current.opened.directory) return false;
      const previous = current;
      current = await open(generation);
      previous.closeWhenIdle();
      return true;
    },
    close: () => current.closeWhenIdle(),
  };
}

/** Threads over one state of the index, all of them ready. */
async function openGeneration(
  generation: IndexGeneration,
  config: Config,
  { workers, warmUp, file = join(PROJECT_ROOT, 'bin/answer-worker.cjs') }: AnswerPoolOptions,
) {
  const { directory } = generation;
  // The environment of a process is no plain object, and only those can be handed over.
  const data: AnswerThreadData = {
    config: { ...config, environment: { ...config.environment } },
    generation,
  };
  const structured = await readJson<StoredDocuments>(join(directory, INDEX_FILES.documents));
  const pool = await startThreadPool<AnswerTask, AnswerOutcome>({ file, data, threads: workers });
  try {
    const warming = () => pool.run({ kind: 'warm-up', questions: warmUp }, WARM_UP_MS);
    const warmed = await Promise.all(Array.from({ length: workers }, warming));
    for (const outcome of warmed) answerOf(outcome);
  } catch (error) {
    pool.close();
    throw error;
  }
  const answer = async (task: AnswerTask): Promise<Answer> => {
    const given = answerOf(await pool.run(task, TASK_MS));
    if (given === null) throw new Error('A thread gave no answer.');
    return given;
  };
  return {
    ...{ directory, pool, answer },
    remembered: createAnswerMemory(),
    corpus: createCorpusView(structured),
    status: statusOf(generation, structured),
  };
}
