import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { placedLikeNames } from '#src/question/passages/named-places.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { Evidence } from './is-answered.ts';
import { createMatcher, NO_NEARNESS, termsOf } from './match-concepts.ts';

/** A word that a text says in none of its forms, and nothing near it. */
const UNSAID = 0.3;

/** "OZG-Umsetzung" as well. */
const NAME = /\p{L}-?\p{Lu}/u;
/** "ThAVEL", "eRechnung", "BIM": coined as a name; a word with a hyphen joins others. */
const COINED = /^(?=.{3})\p{L}*(?:\p{L}\p{Lu})[\p{L}\d]*$/u;

/**
 * The place, person or coined name that a question is about and no passage speaks of: how many there
 * are in another town says nothing of this one. Undefined where they are spoken of.
 */
export function findUnsaidName(evidence: Evidence): string | undefined {
  return findUnsaidPlace(evidence) ?? findUnsaidCoined(evidence);
}

/** Of several coined names one is enough: the others may only say for whom or with what. */
function findUnsaidCoined({ concepts, words, passages }: Evidence): string | undefined {
  const coined = concepts.filter(({ surface }) => COINED.test(surface));
  if (coined.length === 0) return undefined;
  const names = concepts.filter(({ surface }) => NAME.test(surface));
  const match = createMatcher(names.map(withoutParts), { ...words, nearnessTo: NO_NEARNESS });
  const isSaid = passages.some(({ candidate: { read } }) =>
    [read.headingTerms, ...read.sentences.map(({ terms }) => terms)].some((terms) =>
      match(terms).some((value) => value > UNSAID),
    ),
  );
  const [heaviest] = coined.sort((one, other) => other.importance - one.importance);
  return isSaid ? undefined : heaviest?.surface;
}

/** "ThüringenForst" is not said by "Thüringen", nor by a forest there. */
function withoutParts(concept: Concept): Concept {
  return {
    ...concept,
    alternatives: concept.alternatives.filter(({ origin }) => origin !== 'part'),
  };
}

function findUnsaidPlace(evidence: Evidence): string | undefined {
  const { question, concepts, match, passages } = evidence;
  if (detectLanguage(question) !== 'de') return undefined;
  const names = placedLikeNames(question);
  if (names.length === 0) return undefined;
  const documents = new Set(passages.map(({ candidate }) => candidate.read.section.document));
  const said = [
    ...[...documents].map((document) =>
      match(termsOf(withoutPlaceOfIssue(evidence.headOf(document)))),
    ),
    ...passages.flatMap(({ text, candidate: { read, matches } }) => [
      match(termsOf(text)),
      match(read.headingTerms),
      matches,
    ]),
  ];
  const unsaid = concepts.find(
    ({ surface, folded, isGeneral }, i) =>
      isGeneral !== true &&
      names.includes(surface) &&
      !isFrameWord(folded) &&
      said.every((matches) => (matches[i] ?? 0) < UNSAID),
  );
  return unsaid?.surface;
}

/** "Hannover, den 14. Dezember 2023" says where a paper was signed, not what it is about. */
export function withoutPlaceOfIssue(head: string): string {
  return head.replace(/(?<!\p{L})\p{Lu}\p{L}+(?:,| den)+ (?=\d{1,2}\. )/gu, '');
}
