/**
 * A unit as it stands behind "mit", "von" and "auf": "Beschäftigten", "Stellen", "Schülern",
 * "Beschäftigten je 10.000 Einwohner", "Landkreisen und kreisfreien Städten". Units that are no declined
 * noun ("Euro", "%", "km") stay.
 *
 * @param unit - In the nominative plural; its first noun and adjectives before it are declined.
 */
export function dativePlural(unit: string): string {
  const both = /^((?:\p{Ll}+e )*\p{Lu}\p{Ll}+) und ((?:\p{Ll}+e )*\p{Lu}\p{Ll}+(?:\s.*)?)$/u.exec(
    unit,
  );
  return (both?.slice(1) ?? [unit]).map(declined).join(' und ');
}

function declined(unit: string): string {
  return unit.replace(
    /^((?:\p{Ll}+e )*)(\p{Lu}\p{Ll}+)(?=\s|$)/u,
    (_, adjectives: string, noun: string) =>
      `${adjectives.replaceAll('e ', 'en ')}${noun}${/(?:e|er|el)$/u.test(noun) ? 'n' : ''}`,
  );
}
