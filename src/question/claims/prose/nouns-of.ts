import type { QuestionWord } from '#src/question/measures/cues/question-words.ts';

/** The words that name things: those with a capital or a digit; all where nothing is capitalised. */
export function nounsOf(words: readonly QuestionWord[]): QuestionWord[] {
  const nouns = words.filter(({ text }) => /^\p{Lu}|\d/u.test(text) && !ARTICLE.test(text));
  return nouns.length > 0 ? nouns : [...words];
}

const ARTICLE = /^(?:the|an?)$/iu;
