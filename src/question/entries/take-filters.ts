import type { Entry, EntryList, FieldKind } from '#src/domain/entry.ts';
import { ownNounPattern, stemPattern } from '#src/text/entry-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';
import { amountOf } from './amounts.ts';
import { atPrecision, datesIn, endIn, type Precision, readTime, startIn } from './dates.ts';
import { isSame, titleWords } from './match-entry.ts';
import { takeOffice } from './office-words.ts';
import { type StatusMeaning, shareOf, statusCore, takeStatus } from './status-words.ts';
import type { Taken, Wording } from './wording.ts';

type Relation = 'less' | 'atMost' | 'equal' | 'atLeast' | 'more';

/** What the entries of a list must have in a field. */
export interface EntryFilter {
  readonly kind: FieldKind | null;
  /** Of a field that only its printed name tells. */
  readonly label?: string;
  /** Printed values that are meant; empty where no entry has what was said. */
  readonly printed: readonly string[];
  /** Of numbers: amounts in Euro, dates or years. */
  readonly limit?: {
    readonly relation: Relation;
    readonly value: number;
    /** Of dates: how exactly one is said. */
    readonly precision?: Precision;
  };
  readonly meaning?: StatusMeaning | null;
  /** As the question says it. */
  readonly said: string;
  readonly isNegated: boolean;
}

interface Found extends EntryFilter {
  readonly from: number;
}

const NOT = /^(?:nicht|kein(?:e[nrsm]?)?|ohne|ausser|not|no|except|without)$/u;
const OF_CARRIER =
  '\\w*trager\\w*|tragt|tragen|betreib(?:t|en)|durchgefuhrt|fuhrt durch|setzt um|carried out|operat\\w+|run by';

/**
 * Takes all conditions on fields from the words of a question. A negation counts for the condition that
 * follows it.
 */
export function takeFilters(wording: Wording, list: EntryList): EntryFilter[] {
  const found: Found[] = [];
  const add = (filter: Omit<Found, 'isNegated'> | null) => {
    if (filter !== null) found.push({ ...filter, isNegated: false });
  };
  const isDated = has(list, 'period');
  if (has(list, 'cost')) add(limitOfCost(wording));
  if (valuesOf(list, 'status').some((value) => shareOf(value) !== null)) add(limitOfShare(wording));
  if (isDated || has(list, 'start')) add(limitOfStart(wording));
  if (isDated || has(list, 'deadline')) add(limitOfTime(wording));
  add(groupFilter(wording, list));
  add(openFilter(wording, list));
  add(statusFilter(wording, list));
  const isOfCarrier = wording.has(OF_CARRIER) || !has(list, 'lead');
  if (isOfCarrier && has(list, 'carrier')) {
    wording.takeAll(OF_CARRIER);
    add(officeFilter(wording, list, 'carrier'));
  } else add(officeFilter(wording, list, 'lead'));
  for (const filter of namedValues(wording, list)) add(filter);
  return negated(wording, found);
}

function negated(wording: Wording, found: readonly Found[]): EntryFilter[] {
  const at = wording.tokens.findIndex(
    ({ folded }, index) => NOT.test(folded) && !wording.isTaken(index),
  );
  if (at < 0) return [...found];
  const following = found.filter(({ from }) => from > at).sort((a, b) => a.from - b.from)[0];
  // Of a sentence with one condition it is the one that is denied, wherever "nicht" stands.
  const denied = following ?? (found.length === 1 ? found[0] : undefined);
  if (denied === undefined) return [...found];
  wording.takeToken(at);
  return found.map((filter) => ({ ...filter, isNegated: filter === denied }));
}

function has({ entries }: EntryList, kind: FieldKind): boolean {
  return entries.some(({ fields }) => fields.some((field) => field.kind === kind));
}

function valuesOf({ entries }: EntryList, kind: FieldKind): string[] {
  return entries.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === kind ? field.value : [])),
  );
}

function statusFilter(wording: Wording, list: EntryList): Omit<Found, 'isNegated'> | null {
  const cores = valuesOf(list, 'status').map(statusCore);
  const status = cores.length === 0 ? null : takeStatus(wording, cores);
  if (status === null) return null;
  const { printed, meaning, from } = status;
  return { kind: 'status', printed, meaning, from, said: wording.tokens[from]?.text ?? '' };
}

/** "im Handlungsfeld B", "aus Schwerpunkt 2": by the number or letter of the heading. */
function groupFilter(wording: Wording, list: EntryList): Omit<Found, 'isNegated'> | null {
  const fields = list.entries.flatMap((entry) =>
    entry.fields.filter((field) => field.kind === 'group'),
  );
  const [{ label = '' } = {}] = fields;
  if (label === '') return null;
  const nouns = ownNounPattern(label);
  const taken = wording.take(`(?:${nouns}) (?:[a-z]|\\d{1,2}|[ivx]{1,5})`);
  if (taken === null)
    return groupByWords(wording, [...new Set(fields.map(({ value }) => value))], nouns);
  const number = taken.text.split(' ').at(-1) ?? '';
  const printed = fields.flatMap(({ value }) =>
    foldGerman(value).startsWith(`${number} `) ? value : [],
  );
  // "Handlungsfeld C (Technik und Ausstattung)"
  if (printed[0] !== undefined)
    for (const index of sayingOf(wording, printed[0])) wording.takeToken(index);
  return {
    kind: 'group',
    printed: [...new Set(printed)],
    said: saidOf(wording, taken),
    from: taken.from,
  };
}

/** "zur nassen Landwirtschaft": by all words of the one heading that are said; of one word only behind its noun. */
function groupByWords(
  wording: Wording,
  headings: readonly string[],
  nouns: string,
): Omit<Found, 'isNegated'> | null {
  const isNamed = wording.has(nouns);
  const said = headings.flatMap((value) => {
    const at = sayingOf(wording, value);
    return at.length > (isNamed ? 0 : 1) ? [{ value, at }] : [];
  });
  const [only, other] = said;
  if (only === undefined || other !== undefined) return null;
  for (const index of only.at) wording.takeToken(index);
  wording.takeAll(nouns);
  const from = Math.min(...only.at);
  return {
    kind: 'group',
    printed: [only.value],
    said: saidOf(wording, { text: '', from, to: Math.max(...only.at) }),
    from,
  };
}

/** Where the words of a heading stand; nowhere unless all of them do. */
function sayingOf(wording: Wording, heading: string): number[] {
  const at = titleWords(heading.replace(/^\S+\s/u, '')).map((word) =>
    wording.tokens.findIndex(
      ({ folded }, index) => !wording.isTaken(index) && isSame(folded, word),
    ),
  );
  return at.includes(-1) ? [] : at;
}

function officeFilter(
  wording: Wording,
  list: EntryList,
  kind: 'lead' | 'carrier',
): Omit<Found, 'isNegated'> | null {
  const office = takeOffice(wording, valuesOf(list, kind), list.abbreviations);
  return office === null ? null : { kind, ...office };
}

/** "Der Termin ist noch offen": a date that is none. */
function openFilter(wording: Wording, list: EntryList): Omit<Found, 'isNegated'> | null {
  const undated = valuesOf(list, 'deadline').filter((value) => datesIn(value).length === 0);
  for (const value of new Set(undated)) {
    const taken = wording.take(`(?:noch )?${foldGerman(value)}(?:e[nrsm]?)?`);
    if (taken === null) continue;
    return { kind: 'deadline', printed: [value], said: value, from: taken.from };
  }
  return null;
}

const LONGEST_VALUE = 30;

/**
 * "in Bayern", "der Priorität hoch": a value of a field that only its printed name tells, in its own words or
 * in those that the paper says it stands for. Only of fields that sort their entries.
 */
function namedValues(wording: Wording, list: EntryList): Omit<Found, 'isNegated'>[] {
  const labels = new Set(
    list.entries.flatMap(({ fields }) => fields.flatMap((field) => field.kind ?? field.label)),
  );
  return [...labels].flatMap((label) => {
    const values = list.entries.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === null && field.label === label ? field.value : [])),
    );
    const different = new Set(values);
    const isSorting =
      different.size < values.length &&
      [...different].every((value) => value.length <= LONGEST_VALUE && /\p{L}/u.test(value));
    if (!isSorting) return [];
    return [...different].flatMap((value) => {
      const long = list.abbreviations.find(({ short }) => short === value)?.long;
      // "hoch" is a word of many questions, "Priorität hoch" is not.
      const isWord = /^\p{Ll}/u.test(value);
      if (isWord && !wording.has(stemPattern(foldGerman(label)))) return [];
      const taken = [long, value]
        .flatMap((name) => (name === undefined || name.length < 2 ? [] : foldedName(name)))
        .map((name) => (isWord ? `(?:${name}|${name.replace(/hoch$/u, 'hoh')}e[nrsm]?)` : name))
        .map((name) => wording.take(`(?:(?:in|im|aus|fur|von) )?${name}`))
        .find((found) => found !== null);
      if (taken === undefined) return [];
      wording.takeAll(stemPattern(foldGerman(label)));
      return [{ kind: null, label, printed: [value], said: value, from: taken.from }];
    });
  });
}

function foldedName(name: string): string {
  return foldGerman(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

const RELATIONS: readonly (readonly [Relation, string])[] = [
  ['more', 'mehr als|uber|more than|over|above|teurer als|nach|after|later than|spater als'],
  [
    'less',
    'weniger als|unter|less than|under|below|gunstiger als|billiger als|vor|before|fruher als',
  ],
  ['atLeast', 'mindestens|wenigstens|at least|ab|from'],
  ['atMost', 'hochstens|maximal|bis zu|at most|bis|spatestens|by|until'],
];
/** The words as they were typed. */
function saidOf({ tokens }: Wording, { from, to }: Taken): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

const NUMBER = '\\d+(?:[.,]\\d+)?';
const UNIT = '(?:mrd|mio|tsd|milliarden?|millionen|millions?|tausend|t(?=€|euro|eur| |$))';

/** "mehr als zehn Millionen Euro": a condition on the amount. */
function limitOfCost(wording: Wording): Omit<Found, 'isNegated'> | null {
  for (const [relation, words] of RELATIONS) {
    const taken = wording.take(
      `(?:${words}) ${NUMBER} (?:${UNIT} euros?|${UNIT}|euros?|eur)(?: (?:jahrlich|im jahr))?`,
    );
    if (taken === null) continue;
    const number = new RegExp(NUMBER, 'u').exec(taken.text)?.[0] ?? '';
    const unit = new RegExp(`(?<= )${UNIT}(?= |$)`, 'u').exec(taken.text)?.[0] ?? '';
    const factor = /^mrd|^milliard/u.test(unit)
      ? 1e9
      : /^mi/u.test(unit)
        ? 1e6
        : unit === ''
          ? 1
          : 1e3;
    const value = parseGermanNumber(number.replace('.', ',')).value * factor;
    wording.takeAll('kosten|kostet|cost|costs|teuer|dear|gekostet');
    return {
      kind: 'cost',
      printed: [],
      limit: { relation, value },
      said: saidOf(wording, taken).replace(/(?<=\d )T$/u, 'T€'),
      from: taken.from,
    };
  }
  return null;
}

const REACHED =
  'umgesetzt|erreicht|fertig\\w*|abgeschlossen|realisiert|fortgeschritten|erledigt|implemented|completed?|done|reached';

const SHARE = '(?<!\\d)\\d{1,3}(?:,\\d+)?(?!\\d)';

/** "zu mehr als 50 Prozent umgesetzt": a condition on how far it is. */
function limitOfShare(wording: Wording): Omit<Found, 'isNegated'> | null {
  const ways = [
    ...RELATIONS.map(([relation, words]) => ({ relation, before: `(?:${words}) ` })),
    { relation: 'equal' as const, before: '' },
  ];
  for (const { relation, before } of ways) {
    const taken = wording.take(
      `(?:zu |by )?${before}${SHARE}(?: (?:prozent|percent)|(?= (?:${REACHED}) ))`,
    );
    if (taken === null) continue;
    wording.takeAll(REACHED);
    const number = new RegExp(SHARE, 'u').exec(taken.text)?.[0] ?? '';
    return {
      kind: 'status',
      printed: [],
      limit: { relation, value: parseGermanNumber(number).value },
      said: saidOf(wording, taken),
      from: taken.from,
    };
  }
  return null;
}

const DUE =
  'fertig\\w*|abgeschlossen|beendet|umgesetzt|umzusetzen|enden?|endet|auslaufen|lauft|laufen|fallig|frist\\w*|termin\\w*|erledigt|due|ends?|expires?|completed|finished|deadlines?|abschluss|(?:geh(?:t|en) )?in betrieb(?:nahme)?|geh(?:t|en)(?= .*in betrieb)|into service';

const BEGUN =
  'begann(?:en)?|beginn(?:t|en|e)?|begonnen|start(?:et|en|eten?)?|gestartet|began|beg[iu]n|started?|starts';

/** "begannen 2022", "vor 2023 gestartet": a condition on the beginning. */
function limitOfStart(wording: Wording): Omit<Found, 'isNegated'> | null {
  return limitOfDate(wording, 'start', BEGUN);
}

/** "bis Ende 2025 fertig", "laufen 2026 aus": a condition on the term. */
function limitOfTime(wording: Wording): Omit<Found, 'isNegated'> | null {
  return limitOfDate(wording, 'deadline', DUE);
}

function limitOfDate(
  wording: Wording,
  kind: 'start' | 'deadline',
  deed: string,
): Omit<Found, 'isNegated'> | null {
  if (!wording.has(deed)) return null;
  const between =
    '(?:(?:zum|zu|ende|end of|the end of|dem|des|jahres?|jahresende|spatestens|the year) )*';
  const time = '(?:(?:19|20)\\d{2}(?:-\\d{2}){0,2})';
  const related = RELATIONS.map(([relation, words]) => ({
    relation,
    pattern: `(?:${words}) ${between}${time}`,
  }));
  const plain = {
    relation: 'equal' as const,
    pattern: `(?:(?:im|in|during|ende) )?(?:(?:jahr|the year|ende) )?${time}`,
  };
  for (const { relation, pattern } of [...related, plain]) {
    const taken = wording.take(pattern);
    if (taken === null) continue;
    wording.takeAll(deed);
    return {
      kind,
      printed: [],
      limit: { relation, ...readTime(new RegExp(time, 'u').exec(taken.text)?.[0] ?? '') },
      said: saidOf(wording, taken),
      from: taken.from,
    };
  }
  return null;
}

/** Whether an entry meets a condition; null where it has no such field or no such value in it. */
export function meets({ fields }: Entry, filter: EntryFilter): boolean | null {
  const { kind, label, printed, limit, isNegated } = filter;
  const own = fields.filter((field) => field.kind === kind && isLabelled(field, label));
  const valid =
    own.length === 0 && (kind === 'deadline' || kind === 'start')
      ? fields.filter((field) => field.kind === 'period')
      : own;
  if (valid.length === 0) return null;
  if (limit === undefined) {
    const isMet = valid.some(
      ({ value }) => printed.includes(value) || printed.includes(statusCore(value)),
    );
    return isMet !== isNegated;
  }
  const [field] = valid;
  if (field === undefined) return null;
  const number =
    kind === 'cost'
      ? (amountOf(field)?.euros ?? null)
      : kind === 'status'
        ? shareOf(field.value)
        : kind === 'start'
          ? startIn(field.value, limit.precision)
          : endIn(field.value);
  if (number === null) return null;
  const compared = limit.precision === undefined ? number : atPrecision(number, limit.precision);
  return holds(compared, limit.relation, limit.value) !== isNegated;
}

/** Whether a field has the printed name that is meant, where one is. */
export function isLabelled({ label }: { readonly label: string }, meant?: string): boolean {
  return meant === undefined || label === meant;
}

function holds(a: number, relation: Relation, b: number): boolean {
  switch (relation) {
    case 'less':
      return a < b;
    case 'atMost':
      return a <= b;
    case 'equal':
      return a === b;
    case 'atLeast':
      return a >= b;
    case 'more':
      return a > b;
  }
}
