import type { EntryAbbreviation } from '#src/domain/entry.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Wording } from './wording.ts';

/** An office that a question names. */
export interface AskedOffice {
  /** Those of the printed ones that are meant; none where the list does not know it. */
  readonly printed: readonly string[];
  /** As the question has it. */
  readonly said: string;
  readonly from: number;
}

/** English names of what ministries are for, as the beginning of the German word. */
const ENGLISH: Readonly<Record<string, string>> = {
  finance: 'finanz',
  interior: 'inn',
  justice: 'justiz',
  agriculture: 'landwirtschaft',
  environment: 'umwelt',
  environmental: 'umwelt',
  climate: 'klima',
  energy: 'energie',
  economy: 'wirtschaft',
  economics: 'wirtschaft',
  economic: 'wirtschaft',
  transport: 'verkehr',
  science: 'wissenschaft',
  culture: 'kultur',
  education: 'bildung',
  health: 'gesundheit',
  social: 'sozial',
  family: 'famili',
  labour: 'arbeit',
  labor: 'arbeit',
  digital: 'digital',
  sport: 'sport',
  sports: 'sport',
  women: 'frauen',
  integration: 'integration',
  europe: 'europa',
  food: 'ernahrung',
  consumer: 'verbraucher',
  building: 'bau',
  forestry: 'forst',
};

const BEGINNING = 4;

/** The name of an office without its unit, and what the paper says it stands for. */
export function officeCore(printed: string): string {
  return printed.replace(/\s*\([^)]*\)\s*$/u, '').trim();
}

export function longNameOf(
  printed: string,
  abbreviations: readonly EntryAbbreviation[],
): EntryAbbreviation | null {
  const core = officeCore(printed);
  return abbreviations.find(({ short }) => short === core) ?? null;
}

/**
 * Takes an office from the words of a question: by its abbreviation, by its printed or its long name, or by
 * what a ministry is for ("Finanzministerium" is MF, "Ministry of Science and Culture" MWK).
 *
 * @param printed - Values of the field that names offices.
 */
export function takeOffice(
  wording: Wording,
  printed: readonly string[],
  abbreviations: readonly EntryAbbreviation[],
): AskedOffice | null {
  const offices = [...new Set(printed)].map((value) => ({
    value,
    core: officeCore(value),
    long: longNameOf(value, abbreviations)?.long ?? '',
  }));
  const found =
    byShortName(wording, offices) ??
    byPurpose(wording, offices) ??
    byWholeName(wording, offices) ??
    byFirstWord(wording, offices);
  // "familienministerium (mffki)": one office, said twice.
  if (found !== null) {
    for (const { value, core } of offices)
      if (found.printed.includes(value)) wording.takeAll(foldedWords(core).join(' '));
  }
  return found;
}

interface Office {
  readonly value: string;
  readonly core: string;
  readonly long: string;
}

function byShortName(wording: Wording, offices: readonly Office[]): AskedOffice | null {
  for (const { core } of offices) {
    if (!/^\p{Lu}[\p{L}\d-]{1,11}$/u.test(core) || !/\p{Lu}.*\p{Lu}/u.test(core)) continue;
    const taken = wording.take(foldGerman(core).replace(/[^\p{L}\p{N}]/gu, ''));
    if (taken === null) continue;
    const meant = offices.filter((office) => office.core === core);
    takeRest(wording, meant);
    return { printed: meant.map(({ value }) => value), said: core, from: taken.from };
  }
  return null;
}

/** The ministry that stands beside its abbreviation; another one is left over, and so not understood. */
function takeRest(wording: Wording, meant: readonly Office[]): void {
  for (const [index, { folded }] of wording.tokens.entries()) {
    const purpose = COMPOUND.exec(folded)?.groups?.purpose;
    if (purpose !== undefined && meant.some((office) => isFor(purpose, office)))
      wording.takeToken(index);
  }
}

/** By all words of the name; those of ministries are told by what they are for. */
function byWholeName(wording: Wording, offices: readonly Office[]): AskedOffice | null {
  const names = offices
    .flatMap(({ core, long }) => [
      { name: core, core },
      { name: long, core },
    ])
    .filter(({ name, core }) => name === core || contentWords(name).length > 1)
    .filter(({ name }) => !/^(?:ministerium|alle)(?!\p{L})/iu.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, core } of names) {
    const words = contentWords(name);
    const at = words.map((word) =>
      wording.tokens.findIndex(
        ({ folded }, index) => !wording.isTaken(index) && stemGerman(folded) === stemGerman(word),
      ),
    );
    if (at.length === 0 || at.some((index) => index < 0)) continue;
    for (const index of at) wording.takeToken(index);
    const meant = offices.filter((office) => office.core === core);
    return { printed: meant.map(({ value }) => value), said: name, from: Math.min(...at) };
  }
  return null;
}

const SHORTEST = 8;

/** "das Landesarchiv" for "Landesarchiv Schleswig-Holstein", where no other begins so. */
function byFirstWord(wording: Wording, offices: readonly Office[]): AskedOffice | null {
  for (const [at, { folded, text }] of wording.tokens.entries()) {
    if (wording.isTaken(at) || folded.length < SHORTEST) continue;
    const meant = offices.filter(({ core, long }) =>
      [core, long].some((name) => stemGerman(contentWords(name)[0] ?? '') === stemGerman(folded)),
    );
    if (new Set(meant.map(({ core }) => core)).size !== 1) continue;
    wording.takeToken(at);
    return { printed: meant.map(({ value }) => value), said: text, from: at };
  }
  return null;
}

const COMPOUND = /^(?<purpose>\w{3,}?)s?ministeri\w*$/u;
const MINISTRY = /^(?:ministeri\w*|ministry)$/u;
const FOR = /^(?:fur|der|des|of|for)$/u;

function byPurpose(wording: Wording, offices: readonly Office[]): AskedOffice | null {
  const found = ministryIn(wording, offices);
  if (found === null) return null;
  const { purposes, from, to } = found;
  for (let at = from; at <= to; at += 1) wording.takeToken(at);
  const said = wording.tokens.slice(from, to + 1).map(({ text }) => text);
  const meant = offices.filter((office) => purposes.every((purpose) => isFor(purpose, office)));
  const cores = new Set(meant.map(({ core }) => core));
  // Of several that fit, none is meant for sure.
  const printed = cores.size === 1 ? meant.map(({ value }) => value) : [];
  return { printed, said: said.join(' '), from };
}

interface Ministry {
  readonly purposes: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** "Finanzministerium", "Ministerium für Wissenschaft und Kultur", "Ministry of Justice", "Justice Ministry" */
function ministryIn(wording: Wording, offices: readonly Office[]): Ministry | null {
  const { tokens } = wording;
  const isPurpose = (word: string) =>
    word in ENGLISH || offices.some((office) => isFor(word, office));
  for (const [at, { folded }] of tokens.entries()) {
    if (wording.isTaken(at)) continue;
    const compound = COMPOUND.exec(folded)?.groups?.purpose;
    if (compound !== undefined) return { purposes: [compound], from: at, to: at };
    if (!MINISTRY.test(folded)) continue;
    const before = tokens[at - 1]?.folded ?? '';
    if (before in ENGLISH) return { purposes: [before], from: at - 1, to: at };
    if (!FOR.test(tokens[at + 1]?.folded ?? '')) continue;
    const purposes: string[] = [];
    let to = at;
    for (let next = at + 2; next < tokens.length; next += 1) {
      const word = tokens[next]?.folded ?? '';
      if (isStopWord(word) || word === 'affairs') continue;
      if (purposes.length > 0 && !isPurpose(word)) break;
      purposes.push(word);
      to = next;
    }
    if (purposes.length > 0) return { purposes, from: at, to };
  }
  return null;
}

/** Whether an office is for that: its name has a word that begins so. */
function isFor(purpose: string, { core, long }: Office): boolean {
  const german = ENGLISH[purpose] ?? purpose;
  const wanted = german.replace(/(?:s|en|e)$/u, '');
  return [...contentWords(core), ...contentWords(long)].some((word) =>
    word.startsWith(wanted.slice(0, Math.max(BEGINNING, wanted.length - 1))),
  );
}

function contentWords(name: string): string[] {
  return foldedWords(name).filter((word) => !isStopWord(word) && !/^ministeri/u.test(word));
}

function foldedWords(name: string): string[] {
  return foldGerman(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
