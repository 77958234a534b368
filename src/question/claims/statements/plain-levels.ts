import { capitalized } from '#src/text/capitalized.ts';
import { formatNumber } from '#src/text/german-number.ts';

const ON_LEVEL =
  /(?<!\p{L})(?<verb>lag|lagen|liegt|liegen|war|waren|ist|sind|befand sich|bewegte sich)(?<between>(?: (?!fast|beinahe|nahezu|etwa|knapp)[\p{L}\d]+){0,4}?) auf (?:dem(?: gleichen)?|demselben|gleichem) (?:Niveau|Stand|Level|Wert) (?:von|des Jahres|aus dem Jahr|wie) (?=(?:19|20)\d\d(?!\d))/iu;

const NUMBER = String.raw`(?<number>(?:\p{Ll}+ )?\d[\d.,]* \p{Lu}\p{L}+)`;
const WHEN = String.raw`(?<when> (?:im Jahr )?(?:19|20)\d\d)?`;
/** "knapp über dem Stand von 2015", "etwas weniger Personal als 2015" */
const LEVEL = String.raw`(?<level>(?:\p{Ll}+ ){0,2}(?:(?:über|unter) (?:dem|der|den) \p{Lu}\p{L}+ (?:von|des Jahres|aus dem Jahr|vom)|(?:mehr|weniger) \p{Lu}\p{L}+ als(?: (?:im Jahr|noch))?) (?:19|20)\d\d)(?!\d)`;
const HAD = '(?<verb>lag|lagen|liegt|liegen|hatten?|hat|haben|war|waren)';
/** "lag 2023 mit 9.175 Beschäftigten knapp über dem Stand von 2015" */
const WITH_NUMBER = new RegExp(
  String.raw`(?<!\p{L})${HAD}${WHEN} mit ${NUMBER}(?<late> (?:im Jahr )?(?:19|20)\d\d)? ${LEVEL}`,
  'u',
);
/** "Mit 1.005 Beschäftigten hatten die Anstalten 2023 weniger Personal als 2015" */
const NUMBER_FIRST = new RegExp(
  String.raw`^Mit ${NUMBER} ${HAD} (?<who>(?:\p{Ll}+ )?\p{Lu}[^,;:\d]*?)${WHEN} ${LEVEL}`,
  'u',
);

/** The two things that this says: how many there were, and that it was more than then. */
export function withNumberApart(sentence: string): string {
  const [first] = [NUMBER_FIRST, WITH_NUMBER].filter((form) => form.test(sentence));
  if (first === undefined) return sentence;
  return sentence.replace(first, (...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const { verb = '', when, late, who, number = '', level = '' } = groups;
    const had = verb.endsWith('n') ? 'hatten' : 'hatte';
    // "mit 9.175 Beschäftigten": had "9.175 Beschäftigte".
    const counted = number.replace(/(?<=t)en$/u, 'e').replace(/(?<=er)n$/u, '');
    const time = when ?? late ?? '';
    const name = who === undefined ? '' : `${capitalized(who)} `;
    return `${name}${had}${time} ${counted} und ${verb}${time} ${level}`;
  });
}

/** "lag 2023 um 700 Beschäftigte über dem Stand von 2015" */
const BY_NUMBER =
  /(?<!\p{L})(?<verb>lag|lagen|liegt|liegen)(?<when> (?:im Jahr )?(?:19|20)\d\d)? um (?<number>(?:\p{Ll}+ )?\d[\d.,]* \p{Lu}\p{L}+) (?<side>über|unter) (?:dem|der|den) \p{Lu}\p{L}+ (?:von|des Jahres|aus dem Jahr|vom) (?<then>(?:19|20)\d\d)(?!\d)/u;

/** So many more or fewer than then. */
export function withPlainDistance(sentence: string): string {
  return sentence.replace(BY_NUMBER, (...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const { verb = '', when = '', number, side, then } = groups;
    const had = verb.endsWith('n') ? 'hatten' : 'hatte';
    return `${had}${when} ${number} ${side === 'über' ? 'mehr' : 'weniger'} als ${then}`;
  });
}

/** "mehr Personal als in allen Jahren davor", also where they are said to begin with the first */
const THAN_ALL_BEFORE =
  /(?<!\p{L})(?<how>mehr|weniger)(?<noun> \p{Lu}\p{L}+)? als in (?:allen|sämtlichen|jedem) (?:der )?(?:\p{Ll}+ )?Jahre?n? (?:davor|zuvor|vorher)(?: seit (?:19|20)\d\d)?(?!\p{L})/u;

/** So many, or so few, as never before. */
export function withNeverBefore(sentence: string): string {
  return sentence.replace(THAN_ALL_BEFORE, (_, how: string, noun: string | undefined) => {
    const many = how === 'mehr' ? 'viel' : 'wenig';
    return `so ${many}${/^ (?:Personal|Geld)$/u.test(noun ?? '') ? '' : 'e'}${noun ?? ''} wie nie zuvor`;
  });
}

/** "die größte Verwaltung aller kreisangehörigen Städte": with the most people. */
const LARGEST_OFFICE =
  /(?<!\p{L})die (?<rank>größte|kleinste) (?:(?:Stadt|Gemeinde|Kreis)v|V)erwaltung (?=(?:aller|von allen|unter (?:allen|den)) )/gu;

export function withPlainOffice(sentence: string): string {
  return sentence.replace(LARGEST_OFFICE, (_, rank: string) =>
    rank === 'größte' ? 'die meisten Beschäftigten ' : 'die wenigsten Beschäftigten ',
  );
}

/** "lebten 2022 in Thüringen 2.118.830 Menschen" */
const LIVE =
  /(?<!\p{L})(?:leb(?:t|te|ten|en)|wohn(?:t|te|ten|en))(?!\p{L})(?<before>[^,;]*?)(?<number>\d[\d.]*)\s(?:Menschen|Leute|Personen)(?!\p{L})/iu;
const IN_PLACE = /(?<!\p{L})[Ii]n (?=\p{Lu})/u;

/** Who lives somewhere are its inhabitants. */
export function withInhabitants(sentence: string): string {
  if (!LIVE.test(sentence)) return sentence;
  return sentence.replace(IN_PLACE, '').replace(LIVE, 'hatte$<before>$<number> Einwohner');
}

/** "eine Viertelmillion", "eine halbe Million" */
const PART_OF_MILLION =
  /(?<!\p{L})(?:eine[rn]?\s)?(?<part>dreiviertel|viertel|halbe[nr]?)\s?(?<of>million|milliarde)(?!\p{L})/giu;
const PARTS_OF_ONE: Readonly<Record<string, number>> = { d: 0.75, v: 0.25, h: 0.5 };

/** Parts of a million in digits. */
export function withPlainMillions(sentence: string): string {
  return sentence.replace(PART_OF_MILLION, (_, part: string, of: string) => {
    const scale = /^mill?ion/iu.test(of) ? 1_000_000 : 1_000_000_000;
    return formatNumber((PARTS_OF_ONE[part.charAt(0).toLowerCase()] ?? 1) * scale);
  });
}

/** "lag 2023 wieder auf dem Niveau von 2017": was as high as then. */
export function withPlainLevel(sentence: string): string {
  return sentence.replace(ON_LEVEL, (...found: unknown[]) => {
    const { verb = '', between = '' } = found.at(-1) as Record<string, string>;
    const isPlural = /n$/u.test(verb) || /^sind$/iu.test(verb);
    return `${isPlural ? 'waren' : 'war'}${between.replace(/ (?:wieder|weiterhin|noch|erneut)(?!\p{L})/giu, '')} so hoch wie `;
  });
}

const SIDE_OF_LEVEL =
  /(?<!\p{L})(?<side>ober|unter)halb (?<of>des (?:Niveaus|Werte?s|Stande?s|Levels)|jenes)(?= (?:von|aus|des|vom) )/giu;

/** "über dem Vorjahreswert" */
const LEVEL_BEFORE =
  /(?<!\p{L})(?<side>über|unter) dem Vorjahres(?:wert|stand|niveau|level)(?!\p{L})/giu;

/** "oberhalb des Niveaus von 2015": above it. */
export function withPlainSide(sentence: string): string {
  return sentence
    .replace(LEVEL_BEFORE, '$<side> dem Vorjahr')
    .replace(SIDE_OF_LEVEL, (_, side: string) =>
      /^ober/iu.test(side) ? 'über dem Niveau' : 'unter dem Niveau',
    );
}

const STAFFED =
  /(?<!\p{L})(?<is>ist|sind|war|waren)(?<between>(?:\s[^\s,;:]+)*?)\s(?:(?<how>besser|stärker|schlechter|schwächer|dünner)\sbesetzt|(?:personell|mit Personal)\s(?<staffed>besser|stärker|üppiger|schlechter|schwächer|dünner|knapper)\s(?:besetzt|ausgestattet|aufgestellt|bestückt))(?<than>\sals\s[^,;:()]+?)(?<again>\s\((?:mehr|weniger)\s[^()\d]+\))?(?=\s*[.!]*$)/iu;
const HAS: Readonly<Record<string, string>> = {
  ist: 'hat',
  sind: 'haben',
  war: 'hatte',
  waren: 'hatten',
};

/** "Im Landkreis Gotha … bei Kreis und Gemeinden": that is the whole of the district. */
const IN_WHOLE_DISTRICT =
  /(?<=kreis.*)\s(?:bei|in|von)\s(?:Kreis|Landkreis|Landratsamt|Kreisverwaltung)(?:,|\sund|\ssowie)\s(?:(?:den|allen|seinen)\s)?(?:(?:Städten\sund\s)?Gemeinden|Kommunen)(?!\p{L})/iu;

/** "ist personell besser ausgestattet als", "war besser besetzt als": has more people. */
export function withPlainStaffing(sentence: string): string {
  return sentence.replace(IN_WHOLE_DISTRICT, '').replace(STAFFED, (...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const { is = '', between = '', how, staffed, than = '', again = '' } = groups;
    const isMore = /^(?:besser|stärker|üppiger)$/iu.test(how ?? staffed ?? '');
    // Said again in brackets, it must be the same.
    if (again !== '' && again.includes('mehr') !== isMore) return String(found[0]);
    return `${HAS[is.toLowerCase()]}${between} ${isMore ? 'mehr' : 'weniger'} Beschäftigte${than}`;
  });
}

const PER_INHABITANTS =
  /,?\s?(?:[–-]\s|\()?(?:je|pro|auf|bezogen auf|gerechnet auf)\s(?<base>(?:\d[\d.]*|hundert|tausend|zehntausend)\sEinwohner)(?:innen und Einwohner)?n?(?:\s[–-]|\))?,?/iu;
const BY_INHABITANTS =
  /,?\s?(?:gemessen an|bezogen auf|im Verhältnis zu|relativ zu)(?:r|\sder|\sdie)?\s(?:Einwohnerzahl|Bevölkerung(?:szahl)?)(?:\s[–-]\sje\s\d[\d.]*\s[–-])?(?=[\s,]),?/iu;
const MORE_PEOPLE =
  /(?<!\p{L})(?<more>mehr|weniger)\s(?<noun>Beschäftigte|Personal|Menschen|Leute|Mitarbeiter|Bedienstete|Personen)n?(?=\s)/iu;

/**
 * "Je 10.000 Einwohner hatte die Landespolizei 2023 weniger Beschäftigte als 2015": on inhabitants are
 * those counted of whom there are fewer. By how many inhabitants matters to no comparison.
 */
export function withBaseBehindNoun(sentence: string): string {
  if (!MORE_PEOPLE.test(sentence) || !/(?<!\p{L})als(?!\p{L})/u.test(sentence)) return sentence;
  const base = PER_INHABITANTS.exec(sentence)?.groups?.base;
  const isBare = base === undefined && BY_INHABITANTS.test(sentence);
  if (base === undefined && !isBare) return sentence;
  const rest = sentence.replace(PER_INHABITANTS, ' ').replace(BY_INHABITANTS, ' ').trim();
  return capitalized(
    rest
      .replace(MORE_PEOPLE, `$<more> Beschäftigte je ${base ?? '10.000 Einwohner'}`)
      .replace(/\s+/gu, ' ')
      .replace(/^[–,\s-]+/u, ''),
  );
}

const LIE_BETWEEN =
  /^Zwischen (?<names>[^,;:\d]+?) (?<lie>lagen|liegen)(?<when> (?:im Jahr )?(?:19|20)\d\d)? (?<number>(?:\p{Ll}+ )?\d[\d.]*(?: \p{Lu}\p{L}+)?)(?=[.!\s]*$)/u;

/** "Zwischen Jena und Gera liegen 35 Beschäftigte": so far they are apart. */
export function withPlainGap(sentence: string): string {
  return sentence.replace(LIE_BETWEEN, (...found: unknown[]) => {
    const { names, lie, when = '', number } = found.at(-1) as Record<string, string>;
    return `Der Abstand zwischen ${names} ${lie === 'lagen' ? 'betrug' : 'beträgt'}${when} ${number}`;
  });
}
