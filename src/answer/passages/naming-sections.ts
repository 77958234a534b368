import type { Concept } from '#src/search/query/query-concept.ts';
import type { FoundSection } from './candidate-sentences.ts';
import { createMatcher, NO_NEARNESS, type WordKnowledge } from './match-concepts.ts';

/** "ThAVEL", "OZG", "eRechnung", "F13" */
const COINED = /^(?=.{2})\p{L}*(?:\p{L}\p{Lu}|\p{Lu}\d)[\p{L}\d]*$/u;
/** More than for letters inside another word: a "Berechnung" is no "eRechnung". */
const SAID = 0.65;

/**
 * The sections that speak of the name a question is about: what else was introduced in some year does
 * not tell when "die 115" was. All of them where the question has no such name or none speaks of it.
 */
export function namingSections(
  sections: readonly FoundSection[],
  concepts: readonly Concept[],
  question: string,
  words: WordKnowledge,
): readonly FoundSection[] {
  const names = concepts.filter(
    ({ surface }) => COINED.test(surface) || isNumberAsName(surface, question),
  );
  if (names.length === 0) return sections;
  const match = createMatcher(names, { ...words, nearnessTo: NO_NEARNESS });
  const naming = sections.filter(({ read }) =>
    [read.headingTerms, ...read.sentences.map(({ terms }) => terms)].some((terms) =>
      match(terms).some((value) => value >= SAID),
    ),
  );
  return naming.length === 0 ? sections : naming;
}

/** "die 115": a number that stands for a thing. */
function isNumberAsName(surface: string, question: string): boolean {
  if (!/^\d{2,4}$/u.test(surface)) return false;
  const named = `(?<!\\p{L})(?:die|der|the) [„"»]?${surface}(?![-–]?\\p{L}|[.,]?\\d)[“"«]?`;
  const counted = '(?!\\s(?:\\p{Ll}+e[nr]? )?\\p{Lu})';
  return new RegExp(`${named}${counted}`, 'u').test(question);
}
