import { asksOfLetterAlone } from '#src/question/passages/letter-questions.ts';
import type { Responder } from '../answer-question.ts';

const CERTAIN = 0.97;

/**
 * Answers what is asked of a letter itself, what it says under a number, who answered it and when:
 * "die Landesregierung" and "das Ministerium" in such a question are no search for a measure.
 */
export function createLetterResponder(prose: Responder): Responder {
  return {
    respond: async (question, language) => {
      if (!asksOfLetterAlone(question)) return null;
      const response = await prose.respond(question, language);
      return response?.draft.kind === 'passage' ? { ...response, confidence: CERTAIN } : null;
    },
  };
}
