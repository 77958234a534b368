import { findAskedNoun, findAskedThing, findFocus } from '#src/question/passages/asked-noun.ts';
import { type Concept, isOtherWord } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readingOnce } from '#src/text/remember.ts';
import { stemGerman } from '#src/text/stem.ts';
import { createIsNamed } from './is-named.ts';
import { createMatcher, type WordKnowledge } from './match-concepts.ts';
import type { ReadSentence } from './read-section.ts';

/** How far a sentence holds the kind of thing that is asked for: "Welche *Gesellschaft* …". */
export interface FocusFound {
  /** By meaning, of its nearest word: 0 … 1. */
  readonly near: number;
  /** By the word itself, another word for it or a compound with it: 0 … 1. */
  readonly said: number;
  /** Whether the noun that the answer must stand beside is named: 0 or 1. */
  readonly named: number;
}

export type Focus = (
  sentence: Pick<ReadSentence, 'text' | 'terms' | 'words' | 'wordStems'>,
) => FocusFound;

const SHORTEST_STEM = 4;
const OTHER_WORDS = 3;

/** Prepares the comparison of sentences with the kind of thing that a question asks for. */
export function createFocus(
  question: string,
  concepts: readonly Concept[],
  words: WordKnowledge,
): Focus {
  const folded = findFocus(question);
  const asked = concepts.filter((concept) => folded.includes(concept.folded));
  const forms = asked.flatMap(formsOf);
  const stems = forms
    .map((form) => stemGerman(foldGerman(form)))
    .filter((stem) => stem.length >= SHORTEST_STEM);
  const match = createMatcher(asked, words);
  const nearnessOf = words.nearnessTo(forms);
  const nearnessOfWord = readingOnce((word) =>
    Math.max(0, ...nearnessOf(word).map((value, i) => (forms[i] === word ? 1 : value))),
  );
  const nearest = (ofText: readonly string[]): number => {
    let best = 0;
    if (forms.length === 0) return best;
    for (const word of ofText) best = Math.max(best, nearnessOfWord(word));
    return best;
  };
  const isHead = (word: string) => stems.some((stem) => word.endsWith(stem));
  const noun = findAskedNoun(question) ?? findAskedThing(question);
  const isNamed = noun === undefined ? null : createIsNamed(noun, { concepts, words });
  return ({ text, terms, words: ofText, wordStems }) => ({
    near: nearest(ofText),
    said: wordStems.some(isHead) ? 1 : Math.max(0, ...match(terms)),
    named: isNamed?.(text, terms) === true ? 1 : 0,
  });
}

function formsOf({ surface, alternatives }: Concept): string[] {
  const others = alternatives.filter(isOtherWord).slice(0, OTHER_WORDS);
  return [surface, ...others.map(({ label }) => label)].map((form) => form.toLowerCase());
}
