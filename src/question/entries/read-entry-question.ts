import type { Entry, EntryList } from '#src/domain/entry.ts';
import {
  entryNounPattern,
  ownNounPattern,
  plainEntryNounOf,
  stemPattern,
} from '#src/text/entry-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { FOLDED_NUMBERS, readSmallNumber } from '#src/text/number-words.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { CHEAPEST, COSTS, DEAREST } from './cost-words.ts';
import { type AskedField, takeAskedFields } from './field-words.ts';
import {
  entriesNumbered,
  isSame,
  type NamedEntry,
  takeCodes,
  takeHeaded,
  takeNumbers,
  takeTitled,
  titleWords,
} from './match-entry.ts';
import { DUE, FARTHEST, FIRST_DUE, LAST_DUE, LEAST_FAR } from './order-words.ts';
import { takeScope } from './scope-words.ts';
import { takeReason } from './story-field.ts';
import { type EntryFilter, meets, takeFilters } from './take-filters.ts';
import { createWording, type Wording } from './wording.ts';

/** Entries of a list that a question is about, and why these. */
export interface EntrySelection {
  readonly list: EntryList;
  readonly filters: readonly EntryFilter[];
  readonly entries: readonly Entry[];
  /** Those of which the paper does not say it: "noch nicht beziffert". */
  readonly unknown: readonly Entry[];
}

/** What a question wants to know of entries with fields. */
export type EntryQuestion =
  | {
      readonly kind: 'fields';
      readonly named: readonly NamedEntry[];
      readonly asked: readonly AskedField[];
    }
  | { readonly kind: 'mention'; readonly named: readonly NamedEntry[] }
  | {
      readonly kind: 'list';
      readonly selection: EntrySelection;
      readonly isCount: boolean;
      readonly shows: readonly AskedField[];
    }
  | {
      readonly kind: 'extreme';
      readonly selection: EntrySelection;
      readonly by: 'cost' | 'deadline' | 'status';
      readonly isMost: boolean;
      /** How many of them: "die drei teuersten". */
      readonly limit: number;
    }
  | {
      /** What they cost together, or on average. */
      readonly kind: 'total';
      readonly selection: EntrySelection;
      readonly isMean: boolean;
    }
  | { readonly kind: 'distribution'; readonly list: EntryList; readonly by: AskedField }
  | { readonly kind: 'unknownNumber'; readonly list: EntryList; readonly number: string }
  | { readonly kind: 'unknownValue'; readonly list: EntryList; readonly filter: EntryFilter };

/** How a question was read of one list. */
interface Reading {
  readonly question: EntryQuestion;
  readonly list: EntryList;
  /** The noun of the list was said, not another one for such things. */
  readonly isExact: boolean;
  /** Words that only the paper's head explains. */
  readonly scope: number;
}

const COUNT = 'wie ?viele?n?|anzahl|zahl der|how many|number of|count(?: of)?';
const NEUTRAL =
  'anlage|tabelle|annex|table|derzeit|aktuell\\w*|momentan|gegenwartig|bislang|currently|bericht\\w*|report\\w*|\\w*aktionsplan\\w*|action plan|plan(?:s|es)?|\\w*katalog\\w*|papier\\w*|dokument\\w*|drucksache|vorgestellt\\w*|genannt\\w*|aufgefuhrt\\w*|enthalt\\w*|umfasst|umfassen|aufgelistet\\w*|beschrieben\\w*|beschreibt|stellt|nennt|behandelt|gibts?|heissen|heisst|nenn\\w*|zeig\\w*|list\\w*|show|names?|overview|ubersicht|insgesamt|landesregierung|contain\\w*|included|presented|gelten|gilt|eingestuft\\w*|bewertet\\w*|steh(?:t|en)|befind\\w*|weist|weisen|liegen|liegt|bundelt|stelle|bitte|please|offiziell\\w*|ziffer|there|gerade|heute|jetzt|stichtag|laut|gemass|nach angaben|according to|gehor\\w*|belong\\w*|now|tragt|tragen|sonst|zurzeit';
/** What any entry may be called beside its title: "der Versuch mit Schilf". */
const UNDERTAKING = 'versuch\\w*|pilot\\w*|modell(?:projekt|versuch)\\w*|aktion|sache|thema';
const FOR_LEAD =
  'fuhrt\\w*|fuhren|gefuhrt|hat|haben|verantwortet|leitet|zustandig\\w*|feder ?fuhr\\w*|verantwort\\w*|in charge(?: of)?|responsible(?: for)?|leads?|led|lead|betreut|unterliegen|lauf(?:t|en)|untersteh\\w*|obliegt|obliegen|bei|hand';
const FOR_STATUS = '\\w*status|\\w*stand|umsetzung\\w*|wurden?|worden';
const TOGETHER =
  'zusammen\\w*|zusammengenommen|insgesamt|summe|summier\\w*|addier\\w*|gesamtkosten|gesamtsumme|gesamtbetrag|gesamtvolumen|gesamten?|aller|alle[nr]?|in total|altogether|total|overall|all|combined|sum';
const ON_AVERAGE = 'durchschnitt\\w*|im (?:schnitt|mittel)|mittlere[nrsm]?|average|mean|on average';
const AROUND_TOTAL =
  'auf|entfall\\w*|entfallt|welchen|welche|welcher|hoch|wie ?viel|was|how|much|high|fur|belaufen|belauft|betrag(?:en|t)|machen|macht|aus|sich|kommen|kommt|ist|sind|dafur|geplant|veranschlagt|vorgesehen|eingeplant|angesetzt|laufzeit|je|pro|per|einzeln\\w*';
const DISTRIBUTED =
  'verteil\\w*|aufgeteilt|aufteilung|gliedern|distribut\\w*|(?:je|pro|nach) (?=ressort|ministeri|status|feder|zustand|priorit)';

/** Reads a question of one list; null where words are left that nothing of it explains. */
function readOf(question: string, list: EntryList, follows: Followed): Reading | null {
  const nouns = nounsOf(list);
  const plain = withoutOwnNames(question, list);
  const read = (take: (wording: Wording) => EntryQuestion | null): Reading | null => {
    const wording = createWording(plain);
    const found = take(wording);
    if (found === null) return null;
    const isExact = createWording(plain).has(ownNounPattern(list.noun));
    wording.takeAll(nouns);
    wording.takeAll(NEUTRAL);
    const scope = takeScope(wording, list);
    if (wording.left().length > 0 || asksForSome(wording, list)) return null;
    return { question: found, list, isExact, scope };
  };
  return (
    read((wording) => byNumber(wording, list, nouns)) ??
    read((wording) => byWholeTitle(wording, list)) ??
    read((wording) => extreme(wording, list, nouns)) ??
    read((wording) => total(wording, list, nouns)) ??
    read((wording) => distribution(wording, list, nouns)) ??
    read((wording) => listed(wording, list, nouns, follows)) ??
    read((wording) => byTitle(wording, list))
  );
}

/** What the entries are called: by the paper, and by the word with which their titles begin ("Radweg an der L 25"). */
function nounsOf({ noun, called, heading, entries }: EntryList): string {
  const first = entries.map(({ title }) => /^\p{Lu}\p{Ll}{3,}(?= )/u.exec(title)?.[0] ?? '');
  const [common = ''] = first;
  const isCommon = common !== '' && first.every((word) => word === common);
  const also = [
    ...(called === undefined ? [] : [stemPattern(foldGerman(called))]),
    ...(isCommon ? [stemPattern(foldGerman(common))] : []),
    // "Festlegungen und Arbeitsaufträge"
    ...(heading.match(/\p{Lu}\p{L}+/gu) ?? []).flatMap((word) => {
      const other = plainEntryNounOf(word);
      return other === null ? [] : [ownNounPattern(other.one)];
    }),
  ];
  return [entryNounPattern(noun), ...new Set(also)].join('|');
}

/** "Feuerwehrprojekte", where the paper is about more than that: none of its entries are called so. */
function asksForSome({ tokens }: Wording, { title, head, heading, entries }: EntryList): boolean {
  const titles = new Set(entries.flatMap((entry) => titleWords(entry.title)));
  const known = foldGerman(`${title} ${head} ${heading}`).toLowerCase();
  return tokens.some(({ text, folded }) => {
    const { before = '' } = COMPOUND.exec(folded)?.groups ?? {};
    const isPlain = before === '' || OF_ANY.test(before) || !/^\p{Lu}/u.test(text);
    return !isPlain && !titles.has(folded) && !known.includes(before);
  });
}

const COMPOUND =
  /^(?<before>[a-z]{4,}?)s?(?:massnahm\w*|projekt(?:e|en|s)?|vorhaben|programm(?:e|en|s)?)$/u;
const OF_ANY =
  /^(?:einzel|gesamt|forder|teil|haupt|umsetzung|lande|bunde|landes|bundes|aktion|digital|digitalisierung|modell|pilot|modernisierung|gros|gross|schlussel|leit|folge|zusatz|sofort)$/u;

/** "des Programms „Fuhrpark 2030“": what all of it is called by its paper says nothing of a year. */
function withoutOwnNames(question: string, { head, heading }: EntryList): string {
  const joined = question.replace(
    /\p{L}+-\s(?:und|oder|sowie)\s(\p{Lu}\p{L}+)/gu,
    (both, word: string) =>
      heading.includes(both) ? (plainEntryNounOf(word)?.several ?? both) : both,
  );
  const names = [...head.matchAll(/[„"»‚]([^“”"«‘]{4,40})[“”"«‘]/gu)].map(([, name = '']) => name);
  return names.reduce((text, name) => {
    return text.replace(new RegExp(`[„"»‚“]?${literalPattern(name)}[“”"«‘]?`, 'giu'), ' ');
  }, joined);
}

/** What a message goes on from. */
export interface Followed {
  /** Conditions of the list before, to which those of the message are added. */
  readonly within: readonly EntryFilter[] | null;
  /** The list need not be named. */
  readonly isOfList: boolean;
}

const ALONE: Followed = { within: null, isOfList: false };

function byNumber(wording: Wording, list: EntryList, nouns: string): EntryQuestion | null {
  const called = takeNumbers(wording, nouns);
  const numbers = called.length > 0 ? called : takeCodes(wording, list);
  const [first] = numbers;
  if (first === undefined) return null;
  const named = numbers.flatMap((number) => entriesNumbered([list], number));
  const asked = [...takeReason(wording, list), ...takeAskedFields(wording, [list])];
  if (named.length < numbers.length) {
    const number = numbers.find((one) => entriesNumbered([list], one).length === 0) ?? first;
    return list.entries.some((entry) => entry.number !== null)
      ? { kind: 'unknownNumber', list, number }
      : null;
  }
  if (asked.length > 0) return { kind: 'fields', named, asked };
  wording.takeAll(
    'macht|inhalt\\w*|geht|beinhalte\\w*|beschreib\\w*|erklar\\w*|about|tell|explain',
  );
  return { kind: 'mention', named };
}

function extreme(wording: Wording, list: EntryList, nouns: string): EntryQuestion | null {
  if (!wording.has(nouns)) return null;
  const number = wording.take(`(?:${FOLDED_NUMBERS}|\\d{1,2})(?= (?:${DEAREST}|${CHEAPEST}) )`);
  const limit = number === null ? 1 : (readSmallNumber(number.text.trim()) ?? 1);
  const isMost = wording.take(DEAREST) !== null;
  if (isMost || wording.take(CHEAPEST) !== null) {
    wording.takeAll('kosten|kostet|costs?|am');
    // "…, und was ist dafür angesetzt?": that is told anyway.
    wording.takeAll(
      `(?:und|and) (?:was|wie ?viel|how much|what) .*?(?:${COSTS}|angesetzt|veranschlagt|eingeplant|vorgesehen|budgeted|planned)`,
    );
    const selection = select(list, takeFilters(wording, list));
    wording.takeAll(FOR_LEAD);
    return { kind: 'extreme', selection, by: 'cost', isMost, limit };
  }
  const isFar = wording.take(FARTHEST) !== null;
  if (isFar || wording.take(LEAST_FAR) !== null) {
    const selection = select(list, takeFilters(wording, list));
    return { kind: 'extreme', selection, by: 'status', isMost: isFar, limit: 1 };
  }
  if (!wording.has(DUE)) return null;
  const isLast = wording.take(LAST_DUE) !== null;
  if (!isLast && wording.take(FIRST_DUE) === null) return null;
  wording.takeAll(DUE);
  const selection = select(list, takeFilters(wording, list));
  wording.takeAll(FOR_LEAD);
  return { kind: 'extreme', selection, by: 'deadline', isMost: isLast, limit: 1 };
}

/** "Auf welchen Betrag summieren sich die Kosten aller Maßnahmen im Handlungsfeld B?" */
function total(wording: Wording, list: EntryList, nouns: string): EntryQuestion | null {
  if (!wording.has(nouns) || !wording.has(COSTS)) return null;
  const isMean = wording.take(ON_AVERAGE) !== null;
  if (!isMean && !wording.has(TOGETHER)) return null;
  const counted = wording.take(`(?:${FOLDED_NUMBERS}|\\d{1,2})(?= (?:${nouns}) )`);
  const filters = takeFilters(wording, list);
  if (filters.some(({ printed, limit }) => limit === undefined && printed.length === 0))
    return null;
  for (const words of [COSTS, TOGETHER, AROUND_TOTAL]) wording.takeAll(words);
  if (filters.some(({ kind }) => kind === 'lead' || kind === 'carrier')) wording.takeAll(FOR_LEAD);
  if (filters.some(({ kind }) => kind === 'status')) wording.takeAll(FOR_STATUS);
  const selection = select(list, filters);
  // "die vier Maßnahmen" where there are five: others are meant.
  if (counted !== null && readSmallNumber(counted.text.trim()) !== selection.entries.length)
    return null;
  return { kind: 'total', selection, isMean };
}

function distribution(wording: Wording, list: EntryList, nouns: string): EntryQuestion | null {
  if (wording.take(DISTRIBUTED) === null || !wording.has(nouns)) return null;
  wording.takeAll(COUNT);
  wording.takeAll('einzeln\\w*|ministerien|ministries|departments|hauser|hausern|verschieden\\w*');
  const group = list.entries.flatMap(
    ({ fields }) => fields.find((field) => field.kind === 'group') ?? [],
  );
  const [{ label = '' } = {}] = group;
  const isByGroup = label !== '' && wording.takeAll(`${stemPattern(foldGerman(label))}`).length > 0;
  const isByStatus = wording.has('\\w*status|\\w*stand');
  const named = takeAskedFields(wording, [list]).find(({ kind }) => kind === null);
  const kind = isByGroup ? 'group' : isByStatus ? 'status' : 'lead';
  return { kind: 'distribution', list, by: named ?? { kind, label: null } };
}

function listed(
  wording: Wording,
  list: EntryList,
  nouns: string,
  { within, isOfList }: Followed,
): EntryQuestion | null {
  const isNamed =
    wording.take(`(?:(?:den|dem|aufgelisteten|genannten|gesamten|der) )?(?:${nouns})`) !== null;
  const isOfHeading = !isNamed && takeHeaded(wording, list);
  if (!isNamed && !isOfHeading && !isOfList) return null;
  const isCount = wording.take(COUNT) !== null;
  const filters = [...(within ?? []), ...takeFilters(wording, list)];
  const unknown = filters.find(({ printed, limit }) => limit === undefined && printed.length === 0);
  if (filters.some(({ kind }) => kind === 'lead' || kind === 'carrier')) wording.takeAll(FOR_LEAD);
  if (filters.some(({ kind }) => kind === 'status')) wording.takeAll(FOR_STATUS);
  const shows = takeAskedFields(wording, [list]).filter(
    ({ kind }) => kind === null || !filters.some((filter) => filter.kind === kind),
  );
  const reasons = takeReason(wording, list).filter(
    ({ kind }) => kind === null || !filters.some((filter) => filter.kind === kind),
  );
  if (isOfList)
    wording.takeAll(
      'davon|darunter|of (?:them|these|those)|von (?:diesen|denen|ihnen)|dieser|und|and',
    );
  if (isOfHeading && (filters.length === 0 || unknown !== undefined)) return null;
  if (unknown !== undefined) return { kind: 'unknownValue', list, filter: unknown };
  const isAsked =
    isCount ||
    /(?:^|\P{L})(?:welche|which|what|was|list|nenn|zeig|alle|all)/iu.test(textOf(wording));
  const told = [...shows, ...reasons];
  if (filters.length === 0 && !isAsked && told.length === 0) return null;
  return { kind: 'list', selection: select(list, filters), isCount, shows: told };
}

/** "Wie weit ist das Baumpflanzprogramm?" is of the one that is called so, though "Programm" means any. */
function byWholeTitle(wording: Wording, list: EntryList): EntryQuestion | null {
  const read = byTitle(wording, list);
  const [named] = read?.kind === 'fields' ? read.named : [];
  return named?.share === 1 ? read : null;
}

function byTitle(wording: Wording, list: EntryList): EntryQuestion | null {
  const asked = [...takeReason(wording, list), ...takeAskedFields(wording, [list])];
  const named = takeTitled(wording, [list]);
  const [first, second] = named;
  if (first === undefined || second !== undefined || isOfPaper(wording, first)) return null;
  wording.takeAll(UNDERTAKING);
  if (asked.length > 0) return { kind: 'fields', named, asked };
  // "Wie viele Sirenen gibt es?" is not about the one entry that has them in its title.
  return ASKS_COUNT.test(textOf(wording)) ? null : { kind: 'mention', named };
}

const ASKS_COUNT = new RegExp(`^(?:\\w+ )?(?:${COUNT})(?!\\w)`, 'u');

/** "Digitalstrategie" is the paper itself, though one of its entries is called "Digitaler Bauantrag". */
function isOfPaper({ tokens, isTaken }: Wording, { list, entry, share }: NamedEntry): boolean {
  if (share === 1) return false;
  const stems = (text: string) => tokenize(text).map(({ folded }) => stemGerman(folded));
  const [ofPaper, ofEntry] = [new Set(stems(list.title)), new Set(stems(entry.title))];
  return tokens.some(({ folded }, index) => {
    const stem = stemGerman(folded);
    const names = titleWords(entry.title).some((word) => isSame(folded, word));
    return isTaken(index) && names && ofPaper.has(stem) && !ofEntry.has(stem);
  });
}

function textOf({ tokens }: Wording): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

export function select(list: EntryList, filters: readonly EntryFilter[]): EntrySelection {
  const met = (entry: Entry) => filters.map((filter) => meets(entry, filter));
  return {
    list,
    filters,
    entries: list.entries.filter((entry) => met(entry).every((isMet) => isMet === true)),
    unknown: list.entries.filter(
      (entry) => met(entry).includes(null) && !met(entry).includes(false),
    ),
  };
}

/** Takes all that is said around conditions; whether nothing else is left. */
export function takeSurroundings(
  wording: Wording,
  list: EntryList,
  filters: readonly EntryFilter[],
): boolean {
  if (filters.some(({ kind }) => kind === 'lead' || kind === 'carrier')) wording.takeAll(FOR_LEAD);
  if (filters.some(({ kind }) => kind === 'status')) wording.takeAll(FOR_STATUS);
  takeAskedFields(wording, [list]);
  wording.takeAll(nounsOf(list));
  wording.takeAll(NEUTRAL);
  takeScope(wording, list);
  return wording.left().length === 0;
}

/** Reads a question of entries with fields; empty where it is of none, several where it may be of several lists. */
export function readEntryQuestion(
  question: string,
  lists: readonly EntryList[],
  follows: Followed = ALONE,
): EntryQuestion[] {
  const readings = lists.flatMap((list) => readOf(question, list, follows) ?? []);
  const exact = readings.filter(({ isExact }) => isExact);
  const kept = exact.length > 0 ? exact : readings;
  const scope = Math.max(0, ...kept.map((reading) => reading.scope));
  const inScope = kept
    .filter((reading) => reading.scope === scope)
    .map((reading) => reading.question);
  const known = inScope.filter(({ kind }) => !kind.startsWith('unknown'));
  const found = known.length > 0 ? known : inScope;
  const best = Math.max(0, ...found.map(shareOf));
  return found.filter((one) => shareOf(one) === best);
}

function shareOf(question: EntryQuestion): number {
  return question.kind === 'fields' || question.kind === 'mention'
    ? Math.max(...question.named.map(({ share }) => share))
    : 0;
}
