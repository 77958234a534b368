import { monthOf, monthsOfSeason } from '#src/text/month-names.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

/** What a question says about time, before the years of a table are known. */
export interface AskedTime {
  /** Years as written, in the order of the question. */
  readonly years: readonly number[];
  /** From the first to the last of `years`, or from the only one to the newest. */
  readonly isRange: boolean;
  readonly since: boolean;
  /** `since`, said as "gegenüber 2016". */
  readonly isAgainst: boolean;
  /** "bis 2018": up to the only year. */
  readonly until: boolean;
  /** "bis heute" without a year: from the first one on, or from the one spoken of. */
  readonly untilNow: boolean;
  /** "in den letzten drei Jahren" */
  readonly lastYears: number | null;
  /** "vor drei Jahren": so many before the newest year of the table. */
  readonly yearsAgo: number | null;
  readonly newest: boolean;
  readonly oldest: boolean;
  readonly all: boolean;
  /** A day that is asked for, as month and day ("06-30"). */
  readonly day: string | null;
  /** "2022/23": a school or business year is asked for. */
  readonly isDouble: boolean;
  /** "2021 vor 2020", two ranges: how the years belong together was not understood. */
  readonly isUnclear: boolean;
}

const LAST_YEARS =
  /(?<!\w)(?:letzten?|vergangenen?|jungsten?|vorigen?|last|past|recent) (\w+) (?:jahre?n?|years)(?!\w)/u;
const YEARS_AGO = /(?<!\w)(?:vor (\w+) jahren|(\w+) years ago)(?!\w)/u;
const A_YEAR_AGO = /(?<!\w)(?:vor einem jahr|(?:a|one) year ago)(?!\w)/u;
/** "im Vorjahr" where no other year is said and nothing is held against it: the one before the newest. */
const IN_YEAR_BEFORE =
  /(?<!\w)(?<!(?:als|wie|zu|mit|than|as|to|with) )(?:im|in the) (?:vorjahr|(?:previous|prior|preceding) year)(?!\w)/u;
const NEWEST =
  /(?<!\w)(?:aktull\w*|derzeit\w*|momentan\w*|gegenwartig\w*|heut\w*|jetzt|neust(?:e\w*)?|neuest\w*|jungst\w*(?! (?:belegschaft\w*|personal|mitarbeit\w*|beschaftigten?(?! zahl)|team\w*|kolleg\w*|staff|leute))|zuletzt(?! (?:im jahr )?(?:19|20)\d\d(?!\d))|zurzeit|zur zeit|current\w*|currently|latest|newest|most recent\w*|today|now|nowadays|these days|(?<!bis (?:zum|zur|ins) )letzte[rnms]? (?:(?:(?:erfasste[nrms]?|ausgewiesene[nrms]?|enthaltene[nrms]?) )?(?:schul|studien|haushalts|geschafts|berichts|kalender|tabellen|erhebungs|daten)?jahr(?:e?s)?(?: (?:der|in der) (?:tabelle|statistik|aufstellung))?|spielzeit|saison|stand|stichtag|wert))(?!\w)/u;
/** "bis zum letzten Jahr" only says that nothing is left out at the end. */
const UP_TO_LAST =
  /(?<!\w)bis (?:zum|zur|ins) letzten? (?:(?:erfassten|ausgewiesenen|enthaltenen) )?(?:jahr|stichtag|wert)(?: (?:der|in der) (?:tabelle|statistik|aufstellung))?(?!\w)/u;
const UNTIL_NOW =
  /(?<!\w)(?:bis (?:heute|jetzt|zuletzt|dato|heutzutage|in die gegenwart|zur gegenwart|zum heutigen tag\w*|zum aktuellen stand)|(?:until|till|to|up to) (?:now|today|this day|date))(?!\w)/u;
/** "im ersten und im letzten Jahr" */
const FIRST_AND_LAST =
  /(?<!\w)(?:erste[rnms]?|first) (?:jahr |year )?(?:und|sowie|and) (?:(?:im|in|dem|das|the) )*(?:letzte[rnms]?|neueste[rnms]?|last|latest) (?:jahr|year)(?!\w)/u;
const OLDEST = /(?<!\w)(?:am anfang|anfangs|zu beginn|erste[nsm]? jahr|first year)(?!\w)/u;
/** "ab dem ersten Jahr mit Angaben" */
const FROM_FIRST =
  /(?<!\w)(?:ab|seit|von|vom|from|since)(?: (?:dem|der|the))? (?:ersten|fruhesten|first|earliest) (?:(?:verfugbaren|available|ausgewiesenen) )?(?:jahr|stichtag|wert|year)(?: (?:an|mit|with) (?:angaben?|werten?|daten|zahlen|einer zahl|personal|beschaftigten|data|figures))?(?!\w)/u;
const ALL_YEARS =
  /(?<!\w)(?:(?:alle|allen|saemtliche|samtliche|jedes|jedem|all|every|each) (?:the )?(?:verfugbaren |vorhandenen |available )?(?:(?:schul|haushalts|geschafts|berichts)?jahre?n?|(?:school )?years?)|the (?:available )?(?:school )?years|(?:gesamte[nr]?|ganze[nr]?|whole|entire) (?:zeitraum\w*|zeit|zeitreihe|period|jahre)|jahr fur jahr|year by year|uber die jahre|im laufe der (?:jahre|zeit)|im zeitverlauf|over the years|(?:letzten?|vergangenen?|zuruckliegenden?|jungsten?|vorigen?) (?:paar |einigen |wenigen )?jahren?|(?:recent|past|last|previous) (?:few |several )?years|zeitreihe|time series|(?:ganze|gesamte|komplette|vollstandige|whole|entire|full|complete) (?:reihe|series))(?!\w)/u;

/** Reads years, ranges and words for time, and marks them. */
export function findTime(marked: MarkedTerms): AskedTime {
  const places = yearPlaces(marked);
  const [first, second] = places;
  const beside = places.length === 1 ? BESIDE.exec(marked.line)?.[1] : undefined;
  const isBefore = beside === 'vor' || beside === 'before';
  const isAfter = beside === 'nach' || beside === 'after';
  const years = places.map(({ year }) => year + (isAfter ? 1 : 0) - (isBefore ? 1 : 0));
  const isRange =
    places.length >= 2 &&
    first !== undefined &&
    second !== undefined &&
    isJoined(marked, first.index, second.index);
  const before = first === undefined ? '' : wordBefore(marked, first.index);
  const isFromOn =
    first !== undefined && before === 'von' && marked.terms[first.index + 1]?.folded === 'an';
  if (isFromOn && first !== undefined) marked.mark(first.index + 1, first.index + 1, 'time');
  const isAgainst =
    places.length === 1 &&
    first !== undefined &&
    HELD_AGAINST.test(marked.line.slice(0, marked.startOf(first.index)));
  // "im Jahr vor 2019" is one year.
  const isYearBeside =
    /(?<!\w)(?:im|in dem|das|the) (?:jahr|year) (?:vor|nach|before|after) (?:19|20)\d\d(?!\w)/u.test(
      marked.line,
    );
  const saysUntilNow = mark(marked, UNTIL_NOW);
  const since =
    places.length === 1 &&
    ((isAfter && !isYearBeside) ||
      isFromOn ||
      isAgainst ||
      saysUntilNow ||
      /^(?:seit|ab|since|seitdem)$/u.test(before));
  const last = LAST_YEARS.exec(marked.line);
  const lastYears = last === null ? null : readSmallNumber(last[1] ?? '');
  if (last !== null && lastYears !== null) markMatch(marked, last);
  const yearsAgo = readYearsAgo(marked) ?? readYearBefore(marked, places.length > 0);
  const fromFirst = mark(marked, FROM_FIRST);
  mark(marked, UP_TO_LAST);
  const areBothEnds = mark(marked, FIRST_AND_LAST);
  const untilNow = saysUntilNow && places.length === 0;
  const newest = (mark(marked, NEWEST) && !untilNow) || areBothEnds;
  const until =
    places.length === 1 && !isYearBeside && (isBefore || /^(?:bis|until)$/u.test(before));
  const day = places.find(({ day: d }) => d !== null)?.day ?? null;
  for (const { index } of places) {
    marked.mark(index, index, 'year');
    const beforeYear = marked.foldedAt(index - 1);
    // "im Sommer 2023": whether the table tells of it is for its day to say.
    if (/^(?:ab|seitdem)$/u.test(beforeYear) || monthsOfSeason(beforeYear) !== undefined)
      marked.mark(index - 1, index - 1, 'time');
  }
  return {
    years,
    isRange,
    since,
    isAgainst,
    until,
    untilNow,
    lastYears,
    yearsAgo,
    newest,
    oldest: !fromFirst && (mark(marked, OLDEST) || areBothEnds),
    all: mark(marked, ALL_YEARS) || fromFirst,
    day,
    isDouble: places.some(({ isDouble }) => isDouble === true),
    isUnclear: isUnclear(marked, places, isRange),
  };
}

/** "gegenüber 2016": the only year is that from which a change is measured. */
const HELD_AGAINST =
  /(?<!\w)(?:gegenuber|(?:im|in) (?:vergleich|gegensatz|verhaltnis) (?:zu|zum|mit)|verglichen (?:mit|zu|zum)|gemessen an|compared (?:to|with)|(?:in|by) comparison (?:to|with)|relative to|as against)(?: (?:de[mnr]|das|zu|zum|von|vom|jahre?s?|stand|niveau|bestand|wert|noch|anfang|ende|mitte|the|year|level|of|in|value))* $/u;

const RELATING = /^(?:vor|nach|ab|seit|bis|before|after|since|until|till|up)$/u;

/** More years than a range has, or a word between them that no range begins or ends with. */
function isUnclear(marked: MarkedTerms, places: readonly YearPlace[], isRange: boolean): boolean {
  if (places.length < 2) return false;
  if (isRange) return places.length > 2;
  return places.some(({ index }) => RELATING.test(wordBefore(marked, index)));
}

function readYearsAgo(marked: MarkedTerms): number | null {
  if (mark(marked, A_YEAR_AGO)) return 1;
  const ago = YEARS_AGO.exec(marked.line);
  const years = ago === null ? null : readSmallNumber(ago[1] ?? ago[2] ?? '');
  if (ago !== null && years !== null) markMatch(marked, ago);
  return years;
}

function readYearBefore(marked: MarkedTerms, saysYear: boolean): number | null {
  if (saysYear || /(?<!\w)(?:mehr|weniger|more|fewer|less)(?!\w)/u.test(marked.line)) return null;
  return mark(marked, IN_YEAR_BEFORE) ? 1 : null;
}

/** "vor 2022", "nach dem Jahr 2021": the year itself is not meant. */
const BESIDE = /(?<!\w)(vor|nach|before|after) (?:dem jahr |the year )?(?=(?:19|20)\d\d(?!\w))/u;

interface YearPlace {
  readonly index: number;
  readonly year: number;
  readonly day: string | null;
  readonly isDouble?: boolean;
}

function yearPlaces(marked: MarkedTerms): YearPlace[] {
  const { terms } = marked;
  return terms.flatMap((term, index) => {
    // "Anlagen vor 1950": the name of a column.
    const isOfMetric = [index - 1, index].every((at) => marked.roleOf(at) === 'metric');
    if (isOfMetric && /^(?:vor|bis|ab|seit|nach)$/u.test(terms[index - 1]?.folded ?? '')) return [];
    const iso = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(term.folded);
    if (iso !== null) {
      const day = iso[3] === undefined ? null : `${iso[2]}-${iso[3]}`;
      return [{ index, year: Number(iso[1]), day }];
    }
    const double = /^((?:19|20)\d\d)\/(?:(?:19|20)?(\d\d))$/u.exec(term.folded);
    if (double !== null && (Number(double[1]) + 1) % 100 === Number(double[2]))
      return [{ index, year: Number(double[1]), day: null, isDouble: true }];
    const isYear = term.kind === 'number' && /^(?:19[5-9]\d|20\d\d)$/u.test(term.text);
    if (!isYear || isCounted(terms[index - 1]?.folded, terms[index + 1]?.folded)) return [];
    return [{ index, year: Number(term.text), day: null }];
  });
}

const BEFORE_A_COUNT =
  /^(?:als|mindestens|hochstens|uber|unter|least|most|than|over|under|above|below|rund|knapp|genau|maximal|minimal|wenigstens)$/u;
const COUNTED =
  /^(?:beschaft\w*|mitarb\w*|leute|person\w*|stellen|employees|people|staff|kopf\w*)$/u;

/** "mehr als 2000 Beschäftigte": a number, not a year. */
function isCounted(before = '', after = ''): boolean {
  return BEFORE_A_COUNT.test(before) && COUNTED.test(after);
}

function wordBefore({ terms }: MarkedTerms, index: number): string {
  const skipped =
    /^(?:dem|das|den|jahr|jahre|jahren|year|the|zum|im|30|ende|anfang|mitte|einschliesslich|inklusive|including|and|to)$/u;
  for (let at = index - 1; at >= 0; at -= 1) {
    const folded = terms[at]?.folded ?? '';
    if (!skipped.test(folded) && monthOf(folded) === undefined) return folded;
  }
  return '';
}

/** "2015 bis 2023", "2015-2023", "von 2018 auf 2019", "zwischen 2015 und 2020". */
function isJoined({ terms }: MarkedTerms, first: number, second: number): boolean {
  const between = terms.slice(first + 1, second).map(({ folded }) => folded);
  const opening = terms.slice(Math.max(0, first - 3), first).map(({ folded }) => folded);
  if (between.length > 3) return false;
  const text = between.join(' ');
  if (
    /^(?:bis|to|until|through|till|auf)(?: (?:zum|zu|einschliesslich|inklusive|jahr|das jahr|ende|the year))*$/u.test(
      text,
    )
  )
    return true;
  return (
    /^(?:und|and)(?: (?:dem jahr|jahr))?$/u.test(text) &&
    opening.some((w) => /^(?:zwischen|between)$/u.test(w))
  );
}

function mark(marked: MarkedTerms, pattern: RegExp): boolean {
  const match = pattern.exec(marked.line);
  if (match === null) return false;
  markMatch(marked, match);
  return true;
}

function markMatch(marked: MarkedTerms, match: RegExpExecArray): void {
  const [from, to] = marked.spanOf(match.index, match.index + match[0].length);
  marked.mark(from, to, 'time');
}
