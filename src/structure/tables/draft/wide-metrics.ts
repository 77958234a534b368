import { capitalized } from '#src/text/capitalized.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { stateIn } from '#src/text/planned-state.ts';
import { periodStyleOf } from '../read-period.ts';
import { draftMetric, unitAbove, unitName, wholeHeading, withoutFootnote } from './draft-metric.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** "2023", "2022/23"; "2023-2027", "31.03.2025" and "vor 1950" are no years of figures. */
const YEAR_IN_HEADING =
  /(?<!\d|\d\s?[.–-]\s?|(?:^|\s)(?:vor|bis|ab|seit|nach)\s)(?:19|20)\d\d(?:\/(?:20)?\d\d)?(?!\d|\s?[–-]\s?\d)/u;
/** "Belegung 31.12.2023": the day that is the same in each year. */
const DAY_IN_HEADING =
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?=(?<year>(?:19|20)\d\d)(?!\d))/u;
/** "Ist 2021", "Ist 2022" are one metric with its years side by side. */
export function wideMetrics(
  columns: readonly SurveyedColumn[],
  unit: string | null,
  { title, subject }: { readonly title: string; readonly subject: string | undefined },
) {
  const patterns = new Map<string, SurveyedColumn[]>();
  const days = daysIn(columns);
  const dated = sideBySide(
    columns.filter(
      ({ isNumeric, heading }) =>
        isNumeric && (YEAR_IN_HEADING.test(heading) || DAY_IN_HEADING.test(heading)),
    ),
  );
  const years = periodStyleOf(dated.flatMap(({ heading }) => yearIn(heading) ?? []));
  const style =
    years?.kind === 'year' && days !== null ? { kind: 'date' as const, day: days } : years;
  // A single heading with a year may be a name: "Förderprogramm 2020".
  if (dated.length < 2 || style === null) return { metrics: [], style: null, season: undefined };
  for (const column of dated) {
    const pattern = patternOf(column);
    patterns.set(pattern, [...(patterns.get(pattern) ?? []), column]);
  }
  joinMarked(patterns);
  joinStates(patterns);
  const sayings = [...patterns.keys()].map((pattern) =>
    (pattern.split('|')[0] ?? '')
      .replace(WHEN, '')
      .replace(/[\s_]+/gu, pattern.includes('_') ? '_' : ' ')
      .replace(/^[\s_]+|[\s_]+$/gu, ''),
  );
  const metrics = [...patterns].map(([pattern, own], index) => {
    const said = wholeHeading(sayings[index] ?? '', sayings.slice(0, index));
    const stated = UNIT_ALONE.test(said) ? unitAbove([`in ${said}`]) : null;
    const words = UNIT_ALONE.test(said) || YEAR_WORD.test(said) ? '' : said;
    const decimals = Math.max(...own.map((column) => column.decimals));
    const isNegative = own.some((column) => column.isNegative);
    const ofMonth = subject !== undefined && MONTH.test(words) ? `${subject} im ${words}` : words;
    const label = words === '' ? (subject ?? 'Wert') : ofMonth;
    const drafted = draftMetric(label, { decimals, isNegative }, stated ?? carriedBy(own) ?? unit);
    const things = words === '' && subject !== undefined ? objectOf(title, subject) : [];
    const counted = words === '' && (stated ?? unit) === null ? countedIn(title) : null;
    const states = ofMonth === words ? wordsOfState(words, subject) : [subject ?? ''];
    const metric = {
      ...drafted,
      unit: counted ?? (ofMonth === words ? drafted.unit : ''),
      words: [...drafted.words, ...states, ...things, ...(counted === null ? [] : [counted])],
    };
    return { metric, heading: pattern, isWide: true, columns: own };
  });
  // "Belegungsfähigkeit 2024" beside the years of another is not what the table is of.
  metrics.sort((a, b) => Number(a.columns.length === 1) - Number(b.columns.length === 1));
  const [season] = [...patterns.keys()].flatMap((pattern) => SEASON.exec(pattern)?.[1] ?? []);
  return { metrics, style, season };
}

/** What the years are called, where that is no year of the calendar. */
const SEASON = /(?<!\p{L})(Spielzeit|Saison|Schuljahr)\s\{year\}/u;

/** "Belegung der Anstalten (Gefangene)": what is counted. */
function countedIn(title: string): string | null {
  const [, thing = ''] = /\((?:Anzahl |Zahl )?(?:der )?(\p{Lu}\p{Ll}{3,})\)$/u.exec(title) ?? [];
  return thing === '' || OF_PRINT.test(thing) ? null : thing;
}

/** What stands in brackets behind a title and is nothing that is counted. */
const OF_PRINT = /^(?:Auswahl|Auszug|Entwurf|Fortsetzung|Stand|Plan|Prozent|Euro|Anlage|Teil)$/u;

/** What the numbers of all these columns carry: "98,1 %". */
function carriedBy(columns: readonly SurveyedColumn[]): string | null {
  const [unit = null, ...others] = new Set(columns.map((column) => column.unit));
  return unit === null || others.length > 0 ? null : unitName(unit);
}

/** "Spielzeit 2023/24 Besuche" beside "Zuschuss 2023" and "Zuschuss 2024" has its year in its name. */
function sideBySide(dated: readonly SurveyedColumn[]): readonly SurveyedColumn[] {
  if (periodStyleOf(dated.flatMap(({ heading }) => yearIn(heading) ?? [])) !== null) return dated;
  const patterns = dated.map(patternOf);
  return dated.filter(
    (_, index) =>
      patterns.indexOf(patterns[index] ?? '') !== patterns.lastIndexOf(patterns[index] ?? ''),
  );
}

function patternOf({ heading }: SurveyedColumn): string {
  return heading.replace(yearIn(heading) ?? '', '{year}');
}

function yearIn(heading: string): string | undefined {
  return DAY_IN_HEADING.exec(heading)?.groups?.year ?? YEAR_IN_HEADING.exec(heading)?.[0];
}

/** "12-31" where all headings with a day are of this one, of two years at least. */
function daysIn(columns: readonly SurveyedColumn[]): string | null {
  const found = columns.flatMap(({ isNumeric, heading }) => {
    const groups = isNumeric ? DAY_IN_HEADING.exec(heading)?.groups : undefined;
    return groups === undefined ? [] : [groups];
  });
  const days = new Set(
    found.map(({ day = '', month = '' }) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  );
  const [day] = days;
  const years = new Set(found.map(({ year }) => year));
  return day === undefined || days.size > 1 || years.size < 2 ? null : day;
}

/** Headings that state the unit below a year: "Anzahl", "in %", "1 000 EUR". */
const UNIT_ALONE =
  /^(?:(?:in\s)?(?:anzahl|zahl|%|prozent|(?:tsd\.?|mio\.?|mrd\.?|1[ .]?000)?\s?(?:eur|euro|€)))$/iu;

/** "am 31.12.2023", "Saison 2022/23: Einsatzstunden" */
const WHEN =
  /(?:(?:am|zum|Stand:?|Ende|Anfang|(?:Schul|Haushalts|Berichts|Studien|Geschäfts)?[Jj]ahr|Spielzeit|Saison|(?:im\s)?(?:Wintersemester|WiSe|WS))\s)?(?:\d{1,2}\.\s?\d{1,2}\.\s?)?\{year\}(?:\s?[:–-](?=\s))?/u;

/** "November 2022" beside "November 2023" */
const MONTH = new RegExp(`^${GERMAN_MONTH}$`, 'u');

/** "Schuljahr 2022/23" says nothing but when. */
const YEAR_WORD =
  /^(?:(?:schul|haushalts|berichts|kalender|studien|geschäfts)?jahr|spielzeit|saison|(?:winter|sommer)semester|wi?se?|so?se?)$/iu;

/** "Ist 2023" and "Ist 2024 1)" are one thing: the mark leads to a note. */
function joinMarked(patterns: Map<string, SurveyedColumn[]>): void {
  for (const [pattern, added] of [...patterns]) {
    const plain = withoutFootnote(pattern);
    const own = plain === pattern ? undefined : patterns.get(plain);
    if (own === undefined) continue;
    patterns.delete(pattern);
    patterns.delete(plain);
    patterns.set(`${plain}|${pattern}`, [...own, ...added]);
  }
}

/** "Soll 2023" and "Ansatz 2024" are one thing under two names: "Soll {year}|Ansatz {year}". */
function joinStates(patterns: Map<string, SurveyedColumn[]>): void {
  const yearsOf = (columns: readonly SurveyedColumn[]) =>
    columns.flatMap(({ heading }) => yearIn(heading) ?? []);
  for (const [other, added] of [...patterns]) {
    const same = [...patterns].find(
      ([pattern, own]) =>
        own.length > added.length &&
        stateOfPattern(pattern) !== null &&
        stateOfPattern(pattern) === stateOfPattern(other) &&
        !yearsOf(own).some((year) => yearsOf(added).includes(year)),
    );
    if (same === undefined) continue;
    const [pattern, own] = same;
    patterns.delete(other);
    patterns.delete(pattern);
    patterns.set(`${pattern}|${other}`, [...own, ...added]);
  }
}

/** Only of a heading that says nothing but the state: "Soll {year}", not "Stellen Soll {year}". */
function stateOfPattern(pattern: string): ReturnType<typeof stateIn> {
  const [words = ''] = pattern.split('|');
  return /^\s*\p{L}+\s*$/u.test(words.replace('{year}', '')) ? stateIn(words) : null;
}

/** "Abfallaufkommen der Landkreise": what a table with bare years for headings is of. */
export function subjectOf(title: string): string | undefined {
  const clauses = title.split(/\s[–—-]\s|:\s/u).reverse();
  return clauses
    .flatMap((clause) => SUBJECT.exec(withoutNumberOf(clause))?.[0] ?? [])
    .find((subject) => !GERMAN_STATES.includes(subject));
}

/** "Aufgenommene Fundtiere" of "Zahl der aufgenommenen Fundtiere". */
function withoutNumberOf(title: string): string {
  return title.replace(
    /^(?:Anzahl|Zahl) (?:der|von) (?:(\p{Ll}+e)n )?(?=\p{Lu})/u,
    (_, adjective: string | undefined) =>
      adjective === undefined ? '' : `${capitalized(adjective)} `,
  );
}

/** An adjective may stand before the noun: "Erteilte Baugenehmigungen nach Landkreisen". */
const SUBJECT = new RegExp(
  String.raw`^(?:\p{Lu}\p{L}+innen und (?=\p{Lu}))?(?:\p{Lu}\p{Ll}+(?:te|ene|ische|liche) )?\p{Lu}[\p{L}-]+(?=\s(?:der|des|von|in|im|nach|am|je|an|für|ausgewählter|aller|einzelner)\s|\s(?:19|20)\d\d|\s(?:${GERMAN_STATES.join('|')})(?!\p{L})|$)`,
  'u',
);

/** What comes and goes says less than what it is that does. */
const FLOW = /(?:zugänge|abgänge|eingänge|bestand|bestände|erledigungen)$/iu;

/** "Neuzugänge an Zivilprozessverfahren": what came in is asked for by its name, too. */
function objectOf(title: string, subject: string): string[] {
  if (!FLOW.test(subject)) return [];
  const [, rest = ''] = title.split(subject);
  const noun = /^\s(?:an|von)\s(\p{Lu}[\p{L}-]{5,})(?!\p{L})/u.exec(rest)?.[1];
  if (noun === undefined) return [];
  return /^(?:Personenkraftwagen|Pkw)$/u.test(noun)
    ? [noun, 'Pkw', 'Autos', 'Auto', 'zugelassen']
    : [noun];
}

/** "Ist 2022" and "Plan 2024" of "Aufwendungen": what was and what is planned. */
function wordsOfState(label: string, subject: string | undefined): string[] {
  if (subject === undefined) return [];
  if (/^(?:ist|ergebnis|rechnungsergebnis|re)$/iu.test(label)) return [subject];
  return /^(?:plan|soll|ansatz|planansatz)$/iu.test(label)
    ? [`geplante ${subject}`, `Plan ${subject}`]
    : [];
}
