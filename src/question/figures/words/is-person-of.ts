/** A vowel with an umlaut before the ending of a person: "Schüler", "Schuelern". */
const PERSON = /(?:[äöü]|(?<![aeouq])[aou]e)\p{L}{1,3}er[ns]?$/iu;
const UMLAUT = /[äöü]|(?<![aeouq])[aou]e/iu;

/**
 * "Musikschüler" has the stem of "Musikschule" and is whoever goes there: a thing whose plural ends
 * in "n" is called otherwise.
 *
 * @param called - Words that have the stem of the term.
 */
export function isPersonOf(
  { text }: { readonly text: string },
  called: readonly { readonly lower: string }[],
): boolean {
  if (called.length === 0 || !PERSON.test(text)) return false;
  return called.every(({ lower }) => /en?$/u.test(lower) && !UMLAUT.test(lower));
}
