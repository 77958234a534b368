import type { Entry, EntryList } from '#src/domain/entry.ts';
import { stemPattern } from '#src/text/entry-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Wording } from './wording.ts';

/** An entry that a question names. */
export interface NamedEntry {
  readonly list: EntryList;
  readonly entry: Entry;
  /** Share of its title that is said; 1 where it is called by its number. */
  readonly share: number;
}

/** Parts of compounds that are shorter tell nothing: "Landes-". */
const SHORTEST_PART = 6;
const LEAST_SHARE = 0.3;

/**
 * Takes the entries that are called by their numbers: "Maßnahme 8", "Projekte 3.2 und 3.4".
 *
 * @returns The numbers that were said, as folded: those that no list has are among them.
 */
export function takeNumbers(wording: Wording, nouns: string): string[] {
  const number = '(?:[a-z]{1,3}\\.?|[a-z] )?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?';
  const called = wording.take(
    `(?:${nouns}|nr|nummer|number|no)(?: (?:nr|nummer|number|no))? ${number}(?:(?: (?:und|and|sowie|oder|or))? ${number})*`,
  );
  const numbers =
    called === null ? [] : (called.text.match(new RegExp(`(?<= )${number}(?= |$)`, 'gu')) ?? []);
  return numbers.map(joined);
}

/** Takes the entries whose numbers are codes, which name them alone: "Sachstand E-2?" */
export function takeCodes(wording: Wording, { entries }: EntryList): string[] {
  const codes = entries.flatMap(({ number }) =>
    number !== null && CODE.test(number) ? joined(foldGerman(number)) : [],
  );
  return wording.tokens.flatMap(({ folded }, index) => {
    const next = wording.tokens[index + 1]?.folded ?? '';
    const [code, isApart] = codes.includes(joined(folded))
      ? [joined(folded), false]
      : [joined(folded + next), true];
    const at = isApart ? [index, index + 1] : [index];
    if (!codes.includes(code) || at.some((one) => wording.isTaken(one))) return [];
    for (const one of at) wording.takeToken(one);
    return code;
  });
}

const CODE = /^\p{Lu}{1,3}[. -]?\d|^\d{1,2}\.\d{1,2}$/u;

/** "A 2", "A-2" and "A2" are the same; of "A.12" and "A.1.2" the points count. */
function joined(number: string): string {
  return number.replace(/[\s-]|(?<=^\p{L}+)\.(?=\d+$)/gu, '');
}

export function entriesNumbered(lists: readonly EntryList[], number: string): NamedEntry[] {
  return lists.flatMap((list) =>
    list.entries
      .filter((entry) => entry.number !== null && joined(foldGerman(entry.number)) === number)
      .map((entry) => ({ list, entry, share: 1 })),
  );
}

/**
 * The entries whose titles say most of what is left of the question; several where they say as much. Takes
 * the words that are said.
 */
export function takeTitled(wording: Wording, lists: readonly EntryList[]): NamedEntry[] {
  const left = wording.tokens.flatMap(({ folded, text }, index) =>
    wording.isTaken(index) || isStopWord(folded) ? [] : [{ folded, text, index }],
  );
  if (left.length === 0) return [];
  const scored = lists.flatMap((list) =>
    list.entries.map((entry) => {
      const words = titleWords(entry.title);
      const isSaid = (one: (typeof left)[number], word: string) =>
        isSame(one.folded, word) || isShortFor(one.text, word);
      const said = left.filter((one) => words.some((word) => isSaid(one, word)));
      const told = words.filter((word) => said.some((one) => isSaid(one, word)));
      return { list, entry, said, share: told.length / Math.max(1, words.length) };
    }),
  );
  const most = Math.max(...scored.map(({ said }) => said.length));
  const candidates = scored.filter(
    ({ said, share }) => most > 0 && said.length === most && share >= LEAST_SHARE,
  );
  const best = Math.max(...candidates.map(({ share }) => share));
  // A title that is said in full is meant, though others begin alike.
  const named = best === 1 ? candidates.filter(({ share }) => share === 1) : candidates;
  for (const { said } of named.slice(0, 1)) for (const { index } of said) wording.takeToken(index);
  return named.map(({ list, entry, share }) => ({ list, entry, share }));
}

export function titleWords(title: string): string[] {
  return tokenize(title)
    .map(({ folded }) => folded)
    .filter((word) => !isStopWord(word));
}

const SHORTEST_SHORTENED = 14;

/** "JVA" of "Justizvollzugsanstalt": capitals that stand in this order in one long word. */
function isShortFor(text: string, word: string): boolean {
  if (!/^\p{Lu}{3,4}$/u.test(text) || word.length < SHORTEST_SHORTENED) return false;
  const letters = [...foldGerman(text)];
  return word[0] === letters[0] && new RegExp(letters.join('[a-z]{2,}?'), 'u').test(word);
}

const SHORTEST_HEADED = 6;

/** "Welche Bahnhöfe": what the entries are of, where their heading says so ("Vorhaben an Personenbahnhöfen"). */
export function takeHeaded(wording: Wording, { heading }: EntryList): boolean {
  const stems = (heading.match(/\p{Lu}\p{L}{5,}/gu) ?? []).map((word) =>
    stemGerman(foldGerman(word)),
  );
  const ends = stems.flatMap((stem) =>
    Array.from(stem, (_, at) => stem.slice(at)).filter((end) => end.length >= SHORTEST_HEADED),
  );
  if (ends.length === 0) return false;
  return (
    wording.take(
      `(?:welche[nrsm]?|wie ?viele|which|how many) (?:${ends.map(stemPattern).join('|')})`,
    ) !== null
  );
}

/** The same word, or the end or the beginning of a compound: "Kinderschutzregister", "Careleaver". */
export function isSame(said: string, word: string): boolean {
  const [a, b] = [stemGerman(said), stemGerman(word)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_PART && (long.endsWith(short) || long.startsWith(short));
}
