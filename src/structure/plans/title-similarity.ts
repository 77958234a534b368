import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** How often each term occurs in a text; the terms are stems. */
export type Terms = ReadonlyMap<string, number>;

/** Weight of a term: rare ones tell measures apart, "Einführung" does not. */
export type TermWeights = (term: string) => number;

const QUOTED = /["„“]([^"„“”]{3,40})["“”]/gu;

/**
 * Stems of the words that carry meaning, with their counts. A quoted name is one more term: "Einer
 * für Alle" consists of words that carry none.
 */
export function termsOf(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  for (const { folded } of tokenize(text)) {
    if (!isStopWord(folded)) add(stemGerman(foldGerman(folded)));
  }
  for (const [, name = ''] of text.matchAll(QUOTED)) add(`"${foldGerman(name)}"`);
  return terms;
}

/** Whether a term is a quoted name rather than a word. */
export function isName(term: string): boolean {
  return term.startsWith('"');
}

/** Weights by inverse frequency among the given texts. */
export function weighTerms(texts: readonly Terms[]): TermWeights {
  const counts = new Map<string, number>();
  for (const terms of texts) {
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + texts.length / (1 + (counts.get(term) ?? 0)));
}

/** Weighted share of common terms, 0 … 1 (Dice). */
export function overlap(a: Terms, b: Terms, weight: TermWeights): number {
  const sum = (terms: Iterable<string>) => [...terms].reduce((all, term) => all + weight(term), 0);
  const common = sum([...a.keys()].filter((term) => b.has(term)));
  const all = sum(a.keys()) + sum(b.keys());
  return all === 0 ? 0 : (2 * common) / all;
}

/** Weighted share of the terms of one text that another has, 0 … 1. */
export function overlapWithin(part: Terms, whole: Terms, weight: TermWeights): number {
  const sum = (terms: readonly string[]) => terms.reduce((all, term) => all + weight(term), 0);
  const terms = [...part.keys()];
  return terms.length === 0 ? 0 : sum(terms.filter((term) => whole.has(term))) / sum(terms);
}

/** Cosine of the weighted counts, 0 … 1: for prose, where how often a word is used matters. */
export function cosine(a: Terms, b: Terms, weight: TermWeights): number {
  const length = (terms: Terms) =>
    Math.sqrt([...terms].reduce((all, [term, n]) => all + (Math.log1p(n) * weight(term)) ** 2, 0));
  let product = 0;
  for (const [term, n] of a) {
    const m = b.get(term);
    if (m !== undefined) product += Math.log1p(n) * Math.log1p(m) * weight(term) ** 2;
  }
  const lengths = length(a) * length(b);
  return lengths === 0 ? 0 : product / lengths;
}
