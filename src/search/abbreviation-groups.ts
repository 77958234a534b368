import type { Chunk } from '#src/domain/chunk.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';

/** The abbreviations that the corpus defines, as groups of the lexicon. */
export function abbreviationGroups(chunks: readonly Chunk[]): LexiconGroup[] {
  const longForms = new Map<string, Set<string>>();
  for (const { text } of chunks) {
    for (const { short, long } of findAbbreviations(text)) {
      longForms.set(short, (longForms.get(short) ?? new Set()).add(long));
    }
  }
  return Array.from(longForms, ([short, long]) => ({
    official: [...long],
    everyday: [],
    abbreviation: [short],
    english: [],
  }));
}
