import type { Metric, Table } from '#src/domain/catalogue.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { STATES_OTHERWISE } from '#src/text/german-states.ts';
import { readNumberWord } from '#src/text/number-words.ts';
import { stateIn } from '#src/text/planned-state.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { namedOnce } from './named-once.ts';
import { type Obvious, obviousOf, withoutTheObvious } from './said-of-metrics.ts';

/** What offices abbreviate in headings and people in questions. */
const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}-])reg\.?-?\s?bez(?:irk)?\.?(?![\p{L}-])/giu, 'Regierungsbezirk'],
  [/(?<![\p{L}-])AG(?![\p{L}-])/giu, 'Amtsgericht'],
  [/(?<![\p{L}-])LG(?![\p{L}-])/giu, 'Landgericht'],
  [/(?<![\p{L}-])OLG(?![\p{L}-])/giu, 'Oberlandesgericht'],
  [/(?<![\p{L}-])StA(?![\p{L}-])/gu, 'Staatsanwaltschaft'],
];
/** "in 1.000 Euro", "Mio. EUR", "thousand euros" at the end: the unit in which it is to be told. */
const SCALED_MONEY =
  /(?<!\d)(?<!\d\s)(?:1[.\s]?000|Tsd\.?|Tausend|thousand|Mio\.?|Millionen|millions? of|Mrd\.?|Milliarden|billions? of)\s(?:Euros?|EUR|€)(?![\p{L}])/giu;
/** "in wie vielen Orten", "which places" */
const PLACES =
  /((?<!\p{L})(?:(?:wie\s?)?viele[nr]?|welche[nr]?|alle[nr]?|anzahl(?: der)?|which|how many|what|all)\s)(?:Orte[n]?|Ortschaften|places)(?!\p{L})/giu;
/** What happens oftener happens in more cases. */
const OFTENER = /(?<!\p{L})(?:öfters?|häufiger)(?!\p{L})/giu;
const RARER = /(?<!\p{L})seltener(?!\p{L})/giu;
/** What costs the most is dearest. */
const DEAREST =
  /(?<!\p{L})(?:teuerste[nrsm]?|kostspieligste[nrsm]?|kostenintensivste[nrsm]?|most (?:expensive|costly)|costliest)(?!\p{L})/giu;
const CHEAPEST =
  /(?<!\p{L})(?:billigste[nrsm]?|günstigste[nrsm]?|preiswerteste[nrsm]?|cheapest|least expensive)(?!\p{L})/giu;
/** A share in percent, where a table has only one. */
const QUOTA = /(?<!\p{L})(?:Quoten?|Prozentsatz)(?!\p{L})(?! (?:de[rs]|von|vom)(?!\p{L}))/gu;
/** "Um welchen Betrag lagen …": by how much. */
const BY_AMOUNT =
  /(?<!\p{L})um (?:welchen (?:Betrag|Wert)|welche (?:Summe|Zahl|Anzahl))(?!\p{L})/giu;
/** Whatever is counted by the year: "the 2023 season". */
const SEASON_OF_YEAR = /(?<=(?<!\d)(?:19|20)\d\d )(?:season|saison)(?!\p{L})/giu;
/** Rows of sums are never counted with the others. */
const WITHOUT_SUMS =
  /[,(]?\s*(?<!\p{L})(?:ohne|außer|without|excluding) (?:die |der |den |the )?(?:Summen(?:zeilen?)?|Gesamtsummen?|Gesamtzeilen?|Zwischensummen|totals?|sums?|sum rows?)(?!\p{L})\)?/giu;
/** The verb, and no record: "How many did the police record?" */
const RECORDED = /((?<!\p{L})did\s.{1,60}?\s)record(?!\p{L})/giu;
/** "In wie vielen der zehn Jahre" of a table of ten years; "im betrachteten Jahrzehnt". */
const OF_ALL_YEARS =
  /((?<!\p{L})(?:der|aller|von den|of the) )(zehn|neun|acht|sieben|sechs|fünf|vier|drei|ten|nine|eight|seven|six|five|four|three|\d{1,2}) (Jahren?|years)(?!\p{L})(?! von)/giu;
const WHOLE_PERIOD =
  / ?(?<!\p{L})(?:im|in dem|über den|über das) (?:betrachteten|gesamten|ganzen|dargestellten|erfassten) (?:Jahrzehnt|Zeitraum)(?!\p{L})/giu;
const MONEY_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:1[.\s]?000|tsd|tausend|thousand)/iu, 'Tsd. Euro'],
  [/^(?:mio|milli(?!arde))/iu, 'Mio. Euro'],
  [/^(?:mrd|milliarde|billion)/iu, 'Mrd. Euro'],
];
/** "E-Autos", "E-Busse" */
const ELECTRIC =
  /(?<![\p{L}-])E-(?=(?:Autos?|Pkw|Lkw|Fahrzeug\p{L}*|Busse?n?|Mobil\p{L}*|cars?)(?!\p{L}))/giu;
/** What stands in cells without a figure. */
const NO_FIGURE = /(?<!\p{L})k\. ?A\.(?!\p{L})/giu;
/** "In welchen Landkreisen oder kreisfreien Städten": in which of them all. */
const EITHER_PLACE =
  /(?<=(?<!\p{L})(?:welche[nrsm]?|wie ?vielen?) (?:(?:Land)?kreise?n?|kreisfreien? St[aä]dte?n?)) oder (?=(?:(?:Land)?kreise?n?|kreisfreien? St[aä]dte?n?)(?!\p{L}))/giu;
/** "als ausgezeichnet eingestuft" where that is a column. */
const CLASSED =
  /(?<!\p{L})als (\p{L}+) (?:eingestuft|bewertet|beurteilt|klassifiziert|eingeordnet|ausgewiesen)(?!\p{L})/giu;
const SINGLE = /(?<!\p{L})Einzel(\p{Ll}{4,})(?!\p{L})/giu;
const YEAR_OF_ITS_KIND = /(?<![\p{L}\d])\p{L}[\p{L}-]*jahr(?:e?s)?\s(?=(?:19|20)\d\d(?!\d))/giu;

/**
 * A question in the forms in which tables write: "hessischen" of a table of "Hessen", "AG" of one of
 * "Amtsgerichte". What no table has stays as it was asked.
 */
export function inCommonForms(question: string, knowledge: Knowledge): string {
  let said = namedOnce(question)
    .replace(/(?<=\p{L})-(?=(?:Tabelle|Statistik|Übersicht|Liste)(?!\p{L}))/giu, ' ')
    .replace(ELECTRIC, 'Elektro-')
    .replace(NO_FIGURE, 'keine Angabe');
  const forms = formsOf(knowledge);
  const {
    states,
    spellings,
    money,
    cost,
    quota,
    place,
    seasons,
    sizes,
    spans,
    people,
    vacant,
    women,
  } = forms;
  for (const state of states) {
    said = said.replace(
      new RegExp(`(?<!\\p{L})${state}weit(?:e[nrsm]?)?(?!\\p{L})`, 'giu'),
      `in ${state} insgesamt`,
    );
    const other = STATES_OTHERWISE.get(state);
    if (other !== undefined) said = said.replace(other, state);
  }
  for (const [short, whole] of spellings) said = said.replace(short, whole);
  said = said.replace(SCALED_MONEY, (unit) => {
    const own = MONEY_UNITS.find(([scale]) => scale.test(unit))?.[1] ?? '';
    return money.has(own) ? own : money.size > 0 ? 'Euro' : unit;
  });
  if (place !== null) said = said.replace(PLACES, (_, before: string) => `${before}${place}`);
  said = said.replace(RECORDED, (_, before: string) => `${before}have`);
  said = said.replace(OFTENER, 'mehr').replace(RARER, 'weniger');
  said = said.replace(BY_AMOUNT, 'um wie viel');
  said = said.replace(EITHER_PLACE, ' und ');
  said = said.replace(CLASSED, (phrase, own: string) =>
    knowledge.filed.phrases.metric.has(stemGerman(foldGerman(own))) ? own : phrase,
  );
  said = said.replace(WITHOUT_SUMS, '').replace(SEASON_OF_YEAR, '');
  if (cost !== null)
    said = said.replace(DEAREST, `höchsten ${cost}`).replace(CHEAPEST, `niedrigsten ${cost}`);
  if (quota !== null) said = said.replace(QUOTA, quota);
  for (const [size, members] of sizes) said = said.replace(size, members);
  if (vacant !== null) said = said.replace(VACANT, vacant);
  for (const [name, year] of seasons) said = said.replace(name, year);
  said = withoutTheObvious(said.replace(WHOLE_PERIOD, ''), forms.obvious);
  for (const [both, first] of forms.pairs) said = said.replace(both, first);
  if (women) said = said.replace(FEMININE, 'Frauen');
  for (const [everyday, official] of people) said = said.replace(everyday, official);
  // "Einzeldelikte" are the "Delikte" one by one, "Einzelpläne" no "Pläne".
  const isKnown = (word: string): boolean =>
    knowledge.filed.stems.has(stemGerman(foldGerman(word)));
  said = said.replace(SINGLE, (word, rest: string) =>
    isKnown(rest) && !isKnown(word) ? capitalized(rest) : word,
  );
  said = said.replace(OF_ALL_YEARS, (phrase, start: string, number: string, named: string) =>
    spans.has(readNumberWord(foldGerman(number)) ?? Number(number)) ? `${start}${named}` : phrase,
  );
  return said.replace(YEAR_OF_ITS_KIND, (word) => (isYearOfTables(word) ? word : ''));
}

/** "Schuljahr 2022", "Haushaltsjahr 2022" and "Jahr 2022" say which year is meant, "Rekordjahr 2022" nothing more. */
function isYearOfTables(word: string): boolean {
  return !/^(?:\p{L}+-)*(?:vor-?\p{L}*-?|rekord|krisen|corona|pandemie|boom|vergleichs|bezugs|basis|referenz|ausgangs)-?jahr/iu.test(
    word,
  );
}

/** By the column of the years, or a word of the title. */
const SEASONS: readonly (readonly [RegExp, readonly (readonly [RegExp, string])[]])[] = [
  [
    /^(?:spielzeit|saison)$/u,
    [
      [/(?<!\p{L})(?:in der |der )?(?:Spielzeit|Saison) (?=\d{4})/giu, ''],
      [/(?<=(?<!\p{L})welche[rn]? )(?:Spielzeit|Saison)(?!\p{L})/giu, 'Jahr'],
      [/(?<!\p{L})(?:Spielzeiten|Saisons)(?!\p{L})/giu, 'Jahre'],
      [/(?<!\p{L})season(s?)(?!\p{L})/giu, 'year$1'],
    ],
  ],
  [
    /^wintersemester$/u,
    [
      [
        /(?<!\p{L})(?:im |in dem |des |zum |in the )?(?:Wintersemesters?|WS|winter semester) (?=\d{4})/giu,
        '',
      ],
      [
        /(?<=(?<!\p{L})(?:welche[mns]|jede[mns]|which|every) )(?:(?:Winter)?semesters?|winter semester)(?!\p{L})/giu,
        'Jahr',
      ],
      [/(?<!\p{L})(?:Wintersemestern?|winter semesters)(?!\p{L})/giu, 'Jahre'],
    ],
  ],
  [/^schuljahr$/u, [[/(?<!\p{L})school year(s?)(?!\p{L})/giu, 'year$1']]],
];

/** "In welchem Jagdjahr" of a table of such: whatever its years are called. */
function yearCalled(column: string): readonly (readonly [RegExp, string])[] {
  if (!/^(?!schul)[a-z]{3,}jahr$/u.test(column)) return [];
  return [[new RegExp(`(?<!\\p{L})${column}(?=(?:e?[ns]?)(?!\\p{L}))`, 'giu'), 'Jahr']];
}

const PEOPLE: readonly (readonly [RegExp, string])[] = (
  [
    ['Lehrern?|teachers?', 'Lehrkräfte'],
    ['Student(?:en)?|students?', 'Studierende'],
    ['Azubis?|Lehrlingen?|Lehrlinge|apprentices?|trainees?', 'Auszubildende'],
    ['Mitarbeitern?|employees', 'Beschäftigte'],
    // Whoever works there, and not who lives or is counted there.
    [
      '(?:Leute|Personen|Menschen|people) (?:arbeiten|arbeiteten|work|worked)',
      'Beschäftigte haben',
    ],
    // Of schools: where children are not told apart from pupils.
    ['Kinder[n]?|children|pupils', 'Schüler'],
    ['Teilnehmern?|participants?', 'Teilnehmende'],
    ['Pflegern?', 'Pflegekräfte'],
  ] as const
).map(([everyday, official]) => [
  new RegExp(`(?<![\\p{L}-])(?:${everyday})(?![\\p{L}-])`, 'iu'),
  official,
]);

/** "Studentinnen", "Lehrerinnen" alone are women. */
const FEMININE =
  /(?<!\p{L})\p{L}{3,}(?:er|ent|or|ist|ant|at|it|og|ar|ärzt|anwält)innen(?!\p{L})/giu;

const PLACE_KINDS: readonly (readonly [string, string])[] = [
  ['gemeinde', 'Gemeinden'],
  ['kreis', 'Kreise'],
];

/** How large a thing is that consists of others: as many as belong to one. */
const SIZES: readonly (readonly [thing: string, members: string])[] = [
  ['Klasse', 'Schüler'],
  ['Gruppe', 'Kinder'],
  ['Verein', 'Mitglieder'],
  ['Haushalt', 'Einwohner'],
];

/** "Wie groß war eine Klasse im Durchschnitt?", "durchschnittliche Klassengröße" */
function sizeOf(thing: string, members: string): (readonly [RegExp, string])[] {
  const mean = '(?:durchschnittlich\\p{L}*|im (?:Durchschnitt|Schnitt|Mittel))';
  return [
    [
      new RegExp(
        `(?<!\\p{L})(?:durchschnittliche[nr]? |mittlere[nr]? )?${thing}n?größen?(?!\\p{L})`,
        'giu',
      ),
      `${members} je ${thing}`,
    ],
    [
      new RegExp(
        `^Wie groß (?:war|ist|waren|sind)(.{0,60}?) (?:eine?|die|der)(?: ${mean})? ${thing}n?(?!\\p{L})`,
        'iu',
      ),
      `Wie viele ${members}$1 je ${thing}`,
    ],
    [new RegExp(`(?<=je ${thing}.*) ${mean}(?!\\p{L})`, 'iu'), ''],
  ];
}

/** "Wie viele Stellen waren nicht besetzt?", "unbesetzte Stellen" */
const VACANT =
  /(?<!\p{L})(?:nicht besetzt(?:e[nr]?)?|unbesetzt(?:e[nr]?)?|vakant(?:e[nr]?)?)(?: (?:Plan)?stellen)?(?!\p{L})/giu;

/** Only where one table counts posts, and none counts those that are free. */
function vacancyOf(tables: readonly Table[]): string | null {
  const [table, ...more] = tables.filter(({ metrics }) =>
    metrics.some(({ words }) => words.includes('besetzte Stellen')),
  );
  const isSaid = tables.some(({ metrics }) =>
    metrics.some(({ label }) => label.search(VACANT) >= 0),
  );
  const [planned] = table?.metrics.filter(({ label }) => stateIn(label) === 'planned') ?? [];
  const [actual] = table?.metrics.filter(({ label }) => stateIn(label) === 'actual') ?? [];
  if (planned === undefined || actual === undefined || more.length > 0 || isSaid) return null;
  return `Differenz zwischen ${planned.label} und ${actual.label}`;
}

function pairOf(words: string): (readonly [RegExp, string])[] {
  const [first = '', second] = words.split(' und ');
  if (second === undefined) return [];
  return [
    [new RegExp(`(?<!\\p{L})${first}n? (?:und|sowie|&) ${second}n?(?!\\p{L})`, 'giu'), first],
  ];
}

interface Forms {
  /** What is said of how large something is, in the words of the tables. */
  readonly sizes: readonly (readonly [RegExp, string])[];
  readonly states: readonly string[];
  readonly spellings: typeof ABBREVIATED;
  /** The units of money in which the tables count. */
  readonly money: ReadonlySet<string>;
  /** What something costs: the one metric that is money; null for none or several. */
  readonly cost: string | null;
  /** The one metric in percent; null for none or several. */
  readonly quota: string | null;
  /** What years are called in the tables: "Spielzeit". */
  readonly seasons: readonly (readonly [RegExp, string])[];
  /** What is left of posts that are planned when those filled are taken off; null where a table says it itself. */
  readonly vacant: string | null;
  /** "Gerichte und Staatsanwaltschaften" of a title are all of the table, as the first of them is. */
  readonly pairs: readonly (readonly [RegExp, string])[];
  readonly obvious: Obvious;
  /** How many years the tables cover. */
  readonly spans: ReadonlySet<number>;
  /** What people are called every day, where the tables call them otherwise. */
  readonly people: typeof PEOPLE;
  /** Whether women are counted by themselves. */
  readonly women: boolean;
  /** What the places are of which the tables tell; null where they tell of several kinds. */
  readonly place: string | null;
}

const formsOfKnowledge = new WeakMap<Knowledge, Forms>();

function formsOf(knowledge: Knowledge): Forms {
  const known = formsOfKnowledge.get(knowledge);
  if (known !== undefined) return known;
  const { catalogue, index, plainTables, words, years } = knowledge;
  const plain = catalogue.tables.filter(({ name }) => plainTables.has(name));
  const texts = [
    ...plain.flatMap(({ title, words: own }) => [title, ...own]),
    ...index.entities.flatMap(({ table, label }) => (plainTables.has(table) ? [label] : [])),
  ];
  const isSaid = (name: string): boolean =>
    texts.some((text) => new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(text));
  const kinds = words.flatMap(({ table, role, lower }) =>
    plainTables.has(table) && (role === 'kind' || role === 'scope') ? [lower] : [],
  );
  const labels = plain.flatMap(({ entity }) => entity.scope?.label.toLowerCase() ?? []);
  const isKind = (name: string): boolean => kinds.some((kind) => kind.includes(name));
  const metrics = plain.flatMap((table) => table.metrics);
  const onlyOf = (own: readonly Metric[]): string | null =>
    own.length === 1 ? (own[0]?.label ?? null) : null;
  const [place, ...others] = PLACE_KINDS.filter(([name]) => isKind(name));
  const forms = {
    women: metrics.some(({ label, words: own }) =>
      [label, ...own].some((word) => /^\s*(?:weiblich|Frauen)/u.test(word)),
    ),
    obvious: obviousOf(metrics),
    pairs: plain.flatMap(({ words: own }) => own.flatMap(pairOf)),
    place: place === undefined || others.length > 0 ? null : place[1],
    states: [...STATES_OTHERWISE.keys()].filter(isSaid),
    spellings: ABBREVIATED.filter(([, whole]) =>
      [...kinds, ...labels].some((kind) => kind.includes(whole.toLowerCase())),
    ),
    people: PEOPLE.filter(([everyday, official]) => {
      const own = words.flatMap(({ table, role, lower }) =>
        plainTables.has(table) && role !== 'table' ? [lower] : [],
      );
      return (
        own.some((word) => word.includes(official.toLowerCase().split(' ')[0] ?? '')) &&
        !own.some((word) => word.search(everyday) >= 0)
      );
    }),
    spans: new Set(
      plain.map(({ name }) => years.get(name)?.length ?? 0).filter((count) => count > 2),
    ),
    sizes: SIZES.flatMap(([thing, members]) =>
      plain.some((table) =>
        [thing, members].every((word) => table.metrics.some(({ label }) => label.includes(word))),
      )
        ? sizeOf(thing, members)
        : [],
    ),
    seasons: plain.flatMap(({ time, title, words: own }) =>
      time.kind === 'years' && time.doubleYears === true
        ? [
            ...SEASONS.flatMap(([called, names]) =>
              [time.column, ...`${title} ${own.join(' ')}`.toLowerCase().split(/[^\p{L}]+/u)].some(
                (name) => called.test(name),
              )
                ? names
                : [],
            ),
            ...yearCalled(time.column),
          ]
        : [],
    ),
    money: new Set(metrics.flatMap(({ unit }) => (/euro/iu.test(unit) ? [unit] : []))),
    cost: onlyOf(metrics.filter(({ unit }) => /euro/iu.test(unit))),
    vacant: vacancyOf(plain),
    quota: onlyOf(metrics.filter(({ unit, kind }) => unit === '%' && kind === 'rate')),
  };
  formsOfKnowledge.set(knowledge, forms);
  return forms;
}
