import type { AskedNoun } from '#src/question/passages/asked-noun.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { stemGerman } from '#src/text/stem.ts';
import { createMatcher, type TextTerms, termsOf, type WordKnowledge } from './match-concepts.ts';

const MATCHED = 0.3;
/** Of an office only the word itself or its exact synonym. */
const EXACTLY = 0.6;
/** A shorter end says nothing of the whole: a "Krankenstand" is no "Personalbestand". */
const SHORTEST_HEAD = 6;
const NO_NEARNESS = () => () => [];

/** @param terms - Of the text, where they are known already. */
export type IsNamed = (text: string, terms?: TextTerms) => boolean;

type Test = (text: string, terms: TextTerms) => boolean;

/**
 * Tests whether a text names what a question counts or asks the name of. Of a compound its last
 * part must be named: "Sicherheitsvorfälle" are no matter of "Sicherheit".
 *
 * @returns Null where the question's noun is no concept, so that nothing can be said.
 */
export function createIsNamed(
  { folded, standsFor, isName }: AskedNoun,
  { concepts, words }: { readonly concepts: readonly Concept[]; readonly words: WordKnowledge },
): IsNamed | null {
  const tests: Test[] = concepts
    .filter((concept) => folded.includes(concept.folded))
    .map((concept) => createTest(concept, words, isName === true));
  if (standsFor !== undefined) tests.push((text) => standsFor.test(text));
  if (tests.length === 0) return null;
  return (text, terms = termsOf(text)) => tests.some((isNamed) => isNamed(text, terms));
}

function createTest(concept: Concept, words: WordKnowledge, isName: boolean): Test {
  const stem = stemGerman(concept.folded);
  const heads = concept.alternatives
    .filter(({ origin, label }) => origin === 'part' && !label.includes(' + '))
    .map(({ label }) => stemGerman(label))
    .filter((head) => stem.endsWith(head) && head.length >= SHORTEST_HEAD);
  const alternatives = concept.alternatives.filter(
    ({ origin, label }) => origin !== 'part' || label.includes(' + '),
  );
  const knowledge = isName ? { ...words, nearnessTo: NO_NEARNESS } : words;
  const match = createMatcher([{ ...concept, alternatives }], knowledge);
  const least = isName ? EXACTLY : MATCHED;
  return (_, terms) => {
    if ((match(terms)[0] ?? 0) >= least) return true;
    return !isName && heads.some((head) => terms.wordStems.some((word) => word.endsWith(head)));
  };
}
