interface StateNames {
  /** Where it is not the German one. */
  readonly english?: string;
  /** Abbreviations that nothing else has. */
  readonly short?: readonly string[];
}

const STATES: Readonly<Record<string, StateNames>> = {
  'Baden-Württemberg': { short: ['BaWü'] },
  Bayern: { english: 'Bavaria' },
  Berlin: {},
  Brandenburg: {},
  Bremen: {},
  Hamburg: {},
  Hessen: { english: 'Hesse' },
  'Mecklenburg-Vorpommern': {
    english: 'Mecklenburg-Western Pomerania',
    short: ['MV', 'Meck-Pomm'],
  },
  Niedersachsen: { english: 'Lower Saxony' },
  'Nordrhein-Westfalen': { english: 'North Rhine-Westphalia', short: ['NRW'] },
  'Rheinland-Pfalz': { english: 'Rhineland-Palatinate', short: ['RLP'] },
  Saarland: {},
  Sachsen: { english: 'Saxony' },
  'Sachsen-Anhalt': { english: 'Saxony-Anhalt', short: ['LSA'] },
  'Schleswig-Holstein': { short: ['SH'] },
  Thüringen: { english: 'Thuringia' },
};

/** The names of the German states. */
export const GERMAN_STATES: readonly string[] = Object.keys(STATES);

/** English name → German name of the states that have another; what contains another name comes first. */
export const STATES_IN_ENGLISH: readonly (readonly [english: string, german: string])[] =
  Object.entries(STATES)
    .flatMap(([german, { english }]) => (english === undefined ? [] : [[english, german] as const]))
    .toSorted(([a], [b]) => b.length - a.length);

/** What a state is called besides; nothing for what is none. */
export function namesBesides(state: string): readonly string[] {
  const { english, short = [] } = STATES[state] ?? {};
  return english === undefined ? short : [english, ...short];
}
