import { workerData } from 'node:worker_threads';
import { answerQuestion, checkSentence } from '#src/answer/answer-question.ts';
import type { Answer } from '#src/domain/answer.ts';
import {
  type AnswerOutcome,
  type AnswerTask,
  type AnswerThreadData,
  toFailure,
} from './answer-task.ts';
import { type Opened, openIndex } from './open-index.ts';
import { warmUp } from './warm-up.ts';

/** A thread of the pool: answers from the index that it is given, without a language model. */
const { config, generation }: AnswerThreadData = workerData;
const opening = openIndex(generation, config, { openModel: async () => null });
// Whoever asks hears of it.
opening.catch(() => undefined);

/** Does a task; never throws. */
export async function doTask(task: AnswerTask): Promise<AnswerOutcome> {
  try {
    return { answer: await answer(task, await opening) };
  } catch (error) {
    return toFailure(error);
  }
}

async function answer(task: AnswerTask, opened: Opened): Promise<Answer | null> {
  switch (task.kind) {
    case 'ask':
      return await answerQuestion(task.question, opened.answering, task.history);
    case 'check':
      return await checkSentence(task.sentence, opened.answering);
    case 'warm-up':
      await warmUp(opened, task.questions);
      return null;
  }
}
