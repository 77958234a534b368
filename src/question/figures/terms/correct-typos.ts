import { distance } from 'fastest-levenshtein';
import { isLikelySlip, soundsAlike } from '#src/text/likely-slip.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isSwapped } from '#src/text/swapped-letters.ts';
import type { Term } from './question-terms.ts';

export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** Folded words to which a typo may be corrected. */
export interface CorrectionTargets {
  /** Words of the descriptions and names of the tables. */
  readonly named: readonly string[];
  /** Words of asking, which nothing verifies: only a long one that differs little is meant. */
  readonly asking: readonly string[];
  /** Equal for words that say the same, as "personal" and "persons" do for a table of staff. */
  meaningOf(word: string): string;
  /** Whether it is a word of names only. */
  isOfName(word: string): boolean;
}

const SHORTEST = 5;

interface Tolerance {
  /** From which length on so many letters may be wrong. */
  readonly one: number;
  readonly two: number;
  /**
   * From which length on a letter may stand for another one. Shorter words that differ so are other
   * words: "Verkauf" and "Verlauf", "angenommen" and "abgenommen".
   */
  readonly other: number;
}

const NAMED: Tolerance = { one: SHORTEST, two: 9, other: SHORTEST };
const ASKING: Tolerance = { one: 6, two: 12, other: 12 };
/** A noun is more often another noun than a mistyped one. */
const ASKING_NOUN: Tolerance = { ...ASKING, one: 8 };

/**
 * Replaces words that nothing knows by the only known word that is one or two letters away.
 *
 * @param isWord - Whether a word, as typed in lower case, is a German word: with two letters off, or
 *   one for another, it is another word and no mistake ("Schulart" and "Schulamt").
 */
export function correctTypos(
  terms: readonly Term[],
  isKnown: (term: Term) => boolean,
  targets: () => CorrectionTargets,
  isWord: (word: string) => boolean,
): { terms: Term[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const corrected = terms.map((term, index) => {
    if (term.kind !== 'word' || term.folded.length < SHORTEST || isKnown(term)) return term;
    const meant = nearest(term.folded, targets(), isNoun(terms, index));
    if (meant === null) return term;
    const isOther = meant.wrong > 1 || isSubstituted(term.folded, meant.target);
    if (isOther && isWord(term.text.toLowerCase())) return term;
    if (isOtherName(term.folded, meant.target, targets())) return term;
    corrections.push({ typed: term.text, meant: meant.target });
    return { ...term, folded: meant.target, stem: stemGerman(meant.target) };
  });
  return { terms: corrected, corrections };
}

/** Wandersleben is no Wundersleben: places differ by a letter, which no finger and no ear takes for the other. */
function isOtherName(typed: string, target: string, { isOfName }: CorrectionTargets): boolean {
  return isSubstituted(typed, target) && isOfName(target) && !isLikelySlip(typed, target);
}

/** "Stunden" is no "standen": what is counted, or written as a noun, must not become a word of the frame. */
function isNoun(terms: readonly Term[], index: number): boolean {
  const term = terms[index];
  const before = [terms[index - 2], terms[index - 1]].map((other) => other?.folded ?? '').join(' ');
  return (
    (term?.isCapital === true && !term.isFirst) ||
    /(?:^| )(?:wie ?viele?|how many|anzahl|number of)$/u.test(before)
  );
}

interface Near {
  readonly target: string;
  /** So many letters are wrong. */
  readonly wrong: number;
}

function nearest(
  typed: string,
  { named, asking, meaningOf }: CorrectionTargets,
  isTypedNoun: boolean,
): Near | null {
  const found = [
    ...nearestOf(typed, named, NAMED),
    ...nearestOf(typed, asking, isTypedNoun ? ASKING_NOUN : ASKING),
  ];
  const least = Math.min(...found.map(({ wrong }) => wrong));
  const best = found.filter(({ wrong }) => wrong === least);
  // Two different words equally near: no telling which was meant.
  const rivals = new Set(best.map(({ target }) => meaningOf(target)));
  return rivals.size === 1 ? (best.at(-1) ?? null) : null;
}

function nearestOf(
  typed: string,
  targets: readonly string[],
  { one, two, other }: Tolerance,
): Near[] {
  const usual = typed.length >= two ? 2 : typed.length >= one ? 1 : 0;
  return targets.flatMap((target) => {
    const allowed = usual === 0 && isDoubled(typed, target) ? 1 : usual;
    if (Math.abs(target.length - typed.length) > allowed || target.length < SHORTEST - 1) return [];
    // The first letter is nearly never mistyped, and words that differ there are other words.
    if (target[0] !== typed[0]) return [];
    const wrong = distanceWithSwaps(typed, target);
    // With two letters for two others it is another name: "Entenhausen" and "Erbenhausen".
    const isSlip = wrong === 1 && soundsAlike(typed, target);
    const isOther = !isSlip && (wrong > 1 || typed.length < other) && isSubstituted(typed, target);
    return wrong > allowed || isOther ? [] : [{ target, wrong }];
  });
}

/** "zusamen" is "zusammen", however short: only a letter that is doubled differs. */
function isDoubled(typed: string, target: string): boolean {
  const squeeze = (word: string): string => word.replace(/(.)\1/gu, '$1');
  return squeeze(typed) === squeeze(target);
}

/** Equally long, and no letters of one are those of the other in another order. */
function isSubstituted(typed: string, target: string): boolean {
  return typed.length === target.length && [...typed].sort().join() !== [...target].sort().join();
}

/** Two neighbouring letters in the wrong order are one mistake, not two. */
function distanceWithSwaps(typed: string, target: string): number {
  const plain = distance(typed, target);
  return plain === 2 && isSwapped(typed, target) ? 1 : plain;
}
