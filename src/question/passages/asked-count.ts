import { foldGerman } from '#src/text/fold.ts';
import { readNumberWord } from '#src/text/number-words.ts';

const COUNTED =
  /(?<!\p{L})(?:welche[rn]?|die|diese|was für|which|what|the|nenne(?:n sie)?(?: mir)?(?: die)?) (?<count>\p{L}{3,12}|\d{1,2}) (?:\p{Ll}+e[nrs]? )*\p{Lu}?\p{L}{3,}/giu;
const MOST = 15;

/** How many of a kind a question asks for: "Welche *vier* Varianten …"; undefined where it says no number. */
export function askedCount(question: string): number | undefined {
  for (const { groups } of question.matchAll(COUNTED)) {
    const word = groups?.count ?? '';
    const count = /^\d/u.test(word) ? Number(word) : readNumberWord(foldGerman(word));
    if (count !== null && count > 1 && count <= MOST) return count;
  }
  return undefined;
}
