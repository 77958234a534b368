import type { Columns } from '#src/search/columns.ts';
import { isUnsearched } from '#src/search/is-unsearched.ts';
import { partFrequency } from '#src/search/part-frequency.ts';
import { encodeStringTable } from '#src/search/string-table.ts';
import { NO_STEM } from '#src/search/text-index.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { stemGerman } from '#src/text/stem.ts';
import { GrowingColumn } from './growing-column.ts';
import type { ReadChunks } from './read-chunks.ts';

/** The words of the corpus with their stems and, for compounds, the stems of their parts. */
export interface Vocabulary {
  readonly stems: readonly string[];
  /** Stem id of each word; `NO_STEM` for stop words. */
  readonly stemOf: Uint32Array;
  /** Part stems of word `w`: `parts[partStart[w]]` up to `partStart[w + 1]`. */
  readonly partStart: Uint32Array;
  readonly parts: Uint32Array;
  /** 1 where the spelling shows the parts, 0 where they were split. */
  readonly isShown: Uint8Array;
  readonly columns: Columns;
}

/** @param wordList - Folded German words, the most frequent first. */
export function buildVocabulary(
  { words, counts, shownParts }: ReadChunks,
  wordList: readonly string[],
): Vocabulary {
  const frequencies = partFrequencies(words, counts, wordList);
  const frequencyOf = (part: string) => frequencies.get(part) ?? 0;
  const stemIds = new Map<string, number>();
  const stemIdOf = (word: string) => idIn(stemIds, stemGerman(word));
  const stemOf = Uint32Array.from(words, (word) => (isUnsearched(word) ? NO_STEM : stemIdOf(word)));
  const isShown = Uint8Array.from(words, (_, id) => (shownParts.has(id) ? 1 : 0));
  const partStart = new Uint32Array(words.length + 1);
  const parts = new GrowingColumn();
  for (const [id, word] of words.entries()) {
    for (const part of shownParts.get(id) ?? splitCompound(word, frequencyOf)) {
      if (!isUnsearched(part)) parts.push(stemIdOf(part));
    }
    partStart[id + 1] = parts.length;
  }
  const stems = [...stemIds.keys()];
  const columns = {
    ...encodeStringTable('words', words),
    ...encodeStringTable('stems', stems),
    ...encodeStringTable('list', wordList),
    'words.stem': stemOf,
    'words.count': Uint32Array.from(counts),
  };
  return { stems, stemOf, partStart, parts: parts.view(), isShown, columns };
}

/** One look-up for each piece of a word: there are hundreds of them in a long one. */
function partFrequencies(
  words: readonly string[],
  counts: readonly number[],
  wordList: readonly string[],
): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const [rank, word] of wordList.entries()) frequencies.set(word, partFrequency(0, rank));
  for (const [id, word] of words.entries()) {
    const inCorpus = partFrequency(counts[id] ?? 0, wordList.length);
    frequencies.set(word, (frequencies.get(word) ?? 0) + inCorpus);
  }
  for (const word of frequencies.keys()) if (isUnsearched(word)) frequencies.delete(word);
  return frequencies;
}

function idIn(ids: Map<string, number>, key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}
