import type { MeasureRegister } from '#src/domain/measure.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import { findEllipses } from '#src/text/complete-ellipsis.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { readWords } from '../cues/question-words.ts';
import { contentStems, type FoldedTitle, type Naming, stemOf } from './measure-index.ts';
import { type Story, storiesOf } from './stories.ts';

const IN_TITLE = 1;
const PART_OF_WORD = 0.9;
const PART_OF_COMPOUND = 0.75;
const EXPLAINED = 0.8;
/** The heading above a divided measure names its subject too. */
const IN_HEADING = 0.8;
const SHORTEST_PART = 4;
/** "DAISY", "ThAVEL", "GovData": names are written unlike other words. */
const NAME = /^(?=.*\p{Lu}.*\p{Lu}|.*\p{Ll}\p{Lu})[\p{L}\p{N}_-]{3,}$/u;
/** "IT-Sicherheit" is what many things are about, and the name of none. */
const KIND_OF_THING = /^(?:IT|IuK|EDV|DV|EU|E)-\p{Lu}\p{Ll}+$/u;

/**
 * What titles and texts of all measures say: plain data that is kept beside the index. A measure is
 * named by its place in `storiesOf(register)`.
 */
export interface MeasureAnalysis {
  readonly titleStems: readonly StemEntry[];
  readonly titleWords: readonly (readonly [word: string, stem: string])[];
  readonly names: readonly StemEntry[];
  readonly textStems: readonly StemEntry[];
  readonly titles: readonly FoldedTitle[];
  readonly phrases: readonly string[];
  readonly frequencies: readonly (readonly [word: string, count: number])[];
  /** Stems of the words of each measure's newest title. */
  readonly newestTitles: readonly (readonly string[])[];
  /** Stems of words that titles of several measures begin with: "Aufbau", "Erlass". */
  readonly beginnings: readonly string[];
}

/** A stem with measures and qualities in turn: plain data half as long as pairs. */
type StemEntry = readonly [stem: string, measuresAndQualities: readonly number[]];

/**
 * Reads titles and texts of all measures: everything that needs stemming, done once.
 *
 * @param linesOf - The lines of a document, line n at n - 1.
 */
export function analyseMeasures(
  register: MeasureRegister,
  linesOf: (document: string) => readonly string[] | undefined,
): MeasureAnalysis {
  const stories = storiesOf(register);
  const texts = stories.map((story) => textOf(story, linesOf));
  const frequency = wordFrequencies([...texts, ...register.measures.map(({ title }) => title)]);
  const frequencyOf = (word: string) => frequency.get(word) ?? 0;
  const titleStems = new Map<string, Naming>();
  const titleWords = new Map<string, string>();
  const names = new Map<string, Naming>();
  const textStems = new Map<string, Naming>();
  stories.forEach((story, index) => {
    for (const { stem, word, quality } of titleTerms(story, register, frequencyOf)) {
      name(titleStems, stem, index, quality);
      if (word !== null) titleWords.set(word, stem);
    }
    readText(texts[index] ?? '', index, names, textStems);
  });
  return {
    titleStems: entriesOf(titleStems),
    titleWords: [...titleWords],
    names: entriesOf(names),
    textStems: entriesOf(textStems),
    titles: foldedTitles(register),
    phrases: phrasesOf(register),
    frequencies: [...frequency],
    newestTitles: stories.map((story) => contentStems(story.entries.at(-1)?.title ?? '')),
    beginnings: beginningsOf(stories),
  };
}

function beginningsOf(stories: readonly Story[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { id, entries } of stories) {
    for (const { title } of entries) {
      const [first = ''] = contentStems(title);
      ids.set(first, (ids.get(first) ?? new Set()).add(id));
    }
  }
  return [...ids].flatMap(([stem, { size }]) => (size > 1 ? [stem] : []));
}

function entriesOf(stems: ReadonlyMap<string, Naming>): StemEntry[] {
  return [...stems].map(([stem, naming]) => [stem, [...naming].flat()]);
}

function textOf(
  story: Story,
  linesOf: (document: string) => readonly string[] | undefined,
): string {
  return story.entries
    .map(({ document, bodyLine, lastLine }) =>
      (linesOf(document) ?? []).slice(bodyLine - 1, lastLine).join('\n'),
    )
    .join('\n')
    .replace(/-\s*\n\s*(?=\p{Ll})/gu, '');
}

function wordFrequencies(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of foldGerman(text).matchAll(/[a-z]{3,}/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

interface TitleTerm {
  readonly stem: string;
  /** The folded word where it stands so in a title. */
  readonly word: string | null;
  readonly quality: number;
}

function titleTerms(
  story: Story,
  register: MeasureRegister,
  frequencyOf: (word: string) => number,
): TitleTerm[] {
  const titles = [...story.entries, ...story.finished].map(({ title }) => title);
  const text = [...new Set(titles)].join('\n');
  const headings = story.entries.flatMap(({ chapter }) => chapter.filter(isSubject));
  const explained = register.abbreviations.filter(({ short }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(short)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
  return [
    ...tokenize(text).flatMap(({ folded, parts }) => wordTerms(folded, parts, frequencyOf)),
    ...findAbbreviations(text).map(({ short }) => term(foldGerman(short), IN_TITLE)),
    ...quotedNames(text).flatMap((name) =>
      tokenize(name).map(({ folded }) => ({ ...term(stemOf(folded), IN_TITLE), word: folded })),
    ),
    ...completedWords(text, frequencyOf).map((word) => ({ ...term(stemOf(word), IN_TITLE), word })),
    ...contentStems(headings.join('\n')).map((stem) => term(stem, IN_HEADING)),
    ...explained.flatMap(({ long }) => contentStems(long).map((stem) => term(stem, EXPLAINED))),
  ];
}

/** An end of so many letters that the texts use is a word: "-labor". */
const SHORTEST_END = 5;

/** "Daten- und Experimentierlabor" is a "Datenlabor" too. */
function completedWords(text: string, frequencyOf: (word: string) => number): string[] {
  return findEllipses(text).flatMap(({ stump, completions }) => {
    const isWord = (completed: string) => {
      const end = completed.slice(stump.length);
      return end.length >= SHORTEST_END && frequencyOf(end) > 0;
    };
    return completions.find(isWord) ?? [];
  });
}

function foldedTitles({ measures }: MeasureRegister): FoldedTitle[] {
  const ids = new Map<string, Set<string>>();
  for (const { title, measureId } of measures) {
    const { folded } = readWords(title, 'de');
    ids.set(folded, (ids.get(folded) ?? new Set()).add(measureId));
  }
  return [...ids]
    .map(([folded, known]) => ({ folded, ids: [...known] }))
    .toSorted((a, b) => b.folded.length - a.folded.length);
}

const QUOTED = /["„“]([^"„“”]{3,40})["“”]/gu;

function quotedNames(text: string): string[] {
  return Array.from(text.matchAll(QUOTED), ([, name = '']) => name);
}

/** Names that only small words make up would be left out of a subject. */
function phrasesOf({ measures }: MeasureRegister): string[] {
  const names = measures.flatMap(({ title }) => quotedNames(title));
  const folded = names.map((name) =>
    tokenize(name)
      .map((token) => token.folded)
      .join(' '),
  );
  return [...new Set(folded)];
}

/** "3.2.3 Technologische Erneuerung …" names a subject, "3.2 Software" a chapter. */
function isSubject(heading: string): boolean {
  return /^(?:\d+\.\d+\.\d+|[A-Z]\.\d+) /u.test(heading);
}

function wordTerms(
  folded: string,
  parts: readonly string[],
  frequencyOf: (word: string) => number,
): TitleTerm[] {
  if (isStopWord(folded)) return [];
  const compound = splitCompound(folded, frequencyOf).filter(
    (part) => part.length >= SHORTEST_PART,
  );
  return [
    { stem: stemOf(folded), word: folded, quality: IN_TITLE },
    ...parts
      .filter((part) => part.length > 1 && !isStopWord(part))
      .map((part) => ({ stem: stemOf(part), word: part, quality: PART_OF_WORD })),
    ...withLetters(parts).map((part) => ({
      stem: stemOf(part),
      word: part,
      quality: PART_OF_WORD,
    })),
    ...compound.map((part) => term(stemOf(part), PART_OF_COMPOUND)),
  ];
}

/** "E-Akte-Landesstrategie": its first letter belongs to the word behind it. */
function withLetters(parts: readonly string[]): string[] {
  return parts.length < 3
    ? []
    : parts.flatMap((part, at) => {
        const before = parts[at - 1];
        return before?.length === 1 ? [before + part] : [];
      });
}

function term(stem: string, quality: number): TitleTerm {
  return { stem, word: null, quality };
}

function readText(
  text: string,
  story: number,
  names: Map<string, Naming>,
  textStems: Map<string, Naming>,
): void {
  const counts = new Map<string, number>();
  for (const token of tokenize(text)) {
    if (token.kind !== 'word' || isStopWord(token.folded)) continue;
    const stem = stemOf(token.folded);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    if (!NAME.test(token.text) || KIND_OF_THING.test(token.text)) continue;
    count(names, stem, story);
    // "PERSOS_TH" is "PERSOS" for short.
    const [first, ...rest] = token.text.split('_');
    if (first !== undefined && rest.length > 0 && NAME.test(first))
      count(names, stemOf(foldGerman(first)), story);
  }
  for (const [stem, times] of counts) name(textStems, stem, story, times);
}

function name(map: Map<string, Naming>, stem: string, story: number, quality: number): void {
  const naming = map.get(stem) ?? new Map<number, number>();
  naming.set(story, Math.max(naming.get(story) ?? 0, quality));
  map.set(stem, naming);
}

function count(map: Map<string, Naming>, stem: string, story: number): void {
  const naming = map.get(stem) ?? new Map<number, number>();
  naming.set(story, (naming.get(story) ?? 0) + 1);
  map.set(stem, naming);
}
