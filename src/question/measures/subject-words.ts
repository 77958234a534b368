import * as cues from './cues.ts';
import { matchWord } from './match-word.ts';
import type { MeasureIndex } from './measure-index.ts';
import { isMatched } from './near-words.ts';
import { type QuestionWord, wordsTakenBy } from './question-words.ts';
import type { ReadQuestion } from './read-measure-question.ts';

const NOUN = /^\p{Lu}\p{Ll}/u;
const ADJECTIVE = /e[nrsm]?$/u;
/** So many nouns show that the question is written with capitals. */
const FEWEST_NOUNS = 1;

/**
 * The words of the subject that may name something: none that asks for prose ("Projektleiter"). In a German question that is written with
 * capitals, a word in small letters that stands before no noun is a verb or an adverb: "Welche
 * Maßnahmen ressortieren 2024 beim TMIL?" has no subject.
 */
export function subjectWords(
  { subject, words }: Pick<ReadQuestion, 'subject' | 'words'>,
  index: MeasureIndex,
): readonly QuestionWord[] {
  const asking = wordsTakenBy(words, [cues.PROSE]);
  const named = subject.words.filter(
    ({ start }) => !words.words.some((word, at) => word.start === start && asking.has(at)),
  );
  const nouns = words.words.slice(1).filter(({ text }) => NOUN.test(text));
  if (words.language !== 'de' || nouns.length < FEWEST_NOUNS) return named;
  return named.filter((word) => {
    const at = words.words.findIndex(({ start }) => start === word.start);
    const next = words.words[at + 1];
    const isAttribute = ADJECTIVE.test(word.folded) && next !== undefined && NOUN.test(next.text);
    const isSmall = !/[\p{Lu}\d]/u.test(word.text) && !isAttribute;
    return !isSmall || isMatched(matchWord(word.folded, word.parts, index).naming);
  });
}
