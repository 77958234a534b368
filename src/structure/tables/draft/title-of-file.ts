import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { restoreUmlauts } from '#src/text/restore-umlauts.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';

/** Abbreviations of states in names of files that are no words themselves. */
const STATE_IN_NAME: Readonly<Record<string, string>> = {
  bw: 'Baden-Württemberg',
  nds: 'Niedersachsen',
  nrw: 'Nordrhein-Westfalen',
  rlp: 'Rheinland-Pfalz',
  mv: 'Mecklenburg-Vorpommern',
  lsa: 'Sachsen-Anhalt',
  sh: 'Schleswig-Holstein',
};

/** "rebflaeche-2016-2024-ha", "ausgaben_mio_euro" */
const UNIT_BEHIND =
  /[-_ ](?:in[-_ ])?((?:(?:tsd|mio|mrd)[-_ ])?(?:euro?|eur)|ha|km|km2|kwh|mwh|gwh|prozent)$/iu;
const UNITS: Readonly<Record<string, string>> = { eur: 'Euro', km2: 'km²', kwh: 'kWh', mwh: 'MWh' };

/** The unit in which a file says by its name that its figures are; null for most. */
export function unitOfFile(stem: string): string | null {
  const said = UNIT_BEHIND.exec(stem)?.[1];
  if (said === undefined) return null;
  const [scale, unit = scale] = said.toLowerCase().split(/[-_ ]/u);
  const named =
    UNITS[unit ?? ''] ?? (unit === 'euro' || unit === 'prozent' ? capitalized(unit) : unit);
  return unit === scale ? (named ?? null) : `${capitalized(scale ?? '')}. ${named}`;
}

/** "verkehrs-unfaelle_2023" → "Verkehrs Unfälle 2023", "schulen-rheinland-pfalz" → "Schulen Rheinland-Pfalz" */
export function titleOfFile(stem: string): string {
  const words = restoreUmlauts(stem.replace(UNIT_BEHIND, ''))
    .replace(/(?<=(?:19|20)\d\d)\s?[-_–]\s?(?=(?:19|20)\d\d)/gu, '–')
    .replace(/[-_\s]+/gu, ' ')
    .trim()
    .replace(
      /(?<!\p{L})\p{L}{2,3}(?!\p{L})/gu,
      (word) => STATE_IN_NAME[word.toLowerCase()] ?? word,
    );
  const withStates = GERMAN_STATES.reduce(
    (title, state) =>
      title.replace(new RegExp(`(?<!\\p{L})${state.replace('-', ' ')}(?!\\p{L})`, 'iu'), state),
    words,
  );
  return withStates.replace(/(?<![\p{L}-])\p{Ll}\p{L}*/gu, (word, at: number) =>
    at > 0 && isStopWord(foldGerman(word), 'de') ? word : capitalized(word),
  );
}

/** What names of files say of any table. */
const ANY_TABLE =
  /^(?:register|liste|tabelle|übersicht|statistik|daten|zahlen|bilanz|bericht|verzeichnis|auswertung|zeitreihe|entwicklung|jahr|jahre|land|stand|entwurf|final|neu|gesamt|insgesamt|anlage|auszug)$/iu;
/** What is counted or measured, beside words for whose it is: "Polizei Einstellungen". */
const COUNTED =
  /(?:ungen|gänge|zahl(?:en)?|fälle|stellen|plätze|anträge|mengen?|ausgaben|einnahmen|kosten|verfahren|betten|stunden|tage|schüler|kinder|personen|besucher|gäste|einsätze|brände|verkäufe|züge|bestände?|verbrauch|aufkommen)$/iu;

/**
 * What a table with bare years for headings counts, as far as the name of its file says: "Sachsen
 * Gerichte Neueingänge" beside the column "Gericht" the "Neueingänge".
 */
export function subjectOfFile(title: string, headings: readonly string[]): string | undefined {
  const stems = new Set(headings.flatMap((heading) => wordsOf(heading).map(stemOf)));
  const nouns = wordsOf(title).filter(
    (word) =>
      /^\p{Lu}\p{Ll}[\p{L}-]{2,}$/u.test(word) &&
      !GERMAN_STATES.includes(word) &&
      !ANY_TABLE.test(word) &&
      !stems.has(stemOf(word)),
  );
  const [only, ...others] = nouns;
  return others.length === 0 ? only : nouns.findLast((word) => COUNTED.test(word));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}-]+/gu) ?? [];
}

function stemOf(word: string): string {
  return stemGerman(foldGerman(word));
}
