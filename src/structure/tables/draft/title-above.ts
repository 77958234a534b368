import { unitAbove } from './draft-metric.ts';

/** What a table is of, from the lines above its headings; undefined where none says it. */
export function titleAbove(above: readonly string[]): string | undefined {
  const telling = above
    .map((text) => withoutUnit(text.replace(ANNEX_OF, '')))
    .filter((text) => text !== '' && !OF_ANOTHER.some((other) => other.test(text)));
  // An office alone may be what the table is of.
  return (telling.find((text) => !OFFICE.test(text)) ?? telling[0])?.replace(
    /^(?:tab(?:elle)?\.?\s*)?\d+(?:\.\d+)*[.:]?\s+(?=\p{Lu})/iu,
    '',
  );
}

/** "Anlage 1 zu Drucksache 17/8126: Belegung der Anstalten": of what the annex is stands behind. */
const ANNEX_OF = /^(?:anlage|anhang|beilage)(?:\s\d+)?\s(?:zur?|zum)\s[^:]*:\s+(?=\p{Lu})/iu;

/** "Hessisches Ministerium für Familie, Senioren und Sport", "Thüringer Landesamt für Statistik" */
const OFFICE =
  /^(?:(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?:isches|er)|Freistaat \p{Lu}\p{Ll}+|Land \p{Lu}[\p{L}-]+)[,:]?\s(?:[–-]\s)?)?(?:\p{L}*(?:ministerium|landesamt|bundesamt|landesbetrieb|behörde|senatsverwaltung)|Amt)\s(?:für|der|des)\s(?!.*\snach\s)[^:\d]*$/iu;

/** Lines that say where a table is from, and nothing of what it is. */
const OF_ANOTHER: readonly RegExp[] = [
  // "Tabelle: 45412-01-02-4"
  /^(?:tabelle|table|tab\.|code)?:?\s*[\d./_-]+\s*$/iu,
  // Who published the table: "Ministerium für Justiz und Gesundheit – II 14".
  /^(?:\p{L}*ministerium|senatsverwaltung|der senator|die senatorin|regierungspräsidium|bezirksregierung|staatskanzlei)\s(?:für|der|des|von)?[^:\d]*(?:\s[–-]\s.{1,12})?$/iu,
  /^(?:statistisches\s(?:landes|bundes)?amt|statistischer?\sbericht|landesamt|herausgeber)/iu,
  // "Anlage 2 zur Antwort der Landesregierung auf die Kleine Anfrage Nr. 1487"
  /^(?:anlage|anhang|beilage)\s\d*\s*(?:zur?|zum)\s|^(?:anlage|anhang|drucksache)\s[\d/]+\s*$|^(?:antwort|kleine anfrage|große anfrage|drucksache)\s/iu,
  /^(?:stand|stichtag):?\s/iu,
];

/** "Aufwendungen nach Produkten (in Euro)" without the unit; nothing where a line states only that. */
function withoutUnit(text: string): string {
  if (unitAbove([text]) === null) return text;
  return text.replace(
    /\s*(?:[([][^()[\]]*[)\]]|(?:,\s*)?(?:Angaben\s+)?(?:in|Einheit:?)\s+[^()]+)$/iu,
    '',
  );
}
