import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { placedLikeNames } from '#src/question/passages/named-places.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { Evidence } from './is-answered.ts';
import { termsOf } from './match-concepts.ts';

/** A word that a text says in none of its forms, and nothing near it. */
const UNSAID = 0.3;

/**
 * The place or person that a question names and no passage speaks of: how many there are in another
 * town says nothing of this one. Undefined where all are spoken of.
 */
export function findUnsaidName(evidence: Evidence): string | undefined {
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
