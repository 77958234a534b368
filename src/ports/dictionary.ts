/**
 * German words for an English one, likeliest first; none for a word that the dictionary lacks.
 *
 * @param english - One or two words in small letters, any form.
 */
export type Translate = (english: string) => readonly string[];

/** What general German says with other words. Stems are those of `stemGerman`. */
export interface Thesaurus {
  /** Words of about the same meaning, likeliest first; those of a phrase stand joined by "_". */
  synonymsOf(stem: string): readonly string[];
  /** Stems of the other forms of a verb: of "gekauft" that of "kaufen". */
  formsOf(stem: string): readonly string[];
}

export const NO_THESAURUS: Thesaurus = { synonymsOf: () => [], formsOf: () => [] };
