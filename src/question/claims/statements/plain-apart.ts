import { capitalized } from '#src/text/capitalized.ts';
import { WORD_NUMBERS } from '#src/text/number-words.ts';

const HAS =
  '(?:hat|hatte|haben|hatten|beschäftigt|beschäftigte|zählt|zählte|has|had|have|employs|employed|employ)';
const WHEN = String.raw`(?:(?:im Jahr |in )?(?:19|20)\d\d)`;
const NUMBER = String.raw`(?:\p{L}+ ){0,2}\d(?:[\d.,]*\d)?`;

/** "Eisenach hat 340 Beschäftigte, mehr als Mühlhausen", "… und damit mehr als Mühlhausen" */
const WITH_COMPARISON = new RegExp(
  String.raw`^(?<who>[^,;:\d]+?) (?<has>${HAS})(?<when> ${WHEN})? (?<number>${NUMBER}) (?<noun>\p{L}+)(?<behind> ${WHEN})?(?:,? (?:und|and)|,)(?: (?:damit|somit|also|thus|therefore))?(?<far> (?:deutlich|etwas|weit|far|many|slightly))? (?<relation>mehr|weniger|more|fewer)(?: \k<noun>)? (?<than>als|than) (?<other>(?!d(?:ie|as|er) (?:Hälfte|Doppelte|Dreifache)|ein(?:e[rs]?)? |half|twice|a |one )[^,;:\d]+?)(?: (?:does|do|did|has|have|had|hat|haben))?[.!\s]*$`,
  'u',
);

/** "Ilmenau hat mehr Beschäftigte als Nordhausen, nämlich 450" */
const COMPARISON_FIRST = new RegExp(
  String.raw`^(?<who>[^,;:\d]+?) (?<has>${HAS})(?<when> ${WHEN})?(?<far> (?:deutlich|etwas|weit|far|many|slightly))? (?<relation>mehr|weniger|more|fewer) (?<noun>\p{L}+)(?<behind> ${WHEN})? (?<than>als|than) (?<other>[^,;:\d]+?)(?:,| [–-]) (?:nämlich|und zwar|namely) (?<number>${NUMBER})(?: \k<noun>n?)?[.!\s]*$`,
  'u',
);

/** The two things that this says: how many there are, and that it is more than elsewhere. */
export function withComparisonApart(sentence: string): string {
  const found = (WITH_COMPARISON.exec(sentence) ?? COMPARISON_FIRST.exec(sentence))?.groups;
  if (found === undefined) return sentence;
  const { who, has, when = '', number, noun, behind = '', far = '', relation, than, other } = found;
  return `${who} ${has}${when} ${number} ${noun}${behind}; ${who} ${has}${when || behind}${far} ${relation} ${noun} ${than} ${other}`;
}

/** "hatte 2022 weniger Beschäftigte als 2021 und 2023 noch weniger" */
const AND_THEN = new RegExp(
  String.raw`^(?<said>(?<who>[^,;:\d]+?) (?<has>${HAS}) (?<year>(?:19|20)\d\d) (?:mehr|weniger|more|fewer) (?<noun>\p{L}+) (?<than>als|than) (?:in |im Jahr )?(?:19|20)\d\d)(?:,| und|, und| and) (?<next>(?:19|20)\d\d) (?:(?:dann|noch|wieder|erneut|abermals|still|even|again)(?: einmal| mal)? )?(?<relation>mehr|weniger|more|fewer)(?: als (?:davor|zuvor))?[.!\s]*$`,
  'u',
);

/** The second year against the first. */
export function withNextYearApart(sentence: string): string {
  const { said, who, has, year, noun, than, next, relation } =
    AND_THEN.exec(sentence)?.groups ?? {};
  return said === undefined
    ? sentence
    : `${said}; ${who} ${has} ${next} ${relation} ${noun} ${than} ${year}`;
}

/** "Von den 80 Beschäftigten der VG Am Brahmetal gehören 15 zur Verwaltung" */
const OF_THE_WHOLE = new RegExp(
  String.raw`^Von den (?:insgesamt )?(?<whole>\d[\d.]*) (?<noun>Beschäftigten|Mitarbeitern|Bediensteten|Menschen|Personen) (?<of>der|des|von|im|in der|in) (?<name>\p{Lu}[^,;:\d]*?) (?:gehör(?:en|t|ten|te)|entfallen|entfielen|zählen|zählten|arbeite(?:n|t|ten|te)|sitzen|saßen|sind|waren) (?<part>${NUMBER}) (?<to>zu[rm]|auf (?:die|das)|in der|im|beim|bei der) (?<rest>(?!Verwaltungsgemeinschaft|VG(?!\p{L}))[^,;:\d]+?)[.!\s]*$`,
  'u',
);
/** Its own administration, whatever the whole is called once more. */
const OWN_OFFICE =
  /^(?:Kern)?[Vv]erwaltung(?: (?:der|des) (?:Verwaltungsgemeinschaft|VG|Gemeinschaft|erfüllenden Gemeinde|EG))?(?: selbst)?$/u;

/** How many there are of the whole, and of these how many of the part. */
export function withPartBehind(sentence: string): string {
  const found = OF_THE_WHOLE.exec(sentence)?.groups;
  if (found === undefined) return sentence;
  const { whole, noun = '', of = '', name = '', part, to = '', rest = '' } = found;
  // "des Landkreises Greiz": the Landkreis Greiz
  const base =
    of === 'des' ? name.replace(/^(\p{L}[\p{L}-]*?(?:kreis|Kreis|land))e?s(?!\p{L})/u, '$1') : name;
  const inPart = OWN_OFFICE.test(rest)
    ? 'in der Verwaltung selbst'
    : `${/^(?:zum|auf das|im|beim)$/u.test(to) ? 'im' : 'in der'} ${rest}`;
  const counted = noun.replace(/(?<=t)en$/u, 'e').replace(/(?<=er)n$/u, '');
  return `${base} hat ${whole} ${counted}, davon ${part} ${inPart}`;
}

const KIND = '(?:Stadt|Kreisstadt|Gemeinde|Landkreis|Kreis|Verwaltungsgemeinschaft)';
const ENGLISH_KIND = '(?:town|city|municipality|district)';
const NAME = String.raw`(?:Bad |Stadt )?\p{Lu}[\p{L}/-]*`;
/** "Meiningen hat als Stadt mehr Beschäftigte als Schmalkalden", "Als Stadt hat Meiningen …" */
const AS_KIND: readonly RegExp[] = [
  new RegExp(
    `^(?<name>${NAME}) (?<has>${HAS})(?<when> ${WHEN})? als (?<kind>${KIND}) (?<rest>(?!mit |des |der |von |in |im )[^,;:]+)$`,
    'u',
  ),
  new RegExp(
    `^Als (?<kind>${KIND}) (?<has>${HAS})(?<when> ${WHEN})? (?<name>${NAME}) (?<rest>[^,;:]+)$`,
    'u',
  ),
  new RegExp(
    `^As a (?<kind>${ENGLISH_KIND}),? (?<name>${NAME}) (?<has>${HAS})(?<when> ${WHEN})? (?<rest>[^,;:]+)$`,
    'u',
  ),
  new RegExp(
    `^(?<name>${NAME}) as a (?<kind>${ENGLISH_KIND}) (?<has>${HAS})(?<when> ${WHEN})? (?<rest>[^,;:]+)$`,
    'u',
  ),
];
/** The bare name that it is held against is of the same kind. */
const THAN_NAME = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:als|wie|than|as) )(?=${NAME}[.!\s]*$)`,
  'u',
);

/** The kind before the name: "Die Stadt Meiningen hat mehr Beschäftigte als die Stadt Schmalkalden". */
export function withKindBeforeName(sentence: string): string {
  for (const form of AS_KIND) {
    const { name, has, when = '', kind, rest } = form.exec(sentence)?.groups ?? {};
    if (name === undefined || kind === undefined || rest === undefined) continue;
    const called = kindBefore(kind);
    const than = rest.replace(THAN_NAME, `${called} `);
    return `${capitalized(called)} ${name} ${has}${when} ${than}`;
  }
  return sentence;
}

function kindBefore(kind: string): string {
  if (/^\p{Ll}/u.test(kind)) return `the ${kind} of`;
  return `${/kreis$/iu.test(kind) ? 'der' : 'die'} ${kind}`;
}

const COURSE = String.raw`(?:\p{L}*(?:[Rr]ückgang|[Aa]nstieg|[Zz]uwachs|[Aa]bbau|[Aa]ufwuchs|[Ss]chwund|[Ww]achstum))`;
/** "Auch 2021 setzte sich der Rückgang im Kernhaushalt fort", "Der Rückgang … setzte sich 2021 fort" */
const GOES_ON: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<before>[^,;:]*?)\s?(?<!\p{L})[Ss]etz(?:t|te) sich (?<behind>[^,;:]*?)d(?:er|as) (?<course>${COURSE})(?<of>[^,;:]*) fort[.!\s]*$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<before>)D(?:er|as) (?<course>${COURSE})(?<of>[^,;:]*) setz(?:t|te) sich (?<behind>[^,;:]*?)\s?fort[.!\s]*$`,
    'u',
  ),
];
const ENGLISH_GOES_ON =
  /^The (?<course>decline|decrease|fall|drop|growth|increase|rise)(?<of>[^,;:]*?) (?:also )?continued(?<behind>[^,;:]*?)[.!\s]*$/u;

/** What goes on in a year is there in it once more: "2021 gab es einen fortgesetzten Rückgang im Kernhaushalt". */
export function withContinuedCourse(sentence: string): string {
  for (const form of GOES_ON) {
    const { before = '', behind = '', course, of = '' } = form.exec(sentence)?.groups ?? {};
    if (course === undefined) continue;
    const a = /wachstum$/iu.test(course) ? 'ein fortgesetztes' : 'einen fortgesetzten';
    const when = [before, behind.trim()].filter((part) => part !== '').join(' ');
    return `${capitalized(when === '' ? 'es' : when)} gab es ${a} ${course}${of}`.replace(
      /^Es gab es/u,
      'Es gab',
    );
  }
  return sentence.replace(ENGLISH_GOES_ON, 'There was a continued $<course>$<of>$<behind>');
}

/** "Nur zwei kreisfreie Städte haben weniger als 1.000 Beschäftigte: Weimar und Suhl" */
const COUNTED_AND_NAMED =
  /^(?:Nur|Lediglich|Genau|Only) (?<count>\p{Ll}+|\d{1,2}) (?<kind>(?:\p{Ll}+ )?\p{Lu}\p{L}+|\p{Ll}+ ?\p{Ll}*) (?<has>haben|hatten|zählen|zählten|beschäftigen|beschäftigten|kommen auf|have) (?<rest>[^:–;]+?)(?::| [–-]|, nämlich) (?<names>\p{Lu}[^:;.\d]+)[.!\s]*$/u;

/** Only these, where as many are named as are counted: "Nur die kreisfreien Städte Weimar und Suhl haben …". */
function withNamesFirst(sentence: string): string {
  const { count = '', kind, has, rest, names } = COUNTED_AND_NAMED.exec(sentence)?.groups ?? {};
  if (kind === undefined || has === undefined || rest === undefined || names === undefined)
    return sentence;
  const counted = WORD_NUMBERS[count.toLowerCase()] ?? Number(count);
  const named = names.split(/, | und | sowie | and /u).length;
  return counted === named && named > 1 ? `Nur die ${kind} ${names} ${has} ${rest}` : sentence;
}

/** "Von den 17 Landkreisen haben nur drei mehr als 2.000 Beschäftigte" */
const COUNTED_OF_ALL =
  /^Von den (?<all>\d{1,3}|\p{Ll}+) (?<kind>(?:\p{Ll}+ )?\p{Lu}\p{L}+) (?<has>haben|hatten|zählen|zählten|beschäftigen|beschäftigten|kommen|kamen|liegen|lagen)(?<when> (?:19|20)\d\d)?(?<only> (?:nur|lediglich|gerade einmal))? (?<count>\p{Ll}{3,}|\d{1,3}) (?<rest>(?:auf )?(?:mehr|weniger|über|unter|mindestens|höchstens) .+)$/u;

/** The count first: "nur drei der 17 Landkreise haben …". */
function withCountFirst(sentence: string): string {
  const groups = COUNTED_OF_ALL.exec(sentence)?.groups ?? {};
  const { all, kind, has, when = '', only = '', count = '', rest } = groups;
  const isNumber = /^\d/u.test(count) || WORD_NUMBERS[count] !== undefined;
  return all === undefined || !isNumber
    ? sentence
    : `${capitalized(`${only} ${count}`.trim())} der ${all} ${kind} ${has}${when} ${rest}`;
}

/** Who it is, or how many of them, before what is said of them. */
export function withCountsFirst(sentence: string): string {
  return withCountFirst(withNamesFirst(sentence));
}
