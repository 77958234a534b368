import { LRUCache } from 'lru-cache';
import type { Answer } from '#src/domain/answer.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';

const REMEMBERED = 500;
const REMEMBERED_MS = 10 * 60_000;

/**
 * A source that gives an answer again, for a while, instead of making it again: every button of a
 * message ("Beleg", "CSV", "Mehr anzeigen") asks the question of the message once more, and what it
 * shows must be of the answer that is posted, also where a language model would word another.
 */
export function rememberAnswers(source: AnswerSource): AnswerSource {
  const answers = new LRUCache<string, Promise<Answer>>({ max: REMEMBERED, ttl: REMEMBERED_MS });
  const remember = (key: readonly unknown[], make: () => Promise<Answer>): Promise<Answer> => {
    const name = JSON.stringify(key);
    const known = answers.get(name);
    if (known !== undefined) return known;
    const made = make();
    answers.set(name, made);
    // A failure is not an answer. Whoever waits for it hears of it.
    made.catch(() => answers.get(name) === made && answers.delete(name));
    return made;
  };
  return {
    ask: (question, history = [], onSentence) =>
      remember(['ask', question, history], () => source.ask(question, history, onSentence)),
    checkClaim: (sentence, history = []) =>
      remember(['claim', sentence, history], () => source.checkClaim(sentence, history)),
    linesAround: (...place) => source.linesAround(...place),
    status: () => source.status(),
    async reload() {
      const isChanged = await source.reload();
      if (isChanged) answers.clear();
      return isChanged;
    },
  };
}
