import { capitalized } from '#src/text/capitalized.ts';

const NUMBER =
  '(?:(?:rund|etwa|knapp|fast|gut|über|genau|exakt|circa|ca\\.|mehr als|weniger als)\\s)?\\d[\\d.]*';

const WITH_NUMBER = new RegExp(
  `^mit\\s(?<own>${NUMBER}\\s\\p{Lu}\\p{L}+)\\s(?<verb>hat|hatte|haben|hatten|beschäftigt|beschäftigte|zählt|zählte)\\s(?<name>\\p{L}[^\\d,;]*?)\\s(?<time>(?:im\\sjahr\\s)?(?:19|20)\\d\\d\\s)?(?<more>${NUMBER}(?:\\s\\p{Lu}\\p{L}+)?\\s(?:mehr|weniger)\\s.*)$`,
  'iu',
);

/** "die einzige Stadt mit mehr als 2.000", "die größte mit 3.450" say more than that number. */
const OF_KIND =
  '(?![^,;:\\d]*(?<!\\p{L})(?:einzige|only|sole|\\p{L}*(?:größte|kleinste|höchste|niedrigste|meiste|wenigste)|largest|smallest|biggest|erste|letzte|first|last)[nrs]?(?!\\p{L}))';

/** "Die kreisfreie Stadt mit 765 Beschäftigten ist Weimar." */
const KNOWN_BY_NUMBER = new RegExp(
  `^(?<kind>${OF_KIND}(?:die|der|das|the)\\s[^\\d,;:]{3,50}?)\\s(?:mit|with)\\s(?<own>${NUMBER}\\s\\p{L}+)(?<time>\\s(?:im\\sjahr\\s)?(?:19|20)\\d\\d)?\\s(?<verb>ist|war|heißt|hieß|is|was)\\s(?<name>[^\\d,;:]{2,60}?)\\s*[.!]*$`,
  'iu',
);

/** "Weimar ist die kreisfreie Stadt mit 765 Beschäftigten." */
const KIND_WITH_NUMBER = new RegExp(
  `^(?<name>[^\\d,;:]{2,60}?)\\s(?<verb>ist|war|is|was)\\s(?<time>(?:im\\sjahr\\s)?(?:19|20)\\d\\d\\s)?${OF_KIND}(?:die|der|das|eine?|the|an?)\\s[^\\d,;:]{3,50}?\\s(?:mit|with)\\s(?<own>${NUMBER}\\s\\p{L}+)(?<then>\\s(?:im\\sjahr\\s)?(?:19|20)\\d\\d)?\\s*[.!]*$`,
  'iu',
);

/** "Gera ist mit 1.320 Beschäftigten größer als Weimar mit 765." */
const BOTH_WITH_NUMBER = new RegExp(
  `^(?<name>[^\\d,;:]{2,60}?)\\s(?<is>ist|war)\\s(?<time>(?:im\\sjahr\\s)?(?:19|20)\\d\\d\\s)?mit\\s(?<own>${NUMBER}\\s\\p{Lu}\\p{L}+)\\s(?<compared>größer|kleiner)\\sals\\s(?<other>[^\\d,;:]{2,60}?)\\smit\\s(?<others>${NUMBER}(?:\\s\\p{Lu}\\p{L}+)?)\\s*[.!]*$`,
  'iu',
);

/**
 * A sentence that says a number of something beside what it says of it, in the order of any other:
 * "Mit 450 Beschäftigten hat Ilmenau 70 mehr als Nordhausen" says two things, and who is known by a number
 * has it.
 */
export function withOwnNumberFirst(sentence: string): string {
  const { own, verb, name, time = '', more } = WITH_NUMBER.exec(sentence)?.groups ?? {};
  if (own === undefined || verb === undefined || name === undefined || more === undefined)
    return withBothNumbers(sentence) ?? withNumberOfNamed(sentence);
  return `${capitalized(name)} ${verb} ${time}${own}, ${more}`;
}

function withBothNumbers(sentence: string): string | null {
  const {
    name,
    is,
    time = '',
    own,
    compared,
    other,
    others,
  } = BOTH_WITH_NUMBER.exec(sentence)?.groups ?? {};
  if (name === undefined || is === undefined || own === undefined) return null;
  const has = HAS[is.toLowerCase()] ?? 'hat';
  return `${name} ${has} ${time}${own}, ${other} ${others}, ${name} ${is} ${time}${compared} als ${other}.`;
}

function withNumberOfNamed(sentence: string): string {
  const found = (KNOWN_BY_NUMBER.exec(sentence) ?? KIND_WITH_NUMBER.exec(sentence))?.groups;
  const { kind, own, verb, name, time = '', then = '' } = found ?? {};
  if (own === undefined || verb === undefined || name === undefined) return sentence;
  const has = HAS[verb.toLowerCase()] ?? 'hat';
  // "Die kreisfreie Stadt Weimar"; where the name has its article, it says what it is.
  const isNamed = kind === undefined || /^(?:d(?:ie|er|as)|the)\s/iu.test(name);
  const who = isNamed ? capitalized(name) : `${kind} ${name}`;
  return `${who} ${has} ${`${time} ${then}`.trim()} ${own}.`.replace(/\s+/gu, ' ');
}

const HAS: Readonly<Record<string, string>> = {
  war: 'hatte',
  hieß: 'hatte',
  is: 'has',
  was: 'had',
};
