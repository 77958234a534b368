import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { readTerms, type Term } from './question-terms.ts';

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
 * read only when a question has a word that begins with them: stemming the whole lexicon takes
 * longer than answering.
 */
const FILED_UNDER = 3;

/** Beginning of a word → the phrases that have it, each as group and place among its phrases. */
export type FiledPhrases = Readonly<Record<string, readonly number[]>>;

/** Makes the lexicon searchable by stems. */
export function buildSynonyms(groups: readonly LexiconGroup[], files: FiledPhrases): Synonyms {
  const stemsOfPhrase = new Map<string, readonly string[]>();
  const stemmed = (phrase: string): readonly string[] => {
    const stems = stemsOfPhrase.get(phrase) ?? phraseStems(phrase);
    stemsOfPhrase.set(phrase, stems);
    return stems;
  };
  const namesOf = (group: LexiconGroup) => sameThing(group).map(stemmed);
  const isName = (group: LexiconGroup, key: string): boolean =>
    namesOf(group).some((name) => name.join(' ') === key);
  const filed = (stem: string): readonly Filed[] =>
    pairsIn(files[stem.slice(0, FILED_UNDER)] ?? []).flatMap(([at, place]) => {
      const group = groups[at];
      return group === undefined ? [] : { phrase: phrasesOf(group)[place] ?? '', group };
    });
  return {
    longest: LONGEST,
    knows: (stem) => filed(stem).some(({ phrase }) => stemmed(phrase).includes(stem)),
    of: (terms) => {
      const stems = contentStems(terms);
      const [first] = stems;
      if (first === undefined) return [];
      const key = stems.join(' ');
      return filed(first)
        .filter(({ phrase, group }) => stemmed(phrase).join(' ') === key && isName(group, key))
        .flatMap(({ group }) => namesOf(group))
        .filter((name) => name.length > 0 && name.join(' ') !== key);
    },
  };
}

interface Filed {
  readonly phrase: string;
  readonly group: LexiconGroup;
}

/** Files the phrases of a lexicon for `buildSynonyms`: plain data, so that an index can hold it. */
export function filePhrases(groups: readonly LexiconGroup[]): FiledPhrases {
  const files: Record<string, number[]> = {};
  for (const [at, group] of groups.entries()) {
    for (const [place, phrase] of phrasesOf(group).entries()) {
      const words = foldGerman(phrase).split(/[^a-z0-9]+/);
      for (const beginning of new Set(words.map((word) => word.slice(0, FILED_UNDER)))) {
        files[beginning] ??= [];
        files[beginning].push(at, place);
      }
    }
  }
  return files;
}

function pairsIn(numbers: readonly number[]): (readonly [number, number])[] {
  return numbers.flatMap((first, at) => (at % 2 === 0 ? [[first, numbers[at + 1] ?? 0]] : []));
}

function phrasesOf({ official, everyday, abbreviation, english }: LexiconGroup): string[] {
  return [...official, ...everyday, ...abbreviation, ...english];
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
  return [usual, ...others.flatMap((phrases) => (isOneWord ? phrases : phrases.slice(0, 1)))];
}

/** Forms of one word begin alike and differ only in their endings. */
const SAME_BEGINNING = 6;
const LONGEST_ENDING = 3;

function phraseStems(phrase: string): string[] {
  return contentStems(readTerms(phrase));
}

function contentStems(terms: readonly Term[]): string[] {
  return terms.filter(({ folded }) => !isStopWord(folded)).map(({ stem }) => stem);
}
