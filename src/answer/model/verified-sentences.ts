import { AppError } from '#src/domain/app-error.ts';
import type { LanguageModel, ModelFailure, ModelRequest } from '#src/ports/language-model.ts';
import type { Refusal, Rest, SentenceVerifier } from '../verify/verify-sentence.ts';
import { sentencesOf } from './sentence-stream.ts';

export interface VerifiedSentence {
  /** Without marks. */
  readonly text: string;
  readonly rests: readonly Rest[];
}

export interface VerifiedText {
  readonly sentences: readonly VerifiedSentence[];
  /** Why the others were dropped, in their order. */
  readonly dropped: readonly Refusal[];
  /** The model said that the passages do not answer. */
  readonly declined: boolean;
  /** Why the reply is not complete; null where it is. */
  readonly failure: ModelFailure | null;
}

const DECLINED = /^\W*KEINE ANTWORT\W*$/u;

/**
 * Lets a model write and keeps of it what the verifier proves, sentence by sentence. Never throws:
 * what stops the model stops the text.
 */
export async function writeVerified(
  request: ModelRequest,
  model: LanguageModel,
  verifier: SentenceVerifier,
  onSentence: (sentence: VerifiedSentence) => void,
  signal?: AbortSignal,
): Promise<VerifiedText> {
  const sentences: VerifiedSentence[] = [];
  const dropped: Refusal[] = [];
  let declined = false;
  let previous: readonly Rest[] = [];
  let failure: ModelFailure | null = null;
  try {
    for await (const sentence of sentencesOf(model.write(request, signal))) {
      declined ||= DECLINED.test(sentence);
      const verdict = await verifier.verify(sentence, previous);
      if (!verdict.ok) dropped.push(verdict.why);
      else if (!sentences.some(({ text }) => text === verdict.text)) {
        const { text, rests } = verdict;
        previous = rests;
        sentences.push({ text, rests });
        onSentence({ text, rests });
      }
    }
  } catch (error) {
    failure = failureOf(error);
  }
  return { sentences, dropped, declined, failure };
}

const FAILURES: readonly ModelFailure[] = ['timeout', 'cancelled', 'failed', 'not recorded'];

function failureOf(error: unknown): ModelFailure {
  const reason = error instanceof AppError ? error.details.reason : undefined;
  return FAILURES.find((failure) => failure === reason) ?? 'failed';
}
