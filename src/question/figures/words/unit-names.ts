/** Signs of units and the words people ask with: "Wie viele Tonnen …?" of a column in "t". */
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^t$|^tonnen$/iu, ['t', 'Tonnen', 'tonnes', 'tons']],
  [/^kg$|^kilogramm$/iu, ['kg', 'Kilogramm', 'Kilo', 'kilograms']],
  [/^km$|^kilometer$/iu, ['km', 'Kilometer', 'kilometres', 'kilometers']],
  [/^m$|^meter$/iu, ['Meter', 'metres', 'meters']],
  [/^ha$|^hektar$/iu, ['ha', 'Hektar', 'hectares']],
  [/^(?:m²|m2|qm)$|^quadratmeter$/iu, ['qm', 'Quadratmeter', 'square metres']],
  [/^(?:km²|km2|qkm)$|^quadratkilometer$/iu, ['qkm', 'Quadratkilometer', 'square kilometres']],
  [/^(?:m³|m3|cbm)$|^kubikmeter$/iu, ['cbm', 'Kubikmeter', 'cubic metres']],
  [/^(?:fm|efm|vfm)$|^festmeter$/iu, ['Festmeter', 'Festmetern', 'cubic metres']],
  [/^l$|^liter$/iu, ['Liter', 'litres']],
  [/^kwh$|^kilowattstunden$/iu, ['kWh', 'Kilowattstunden', 'kilowatt hours']],
  [/^mwh$|^megawattstunden$/iu, ['MWh', 'Megawattstunden', 'megawatt hours']],
  [/^h$|^stunden$/iu, ['Stunden', 'hours']],
  [/^tsd\.?$|^tausend$/iu, ['Tausend', 'Tsd', 'thousand']],
  [/^mio\.?$|^millionen$/iu, ['Millionen', 'Million', 'Mio', 'million']],
  [/^mrd\.?$|^milliarden$/iu, ['Milliarden', 'Milliarde', 'Mrd', 'billion']],
];

/** The words by which a unit is said; none for one that has no sign. */
export function unitNames(unit: string): readonly string[] {
  return NAMES.find(([sign]) => sign.test(unit.trim()))?.[1] ?? [];
}
