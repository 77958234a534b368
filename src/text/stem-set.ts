import { foldGerman } from './fold.ts';
import { stemGerman } from './stem.ts';

/** So many letters of a folded word no ending takes away. */
const KEPT = 3;

/** Words by their stems. */
export interface StemSet {
  /** Whether the stem is that of one of the words. */
  has(stem: string): boolean;
}

/**
 * Words filed under their first letters and stemmed when a stem begins with these: to stem some
 * thousand words of which a question needs five takes longer than to answer it.
 *
 * @param words - As people write them.
 */
export function createStemSet(words: readonly string[]): StemSet {
  let files: Map<string, string[]> | undefined;
  return {
    has: (stem) => {
      files ??= fileWords(words);
      return files.get(stem.slice(0, KEPT))?.some((word) => stemGerman(word) === stem) === true;
    },
  };
}

function fileWords(words: readonly string[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const word of words.map(foldGerman)) {
    const beginning = word.slice(0, KEPT);
    const file = files.get(beginning);
    if (file === undefined) files.set(beginning, [word]);
    else file.push(word);
  }
  return files;
}
