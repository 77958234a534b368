const NAMED_TWICE: readonly (readonly [RegExp, string])[] = [
  // "Einwohnerinnen und Einwohner", "Kollegen und Kolleginnen"
  [
    /(?<!\p{L})(\p{L}{3,})innen\s+(?:und|oder|bzw\.|beziehungsweise)\s+(?=\1\p{L}{0,3}(?!\p{L}))/giu,
    '',
  ],
  [
    /(?<!\p{L})(\p{L}{3,}?)(e[rn]?|n)?\s+(?:und|oder|bzw\.|beziehungsweise)\s+\1innen(?!\p{L})/giu,
    '$1$2',
  ],
  // "Musikschülerinnen und -schüler"
  [
    /(?<!\p{L})(\p{L}{3,}?)(\p{L}{3,})innen\s+(?:und|oder|bzw\.|beziehungsweise)\s+-(\2\p{L}{0,3})(?!\p{L})/giu,
    '$1$3',
  ],
  // "je Schülerin bzw. Schüler"
  [
    /(?<!\p{L})(\p{L}{3,})in\s+(?:und|oder|bzw\.|beziehungsweise)\s+(?=\1\p{L}{0,3}(?!\p{L}))/giu,
    '',
  ],
  // "MitarbeiterInnen"
  [/(?<=\p{Ll})Innen(?!\p{L})/gu, ''],
  // "Student*innen", "Lehrer:innen"
  [/(?<=\p{L})[*:_/]-?innen(?!\p{L})/giu, ''],
];

/** People of both genders are named once: "Einwohner" for "Einwohnerinnen und Einwohner". */
export function namedOnce(text: string): string {
  return NAMED_TWICE.reduce((said, [twice, once]) => said.replace(twice, once), text);
}
