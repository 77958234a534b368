import type { AskedNoun } from '#src/question/passages/asked-noun.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import {
  createMatcher,
  NO_NEARNESS,
  type TextTerms,
  termsOf,
  type WordKnowledge,
} from './match-concepts.ts';

const MATCHED = 0.3;
/** Of an office only the word itself or its exact synonym. */
const EXACTLY = 0.6;
/** A shorter end says nothing of the whole: a "Krankenstand" is no "Personalbestand". */
const SHORTEST_HEAD = 6;
/** Words so near in meaning stand for each other. */
const NEAR = 0.7;
const UNIT =
  /^(?:(?:kilo|quadrat|kubik|quadratkilo)?meter|km|hektar|ha|liter|tonnen?|kilogramm|\w*stunden?|mio|million(?:en)?|milliarden?|punkte?)$/u;

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
  const firsts = concept.alternatives
    .filter(({ origin, label }) => origin === 'part' && !label.includes(' + '))
    .map(({ label }) => stemGerman(label))
    .filter((part) => part.length >= SHORTEST_FIRST && stem.startsWith(part) && part !== stem);
  const knowledge = { ...words, nearnessTo: isName ? NO_NEARNESS : nearnessBut(firsts, words) };
  const match = createMatcher([{ ...concept, alternatives }], knowledge);
  const least = isName ? EXACTLY : MATCHED;
  return (_, terms) => {
    if ((match(terms)[0] ?? 0) >= least) return true;
    return !isName && heads.some((head) => terms.wordStems.some((word) => word.endsWith(head)));
  };
}

const SHORTEST_FIRST = 4;

/** "Tierheime" are near to "Tierpfleger" only by what both begin with. */
function nearnessBut(
  firsts: readonly string[],
  { nearnessTo }: WordKnowledge,
): WordKnowledge['nearnessTo'] {
  return (asked) => {
    const nearnessOf = nearnessTo(asked);
    return (word) => {
      const folded = foldGerman(word);
      return firsts.some((first) => folded.startsWith(first)) ? [] : nearnessOf(word);
    };
  };
}

/**
 * Tests whether a text names what a question counts, as a word of its own or the end of one: a
 * "Hebammenzentrale" is no "Hebamme". What is measured in units, and what is no word of the question,
 * every text may name.
 */
export function createIsCounted(
  askedNoun: AskedNoun | undefined,
  { concepts, words }: { readonly concepts: readonly Concept[]; readonly words: WordKnowledge },
): (text: string) => boolean {
  const counted = concepts.filter(({ folded }) => askedNoun?.folded.includes(folded) === true);
  if (counted.length === 0 || askedNoun?.standsFor !== undefined) return () => true;
  if (counted.some(({ folded }) => UNIT.test(folded))) return () => true;
  const asked = counted.map(({ surface }) => surface.toLowerCase());
  const nearnessOf = words.nearnessTo(asked);
  const ways = counted.flatMap(({ folded, alternatives }) => [
    stemGerman(folded),
    ...alternatives.flatMap(({ origin, stems }) =>
      origin === 'part' || stems.length > 1 ? [] : stems.map(words.stemOf),
    ),
  ]);
  return (text) => {
    const { wordStems, surfaces } = termsOf(text);
    const isSaid = wordStems.some((word) => ways.some((way) => way !== '' && word.endsWith(way)));
    const isOther = (word: string) =>
      ways.some((way) => way !== '' && foldGerman(word).startsWith(way));
    return (
      isSaid ||
      surfaces.some((word) => !isOther(word) && nearnessOf(word).some((near) => near >= NEAR))
    );
  };
}

/** "Barrierefrei sind 14 Häuser" below "Wie viele Frauenhäuser gibt es?": there the end stands for the whole. */
export function saysEnd(text: string, { folded }: AskedNoun): boolean {
  const whole = folded.map(stemGerman);
  return termsOf(text).wordStems.some(
    (word) =>
      word.length >= SHORTEST_END &&
      whole.some((noun) => noun.length >= word.length + SHORTEST_END && noun.endsWith(word)),
  );
}

const SHORTEST_END = 4;
