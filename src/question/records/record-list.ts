import type { Catalogue, Table } from '#src/domain/catalogue.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import { ROW_KEY } from '#src/domain/table-file.ts';
import type { Translate } from '#src/ports/dictionary.ts';
import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { contentStems, recordTokens, rootOf, stemOf } from './record-words.ts';

/** A value of a column with what must be said to mean it. */
export interface RecordValue {
  readonly text: string;
  readonly stems: readonly string[];
  /** Of a year or a date. */
  readonly year: number | null;
  /** Of a date, 1 … 12. */
  readonly month: number | null;
}

/** What is said of every entry of a list: its name, or an attribute. */
export interface RecordColumn {
  readonly column: string;
  readonly label: string;
  /** Folded words by which it is called. */
  readonly names: readonly string[];
  /** The column of the names. */
  readonly isName: boolean;
  /** The column of what tells the entries apart: "V-2022-003", "8/113". */
  readonly isKey: boolean;
  readonly isPlace: boolean;
  /** Its values are years. */
  readonly isTime: boolean;
  readonly isDate: boolean;
  /** Its values are sentences that say anything of an entry: none of them is meant by its words alone. */
  readonly isRemark: boolean;
  /** Its values are "ja" and "nein". */
  readonly isFlag: boolean;
  readonly values: readonly RecordValue[];
}

/** A table with one entry a row, as questions about it are read. */
export interface RecordList {
  readonly table: Table;
  readonly entries: readonly PlacedEntity[];
  readonly columns: readonly RecordColumn[];
  /** Folded words of the title and of the headings, by which the list and its entries are called. */
  readonly words: readonly string[];
  /** What English words are in German; nothing where no dictionary is at hand. */
  readonly translate: Translate;
}

/** What years of building stand under. */
export const isBuilt = ({ label }: RecordColumn): boolean => BUILT.test(label);

export const YES = /^(?:ja|x|yes|vorhanden)$/iu;
export const NO = /^(?:nein|no|nicht vorhanden)$/iu;
const REMARK = /bemerkung|anmerkung|hinweis|vermerk|erläuterung|^notiz|^notes?$|^remarks?$/iu;
/** Monuments are older than any other year of a list. */
const BUILT =
  /^(?:baujahr|errichtet|errichtung|jahr der errichtung|erbaut|eröffnet|eröffnung|eröffnungsjahr|gegründet|gründung|gründungsjahr|inbetriebnahme)$/iu;
/** What stands in the place of a date. */
const WITHOUT_END = /^(?:unbefristet|offen|laufend|fortlaufend|unbestimmt|bis auf weiteres)$/iu;
const PLACE =
  /^(?:ort|stadt|gemeinde|standort|sitz|kommune|region|bezirk|adresse|anschrift)$|kreis|(?<!ress)ort$|gemeinde$|bezirk$|region$/iu;
/** Other words for headings, English ones most of all. */
const ENGLISH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/jahr$/iu, ['year', 'years']],
  [/kreis$/iu, ['district', 'districts', 'county', 'counties']],
  [/programm$/iu, ['program', 'programs', 'programme', 'programmes']],
  [
    /status|^stand|(?:sach|bearbeitungs|umsetzungs|verfahrens)stand/iu,
    ['status', 'stand', 'sachstand'],
  ],
  [
    /(?<!ress)ort$|stadt$|gemeinde$/iu,
    ['place', 'town', 'city', 'municipality', 'places', 'towns'],
  ],
  [
    /empfänger$/iu,
    ['recipient', 'recipients', 'applicant', 'applicants', 'antragsteller', 'antragstellerin'],
  ],
  [/träger$/iu, ['provider', 'providers', 'operator', 'operators']],
  [/art$|typ$/iu, ['type', 'types', 'kind', 'kinds']],
  [/ressort|ministerium/iu, ['ministry', 'ministries', 'department', 'departments']],
  [/firma|auftragnehmer|unternehmen/iu, ['contractor', 'contractors', 'company', 'companies']],
];

/** The lists among the tables. */
export function recordLists(
  { tables }: Catalogue,
  entities: readonly PlacedEntity[],
  translate: Translate = () => [],
): RecordList[] {
  return tables.flatMap((table) => {
    const entries = entities.filter((entity) => entity.table === table.name);
    return table.entity.attributes === undefined ? [] : [recordList(table, entries, translate)];
  });
}

function recordList(
  table: Table,
  entries: readonly PlacedEntity[],
  translate: Translate,
): RecordList {
  const { entity } = table;
  const attributes = entity.attributes ?? [];
  const named = attributes.find(({ column }) => column === entity.label);
  const heading = named?.label ?? entity.keyLabel;
  const said = [
    columnOf({ words: [], ...named, column: entity.label, label: heading }, true, entries),
    ...attributes
      .filter((attribute) => attribute !== named)
      .map((attribute) => columnOf(attribute, false, entries)),
  ];
  const columns = [
    ...said.flatMap((column) => [column, ...yearsOf(column, entries)]),
    ...keyOf(table, entries),
  ];
  const texts = [
    table.title,
    table.name.replaceAll('_', ' '),
    ...table.words,
    heading,
    entity.keyLabel,
  ];
  const words = texts
    .flatMap((text) => recordTokens(text))
    .map(({ folded }) => folded)
    .filter((word) => word.length > 2 && !isStopWord(word));
  const also = ALIKE.filter((group) =>
    words.some((word) => group.some((one) => stemGerman(one) === stemGerman(word))),
  );
  return { table, entries, columns, words: [...new Set([...words, ...also.flat()])], translate };
}

/** What the entries of a list are called by one of these, they are called by the others, too. */
const ALIKE: readonly (readonly string[])[] = [
  ['gebaude', 'objekte', 'liegenschaften', 'immobilien', 'bauwerke'],
  ['fahrzeuge', 'autos', 'wagen', 'kfz'],
];

/** The column of the keys, where they are codes: nobody means the entry by "3". */
function keyOf({ entity }: Table, entries: readonly PlacedEntity[]): RecordColumn[] {
  const { key, keyLabel, label, attributes = [] } = entity;
  const isSaid = key === label || attributes.some(({ column }) => column === key);
  if (key === ROW_KEY || isSaid) return [];
  const column = columnOf({ column: key, label: keyLabel, words: [] }, false, entries);
  const values = column.values
    .filter(({ text }) => CODE.test(text))
    .map((value) => ({
      ...value,
      stems: recordTokens(value.text).map(({ folded }) => stemOf(folded)),
    }));
  if (values.length === 0) return [];
  return [{ ...column, isKey: true, isTime: false, isDate: false, values }];
}

const CODE = /\d[/.-]\d|\p{L}[/. -]?\d/u;

/** The year of a date is asked for as a year that has a column of its own. */
function yearsOf({ column, label, isDate }: RecordColumn, entries: readonly PlacedEntity[]) {
  if (!isDate) return [];
  const year = { column: `${column}${YEAR_OF_DATE}`, label: `Jahr (${label})`, words: [] };
  return [columnOf(year, false, entries)];
}

function columnOf(
  { column, label, words }: { column: string; label: string; words: readonly string[] },
  isName: boolean,
  entries: readonly PlacedEntity[],
): RecordColumn {
  const texts = [...new Set(entries.flatMap(({ attributes }) => attributes?.[column] ?? []))];
  const values = texts.map((text) => ({
    text,
    stems: contentStems(text),
    year: yearIn(text) ?? (BUILT.test(label) && /^1\d{3}$/u.test(text) ? Number(text) : null),
    month: monthIn(text),
  }));
  const english = ENGLISH.flatMap(([heading, said]) => (heading.test(label) ? said : []));
  const isYears =
    values.length > 0 && values.every(({ text, year }) => year !== null && /^\d{4}$/u.test(text));
  const own = recordTokens(label).map(({ folded }) => folded);
  return {
    column,
    label,
    names: [
      ...new Set([
        ...own.filter((word) => !isStopWord(word)),
        ...words.map(foldGerman),
        ...english,
      ]),
    ],
    isName,
    isKey: false,
    isPlace: !isName && PLACE.test(label),
    isTime: isYears,
    isDate:
      !isYears &&
      values.some(({ year }) => year !== null) &&
      values.every(({ year, text }) => year !== null || WITHOUT_END.test(text)),
    isRemark: REMARK.test(label),
    isFlag: values.length > 0 && values.every(({ text }) => YES.test(text) || NO.test(text)),
    values,
  };
}

/** "2023", "12.03.2023", "03/2023", "2023-03-12" */
function yearIn(text: string): number | null {
  const [, before, after] =
    /^(?:(?:\d{1,2}[./]\s?){0,2}((?:19|20)\d\d)|((?:19|20)\d\d)-\d\d(?:-\d\d)?)$/u.exec(text) ?? [];
  const year = before ?? after;
  return year === undefined ? null : Number(year);
}

/** "12.03.2023", "03/2023", "2023-03-12" */
function monthIn(text: string): number | null {
  const [, german, iso] =
    /^(?:\d{1,2}\.\s?)?(\d{1,2})[./]\s?\d{4}$|^\d{4}-(\d\d)(?:-\d\d)?$/u.exec(text) ?? [];
  const month = Number(german ?? iso);
  return month >= 1 && month <= 12 ? month : null;
}

const SHORTEST_TAIL = 4;
/** "Träger", and not the "trag" of "Eintrag". */
const PERSON = /er(?:n|s|in|innen)?$/u;

/** The columns that a word is a name of; the best names only. */
export function columnsCalled({ columns }: RecordList, folded: string): RecordColumn[] {
  const stem = stemGerman(folded);
  const exact = columns.filter(({ names }) => names.some((name) => stemGerman(name) === stem));
  if (exact.length > 0 || stem.length < SHORTEST_TAIL) return exact;
  const called = columns.filter(({ names }) =>
    names.some((name) => {
      const known = stemGerman(name);
      if (known !== name && PERSON.test(name) && !PERSON.test(folded)) return false;
      return known.endsWith(stem) || (known.length >= SHORTEST_TAIL && stem.endsWith(known));
    }),
  );
  return called.length > 0 ? called : columns.filter((column) => areCalled(column, stem));
}

const SHORTEST_KIND = 5;
const HALF = 0.5;

/** "Ministerium" of a column of "Innenministerium", "Finanzministerium". */
function areCalled({ values, isName }: RecordColumn, stem: string): boolean {
  if (isName || stem.length < SHORTEST_KIND || values.length < 2) return false;
  const called = values.filter(({ stems }) =>
    stems.some((word) => word !== stem && word.endsWith(stem)),
  );
  return called.length > values.length * HALF;
}

const SHORTEST_PART = 5;
/** "Fördergeld", "Zuwendungssumme" */
const AMOUNT = /(?:s?gelder|s?gelde?s?|s?mitteln?|s?summen?|s?betrage?s?|s?hohe|s?volumens?)$/u;

/** Whether a word calls an amount of these words: their beginning and what amounts are called. */
export function isAmountOf(words: readonly string[], folded: string): boolean {
  const bare = folded.replace(AMOUNT, '');
  if (bare === folded || bare.length < SHORTEST_PART) return false;
  return words.some((word) => word.startsWith(bare));
}

/** "Förderregister" of the list "Denkmalförderung Register". */
function isJoined(tail: string, folded: string, words: readonly string[]): boolean {
  const start = folded.slice(0, -tail.length).replace(/s$/u, '');
  return (
    tail.length >= SHORTEST_PART &&
    start.length >= SHORTEST_PART &&
    folded.endsWith(tail) &&
    words.some((word) => word.includes(start))
  );
}

/**
 * "Brücken" of a list of "Saalebrücke Calbe", "Brücke über die Elster": what many entries are called is
 * what all are, and names none of them.
 */
function callsEntries({ words, columns }: RecordList, folded: string): boolean {
  const stem = stemGerman(folded);
  if (stem.length < SHORTEST_PART) return false;
  const isHead = (word: string) => word !== stem && word.endsWith(stem);
  const names = columns.find(({ isName }) => isName)?.values ?? [];
  const called = names.filter(({ stems }) => stems.some((word) => word === stem || isHead(word)));
  const isOfTitle = words.some((word) => isHead(stemGerman(word)));
  return called.length >= FEWEST_CALLED && called.length >= names.length * (isOfTitle ? FEW : HALF);
}

const FEWEST_CALLED = 3;
const FEW = 0.25;

/** "Herdenschutzförderung", "Radwegeprojekte" of the list of "Herdenschutz", "Radwege". */
function isOfTitle(folded: string, words: readonly string[]): boolean {
  const [, start = ''] = GENERAL_TAIL.exec(folded) ?? [];
  return start.length > SHORTEST_PART && words.some((word) => word === start);
}

const GENERAL_TAIL =
  /^(.+?)s?(?:forderung(?:en)?|antrag|antrage[ns]?|projekte?[ns]?|massnahmen?|vorhaben|mitteln?|programm|programms)$/u;

/** Whether a word calls the list or its entries, or says what a heading says with a verb. */
export function isOfList(list: RecordList, folded: string): boolean {
  const { words, columns } = list;
  if (callsEntries(list, folded)) return true;
  const bare = folded.replace(
    /(?:liste|listen|ubersicht|tabelle|verzeichnis|register|aufstellung|datenbank)$/u,
    '',
  );
  const stem = bare === folded ? stemGerman(folded) : bare;
  if (words.some((word) => stemGerman(word) === stemGerman(folded))) return true;
  const root = rootOf(folded);
  if (words.some((word) => isJoined(word, folded, words)) || isOfTitle(folded, words)) return true;
  const all = [...words, ...columns.flatMap(({ names }) => names)];
  return all.some(
    (word) =>
      (stem.length >= SHORTEST_PART && (word.startsWith(stem) || word.endsWith(stem))) ||
      // "Reisen" of "Auslandsdienstreisen"
      (folded.length >= SHORTEST_PART && word.endsWith(folded)) ||
      (root.length >= SHORTEST_PART && (word.startsWith(root) || word.endsWith(root))),
  );
}
