import type { ReadQuestion } from '../read-measure-question.ts';

/** A noun that no plan is asked for by, though a word that asks begins like it: "Container", "contain". */
export function strangeNoun({ words }: ReadQuestion): string | null {
  if (words.language !== 'de') return null;
  const noun = words.words.find(
    ({ text, folded }, at) => at > 0 && NOUN.test(text) && !OF_PLANS.test(folded),
  );
  return noun?.text ?? null;
}

const NOUN = /^\p{Lu}\p{Ll}/u;
const OF_PLANS =
  /^(?:\w*pl[aä]ne?\w*|\w*massnahmen?\w*|\w*projekte?\w*|\w*vorhabens?|\w*jahre?\w*|thuring\w*|freistaat\w*|land\w*|bundesland\w*|\w*zahl|zahlen|liste\w*|auflist\w*|aufzahl\w*|aufstell\w*|uber(?:sicht|blick)\w*|gesamt\w*|summe|umfang|egovernment\w*|titeln?|nummern?|namen?|bezeichnung\w*|\w*status|stand|federfuhrung\w*|termine?n?|abschluss\w*|\w*verwaltung|kapitel\w*|dokument\w*|anlagen?|inhalt\w*|stuck|angaben?|verzeichnis\w*|register\w*|felde?r?|eintrag\w*|sie|ihnen|ihre?|ich|danke|bitte|frage|hallo|hi|ende|anfang|welche\w*|wie|nenn\w*|zeig\w*|gib|was|und|in|im|laut)$/u;
