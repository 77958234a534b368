import { type Table, type TableInput, tableSchema } from '#src/domain/catalogue.ts';
import { listed } from '#src/text/listed.ts';
import { EMPLOYEES } from './employees-metric.ts';
import { ENGLISH_STAFFING_NAMES } from './staffing-english.ts';
import { SHARED_STAFFING_NAMES, STAFFING_NAMES } from './staffing-names.ts';
import type { TablePlace } from './table-place.ts';

/** Words by which a question means the staff of the state. */
const WORDS: readonly string[] = listed(`
  Landesverwaltung, Landesbehörde, Landesdienst, Landespersonal, Landesbedienstete,
  Landesbeschäftigte, Landesmitarbeiter, Land, Landeshaushalt, Haushaltsplan, Anlage 1,
  Anlage zu Frage 2, Thüringer, Thüringen, Freistaat, landesweit, thüringenweit, Thüringens,
  Stellenplan, state administration, Thuringia, Thuringian, state
`);

/** Levels of the budget. */
const KINDS: TableInput['entity']['kinds'] = [
  {
    value: 'total',
    singular: 'Haushaltsteil',
    plural: 'Haushaltsteile',
    gender: 'm',
    english: { singular: 'part of the budget', plural: 'parts of the budget' },
    words: ['Gesamtsumme'],
    aggregate: true,
  },
  {
    value: 'einzelplan',
    singular: 'Einzelplan',
    plural: 'Einzelpläne',
    gender: 'm',
    english: { singular: 'departmental budget', plural: 'departmental budgets' },
    words: listed(`
      EP, Epl, Epl., Ressort, Ministeriumsbereich, Geschäftsbereich, Einzelplänen, department,
      budget section, budget plan, individual plan, departmental plan, section of the budget
    `),
    aggregate: true,
  },
  {
    value: 'kapitel',
    singular: 'Kapitel',
    plural: 'Kapitel',
    gender: 'n',
    english: { singular: 'chapter', plural: 'chapters' },
    words: listed(`
      Kap, Kap., Haushaltskapitel, Behörde, Dienststelle, Einrichtung, authority, authorities,
      agency, agencies, office, offices, budget chapter
    `),
  },
];

/** The parts of the budget, in which the same code can mean another thing. */
const SCOPE: TableInput['entity']['scope'] = {
  column: 'section',
  label: 'Haushaltsteil',
  usual: 'Kernhaushalt',
  groups: [
    {
      value: 'Kernhaushalt',
      singular: 'Kernhaushalt',
      plural: 'Kernhaushalte',
      gender: 'm',
      english: { singular: 'core budget', plural: 'core budgets' },
      words: ['Haushaltskern', 'Kernverwaltung', 'core state budget', 'state core budget'],
    },
    {
      value: 'Sonderrechnungen',
      singular: 'Sonderrechnung',
      plural: 'Sonderrechnungen',
      gender: 'f',
      english: { singular: 'special account', plural: 'special accounts' },
      words: listed(`
        Sonderrechnungen inkl. Hochschulbereich, Hochschulbereich, Sonderhaushalt,
        special accounts including universities, separate accounts
      `),
    },
  ],
};

/** What is printed for each row and year. */
const METRICS: TableInput['metrics'] = [
  EMPLOYEES,
  {
    column: 'per_10k',
    label: 'Beschäftigte je 10.000 Einwohner',
    unit: 'Beschäftigte je 10.000 Einwohner',
    english: {
      label: 'employees per 10,000 inhabitants',
      unit: 'employees per 10,000 inhabitants',
    },
    words: [
      'je 10.000 Einwohner',
      'pro 10.000 Einwohner',
      'auf 10.000 Einwohner',
      'je 10.000',
      'pro 10.000',
      'auf 10.000',
      'je zehntausend Einwohner',
      'pro zehntausend Einwohner',
      'auf zehntausend Einwohner',
      'je 10k',
      'pro 10k',
      'je 10k Einwohner',
      'pro 10k Einwohner',
      'je 10 Tsd Einwohner',
      'Personaldichte',
      'Dichte',
      'Beschäftigtendichte',
      'Beschäftigtenquote',
      'Quote',
      'Quote je 10.000 Einwohner',
      'Quote pro 10.000 Einwohner',
      'Quote auf 10.000 Einwohner',
      'Quote je 10.000',
      'einwohnerbezogen',
      'im Verhältnis zur Einwohnerzahl',
      'bezogen auf 10.000 Einwohner',
      'gerechnet auf 10.000 Einwohner',
      'per 10,000 inhabitants',
      'per 10,000',
      'per 10000 residents',
      'per 10,000 people',
      'per ten thousand inhabitants',
      'to 10,000 inhabitants',
      'for every 10,000 inhabitants',
      'zu 10.000 Einwohnern',
      'per 10k',
      'per 10k inhabitants',
      'staff density',
      'staffing density',
    ],
    kind: 'rate',
    decimals: 2,
  },
  {
    column: 'change_pct',
    label: 'Veränderung zum Vorjahr in Prozent',
    unit: '%',
    english: { label: 'change on the previous year in percent', unit: '%' },
    words: listed(`
      Veränderung zum Vorjahr, Entwicklung zum Vorjahr, Veränderung gegenüber dem Vorjahr,
      change on the previous year, change from the previous year, year-on-year change,
      Vorjahresveränderung
    `),
    kind: 'change',
    decimals: 2,
    changeOf: 'employees',
  },
];

/**
 * The description of the staffing tables of the state (Annex 1): chapters and departmental budgets
 * by year. Columns: section, code, label, level, parent, year, employees, per_10k, change_pct.
 */
export function staffingTable(place: TablePlace): Table {
  return tableSchema.parse({
    name: 'staffing',
    title: 'Beschäftigte der Landesverwaltung nach Einzelplänen und Kapiteln',
    description:
      'Anzahl der Beschäftigten des Landes nach Einzelplänen und Kapiteln des Kernhaushalts und der Sonderrechnungen, 2015 bis 2023, je zum 30. Juni.',
    document: place.document,
    section: [...place.section],
    words: WORDS,
    entity: {
      key: 'code',
      keyLabel: 'Kapitel',
      label: 'label',
      labelLine: 'label_line',
      parent: 'parent',
      kind: 'level',
      kinds: KINDS,
      scope: SCOPE,
      otherNames: otherNames(),
    },
    time: { kind: 'years', column: 'year', day: '06-30' },
    metrics: METRICS,
    notes: [
      'Stichtag jeweils 30. Juni; die Statistik rundet jede Einzelzahl auf ein Vielfaches von 5.',
    ],
    notesEnglish: [
      'As of 30 June of each year; the statistics office rounds every figure to a multiple of 5.',
    ],
  });
}

/** German and English names together, and those that several share. */
function otherNames(): Record<string, string[]> {
  const shared = Object.fromEntries(
    SHARED_STAFFING_NAMES.flatMap(({ names, keys }) => keys.map((key) => [key, names])),
  );
  const all = [STAFFING_NAMES, ENGLISH_STAFFING_NAMES, shared];
  const keys = new Set(all.flatMap(Object.keys));
  return Object.fromEntries([...keys].map((key) => [key, all.flatMap((of) => of[key] ?? [])]));
}
