import { findAskedNoun, findAskedThing, findFocus } from '#src/question/passages/asked-noun.ts';
import { type Concept, isOtherWord } from '#src/search/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
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

export type Focus = (sentence: Pick<ReadSentence, 'text' | 'terms' | 'words'>) => FocusFound;

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
  const nearnessOf = remembered((word) =>
    Math.max(0, ...forms.map((form) => (form === word ? 1 : words.nearnessOfWords(form, word)))),
  );
  const isHead = remembered((word) => {
    const spelled = stemGerman(foldGerman(word));
    return stems.some((stem) => spelled.endsWith(stem));
  });
  const noun = findAskedNoun(question) ?? findAskedThing(question);
  const isNamed = noun === undefined ? null : createIsNamed(noun, { concepts, words });
  return ({ text, terms, words: ofText }) => ({
    near: forms.length === 0 ? 0 : Math.max(0, ...ofText.map(nearnessOf)),
    said: ofText.some(isHead) ? 1 : Math.max(0, ...match(terms)),
    named: isNamed?.(text, terms) === true ? 1 : 0,
  });
}

function formsOf({ surface, alternatives }: Concept): string[] {
  const others = alternatives.filter(isOtherWord).slice(0, OTHER_WORDS);
  return [surface, ...others.map(({ label }) => label)].map((form) => form.toLowerCase());
}

function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word) ?? find(word);
    known.set(word, found);
    return found;
  };
}
