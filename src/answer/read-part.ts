import type { Language } from '#src/domain/answer.ts';

/** Characters. */
const LONGEST = 4000;

/**
 * What is read of a message: of a long one the beginning, without the word that would be cut; umlauts
 * that are typed as letter and dots in one character.
 */
export function readPartOf(message: string): string {
  const typed = message.trim();
  if (typed.length <= LONGEST) return typed.normalize('NFC');
  const lastBlank = typed.slice(0, LONGEST + 1).search(/\s\S*$/u);
  return typed.slice(0, lastBlank > 0 ? lastBlank : LONGEST).normalize('NFC');
}

/** Says so where a message was too long to be read whole. */
export function cutNote(message: string, language: Language): string[] {
  if (message.trim().length <= LONGEST) return [];
  return language === 'de'
    ? ['Gelesen wurden nur die ersten 4.000 Zeichen der Frage.']
    : ['Only the first 4,000 characters of the question were read.'];
}
