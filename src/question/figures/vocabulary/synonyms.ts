import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';

/** Words that mean the same, as stems. */
export interface Synonyms {
  /** The longest phrase of the lexicon, in terms. */
  readonly longest: number;
  /** Whether the stem belongs to any word of the lexicon. */
  knows(stem: string): boolean;
  /** What else the words can be called; each name as its stems. Words of grammar count for nothing. */
  of(terms: readonly Term[]): readonly (readonly string[])[];
}

/** The longest phrase of the lexicon that questions are compared with, in terms. */
const LONGEST = 6;

/**
 * So many letters no ending takes away. Phrases are filed under these letters of their words, and
 * read only when a question has a word that begins with them.
 */
const FILED_UNDER = 3;

/** The phrases of a lexicon by their words: plain data, so that an index can hold it. */
export interface FiledPhrases {
  /** Beginning of a word → the phrases that have it, each as group and place among its phrases. */
  readonly under: Readonly<Record<string, readonly number[]>>;
  /** Of each group the stems of its phrases: a phrase a line. */
  readonly stems: readonly string[];
}

/** Makes the lexicon searchable by stems. */
export function buildSynonyms(groups: readonly LexiconGroup[], files: FiledPhrases): Synonyms {
  const opened = new Map<string, OpenFile>();
  const fileOf = (stem: string): OpenFile => {
    const beginning = stem.slice(0, FILED_UNDER);
    const file = opened.get(beginning) ?? openFile(groups, files, beginning);
    opened.set(beginning, file);
    return file;
  };
  return {
    longest: LONGEST,
    knows: (stem) => fileOf(stem).stems.has(stem),
    of: (terms) => {
      const stems = contentStems(terms);
      const [first] = stems;
      if (first === undefined) return [];
      const key = stems.join(' ');
      return (fileOf(first).groups.get(key) ?? []).flatMap((group) => otherNames(group, key));
    },
  };
}

/** A group of the lexicon, with the stems of each of its phrases, joined. */
interface StemmedGroup {
  readonly group: LexiconGroup;
  readonly said: readonly string[];
}

/** The phrases of one beginning, read when the first question has a word that begins so. */
interface OpenFile {
  readonly stems: ReadonlySet<string>;
  /** Stems of a phrase, joined → the groups that have it. */
  readonly groups: ReadonlyMap<string, readonly StemmedGroup[]>;
}

function openFile(
  lexicon: readonly LexiconGroup[],
  { under, stems: stemsOf }: FiledPhrases,
  beginning: string,
): OpenFile {
  const stems = new Set<string>();
  const groups = new Map<string, StemmedGroup[]>();
  const places = under[beginning] ?? [];
  for (let at = 0; at < places.length; at += 2) {
    const place = places[at] ?? 0;
    const group = lexicon[place];
    if (group === undefined) continue;
    const said = stemsOf[place]?.split('\n') ?? [];
    const key = said[places[at + 1] ?? 0] ?? '';
    for (const stem of splitStems(key)) stems.add(stem);
    groups.set(key, [...(groups.get(key) ?? []), { group, said }]);
  }
  return { stems, groups };
}

/** What the group says besides the phrase, where that surely names the same thing. */
function otherNames({ group, said }: StemmedGroup, key: string): (readonly string[])[] {
  const phrases = phrasesOf(group);
  const names = sameThing(group).map((phrase) => said[phrases.indexOf(phrase)] ?? '');
  if (!names.includes(key)) return [];
  return names.filter((name) => name !== '' && name !== key).map(splitStems);
}

function splitStems(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ');
}

/** Files the phrases of a lexicon for `buildSynonyms`. */
export function filePhrases(groups: readonly LexiconGroup[]): FiledPhrases {
  const under: Record<string, number[]> = {};
  for (const [at, group] of groups.entries()) {
    for (const [place, phrase] of phrasesOf(group).entries()) {
      const words = foldGerman(phrase).split(/[^a-z0-9]+/);
      for (const beginning of new Set(words.map((word) => word.slice(0, FILED_UNDER)))) {
        under[beginning] ??= [];
        under[beginning].push(at, place);
      }
    }
  }
  const stems = groups.map((group) =>
    phrasesOf(group)
      .map((phrase) => contentStems(readTerms(phrase)).join(' '))
      .join('\n'),
  );
  return { under, stems };
}

function phrasesOf({ official, everyday, abbreviation, english }: LexiconGroup): string[] {
  return [...official, ...everyday, ...abbreviation, ...english.flatMap(inBothNumbers)];
}

/** "ministry", "ministries": the stem of the one is not that of the other. */
function inBothNumbers(english: string): string[] {
  return /[^aeiou]y$/u.test(english) ? [english, `${english.slice(0, -1)}ies`] : [english];
}

/**
 * The phrases of a group that surely name one thing. Many groups gather what belongs together
 * ("Sperrmüll", "Elektroschrott"), which is right for a search and wrong for a figure: of these only
 * the most usual phrase of each list counts, and all other names where the official ones are forms
 * of one word.
 */
function sameThing(group: LexiconGroup): string[] {
  const { official, everyday, abbreviation, english } = group;
  const [usual = ''] = official;
  const beginning = foldGerman(usual).slice(0, SAME_BEGINNING);
  const isOneWord = official.every(
    (phrase) =>
      foldGerman(phrase).startsWith(beginning) &&
      Math.abs(phrase.length - usual.length) <= LONGEST_ENDING,
  );
  const others = [everyday, abbreviation, english];
  const sure = others.flatMap((phrases) => (isOneWord ? phrases : phrases.slice(0, 1)));
  return [usual, ...sure.flatMap(inBothNumbers)];
}

/** Forms of one word begin alike and differ only in their endings. */
const SAME_BEGINNING = 6;
const LONGEST_ENDING = 3;

function contentStems(terms: readonly Term[]): string[] {
  return terms.filter(({ folded }) => !isStopWord(folded)).map(({ stem }) => stem);
}
