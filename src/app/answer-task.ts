import type { IndexGeneration } from '#src/adapters/index-directory.ts';
import type { Config } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';
import { AppError, type ErrorCode, type ErrorDetails } from '#src/domain/app-error.ts';

/** What a thread that answers begins with. */
export interface AnswerThreadData {
  readonly config: Config;
  readonly generation: IndexGeneration;
}

/** What a thread is asked. */
export type AnswerTask =
  | { readonly kind: 'warm-up'; readonly questions: readonly string[] }
  | { readonly kind: 'ask'; readonly question: string; readonly history: readonly string[] }
  | { readonly kind: 'check'; readonly sentence: string };

/** What a thread gives back, no answer to a warm-up: errors lose their class, code and details on the way. */
export type AnswerOutcome =
  | { readonly answer: Answer | null }
  | {
      readonly failure: {
        readonly code: ErrorCode | undefined;
        readonly name: string;
        readonly message: string;
        readonly stack: string | undefined;
        readonly details: ErrorDetails;
      };
    };

/** An error in the form in which it reaches the thread that asked. */
export function toFailure(error: unknown): AnswerOutcome {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const [code, details] = error instanceof AppError ? [error.code, error.details] : [undefined, {}];
  return { failure: { code, name, message, stack, details } };
}

/** The answer of an outcome; throws the error that stopped it. */
export function answerOf(outcome: AnswerOutcome): Answer | null {
  if ('answer' in outcome) return outcome.answer;
  const { code, details, name, message, stack } = outcome.failure;
  const error =
    code === undefined
      ? Object.assign(new Error(message), { name })
      : new AppError(code, message, { details });
  if (stack !== undefined) error.stack = stack;
  throw error;
}
