import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES, STATES_IN_ENGLISH } from '#src/text/german-states.ts';

/** Names of which a sentence may list some: who else is in the list is then another list. */
const KINDS: readonly (readonly string[])[] = [GERMAN_STATES];

/** A sentence with the German names of the states. */
export function inGerman(sentence: string): string {
  return STATES_IN_ENGLISH.reduce(
    (text, [english, german]) =>
      text.replace(new RegExp(`(?<![\\p{L}-])${english}(?![\\p{L}-])`, 'gu'), german),
    sentence,
  );
}

export interface ComparedNames {
  readonly isSame: boolean;
  readonly printed: readonly string[];
}

/**
 * Compares the names that two sentences list.
 *
 * @returns Null where one of them lists fewer than two names of a kind, or where one list only
 *   holds a part of the other.
 */
export function sameSet(said: string, printed: string): ComparedNames | null {
  for (const names of KINDS) {
    const a = namesIn(said, names);
    const b = namesIn(printed, names);
    if (a.length < 2 || b.length < 2) continue;
    const isPart = a.every((name) => b.includes(name));
    if (isPart && a.length < b.length) return null;
    return { isSame: isPart && a.length === b.length, printed: b };
  }
  return null;
}

/** The sentence without the names it lists; null where it lists none ("A, B und C"). */
export function withoutNames(sentence: string): string | null {
  for (const names of KINDS) {
    const found = namesIn(sentence, names);
    if (found.length < 2) continue;
    const any = found.map((name) => `${name}s?`).join('|');
    const list = new RegExp(`(?:(?:${any})(?:,\\s*|\\s+(?:und|sowie|mit)\\s+)?){2,}`, 'iu');
    if (list.test(sentence)) return sentence.replace(list, ' ').replace(/\s+/gu, ' ');
  }
  return null;
}

/** A noun with the name behind it: "im Landgerichtsbezirk Mühlhausen". */
export interface NamedHead {
  readonly head: string;
  readonly name: string;
}

const NAMED_HEAD =
  /(?<=(?:^|\s)\p{Ll}[\p{L}-]*\s|^(?:Im|In|Am|Bei|Beim|Der|Die|Das|Dem|Den|Vom|Zum|Zur)\s)(?<head>\p{Lu}\p{Ll}{4,})\s(?<name>\p{Lu}[\p{L}-]{2,})(?![\p{L}-]|\s\p{Lu})/gu;

/** "Friedrich-Schiller-Universität Jena" is the university of Jena. */
const CALLED_AFTER =
  /(?<![\p{L}-])(?:\p{Lu}\p{L}+-)+(?=(?:Universität|Hochschule|Fachhochschule|Akademie)\s\p{Lu})/gu;

/** Every noun that has a single name behind it; a noun in the genitive has none of its own. */
export function namedHeads(sentence: string): NamedHead[] {
  return Array.from(
    sentence
      .replace(/(?<!\p{L})Fa\.\s/gu, 'Firma ')
      .replace(CALLED_AFTER, '')
      .matchAll(NAMED_HEAD),
    ({ groups }) => ({
      head: groups?.head ?? '',
      name: groups?.name ?? '',
    }),
  ).filter(({ name }) => !/(?:ens|es|ungs)$/u.test(name));
}

export interface SingleName {
  readonly name: string;
  /** The word before it, folded: "von", "mit"; what somebody does with it hangs on it. Empty at the beginning. */
  readonly before: string;
  /** The sentence without the name. */
  readonly rest: string;
}

/** The only name of a kind in a sentence, the home of all the documents aside; null for none or several. */
export function singleName(sentence: string, home = 'Thüringen'): SingleName | null {
  for (const names of KINDS) {
    const [name, ...more] = namesIn(sentence, names).filter((known) => known !== home);
    if (name === undefined || more.length > 0) continue;
    const match = new RegExp(`(?:(?<before>\\p{L}+)\\s+|^\\s*)${name}(?![\\p{L}-])`, 'iu').exec(
      sentence,
    );
    if (match === null) continue;
    return {
      name,
      before: foldGerman(match.groups?.before ?? ''),
      rest: sentence.replace(new RegExp(`${name}(?![\\p{L}-])`, 'iu'), ' ').replace(/\s+/gu, ' '),
    };
  }
  return null;
}

/** The states that a sentence names in German. */
export function statesIn(sentence: string): string[] {
  return KINDS.flatMap((names) => namesIn(sentence, names));
}

/** How the names of offices and companies end. */
const ORGANISATION =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]*(?:archiv|amt|kanzlei|ministerium|zentrum|bank|behörde|universität|direktion|polizei|rechnungshof|verwaltung)(?:s|es)?(?![\p{L}-])/gu;

/** The states, offices and companies that a sentence names: who may have done something. */
export function actorsIn(sentence: string): string[] {
  const states = statesIn(sentence);
  const offices = sentence.match(/(?<![\p{L}\d-])\p{Lu}{3,}\p{L}*(?![\p{L}\d-])/gu) ?? [];
  const organisations = Array.from(sentence.matchAll(ORGANISATION), ([name]) =>
    name.replace(/e?s$/u, ''),
  );
  return [...new Set([...states, ...offices, ...organisations])];
}

/** "Hessen-Niedersachsen-Thüringen" is a list of them. */
function apart(text: string, names: readonly string[]): string {
  const any = names.join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}-])(?:${any})(?:-(?:${any}))+(?![\\p{L}-])`, 'gu'),
    (list) => (names.includes(list) ? list : list.replaceAll('-', ', ')),
  );
}

function namesIn(text: string, names: readonly string[]): string[] {
  const folded = foldGerman(apart(text, names));
  return names.filter((name) => {
    const at = foldGerman(name);
    return new RegExp(`(?<![\\p{L}-])${at}s?(?![\\p{L}-])`, 'u').test(folded);
  });
}
