const WHETHER =
  /^(?:hatten?|hat|haben) (?<name>\p{L}.*?)(?: (?:(?:schon )?(?:ein)?mal|jemals|irgendwann|(?:19|20)\d\d))? (?<limit>(?:mehr als|weniger als|über|unter|mindestens|höchstens) \d[\d.]*(?: \p{L}+)?)\W*$/iu;
const WHEN: readonly (readonly [RegExp, (name: string, limit: string) => string])[] = [
  [
    /^seit wann(?: (?:denn|ist|hat|das|sie|es|er|so))*\W*$/iu,
    (name, limit) => `Seit wann hat ${name} ${limit}?`,
  ],
  [
    /^(?:wann (?:war das |waren es )?(?:das letzte mal|zuletzt|letztmals)|zuletzt wann)\W*$/iu,
    (name, limit) => `Wann hatte ${name} zuletzt ${limit}?`,
  ],
  [
    /^wann (?:war das |waren es )?(?:das erste mal|zum ersten mal|zuerst|erstmals)\W*$/iu,
    (name, limit) => `Wann hatte ${name} erstmals ${limit}?`,
  ],
  [
    /^(?:(?:und )?wann (?:denn|war(?:en)? (?:das|es)(?: so)?|genau)|wann|in welchen? jahr(?:en)?)\W*$/iu,
    (name, limit) => `In welchen Jahren hatte ${name} ${limit}?`,
  ],
];

/** "Seit wann geht das so?" behind "Ist die Zahl … gesunken?" */
const SINCE = /^seit wann(?: (?:denn|ist|geht|gilt|läuft|das|es|so|schon|bereits))*\W*$/iu;
const TREND =
  /^(?:ist|sind|hat|haben) .*(?<!\p{L})(?:gewachsen|gestiegen|gesunken|geschrumpft|zurückgegangen|zugenommen|abgenommen|(?:größer|kleiner|mehr|weniger) geworden)\W*$/iu;
const SINCE_YEAR = /(?<!\p{L})\s?seit (?:19|20)\d\d(?!\d)/iu;

/**
 * "Seit wann?", "wann zuletzt?" behind "Hatte die Landespolizei mal mehr als 6.000 Beschäftigte?": when
 * that was so, and not since when it has any.
 *
 * @param last - The last question, complete.
 */
export function whenMet(rest: string, last: string): string | null {
  if (SINCE.test(rest.trim()) && TREND.test(last))
    return `Seit wann ${last.charAt(0).toLowerCase()}${last.slice(1).replace(SINCE_YEAR, '')}`;
  const { name, limit } = WHETHER.exec(last)?.groups ?? {};
  const ask = WHEN.find(([pattern]) => pattern.test(rest.trim()))?.[1];
  return name === undefined || limit === undefined || ask === undefined ? null : ask(name, limit);
}
