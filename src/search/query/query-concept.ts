import type { Thesaurus, Translate } from '#src/ports/dictionary.ts';
import { chunksWithStem, rarity, type TextIndex } from '#src/search/text-index.ts';
import type { Lexicon } from '#src/text/lexicon.ts';

/** What a question is read with. */
export interface QueryContext {
  readonly index: TextIndex;
  readonly lexicon: Lexicon;
  /** General words of English questions, which the lexicon of administration lacks. */
  readonly translate: Translate;
  /** Other words of general German. */
  readonly thesaurus: Thesaurus;
}

/** Where an alternative of a word of the question comes from; shown by `--explain`. */
export type Origin =
  | 'word'
  | 'joined'
  | 'part'
  | 'typo'
  | 'abbreviation'
  | 'form'
  | 'synonym'
  | 'lexicon'
  | 'dictionary';

/** Whether it is another word for the user's own, in German for an English one. */
export function isOtherWord({ origin }: Alternative): boolean {
  return origin === 'lexicon' || origin === 'dictionary';
}

/**
 * The words of an English question in German, the language of the default vectors: so many
 * translations of each that has any.
 */
export function germanWords(concepts: readonly Concept[], most: number): string {
  const words = concepts.flatMap(({ surface, alternatives }) => {
    const translations = alternatives.filter(isOtherWord).slice(0, most);
    return translations.length === 0 ? [surface] : translations.map(({ label }) => label);
  });
  return words.join(' ');
}

/** One way in which a concept may stand in a text: all of these stems. */
export interface Alternative {
  readonly stems: readonly number[];
  /** 1 for the user's own word; less for what we only guess that it means. */
  readonly weight: number;
  readonly rarity: number;
  readonly origin: Origin;
  readonly label: string;
}

/** A word of the question with everything that would answer to it. */
export interface Concept {
  readonly surface: string;
  readonly folded: string;
  /**
   * How much the word says: its rarity in the corpus, that of an unheard-of word where unknown; less
   * for a word that the language often uses.
   */
  readonly importance: number;
  readonly isKnown: boolean;
  /** General German has other words for it, or for what it ends in: it is no proper name. */
  readonly isGeneral?: boolean;
  readonly alternatives: readonly Alternative[];
}

/** An alternative of these stems; none where the corpus lacks one of them. */
export function findAlternative(
  stems: readonly string[],
  weight: number,
  origin: Origin,
  label: string,
  index: TextIndex,
): Alternative[] {
  const ids = stems.map((stem) => index.stems.idOf(stem));
  const counts = ids.map((id) => (id < 0 ? 0 : chunksWithStem(index, id)));
  if (counts.length === 0 || counts.some((count) => count === 0)) return [];
  const rarest = rarity(Math.min(...counts), index.chunkCount);
  return [{ stems: ids, weight, rarity: rarest, origin, label }];
}
