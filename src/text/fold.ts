const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018-\u201B\u00B4`]/g;
const MARKS = /\p{M}+/gu;

/**
 * "ae", "oe" and "ue" as a typist without umlauts writes them. After a vowel or q they are no
 * umlaut ("neue", "Mauer", "Quelle"). Some remain that are none ("zuerst"): harmless, since both
 * sides of every comparison are folded.
 */
const TYPED_UMLAUT = /(?<![aeiouyq])([aou])e/g;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL_LETTERS = /[ßæœøłđðþı]/g;

/** Plain ASCII without a typed umlaut is its own fold but for case: most words of a text. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/**
 * Folds German text to the form in which words are compared: NFKC, lower case, no umlauts however
 * they are typed ("Größe", "Groesse" and "grösse" are all "grosse"), no accents, one kind of dash.
 * The result is a key: never show it, and never take offsets from it, since it can be shorter.
 */
export function foldGerman(text: string): string {
  const letters = PLAIN.test(text) ? text.toLowerCase() : foldLetters(text);
  // Few words hold one of the three, and to look for them costs a tenth of the expression.
  if (!letters.includes('ae') && !letters.includes('oe') && !letters.includes('ue')) return letters;
  return letters.replace(TYPED_UMLAUT, '$1');
}

/** Lower case without umlauts and accents; a typed "ue" stays ("virtuell"), for ids a person reads. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL_LETTERS, (letter) => LETTERS[letter] ?? letter);
}
