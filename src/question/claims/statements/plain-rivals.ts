import { capitalized } from '#src/text/capitalized.ts';

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

/** "Kein anderes Landratsamt kommt an das des Wartburgkreises heran, das 865 zählt" */
const NO_OTHER_NEARS =
  /^(?<none>Kein(?:e[rs]?)? (?:andere[rs]?|einzige[rs]?|weitere[rs]?) [^\d,;]+?) (?:komm(?:t|en)|kam(?:en)?|reich(?:t|te|en|ten)) (?:auch nur (?:annähernd |entfernt )?)?an (?:(?:den|die|das) \p{L}*(?:[Pp]ersonalstand|[Pp]ersonalbestand|[Pp]ersonalzahl|[Pp]ersonal|[Bb]eschäftigtenzahl|[Gg]röße) (?<owner>des|der|von) )?(?<name>[^,;\d]+?) (?:heran|ran)(?:,? (?:der|die|das) (?<number>[^,;]*\d[\d.]*)[^\d,;]*)?[.!\s]*$/u;
const COUNTED = /\d[\d.]*/u;

/** Who nobody else comes near: nobody else has as many, and the number is its own. */
export function withNoneAsMany(sentence: string): string {
  const { none, owner, name, number } = NO_OTHER_NEARS.exec(sentence)?.groups ?? {};
  if (none === undefined || name === undefined) return sentence;
  const whose = owner === undefined ? name : `das ${owner} ${name}`;
  const own = COUNTED.exec(number ?? '')?.[0];
  return `${none} hat so viel Personal wie ${whose}${own === undefined ? '.' : `, das ${own} Beschäftigte hat.`}`;
}

/** "Erfurt hat so viele Beschäftigte wie keine andere Stadt" */
const AS_MANY_AS_NONE =
  /^(?<who>[^,;:\d]+?) (?<has>hat|haben|hatte|hatten|ist|sind|beschäftigt|beschäftigen|zählt|zählen)(?<mid>(?: [^,;:]+?)??) (?<much>so (?:viele?|wenige?|stark|hoch|groß)(?: [^,;:]+?)??) wie (?<none>keine?[nrs]? (?:andere[nrs]?|zweite[nrs]?|sonstige[nrs]?) [^,;:\d]+?)(?=[.!\s]*$)/u;

/** Who has as many as nobody else: nobody else has as many. */
export function withNoneFirst(sentence: string): string {
  const { who, has, mid = '', much, none } = AS_MANY_AS_NONE.exec(sentence)?.groups ?? {};
  if (who === undefined || none === undefined) return sentence;
  const first = capitalized(none);
  const name = /^(?:Der|Die|Das) /u.test(who)
    ? `${who.charAt(0).toLowerCase()}${who.slice(1)}`
    : who;
  return `${first} ${has}${mid} ${much} wie ${name}`;
}
