import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import type { Thesaurus, Translate } from '#src/ports/dictionary.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

/** Below `data/`. */
export const DICTIONARY = 'dictionary/english-german.tsv';
const SYNONYMS = 'thesaurus/synonyms.tsv';
const REVIEWED = 'thesaurus/reviewed.txt';
const VERB_FORMS = 'thesaurus/verb-forms.tsv';
const LINE_END = 10;

/**
 * Opens a dictionary: a line for each English word, a tab, the German words with blanks between;
 * the lines in the order of their bytes, so that a word is found in the file as it lies, without
 * reading the other hundred thousand. The file is read when the first word is looked up.
 *
 * @throws {AppError} `index-missing` on the first look-up where the file cannot be read.
 */
export function openDictionary(path: string): Translate {
  let bytes: Buffer | undefined;
  return (english) => {
    bytes ??= readBytes(path);
    const line = findLine(bytes, `${english}\t`);
    return line === undefined ? [] : line.split(' ');
  };
}

/** Opens the synonyms, reviewed ones first, and the forms of verbs, which are kept by stem. */
export function openThesaurus(dataDirectory: string): Thesaurus {
  const reviewed = openGroups(join(dataDirectory, REVIEWED));
  const synonymsOf = openDictionary(join(dataDirectory, SYNONYMS));
  return {
    synonymsOf: (stem) => [...new Set([...reviewed(stem), ...synonymsOf(stem)])],
    formsOf: openDictionary(join(dataDirectory, VERB_FORMS)),
  };
}

/** Opens a short list: a line for words of one meaning; of each word's stem the others. */
function openGroups(path: string): (stem: string) => readonly string[] {
  let groups: Map<string, readonly string[]> | undefined;
  return (stem) => {
    groups ??= readGroups(path);
    return groups.get(stem) ?? [];
  };
}

function readGroups(path: string): Map<string, readonly string[]> {
  const lines = readBytes(path).toString('utf8').trim().split('\n');
  const stemOf = (word: string) => stemGerman(foldGerman(word.toLowerCase()));
  const entries = lines.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => {
      const others = words.filter((other) => stemOf(other) !== stemOf(word));
      return [stemOf(word), others] as const;
    });
  });
  return new Map(entries);
}

/** All words that the thesaurus gives for others, each as often as it does; phrases have "_" inside. */
export function* synonymsIn(dataDirectory: string): Generator<string> {
  for (const line of readBytes(join(dataDirectory, SYNONYMS)).toString('utf8').split('\n'))
    yield* line.slice(line.indexOf('\t') + 1).split(' ');
}

/** What follows the key in the line that begins with it. */
function findLine(bytes: Buffer, key: string): string | undefined {
  const wanted = Buffer.from(key);
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const start = bytes.lastIndexOf(LINE_END, Math.max(0, ((low + high) >>> 1) - 1)) + 1;
    const end = bytes.indexOf(LINE_END, start);
    const order = bytes.compare(
      wanted,
      0,
      wanted.length,
      start,
      Math.min(start + wanted.length, end),
    );
    if (order === 0) return bytes.toString('utf8', start + wanted.length, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError('index-missing', 'The dictionary is missing.', { cause });
  }
}
