import { foldGerman } from '#src/text/fold.ts';
import { splitCompound } from '#src/text/split-compound.ts';

/** With what a compound about the number of something begins, besides the words for the thing itself. */
const BEGINNINGS = setOf(`
gesamt jahr jahre vorjahr end einzel tabellen durchschnitt durchschnitts prozent spitzen höchst tiefst
maximal minimal haupt netto brutto kommunal`);

/** And how it ends: with a word for a quantity, or for what is done with it. */
const QUANTITIES = setOf(`
zahl zahlen anzahl bestand bestände stand stände stärke umfang menge summe höhe niveau volumen stamm
körper decke zahlenwert`);
const OPERATIONS = setOf(`
wachstum zuwachs zuwächse zunahme zugewinn anstieg aufwuchs mehrung steigerung vergrößerung aufstockung ausbau
plus sprung sprünge schub rückgang rückgänge abnahme verlust verluste schwund reduzierung reduktion verringerung kürzung einbuße minus
minderung abbau aufbau schrumpfung verkleinerung
veränderung veränderungen änderung abweichung entwicklung entwicklungen verlauf trend dynamik zeitreihe
anteil anteile vergleich unterschied unterschiede differenz abstand vorsprung
durchschnitt mittelwert median maximum minimum höchststand tiefststand höchstwert tiefstwert rekord rekordstand
rangliste ranking rangfolge spitzenreiter schlusslicht spitze`);
/** "Stellenwert" is importance, and after a word for the thing "Wert" says nothing of its number. */
const VALUES = setOf('wert werte wertes betrag');

/** What only looks like one: "Stellenanteil" is part-time work. */
const OTHERS = setOf('stellenanteil stellenanteile');

export interface CompoundWords {
  /** Folded words for what is counted: "personal", "beschaftigte". */
  readonly metrics: ReadonlySet<string>;
  /** Folded words for kinds of entities: "gemeinde". */
  readonly kinds: ReadonlySet<string>;
}

/**
 * The words of a compound that asks for a number or what becomes of it: "personalwachstum" is
 * "personal" and "wachstum". A compound with any other part is left alone, since that part can say
 * what the question is about ("Personalbedarf").
 *
 * @returns Two or more folded words, empty where the word is no such compound.
 */
export function compoundParts(
  folded: string,
  { metrics, kinds }: CompoundWords,
): readonly string[] {
  if (OTHERS.has(folded)) return [];
  const isPart = (part: string): boolean =>
    [BEGINNINGS, QUANTITIES, OPERATIONS, VALUES, metrics, kinds].some((set) => set.has(part));
  const parts = splitCompound(folded, (part) => (isPart(part) ? FREQUENT : 0));
  const [first, ...rest] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || rest.length === 0) return [];
  const isBeginning = BEGINNINGS.has(first);
  const fits = rest.every(
    (part) =>
      OPERATIONS.has(part) ||
      (QUANTITIES.has(part) && (isBeginning || metrics.has(first) || OPERATIONS.has(first))) ||
      (isBeginning && (VALUES.has(part) || metrics.has(part))),
  );
  return fits ? parts : [];
}

/** Whether a word behind a hyphen asks for a number or what becomes of it: "Anteil", "Zuwachs". */
export function isCompoundHead(folded: string): boolean {
  return QUANTITIES.has(folded) || OPERATIONS.has(folded);
}

/** Any frequency will do: all parts are equally good. */
const FREQUENT = 1000;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(foldGerman));
}
