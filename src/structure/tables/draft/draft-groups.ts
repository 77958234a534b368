import type { Group } from '#src/domain/catalogue.ts';
import { WHOLE } from '#src/structure/layout/nested.ts';
import { nameOfPart, readYearPart, wordsOfPart } from '#src/text/year-part.ts';
import { LOOKS_LIKE_TOTAL } from '../read-rows.ts';
import type { SurveyedColumn } from './survey-columns.ts';
import { wordsOfAges } from './words-of-ages.ts';

/** Headings that tell nothing of what the entries are. */
const ANY_LABEL =
  /bezeichnung|name|titel|zweck|label|beschreibung|schlüssel|nummer|code|\b(?:nr|id)\b/iu;

/** "Name der Schule": what has the name. */
const OF_A_THING = /^(?:name|bezeichnung|titel) (?:der|des|von) /iu;

/**
 * The groups a column divides the rows into, with the forms and genders that German endings suggest.
 *
 * @param heading - What all entries are called, "Projekt": each kind can be meant by it.
 */
export function draftGroups(
  column: SurveyedColumn | undefined,
  heading: string | null,
  isOfPupils?: boolean,
): Group[] {
  const thing = heading?.replace(OF_A_THING, '') ?? '';
  const words =
    thing === '' || ANY_LABEL.test(thing) || thing.includes('/')
      ? []
      : [...new Set([thing, formsOf(thing).plural])];
  const values = [...new Set(column?.texts ?? [])];
  const long = longNames(values);
  const tail = commonTail(values);
  return values.map((value) => ({
    ...draftKind(long.get(value) ?? value, words),
    ...(long.has(value) ? {} : { words: [...words] }),
    ...(tail === '' ? {} : { words: [...words, value.slice(0, -tail.length)] }),
    ...ofAges(value, words),
    value,
    ...(SEX_WORDS[value] === undefined ? {} : { words: SEX_WORDS[value] }),
    ...(isOfPupils === true ? { words: [...words, ...pupilsOf(value)] } : {}),
    aggregate: LOOKS_LIKE_TOTAL.test(value),
    ...(column?.part ? wordsInYear(value) : {}),
  }));
}

function ofAges(value: string, words: readonly string[]): Pick<Group, 'words'> | undefined {
  const ages = wordsOfAges(value);
  return ages.length === 0 ? undefined : { words: [...words, ...ages] };
}

/** " 1. Instanz" of "Zivilsachen 1. Instanz" and "Strafsachen 1. Instanz": what tells them apart stands before. */
function commonTail(values: readonly string[]): string {
  const [first = '', ...others] = values;
  const tails = first.split(/(?=\s)/u).map((_, at, parts) => parts.slice(at + 1).join(''));
  const isLeft = (value: string, tail: string) =>
    value.endsWith(tail) && /^\p{Lu}\p{L}{3,}$/u.test(value.slice(0, -tail.length));
  const isCommon = (tail: string) => tail !== '' && values.every((value) => isLeft(value, tail));
  return others.length === 0 ? '' : (tails.find(isCommon) ?? '');
}

/** Who is meant by "männlich", in a column of sexes. */
const SEX_WORDS: Readonly<Record<string, string[]>> = {
  männlich: ['Männer', 'Männern', 'männliche', 'männlichen', 'men', 'male'],
  weiblich: ['Frauen', 'weibliche', 'weiblichen', 'women', 'female'],
  Männer: ['männlich', 'männliche', 'männlichen', 'men', 'male'],
  Frauen: ['weiblich', 'weibliche', 'weiblichen', 'women', 'female'],
};

/** What columns of places shorten: "kS", "LK". */
const PLACES_SHORT: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:k\.? ?S(?:t\.?)?|kfS|krs?fr\.? ?St(?:adt|\.)?|kreisfr\. ?St(?:adt|\.)?)$/u,
    'kreisfreie Stadt',
  ],
  [/^SK$/u, 'Stadtkreis'],
  [/^(?:LK|Lkr\.?|LKr\.?|Landkr\.)$/u, 'Landkreis'],
];

/** The full names of values where the districts among them are written short. */
function longNames(values: readonly string[]): ReadonlyMap<string, string> {
  const found = values.flatMap((value) => {
    const long = PLACES_SHORT.find(([short]) => short.test(value))?.[1];
    return long === undefined ? [] : [[value, long] as const];
  });
  return new Map(found.length > 1 ? found : []);
}

/** Who goes to a type of school: "Grundschüler", "Gymnasiasten"; the schools in the cases of German. */
function pupilsOf(value: string): string[] {
  if (value === 'Gymnasium') return ['Gymnasiast', 'Gymnasiasten', 'Gymnasiastinnen'];
  const [, adjective] = /^(\p{Lu}\p{Ll}+ende) Schule$/u.exec(value) ?? [];
  const [, stem = ''] = /^(\p{Lu}\p{L}*?)s?schule$/u.exec(value) ?? [];
  if (adjective !== undefined) {
    const lower = adjective.charAt(0).toLowerCase() + adjective.slice(1);
    const vocational = /^beruf/u.test(lower)
      ? ['Berufsschule', 'Berufsschulen', 'Berufsschüler']
      : [];
    return [`${lower}n Schulen`, `${lower} Schulen`, `${lower}n Schule`, ...vocational];
  }
  if (stem === '') return [];
  const pupils = value.replace(/schule$/u, 'schüler');
  return [pupils, `${pupils}n`, `${pupils}innen`, `${pupils}innen und ${pupils}`];
}

/** What offices, courts and places are called beside their full names. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  Landkreis: ['Kreis', 'Kreise', 'Lkr', 'LK'],
  Kreis: ['Landkreis', 'Landkreise'],
  'kreisfreie Stadt': [
    ...['Stadt', 'Städte', 'kreisfreie', 'kreisfreien Stadt', 'kreisfreien Städte'],
    ...['kreisfreien Städten', 'kreisfreier Städte', 'Stadtkreis', 'Stadtkreise'],
  ],
  Amtsgericht: ['AG'],
  Landgericht: ['LG'],
  Oberlandesgericht: ['OLG'],
  Landgerichtsbezirk: ['LG-Bezirk', 'LG-Bezirke'],
  Polizeiinspektion: ['PI'],
  Polizeirevier: ['PR'],
  Finanzamt: ['FA'],
  Land: ['Bundesland'],
};

const IN_ENGLISH: Readonly<Record<string, readonly [string, string]>> = {
  Landkreis: ['district', 'districts'],
  'kreisfreie Stadt': ['independent city', 'independent cities'],
  Stadt: ['city', 'cities'],
  Gemeinde: ['municipality', 'municipalities'],
  Amtsgericht: ['local court', 'local courts'],
  Landgericht: ['regional court', 'regional courts'],
  Landgerichtsbezirk: ['regional court district', 'regional court districts'],
  Gericht: ['court', 'courts'],
  Schule: ['school', 'schools'],
  Land: ['state', 'states'],
};

/** "Landkreis oder kreisfreie Stadt", where nothing tells which. */
const EITHER = ' oder ';

function wordsOfEither(one: string, other: string): string[] {
  const district = /kreis$/iu.test(one) ? one : other;
  const [a, b] = [one, other].map((kind) =>
    formsOf(kind).plural.replace(/^kreisfreie /u, 'kreisfreien '),
  );
  return [
    district,
    formsOf(district).plural,
    ...(ALSO_CALLED[district] ?? []),
    `${a}n und ${b}n`,
    `${b}n und ${a}n`,
  ];
}

/** A kind of entries by its German name: "Landkreis", "kreisfreie Stadt". */
export function draftKind(value: string, words: readonly string[] = []): Group {
  const [singular, plural] = IN_ENGLISH[value] ?? [];
  const isKnown = singular !== undefined && plural !== undefined;
  const [one = '', other] = value.split(EITHER);
  // Who asks for the towns alone is not answered with all of them.
  const others = other === undefined ? (ALSO_CALLED[value] ?? []) : wordsOfEither(one, other);
  return {
    value,
    ...formsOf(value),
    ...(isKnown ? { english: { singular, plural } } : {}),
    words: [...others, ...words],
    aggregate: false,
  };
}

/** "Kreis / kreisfreie Stadt": each is called by either. */
function partsOfEntry(value: string): string[] {
  return value.split(/\s*\/\s*/u).flatMap((part) => [part, formsOf(part).plural]);
}

/** What the groups of a table of codes are called, whatever its heading says. */
const UPPER_GROUP = [
  'Hauptgruppe',
  'Hauptgruppen',
  'Obergruppe',
  'Obergruppen',
  'Gruppe',
  'Gruppen',
];

/**
 * The levels of rows that belong to one another. All but the last hold the figures of others; what is
 * shown beside the others, or is a part of one, is of none of them.
 */
export function draftLevels(
  column: SurveyedColumn,
  { names, codes }: { readonly names: readonly string[]; readonly codes: readonly string[] },
): Group[] {
  const isByCodes = codes.length === 1 && names.length === 2;
  const own = names.filter((name) => column.texts.includes(name)).reverse();
  const others = [...new Set(column.texts)].filter((text) => !names.includes(text));
  return [...own, ...others].map((value) => {
    const isAggregate = value === WHOLE || (names.includes(value) && value !== names.at(-1));
    const words = value === names[0] && isByCodes ? UPPER_GROUP.filter((w) => w !== value) : [];
    const isEntry = value === names.at(-1) && value.includes('/');
    return {
      ...draftKind(value, isEntry ? partsOfEntry(value) : words),
      aggregate: isAggregate,
    };
  });
}

/** A part of a year that stands in a column of its own; `isWhole` is the year itself. */
export function draftPart(value: string, isWhole: boolean): Group {
  const words = isWhole ? ['Gesamtjahr', 'ganzes Jahr', 'Jahreswert', 'Jahressumme'] : [];
  const plain = { value, singular: value, plural: value, gender: 'n', aggregate: isWhole } as const;
  return { ...plain, words, ...groupOfPart(value) };
}

/** Of a column of months and their sum. */
function wordsInYear(value: string): Partial<Group> {
  return LOOKS_LIKE_TOTAL.test(value)
    ? { words: draftPart(value, true).words }
    : groupOfPart(value);
}

function groupOfPart(value: string): Partial<Group> {
  const part = readYearPart(value);
  if (part === undefined) return {};
  const name = nameOfPart(part);
  return {
    singular: name,
    plural: name,
    gender: part.kind === 'Monat' ? 'm' : 'n',
    words: wordsOfPart(part),
  };
}

type Forms = Pick<Group, 'singular' | 'plural' | 'gender'>;

const NOUN = /^\p{Lu}[\p{L}-]+$/u;
const ENDINGS: readonly (readonly [RegExp, (noun: string) => string, Group['gender']])[] = [
  [/stadt$/iu, (noun) => noun.replace(/a(?=dt$)/u, 'ä').concat('e'), 'f'],
  [/(?:kreis|bezirk|bereich|betrieb|dienst|verein|ort)$/iu, (noun) => `${noun}e`, 'm'],
  [/(?:gericht|werk|institut|revier|gebiet|projekt)$/iu, (noun) => `${noun}e`, 'n'],
  [/(?:land|bad)$/iu, (noun) => noun.replace(/a(?=n?d$)/u, 'ä').concat('er'), 'n'],
  [/verband$/iu, (noun) => noun.replace(/a(?=nd$)/u, 'ä').concat('e'), 'm'],
  [/haus$/iu, (noun) => noun.replace(/au(?=s$)/u, 'äu').concat('er'), 'n'],
  [
    /amt$/iu,
    (noun) =>
      noun
        .replace(/a(?=mt$)/u, 'ä')
        .replace(/A(?=mt$)/u, 'Ä')
        .concat('er'),
    'n',
  ],
  [
    /(?:ung|heit|keit|schaft|tät|ion|ei|tat|art|zahl|form|[Aa]nstalt)$/u,
    (noun) => `${noun}en`,
    'f',
  ],
  [/(?:ium|eum|inum|entrum)$/u, (noun) => noun.replace(/um$/u, 'en'), 'n'],
  [/e$/u, (noun) => `${noun}n`, 'f'],
  [/(?:chen|lein)$/u, (noun) => noun, 'n'],
  [/(?:er|el|en)$/u, (noun) => noun, 'm'],
];

/** "Berufsbildende Schule" */
const WITH_ADJECTIVE = /^(\p{Lu}\p{Ll}+e) (\p{Lu}\p{Ll}+)$/u;

function formsOf(value: string): Forms {
  if (LOOKS_LIKE_TOTAL.test(value)) return { singular: value, plural: value, gender: 'n' };
  const [, adjective, noun] = WITH_ADJECTIVE.exec(value) ?? [];
  if (adjective !== undefined && noun !== undefined && /(?:e|ung|heit|stelle)$/u.test(noun)) {
    const { plural, gender } = formsOf(noun);
    return { singular: value, plural: `${adjective} ${plural}`, gender };
  }
  const [one = '', other] = value.split(EITHER);
  if (other !== undefined) {
    const { plural, gender } = formsOf(one);
    return { singular: value, plural: `${plural} und ${formsOf(other).plural}`, gender };
  }
  if (value.startsWith('kreisfreie ')) {
    const { plural, ...forms } = formsOf(value.slice('kreisfreie '.length));
    return { ...forms, singular: value, plural: `kreisfreie ${plural}` };
  }
  const ending = NOUN.test(value) ? ENDINGS.find(([test]) => test.test(value)) : undefined;
  if (ending === undefined) return { singular: value, plural: value, gender: 'n' };
  const [, plural, gender] = ending;
  return { singular: value, plural: plural(value), gender };
}
