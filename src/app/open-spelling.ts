import { join } from 'node:path';
import { readJson } from '#src/adapters/json-files.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { Thesaurus } from '#src/ports/dictionary.ts';
import {
  createRestoreCapitals,
  isTypedSmall,
  type RestoreCapitals,
} from '#src/text/restore-capitals.ts';
import { isVerbForm } from '#src/text/verb-forms.ts';
import { findWrittenWords, sortWrittenWords, type WrittenWords } from '#src/text/written-words.ts';
import { INDEX_FILES, type StoredDocuments } from './index-files.ts';

/** How words are written, as an index keeps it. */
export interface StoredSpelling {
  readonly documents: WrittenWords;
  /** By thesaurus and lexicon. */
  readonly general: WrittenWords;
}

/** @param synonyms - All words of the thesaurus. */
export function spellingOf(
  structured: StoredDocuments,
  lexicon: readonly LexiconGroup[],
  synonyms: Iterable<string>,
): StoredSpelling {
  const names = lexicon.flatMap(({ official, everyday, abbreviation }) => [
    ...official,
    ...everyday,
    ...abbreviation,
  ]);
  const single = [...names, ...synonyms].filter((name) => !/[\s_]/u.test(name));
  return {
    documents: findWrittenWords(structured.map(({ document }) => document.lines.join('\n'))),
    general: sortWrittenWords(single),
  };
}

/**
 * Restores the capitals of a message; what is known of words is read with the first German one that
 * has none.
 *
 * @param directory - Of the index.
 */
export function openSpelling(
  directory: string,
  thesaurus: Thesaurus,
): (message: string) => Promise<string> {
  let opened: Promise<RestoreCapitals> | undefined;
  const open = async (): Promise<RestoreCapitals> => {
    const stored = await readJson<StoredSpelling>(join(directory, INDEX_FILES.spelling));
    const isVerb = (word: string) => isVerbForm(word, (stem) => thesaurus.formsOf(stem).length > 0);
    return createRestoreCapitals({ ...stored, isVerb });
  };
  return async (message) => {
    if (!isTypedSmall(message)) return message;
    opened ??= open();
    return (await opened)(message);
  };
}
