import type { Responder } from '#src/answer/answer-alone.ts';
import { asksOfLetterAlone, withLetter } from '#src/question/passages/letter-questions.ts';
import { splitAtAsking } from '#src/question/passages/split-parts.ts';
import { joinDrafts } from '../join-drafts.ts';

const CERTAIN = 0.97;

/** What is asked of a letter, each thing for itself: "Von wem ist die Anfrage, und wann wurde sie beantwortet?" */
function partsOfLetter(question: string): string[] {
  const parts = splitAtAsking(question);
  const named = parts.map((part) => withLetter(part, question));
  if (parts.length > 1 && named.every(asksOfLetterAlone)) return named;
  return asksOfLetterAlone(question) ? [question] : [];
}

/**
 * Answers what is asked of a letter itself, what it says under a number, who answered it and when:
 * "die Landesregierung" and "das Ministerium" in such a question are no search for a measure.
 */
export function createLetterResponder(prose: Responder): Responder {
  return {
    respond: async (question, language) => {
      const parts = partsOfLetter(question);
      const responses = await Promise.all(parts.map((part) => prose.respond(part, language)));
      const drafts = responses.flatMap((response) =>
        response?.draft.kind === 'passage' ? response.draft : [],
      );
      const draft = drafts.length === parts.length ? joinDrafts(drafts) : null;
      return draft && { draft, confidence: CERTAIN };
    },
  };
}
