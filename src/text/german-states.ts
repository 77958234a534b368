/** State → what it is also called: in English, and by an abbreviation that nothing else has. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'Baden-Württemberg': ['BaWü'],
  Bayern: ['Bavaria'],
  Berlin: [],
  Brandenburg: [],
  Bremen: [],
  Hamburg: [],
  Hessen: ['Hesse'],
  'Mecklenburg-Vorpommern': ['Mecklenburg-Western Pomerania', 'MV', 'Meck-Pomm'],
  Niedersachsen: ['Lower Saxony'],
  'Nordrhein-Westfalen': ['North Rhine-Westphalia', 'NRW'],
  'Rheinland-Pfalz': ['Rhineland-Palatinate', 'RLP'],
  Saarland: [],
  Sachsen: ['Saxony'],
  'Sachsen-Anhalt': ['Saxony-Anhalt', 'LSA'],
  'Schleswig-Holstein': ['SH'],
  Thüringen: ['Thuringia'],
};

/** The names of the German states. */
export const GERMAN_STATES: readonly string[] = Object.keys(STATES);

/** What a state is called besides; nothing for what is none. */
export function namesBesides(state: string): readonly string[] {
  return STATES[state] ?? [];
}
