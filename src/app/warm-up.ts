import { answerQuestion } from '#src/answer/answer-question.ts';
import type { Opened } from './open-index.ts';
import { suggestedQuestions } from './suggested-questions.ts';

/** Asks these questions and what the headings of the documents suggest; asks no language model. */
export async function warmUp(
  { answering, structured }: Opened,
  questions: readonly string[],
): Promise<void> {
  for (const question of [...questions, ...suggestedQuestions(structured)])
    await answerQuestion(question, { ...answering, model: null });
}
