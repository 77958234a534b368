import { matchWord } from '../lookup/match-word.ts';
import type { MeasureIndex } from '../lookup/measure-index.ts';
import { isMatched } from '../lookup/near-words.ts';
import type { QuestionWord, QuestionWords } from './question-words.ts';

const NOUN = /^\p{Lu}\p{Ll}/u;
const ADJECTIVE = /e[nrsm]?$/u;

/**
 * The words that may name something. In a German question that is written with capitals, a word in
 * small letters that stands before no noun is a verb or an adverb: "Welche Maßnahmen ressortieren
 * 2024 beim TMIL?" names nothing.
 *
 * @param named - Words of the question that no cue takes.
 */
export function namingWords(
  named: readonly QuestionWord[],
  { words, language }: QuestionWords,
  index: MeasureIndex,
): readonly QuestionWord[] {
  const hasCapitals = words.slice(1).some(({ text }) => NOUN.test(text));
  if (language !== 'de' || !hasCapitals) return named;
  return named.filter((word) => {
    const at = words.findIndex(({ start }) => start === word.start);
    const next = words[at + 1];
    // "Stellen Sie dar, …": the verb has the capital of the sentence.
    if (at === 0 && next?.folded === 'sie') return false;
    const isAttribute = ADJECTIVE.test(word.folded) && next !== undefined && NOUN.test(next.text);
    const isSmall = !/[\p{Lu}\d]/u.test(word.text) && !isAttribute;
    return !isSmall || isMatched(matchWord(word.folded, word.parts, index).naming);
  });
}
