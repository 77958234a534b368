import { amountsIn } from '#src/question/passages/aspect.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { coverage } from './concept-coverage.ts';
import type { Evidence } from './is-answered.ts';
import { createIsNamed } from './is-named.ts';
import { termsOf } from './match-concepts.ts';
import type { Passage } from './select-sentences.ts';

/** How a paper says that a number is not to be had. */
const NOT_KNOWN =
  /(?<!\p{L})(?:(?:keine?|keinerlei)(?: \p{Ll}+){0,2} (?:\p{L}+-)?(?:Angaben?|Daten|Erkenntnisse|Statistik(?:en)?|Zahlen|Informationen|Aufzeichnungen|Auswertung(?:en)?)|nicht(?: \p{Ll}+){0,2} (?:erfasst|erhoben|bekannt|beziffert|beziffern|gezählt|ermittelt|ausgewiesen|gemeldet|geantwortet|mitgeteilt)|(?:steht|stehen) noch nicht fest)(?!\p{L})/u;
/** Of the question so much must be said where it is not known. */
const ABOUT = 0.3;
/** A word is said that so well matches. */
const SAID = 0.55;
/** A word that stands everywhere is no matter of its own. */
const TELLING = 1;

/**
 * The sentence that says what is asked for is not known: in the section of the best passage, and more to
 * the point than what states an amount. Undefined where there is none.
 */
export function findNotKnown(evidence: Evidence): Passage | undefined {
  const { passages, concepts, match, askedNoun } = evidence;
  const best = passages[0]?.candidate;
  if (best === undefined) return undefined;
  const withAmount = passages
    .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => amountsIn(sentence).length > 0 && !NOT_KNOWN.test(sentence));
  const stating = withAmount.map((sentence) => match(termsOf(sentence)));
  const isNamed = askedNoun === undefined ? null : createIsNamed(askedNoun, evidence);
  // What is counted stands beside an amount: that others are not counted is another matter.
  const isCounted = isNamed !== null && withAmount.some((sentence) => isNamed(sentence));
  const stated = Math.max(0, ...stating.map((matches) => coverage(matches, concepts)));
  const sentence = best.read.sentences.find(({ text, terms, isBody }) => {
    if (!isBody || !NOT_KNOWN.test(text) || (isCounted && !isNamed(text))) return false;
    const matches = match(terms);
    const share = coverage(matches, concepts);
    if (share < ABOUT) return false;
    const isOwn = concepts.some(
      ({ importance }, i) =>
        importance >= TELLING &&
        (matches[i] ?? 0) >= SAID &&
        stating.every((other) => (other[i] ?? 0) < SAID),
    );
    return share > stated || isOwn;
  });
  if (sentence === undefined) return undefined;
  return { candidate: best, stretch: sentence.span, text: sentence.text };
}
