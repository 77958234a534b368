/** "Außer Erfurt hat keine Stadt mehr als 2.000 Beschäftigte", "Keine andere Stadt als Erfurt hat …" */
const EXCEPT = String.raw`(?:Außer|Bis auf|Abgesehen von|Neben) (?<who>[^,;\d]+?),?`;
const HAS = '(?:hat|hatte|beschäftigt|beschäftigte|zählt|zählte|kommt auf|kam auf)';
const WHEN = String.raw`(?<when> (?:(?:im Jahr )?(?:19|20)\d\d|Mitte (?:19|20)\d\d))?`;
const LIMIT = String.raw`(?<limit>(?:mehr|weniger) als [\d.]+) (?:Menschen|Leute|Personen|Mitarbeiter|Beschäftigte|Bedienstete)n?`;
const NO_OTHER: readonly RegExp[] = [
  new RegExp(
    `^${EXCEPT} ${HAS}${WHEN} keine? (?:andere[rs]? |weitere[rs]? )?(?<group>[^\\d,;]+?) ${LIMIT}(?<rest>[^,;]*)$`,
    'u',
  ),
  new RegExp(
    `^Keine? andere[rs]? (?<group>[^\\d,;]+?) als (?<who>[^,;\\d]+?) ${HAS}${WHEN} ${LIMIT}(?<rest>[^,;]*)$`,
    'u',
  ),
];

/** Who alone is so: "Erfurt ist die einzige Stadt mit mehr als 2.000 Beschäftigten". */
export function withOnlyOne(sentence: string): string {
  for (const form of NO_OTHER) {
    const { who, when = '', group, limit, rest = '' } = form.exec(sentence)?.groups ?? {};
    if (who === undefined || group === undefined) continue;
    return `${who} ${when === '' ? 'ist' : 'war'}${when} die einzige ${group} mit ${limit} Beschäftigten${rest}`;
  }
  return sentence;
}

/** "kein Einzelplan ist so stark gewachsen wie der des Innenministeriums": none more than it. */
const NONE_AS_MUCH =
  /(?<=(?<!\p{L})keine?r? .*)so stark (?<how>gewachsen|gestiegen|geschrumpft|gesunken) wie(?!\p{L})/iu;

export function withNoneMore(sentence: string): string {
  return sentence.replace(NONE_AS_MUCH, 'stärker $<how> als');
}
