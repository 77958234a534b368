import type { AskedNoun } from '#src/question/passages/asked-noun.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { stemGerman } from '#src/text/stem.ts';
import { createMatcher, termsOf, type WordKnowledge } from './match-concepts.ts';

const MATCHED = 0.3;
/** Of an office or a firm only the word itself or its exact synonym. */
const EXACTLY = 0.6;
const NO_NEARNESS = () => 0;

/**
 * Tests whether a text names what a question counts or asks the name of. Of a compound its last
 * part must be named: "Sicherheitsvorfälle" are no matter of "Sicherheit".
 *
 * @returns Null where the question's noun is no concept, so that nothing can be said.
 */
export function createIsNamed(
  { folded, standsFor, isName }: AskedNoun,
  { concepts, words }: { readonly concepts: readonly Concept[]; readonly words: WordKnowledge },
): ((text: string) => boolean) | null {
  const concept = concepts.find((known) => known.folded === folded);
  if (concept === undefined) return standsFor === undefined ? null : (text) => standsFor.test(text);
  const stem = stemGerman(folded);
  const isHead = ({ origin, label }: Concept['alternatives'][number]) =>
    origin !== 'part' || label.includes(' + ') || stem.endsWith(stemGerman(label));
  const alternatives = concept.alternatives.filter(isHead);
  const knowledge = isName === true ? { ...words, nearnessOfWords: NO_NEARNESS } : words;
  const match = createMatcher([{ ...concept, alternatives }], knowledge);
  const least = isName === true ? EXACTLY : MATCHED;
  return (text) => standsFor?.test(text) === true || (match(termsOf(text))[0] ?? 0) >= least;
}
