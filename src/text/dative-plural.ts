/**
 * A unit as it stands behind "mit", "von" and "auf": "Beschäftigten", "Stellen", "Schülern",
 * "Beschäftigten je 10.000 Einwohner". Units that are no declined noun ("Euro", "%", "km") stay.
 *
 * @param unit - In the nominative plural; only its first word is declined.
 */
export function dativePlural(unit: string): string {
  return unit.replace(/^(\p{Lu}\p{Ll}+(?:e|er|el))(?=\s|$)/u, '$1n');
}
