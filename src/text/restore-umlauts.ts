/** After a vowel or q there is no umlaut ("neue", "Mauer", "Quelle"), nor at the end ("Statue", "Values"). */
const TYPED = /(?<![aeiouyqAEIOUYQ])([aouAOU])e(?!s?(?!\p{L}))/gu;
/** Words and names with these letters that were never umlauts, and words made with "zu" and "so". */
const NEVER =
  /uell|koeffiz|koexist|poet|poesie|aero|oboe|duett|statue|israel|michael|raphael|soest|coesfeld|itzehoe|oldesloe|laboe|kevelaer|straelen|baesweiler|^zue[rn]|^soeben/iu;
const UMLAUTS: Readonly<Record<string, string>> = {
  ...{ a: 'ä', o: 'ö', u: 'ü' },
  ...{ A: 'Ä', O: 'Ö', U: 'Ü' },
};

/** "Denkmalfoerderung" → "Denkmalförderung": words as names of files write them, for people to read. */
export function restoreUmlauts(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    NEVER.test(word) ? word : word.replace(TYPED, (typed, letter) => UMLAUTS[letter] ?? typed),
  );
}
