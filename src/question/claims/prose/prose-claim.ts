import { foldGerman } from '#src/text/fold.ts';
import { listed } from '#src/text/listed.ts';
import { GERMAN_MONTH, GERMAN_MONTHS, MONTH_NAMES, monthOf } from '#src/text/month-names.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { readStatedValues, type StatedValue } from '../numbers/stated-values.ts';
import { isFiniteForm } from '../statements/finite-verbs.ts';
import { asWanted, withoutFrame } from './frames.ts';
import { inPlainWords, isCallNumber } from './plain-words.ts';
import { actsOf } from './same-acts.ts';

/** What a sentence about prose says, ready to be held against sentences of the documents. */
export interface ProseClaim {
  readonly text: string;
  readonly values: readonly StatedValue[];
  /** Without numbers, dates and what only introduces it: what it is about. */
  readonly subject: string;
  readonly times: readonly Time[];
  readonly isNegated: boolean;
  /** "Nach dem Aktionsplan 2020": the plan it speaks of. */
  readonly planYears: readonly number[];
}

/** A year, with month and day where they are said. */
export interface Time {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** "Anfang 2020", "im 3. Quartal 2014", "im Frühjahr 2022" */
  readonly part?: PartOfYear;
}

const PLAN_YEAR =
  /(?:aktionsplan|aktionsplans|plan|plans|planes)(?:\s+(?:für|von|des jahres|aus dem jahr|for|of))?\s+(20\d\d)|(?<!\d)(20\d\d)\s(?:e-?government\s)?(?:action\s)?plan(?!\p{L})/giu;
/** Stretches of a year, with their names and their months, generously. */
const PARTS_OF_YEAR = [
  { label: 'Anfang', names: 'anfang|beginn|beginning|start', months: [1, 4] },
  { label: 'Mitte', names: 'mitte|middle', months: [5, 8] },
  { label: 'Ende', names: 'ende|end', months: [9, 12] },
  { label: 'Frühjahr', names: 'frühjahr|frühling|spring', months: [3, 5] },
  { label: 'Sommer', names: 'sommer|summer', months: [6, 8] },
  { label: 'Herbst', names: 'herbst|autumn', months: [9, 11] },
  { label: '1. Quartal', names: String.raw`(?:1\.|erste[nms]?)\s?quartal`, months: [1, 3] },
  { label: '2. Quartal', names: String.raw`(?:2\.|zweite[nms]?)\s?quartal`, months: [4, 6] },
  { label: '3. Quartal', names: String.raw`(?:3\.|dritte[nms]?)\s?quartal`, months: [7, 9] },
  { label: '4. Quartal', names: String.raw`(?:4\.|vierte[nms]?)\s?quartal`, months: [10, 12] },
  { label: '1. Halbjahr', names: String.raw`(?:1\.|erste[nms]?)\s?halbjahr`, months: [1, 6] },
  { label: '2. Halbjahr', names: String.raw`(?:2\.|zweite[nms]?)\s?halbjahr`, months: [7, 12] },
] as const;
type PartOfYear = (typeof PARTS_OF_YEAR)[number]['label'];
const PART_NAMES = PARTS_OF_YEAR.map(({ names }) => names).join('|');
const DATE = new RegExp(
  String.raw`(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s*)?(?<month>${MONTH_NAMES})\s+(?:(?<behind>\d{1,2})(?:st|nd|rd|th)?,\s)?(?:['’])?(?<year>(?:19|20)?\d\d)(?!\d)|(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d\d)|(?:(?<part>${PART_NAMES})\s(?:(?:des\s)?jahres\s|of\s|in\s)?)?(?<![\d.,])(?<plain>(?:19|20)\d\d)(?![\d.,]\d|\d)`,
  'giu',
);
const NEGATION =
  /(?<!\p{L})(?:nichts?|kein(?:e[nrsm]?)?|nie|niemals|nirgends|nirgendwo|niemand(?:em|en)?|keinerlei|weder|ohne|außerstande|ausserstande|unmöglich|unbekannt|lehnte?n?(?!\s(?:\p{Ll}+\s)?sich|.*\san\W*$)|verweigert\p{L}*|verzichtet|unterblieb\p{L}*|fehlt|fehlen|not|never|no|nothing)(?!\p{L})/iu;

/** Reads a sentence that is about prose. */
export function readProseClaim(sentence: string): ProseClaim {
  const framed = withYearAtMonths(inPlainWords(withoutFrame(sentence.replace(/[.!]+\s*$/u, ''))));
  const planYears = [...framed.matchAll(PLAN_YEAR)].map(([, behind, before]) =>
    Number(behind ?? before),
  );
  const text = asWanted(framed);
  const values = countedIn(text);
  const times = readTimes(text);
  return {
    text,
    values,
    times: times.filter(({ year, month }) => month !== null || !planYears.includes(year)),
    planYears: [...new Set(planYears)],
    subject: withJoinedVerb(subjectOf(text, values)),
    isNegated: isNegated(text),
  };
}

const BARE_MONTH = new RegExp(
  String.raw`(?<![\p{L}\d])(?<month>${GERMAN_MONTH})(?![\p{L}]|\s['’]?(?:\d{2}|(?:19|20)\d\d)(?!\d))`,
  'gu',
);
const LONE_YEAR = new RegExp(
  String.raw`(?<!(?:${GERMAN_MONTH}|plan|plans|planes)\s)(?:(?:im Jahr|in|im) )?(?<![\d.,])(?<year>(?:19|20)\d\d)(?![\d.,]\d|\d)\s?`,
  'giu',
);

/** "lag 2022 von Ende März bis Anfang Juli": the months are of the one year. */
function withYearAtMonths(text: string): string {
  const [year, ...more] = [...text.matchAll(LONE_YEAR)];
  if (year?.groups?.year === undefined || more.length > 0 || text.search(BARE_MONTH) < 0)
    return text;
  const dated = year.groups.year;
  return text
    .replace(LONE_YEAR, ' ')
    .replace(BARE_MONTH, `$<month> ${dated}`)
    .replace(/\s+/gu, ' ');
}

/** "unter der 115" */
const CALLED_BARE = /(?<!\p{L})(?:unter|über|die|der|rufnummer|nummer|notruf)\s(?:der\s|die\s)?$/iu;
const SERVICE_NUMBER = /^(?:110|112|115)$/u;

/** The day of a date and the call number of a service count nothing. */
function countedIn(text: string): StatedValue[] {
  const dates = [...text.matchAll(DATE)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return readStatedValues(text).filter(
    (value) =>
      !dates.some(({ start, end }) => value.start < end && start < value.end) &&
      !isCallNumber(text.slice(value.start)) &&
      !(CALLED_BARE.test(text.slice(0, value.start)) && SERVICE_NUMBER.test(value.text)),
  );
}

/** An even number of negations in one clause says yes: "nicht ohne". */
export function isNegated(text: string): boolean {
  return text
    .split(/,|\s(?:und|sowie|and)\s/u)
    .some((clause) => [...clause.matchAll(new RegExp(NEGATION.source, 'giu'))].length % 2 === 1);
}

/** "laut" of "laut Aktionsplan 2017" */
const OF_PLAN =
  /(?<!\p{L})(?:laut|gemäß|nach|zufolge|according to(?: the)?|lt\.|dem(?=[^,;]*\szufolge(?!\p{L})))\s(?:dem\s|the\s)?(?=(?:aktionsplan|plan|20\d\d action plan)(?!\p{L}))|(?<=plan\s(?:\p{Ll}+\s){0,2}20\d\d\s)zufolge(?!\p{L})/giu;

/** Words that stand beside times and numbers and say nothing of the subject. */
const UNSAID =
  /(?<!\p{L})(?:u\.\s?a\.(?=\s)|ende|anfang|mitte|bis|seit|stand|stück|mal|jahre?n?|monate?n?|insgesamt|bislang|bisher|derzeit|aktuell|bereits|schon|erst|(?:bisherig|derzeitig|jetzig|gegenwärtig)e[nrms]?|inzwischen|mittlerweile|gleichzeitig|zugleich|ganz klein|endlich|längst|übrigens|bekanntlich|nunmehr|nach eigene[rnm] (?:aussagen?|angaben?|auskunft|bekunden)|per|im (?:rahmen|zuge)|(?<=(?:wurden?|war|waren|lief|liefen|gab es|hieß|hießen)\s(?:[^,;]+\s)?)früher(?!\s(?:als|fertig|abgeschlossen|begonnen|gestartet|beendet))|in thüringen|thüringens|im freistaat|unsere?[nrsm]?)(?!\p{L})/giu;
/** Ways to say that something cannot be done: they are negations, and no subject. */
const NOT_POSSIBLE =
  /(?<!\p{L})(?:(?:sieht|sehen|sah|sahen) sich (?:nicht in der lage|außerstande|ausserstande|nicht imstande)|(?:ist|sind|war|waren) (?:nicht in der lage|außerstande|nicht imstande)|nicht möglich|unmöglich|außerstande|ausserstande)(?!\p{L})/giu;

/** Of whether something is so, how far it is so says nothing more: "ob und wie stark", "inwieweit". */
const HOW_FAR =
  /(?<!\p{L})(?:(?:ob|whether) (?:und|oder|and|or) )?(?:wie (?:stark|weit|sehr|intensiv|umfassend|umfangreich)|in (?:welchem|welcher) (?:umfang|ausmaß|maße?|weise)|inwieweit|inwiefern|to what (?:extent|degree)|how (?:far|much))(?!\p{L})/giu;

/** "im ersten Quartal" is printed "im 1. Quartal". */
const PART_OF_YEAR = /(?<!\p{L})(erste|zweite|dritte|vierte)[nmrs]?\s+(Quartal|Halbjahr)/giu;
const PARTS = ['erste', 'zweit', 'dritt', 'viert'];

/** Whose it is where nobody else is named; "des Landes Hessen" is another one's. */
const OF_THE_LAND = /(?<!\p{L})(?:des Landes|vom Land|im Land)(?!\p{L}|-|\s\p{Lu})/gu;

function subjectOf(text: string, values: readonly StatedValue[]): string {
  let rest = text;
  for (const { start, end } of [...values].sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return [OF_PLAN, PLAN_YEAR, DATE, UNSAID, NOT_POSSIBLE]
    .reduce((text_, pattern) => text_.replace(pattern, ' '), rest)
    .replace(OF_THE_LAND, ' ')
    .replace(HOW_FAR, 'ob')
    .replace(/(?<!\p{L})der Freistaat(?: Thüringen)?(?!\p{L})/gu, 'Thüringen')
    .replace(
      PART_OF_YEAR,
      (_, word: string, part: string) =>
        `${PARTS.indexOf(word.toLowerCase().slice(0, 5)) + 1}. ${part}`,
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

const PARTICLE =
  /\s(ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|zu|zurück|zusammen)(?=\s*(?:[,;.]|und(?!\p{L})|$))/iu;

/** "schloss sich dem Verbund an" as "anschloss": what happens stands in both words together. */
function withJoinedVerb(subject: string): string {
  const particle = PARTICLE.exec(subject);
  if (particle === null) return subject;
  const before = subject.slice(0, particle.index);
  const joinedWith = (verb: string): string => `${particle[1]?.toLowerCase() ?? ''}${verb}`;
  const words = before.split(/\s+/u).filter((word) => /^\p{Ll}/u.test(word));
  const verb =
    words.find(isFiniteForm) ??
    words.find((word) => /t$/u.test(word) && actsOf(foldGerman(joinedWith(word))).length > 0);
  if (verb === undefined) return subject;
  const joined = joinedWith(verb);
  if (actsOf(foldGerman(joined)).length === 0) return subject;
  return `${before.replace(verb, joined)}${subject.slice(particle.index + particle[0].length)}`;
}

/** Every date and year of a text. */
export function readTimes(text: string): Time[] {
  return Array.from(text.matchAll(DATE), (match): Time => {
    const { behind, day = behind, month, year, d, m, y, part, plain } = match.groups ?? {};
    if (plain !== undefined)
      return {
        year: Number(plain),
        month: null,
        day: null,
        ...(part === undefined ? {} : { part: partOf(part) }),
      };
    const named = month === undefined ? Number(m) : (monthOf(month) ?? 0);
    const full = Number(year ?? y);
    return {
      year: full < 100 ? 2000 + full : full,
      month: named,
      day: day === undefined && d === undefined ? null : Number(day ?? d),
    };
  });
}

function partOf(word: string): PartOfYear {
  const part = PARTS_OF_YEAR.find(({ names }) => new RegExp(`^(?:${names})$`, 'iu').test(word));
  return part?.label ?? 'Anfang';
}

function monthsOf({ month, part }: Time): readonly [number, number] {
  if (month !== null) return [month, month];
  const named = PARTS_OF_YEAR.find(({ label }) => label === part);
  return named?.months ?? [1, 12];
}

/** Whether two times of one year have a month in common. */
function overlap(a: Time, b: Time): boolean {
  const [[from, to], [first, last]] = [monthsOf(a), monthsOf(b)];
  return from <= last && first <= to;
}

/** Whether a time is over before another begins, as far as both are said. */
export function isBefore(a: Time, b: Time): boolean {
  if (a.year !== b.year) return a.year < b.year;
  const isSameMonth = a.month !== null && a.month === b.month;
  if (isSameMonth) return a.day !== null && b.day !== null && a.day < b.day;
  return monthsOf(a)[1] < monthsOf(b)[0];
}

/** "3. Januar 2028", "Ende 2024", as far as it is said. */
export function timeText({ year, month, day, part }: Time): string {
  const named = month === null ? undefined : GERMAN_MONTHS[month - 1];
  return [part, day === null ? undefined : `${day}.`, named, year]
    .filter((one) => one !== undefined)
    .join(' ');
}

/** Whether a time is said by another: the same, as far as both say it. */
export function isSameTime(a: Time, b: Time): boolean {
  if (a.year !== b.year || !overlap(a, b)) return false;
  return a.day === null || b.day === null || a.day === b.day;
}

const GENERIC = new Set(
  listed(`
  stuck, mal, fall, fallen, exemplar, einheit, insgesamt, davon, alle
`),
);

/** Of the same event "Personen" are those who took part; elsewhere they may be others. */
export function countsPersons(said: StatedValue, printed: StatedValue): boolean {
  const [a, b] = [headOf(said.noun), headOf(printed.noun)];
  return a !== null && b !== null && !isAlike(a, b) && arePersons(a, b);
}

function arePersons(a: string, b: string): boolean {
  const isAnybody = ANYBODY.test(a) && STAFF.test(b);
  return isAnybody || (PERSONS.test(a) && PERSONS.test(b)) || (STAFF.test(a) && STAFF.test(b));
}

/** "10.100 Leute" where they are "Bedienstete". */
const ANYBODY = /^(?:person|mensch|leut|people)/u;

/** "220 Nutzer" are those of whom it says that "220 Mitarbeiter nutzen" it. */
function areActors(said: string, printed: string, sentence: string): boolean {
  const act = /^(?<verb>\p{L}{3,})er$/u.exec(said)?.groups?.verb;
  if (act === undefined || !(STAFF.test(printed) || PERSONS.test(printed))) return false;
  return tokenize(sentence).some(({ folded }) =>
    new RegExp(`^${act}(?:en|t|ten|te)$`, 'u').test(folded),
  );
}

/** Who works somewhere, in whatever word. */
const STAFF = /^(?:landes)?(?:mitarbeit|beschaftigt|bedienstet|angestellt|employe|staff|worker)/u;

const PERSONS = /^(?:person|mensch|leut|nutz|teilnehm|teilnehmend|besuch|gast)/u;

/**
 * Whether two numbers count the same: their units agree, and their nouns as far as they say any.
 *
 * @param sentence - Where the second one is printed: "die Zahl der Beschäftigten stieg auf 494" says
 *   what it counts elsewhere in the sentence.
 * @param heading - What stands above it: "WLAN" of which the sentence says only "Standorte".
 */
export function countsTheSame(
  said: StatedValue,
  printed: StatedValue,
  sentence: string,
  heading: string,
): boolean {
  // "um ein Drittel gekürzt" is a share of nothing that is named.
  const areShares = isShare(said) && isShare(printed) && said.noun !== null;
  if (said.isMoney !== printed.isMoney || !(areShares || said.kind === printed.kind)) return false;
  if (said.isMoney) return true;
  if (said.kind !== 'number') return said.noun === null || isNamedIn(said.noun, sentence);
  const [a, b] = [headOf(said.noun), headOf(printed.noun)];
  if (a === null || GENERIC.has(a)) return true;
  if (b !== null && (arePersons(a, b) || areActors(a, b, sentence))) return true;
  // "die Zahl der Beschäftigten je 10.000 Einwohner stieg auf 494": of a ratio, and no count of them.
  if (b === null && PER.test(sentence)) return false;
  if (b === null && MEASURED.test(sentence.slice(printed.end))) return false;
  if (b === null) return tokenize(sentence).some(({ text }) => isAlike(a, headOf(text) ?? ''));
  return isAlike(a, b) && isModifierSaid(a, b, `${heading} ${sentence}`);
}

/** "die Hälfte" and "50 Prozent" are the same. */
function isShare({ kind }: StatedValue): boolean {
  return kind === 'part' || kind === 'percent';
}

const PER = /(?<!\p{L})(?:je|pro|auf je) \d[\d.]* \p{Lu}/u;

/** "tiefer als 100 m": of a length, and no count of anything. */
const MEASURED =
  /^\s?(?:[kcm]?m[²³]?|ha|[km]?g|t|l|[kMGT]i?B|[kMG]?Wh?|[kMG]bit(?:\/s)?|°C?|Grad|Uhr)(?![\p{L}\d])/u;

/** Those numbers of a sentence that count the same: those that say so before those that say nothing. */
export function countingTheSame(
  said: StatedValue,
  sentence: string,
  heading: string,
): StatedValue[] {
  const alike = readStatedValues(sentence).filter(
    (value) =>
      !(value.start === 0 && OF_LIST.test(sentence)) &&
      countsTheSame(said, value, sentence, heading),
  );
  const explicit = alike.filter(({ noun }) => noun !== null);
  return explicit.length > 0 ? explicit : alike;
}

/** "1. Bis Ende 2018 …": the number of an item of a list counts nothing. */
const OF_LIST = /^\d{1,2}\.\s/u;

/** "Pilotschulen" are the schools of a "Pilotphase"; "Berufsschulen" are not. */
function isModifierSaid(said: string, printed: string, text: string): boolean {
  if (!said.endsWith(printed) || said === printed) return true;
  const [modifier = ''] = said.slice(0, -printed.length).slice(0, LEAST_OF_MODIFIER).split('-');
  return tokenize(text).some(({ folded }) => folded.startsWith(modifier));
}

/** Letters by which the first half of a compound is known, whatever joins it to the second. */
const LEAST_OF_MODIFIER = 5;

/** "85 Prozent der Lehrkräfte": a share is of the same where the sentence names what it is of. */
function isNamedIn(noun: string, sentence: string): boolean {
  const head = headOf(noun);
  if (head === null) return true;
  return tokenize(sentence).some(({ text }) => {
    const other = headOf(text) ?? '';
    return isAlike(head, other) || (STAFF.test(head) && STAFF.test(other));
  });
}

function isAlike(a: string, b: string): boolean {
  return a === b || endsAs(a, b) || endsAs(b, a);
}

/** "Registertypen" are "Typen", and a "Landesamt" is an "Amt". */
function endsAs(whole: string, end: string): boolean {
  const before = whole.length - end.length;
  return whole.endsWith(end) && (end.length >= 4 || (end.length === 3 && before >= 4));
}

/** Whether the noun of a number is said at all: without it a number may be of anything. */
export function saysWhat({ noun, isMoney, kind }: StatedValue): boolean {
  const head = headOf(noun);
  return isMoney || kind !== 'number' || (head !== null && !GENERIC.has(head));
}

function headOf(noun: string | null): string | null {
  if (noun === null) return null;
  const [last] = tokenize(noun).slice(-1);
  if (last === undefined) return null;
  // "Nutzerinnen und Nutzer"; who uses something is called either.
  const folded = foldGerman(last.text)
    .replace(/(?<=er)innen$/u, '')
    .replace(/(?:anwender|benutzer)(?=n?$)/u, 'nutzer');
  // The end of "OZG-Leistungen" is that of "Leistungen".
  const at = folded.lastIndexOf('-') + 1;
  return `${folded.slice(0, at)}${stemGerman(folded.slice(at))}`;
}
