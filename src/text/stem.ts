import stemmers from 'snowball-stemmers';

const stemmer = stemmers.newStemmer('german');
const englishStemmer = stemmers.newStemmer('english');
/** Enough for the vocabulary of 100,000 passages; beyond it the memory is started anew. */
const REMEMBERED = 500_000;
const SHORTEST_PLURAL = 4;
/** No word is longer; Snowball takes the square of the length. */
const LONGEST_WORD = 100;
/**
 * "anzubieten", "umzusetzen": the infinitive with its "zu", the particle before and the verb after it.
 * "hinzufügen" has none, and a noun may only look like one ("Umzugskosten", "Einzugsgebieten").
 */
const WITH_ZU =
  /^(?<particle>ab|an|auf|aus|bei|bereit|dar|durch|ein|fest|fort|frei|her|mit|nach|sicher|statt|teil|um|vor|wahr|weg|weiter|wieder|zu|zuruck|zusammen)zu(?<verb>(?!bildend|gs|glich|[a-z]*(?:keits|heits|ungs))[a-z]*[aeiouy][a-z]+(?<!ung|heit|keit|schaft|ion)e(?:n|rn|ln))$/;

/**
 * The stem of one folded word (see `foldGerman`): Snowball's German stemmer, with the plural of
 * Latin neuters ("Ministerien" = "Ministerium") and of loan words ("Büros" = "Büro") and the infinitive
 * with "zu" ("anzubieten" = "anbieten") added. Words with digits are left alone.
 */
export const stemGerman = remembering((folded) => storedStem(folded) ?? findStem(folded));

/** Looks a word up among stems that were found before. */
export type StoredStems = (folded: string) => string | undefined;

let storedStem: StoredStems = () => undefined;

/**
 * Stems that `stemGerman` found while an index was built: to look one up takes a twentieth of the time
 * before the program is warm.
 */
export function useStoredStems(stored: StoredStems): void {
  storedStem = stored;
}

/** The stem of one folded English word, by Snowball's English stemmer. */
export const stemEnglish = remembering((folded) =>
  folded.length < 3 ? folded : englishStemmer.stem(folded),
);

function remembering(stem: (folded: string) => string): (folded: string) => string {
  const known = new Map<string, string>();
  return (folded) => {
    if (folded.length > LONGEST_WORD) return folded;
    const remembered = known.get(folded);
    if (remembered !== undefined) return remembered;
    if (known.size >= REMEMBERED) known.clear();
    const found = stem(folded);
    known.set(folded, found);
    return found;
  };
}

function findStem(folded: string): string {
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  if (/[^aeiou]ium$/.test(folded)) return folded.slice(0, -2);
  return withoutForeignPlural(stemmer.stem(withoutZu(folded)));
}

function withoutZu(folded: string): string {
  const { particle, verb } = WITH_ZU.exec(folded)?.groups ?? {};
  return particle === undefined || verb === undefined ? folded : particle + verb;
}

/** "Prinzips", "Workshops", "Büros", "Kitas": Snowball keeps an s after these letters. */
function withoutForeignPlural(stem: string): string {
  return stem.length > SHORTEST_PLURAL && /[aiop]s$/.test(stem) ? stem.slice(0, -1) : stem;
}
