import type { Chunk } from '#src/domain/chunk.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { completionOf, type HeadOf } from '#src/search/tokenize-whole.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import { findEllipses } from '#src/text/complete-ellipsis.ts';

/**
 * The abbreviations that the corpus defines, as groups of the lexicon. "Karriere- und
 * Bewerbungsportal (KBP)" is also a Karriereportal: people use half of such a name, and a
 * "Thüringer Staatskanzlei (TSK)" is the Staatskanzlei to those who live there.
 */
export function abbreviationGroups(
  chunks: readonly Chunk[],
  headOf: HeadOf = () => undefined,
): LexiconGroup[] {
  const longForms = new Map<string, Set<string>>();
  for (const { text } of chunks) {
    for (const { short, long } of findAbbreviations(text)) {
      const known = longForms.get(short) ?? new Set();
      for (const name of [long, ...halvesOf(long, headOf), ...withoutOrigin(long)]) known.add(name);
      longForms.set(short, known);
    }
  }
  return Array.from(longForms, ([short, long]) => ({
    official: [...long],
    everyday: [],
    abbreviation: [short],
    english: [],
  }));
}

/** "Thüringer", "Thüringisches": where something is from, before a name that is one without it. */
const ORIGIN = /^\p{Lu}\p{Ll}+(?:er|ische[rsn]?) (?=\p{Lu}[\p{L}-]{9}|\p{Lu}\S* )/u;

function withoutOrigin(long: string): string[] {
  return ORIGIN.test(long) ? [long.replace(ORIGIN, '')] : [];
}

function halvesOf(long: string, headOf: HeadOf): string[] {
  return findEllipses(long).flatMap((ellipsis) => completionOf(ellipsis, headOf) ?? []);
}
