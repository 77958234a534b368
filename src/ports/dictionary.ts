/**
 * German words for an English one, likeliest first; none for a word that the dictionary lacks.
 *
 * @param english - One or two words in small letters, any form.
 */
export type Translate = (english: string) => readonly string[];
