import { distance } from 'fastest-levenshtein';
import { stemGerman } from '#src/text/stem.ts';
import { isNeutral } from './neutral-words.ts';
import type { Term } from './question-terms.ts';

export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

const SHORTEST = 5;

/** Replaces words that nothing knows by the only known word that is one or two letters away. */
export function correctTypos(
  terms: readonly Term[],
  isKnown: (term: Term) => boolean,
  targets: () => readonly string[],
): { terms: Term[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const corrected = terms.map((term, index) => {
    if (term.kind !== 'word' || term.folded.length < SHORTEST || isKnown(term)) return term;
    const meant = nearest(term.folded, targets());
    if (meant === null || (isNoun(terms, index) && isNeutral(meant, stemGerman(meant))))
      return term;
    corrections.push({ typed: term.text, meant });
    return { ...term, folded: meant, stem: stemGerman(meant) };
  });
  return { terms: corrected, corrections };
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

function nearest(typed: string, targets: readonly string[]): string | null {
  const allowed = typed.length >= 9 ? 2 : 1;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  let rivals = new Set<string>();
  for (const target of targets) {
    if (Math.abs(target.length - typed.length) > allowed || target.length < SHORTEST - 1) continue;
    // The first letter is nearly never mistyped, and words that differ there are other words.
    if (target[0] !== typed[0]) continue;
    const d = distanceWithSwaps(typed, target);
    if (d > allowed || d > bestDistance) continue;
    if (d < bestDistance) rivals = new Set();
    bestDistance = d;
    best = target;
    rivals.add(stemGerman(target));
  }
  // Two different words equally near: no telling which was meant.
  return rivals.size === 1 ? best : null;
}

/** Two neighbouring letters in the wrong order are one mistake, not two. */
function distanceWithSwaps(typed: string, target: string): number {
  const plain = distance(typed, target);
  if (plain !== 2 || typed.length !== target.length) return plain;
  const at = [...typed].findIndex((letter, index) => letter !== target[index]);
  const swapped =
    typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
  return swapped === target ? 1 : plain;
}
