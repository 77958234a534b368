/**
 * The letters of a word as overlapping pieces of four and five, its borders marked: what spellings,
 * inflections and compounds of a word share, and names and international words across languages.
 */
export function gramsOf(folded: string): string[] {
  const word = `_${folded}_`;
  if (word.length <= 4) return [word];
  const grams: string[] = [];
  for (let start = 0; start + 4 <= word.length; start += 1) {
    grams.push(word.slice(start, start + 4));
    if (start + 5 <= word.length) grams.push(word.slice(start, start + 5));
  }
  return grams;
}
