import { detectLanguage } from '#src/text/detect-language.ts';
import type { MarkedTerms } from './marked-terms.ts';

const MOST_WORDS = 7;
const JOINING = /^(?:a|an|with|of|for|and)$/u;

/**
 * "guardianship cases (Betreuungssachen)", "operations with an emergency doctor (mit Notarzt)": an
 * English phrase before a word of the tables in brackets says the same as that word.
 */
export function markGlossed(marked: MarkedTerms): void {
  const { terms } = marked;
  if (!terms.some(({ inBrackets }) => inBrackets)) return;
  if (detectLanguage(terms.map(({ text }) => text).join(' ')) !== 'en') return;
  for (const [from, term] of terms.entries()) {
    if (!term.inBrackets || terms[from - 1]?.inBrackets === true) continue;
    const end = terms.findIndex(({ inBrackets }, at) => at > from && !inBrackets);
    const inside = terms.slice(from, end < 0 ? undefined : end);
    const roles = inside.map((_, offset) => marked.roleOf(from + offset));
    if (!roles.some((role) => role === 'metric' || role === 'scope' || role === 'kind')) continue;
    if (roles.filter((role) => role === null).length > 1) continue;
    for (const at of wordsBefore(from, marked)) marked.mark(at, at, 'gloss');
  }
}

/** The words that nothing else explains, with what joins them. */
function wordsBefore(from: number, marked: MarkedTerms): readonly number[] {
  const words: number[] = [];
  for (let at = from - 1; at >= Math.max(0, from - MOST_WORDS); at -= 1) {
    const term = marked.terms[at];
    const joins = JOINING.test(term?.folded ?? '') && marked.isFree(at - 1);
    if (term === undefined || term.kind !== 'word' || term.inBrackets) break;
    if (!joins && !marked.isFree(at)) break;
    if (!joins) words.push(at);
  }
  return words;
}
