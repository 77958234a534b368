import { foldGerman } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** An abbreviation with what a text says it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

const BRACKETED =
  /\(\s*(?:im Folgenden:?\s*|kurz:?\s*|nachfolgend:?\s*|[„"]\s*)*(?<short>\p{Lu}[\p{L}\p{N}.&/-]{1,14})[“”"]?\s*\)/gu;
const EXPLAINED =
  /(?<short>(?<![\p{L}-])\p{L}?\p{Lu}[\p{L}\p{N}-]{0,12}\p{Lu}[\p{L}\p{N}]{0,6})\s+\((?<long>\p{L}[^()]{6,90})\)/gu;
const LONGEST_NAME = 9;

/**
 * Abbreviations that a text defines itself: "Thüringer Datenaustauschplattform (ThDAP)" and
 * "ThDAP (Thüringer Datenaustauschplattform)". The letters of the short form must occur in the long
 * form in this order, beginning with its first letter: so "Stadt Erfurt (EF)" is one and
 * "Landesverwaltung (Stand 2019)" is none.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  return text.includes('(') ? [...bracketed(text), ...explained(text)] : [];
}

function bracketed(text: string): Abbreviation[] {
  return Array.from(text.matchAll(BRACKETED)).flatMap((match) => {
    const short = match.groups?.short ?? '';
    if (!isAbbreviation(short)) return [];
    const long = nameBefore(text.slice(Math.max(0, match.index - 160), match.index), short);
    return long === undefined ? [] : [{ short, long }];
  });
}

function explained(text: string): Abbreviation[] {
  return Array.from(text.matchAll(EXPLAINED)).flatMap((match) => {
    const { short = '', long = '' } = match.groups ?? {};
    const name = long.trim();
    const isNamed = /^\p{Lu}/u.test(name) || isNounPhrase(short, name);
    return isAbbreviation(short) && spells(short, name) && isNamed ? [{ short, long: name }] : [];
  });
}

/**
 * "ZPVI (zentrales Planungs- und Verwaltungsinstrument)": in small letters only what ends in a noun and
 * whose words begin, but for those of grammar, with letters of the short form, nearly one each, is no remark.
 */
function isNounPhrase(short: string, long: string): boolean {
  const words = long.split(/\s+/u).filter((word) => !isStopWord(foldGerman(word)));
  const letters = short.toLowerCase();
  let at = 0;
  for (const word of words) {
    const found = letters.indexOf(word.charAt(0).toLowerCase(), at);
    if (found < 0) return false;
    at = found + 1;
  }
  const isSpelled = words.length > 1 && words.length >= letters.length - 1;
  return isSpelled && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

function isAbbreviation(short: string): boolean {
  return (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** The fewest words before the bracket that begin with the first letter and spell the rest. */
function nameBefore(before: string, short: string): string | undefined {
  const quoted = before.replace(/[“”"»]\s*$/u, '');
  const sentence = quoted.split(/[.;:!?()]\s|\n|[,„“"«]\s?/u).at(-1) ?? '';
  const words = sentence.trim().split(/\s+/u);
  for (let count = 1; count <= Math.min(LONGEST_NAME, words.length); count += 1) {
    const name = words.slice(-count).join(' ');
    if (name.length > short.length + 2 && spells(short, name)) return name;
  }
  return undefined;
}

/** Every letter of the short form begins a word or stands later in one, capital letters at a start or after a joint. */
function spells(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  const name = long.toLowerCase();
  if (letters.length < 2 || name[0] !== letters[0]) return false;
  const initials = (long.match(/(?<![\p{L}])\p{L}/gu) ?? []).length;
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return initials <= letters.length + 3;
}
