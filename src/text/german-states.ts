interface StateNames {
  /** Where it is not the German one. */
  readonly english?: string;
  /** Abbreviations that nothing else has. */
  readonly short?: readonly string[];
  /** "hessisch", "Hessian", without their endings. */
  readonly adjectives?: readonly string[];
}

const STATES: Readonly<Record<string, StateNames>> = {
  'Baden-Württemberg': { short: ['BaWü', 'BW'], adjectives: ['baden-württembergisch'] },
  Bayern: { english: 'Bavaria', adjectives: ['bayerisch', 'bayrisch', 'Bavarian'] },
  Berlin: {},
  Brandenburg: { adjectives: ['brandenburgisch'] },
  Bremen: {},
  Hamburg: {},
  Hessen: { english: 'Hesse', adjectives: ['hessisch', 'Hessian'] },
  'Mecklenburg-Vorpommern': {
    english: 'Mecklenburg-Western Pomerania',
    short: ['MV', 'Meck-Pomm'],
    adjectives: ['mecklenburg-vorpommerisch', 'mecklenburg-vorpommersch'],
  },
  Niedersachsen: { english: 'Lower Saxony', adjectives: ['niedersächsisch'] },
  'Nordrhein-Westfalen': {
    english: 'North Rhine-Westphalia',
    short: ['NRW'],
    adjectives: ['nordrhein-westfälisch'],
  },
  'Rheinland-Pfalz': {
    english: 'Rhineland-Palatinate',
    short: ['RLP'],
    adjectives: ['rheinland-pfälzisch'],
  },
  Saarland: { adjectives: ['saarländisch'] },
  Sachsen: { english: 'Saxony', adjectives: ['sächsisch', 'Saxon'] },
  'Sachsen-Anhalt': {
    english: 'Saxony-Anhalt',
    short: ['LSA'],
    adjectives: ['sachsen-anhaltisch', 'sachsen-anhaltinisch'],
  },
  'Schleswig-Holstein': { short: ['SH'], adjectives: ['schleswig-holsteinisch'] },
  Thüringen: { english: 'Thuringia', adjectives: ['thüringisch', 'Thuringian'] },
};

/** The names of the German states. */
export const GERMAN_STATES: readonly string[] = Object.keys(STATES);

/** English name → German name of the states that have another; what contains another name comes first. */
export const STATES_IN_ENGLISH: readonly (readonly [english: string, german: string])[] =
  Object.entries(STATES)
    .flatMap(([german, { english }]) => (english === undefined ? [] : [[english, german] as const]))
    .toSorted(([a], [b]) => b.length - a.length);

const TITLE_OF_STATE =
  /^(?:Freistaat(?:es)?|Land|Bundesland|Freie und Hansestadt|Freie Hansestadt)\s+(?=\p{Lu})/u;

/** The state that a label names: "Freistaat Sachsen", "Land Brandenburg"; null where it is none. */
export function stateIn(label: string): string | null {
  const name = label.replace(TITLE_OF_STATE, '');
  return GERMAN_STATES.includes(name) ? name : null;
}

/** The one state that a text names, whose office it is: "Freistaates Sachsen", "Hessisches Ministerium", "Thüringer". */
export function stateOfOffice(text: string): string | null {
  const [state, ...others] = GERMAN_STATES.filter((name) => {
    const inhabitants = `${name.replace(/en$/u, '')}er`;
    return (
      new RegExp(`(?<![\\p{L}-])(?:${name}s?|${inhabitants})(?![\\p{L}-])`, 'u').test(text) ||
      (text.match(STATES_OTHERWISE.get(name) ?? /(?!)/u) ?? []).length > 0
    );
  });
  return state === undefined || others.length > 0 ? null : state;
}

/** What a state is called besides; nothing for what is none. */
export function namesBesides(state: string): readonly string[] {
  const { english, short = [] } = STATES[state] ?? {};
  return english === undefined ? short : [english, ...short];
}

/** German state → what else stands for it in a question: "hessischen", "Saxon", "Rhineland-Palatinate", "NRW". */
export const STATES_OTHERWISE: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(STATES).flatMap(([german, { english, short = [], adjectives = [] }]) => {
    const forms = adjectives.map((form) => (/sch$/u.test(form) ? `${form}e[nrsm]?` : form));
    const all = [...(english === undefined ? [] : [english]), ...short, ...forms];
    if (all.length === 0) return [];
    return [
      [
        german,
        new RegExp(
          `(?<![\\p{L}-])(?<!Lower |Nord|Ost|West)(?:${all.join('|')})(?![\\p{L}-])`,
          'giu',
        ),
      ],
    ];
  }),
);
