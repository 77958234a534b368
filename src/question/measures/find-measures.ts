import type { Language } from '#src/domain/answer.ts';
import { foldGerman as fold } from '#src/text/fold.ts';
import type { LexiconMatch } from '#src/text/lexicon.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { matchWord, type WordMatch } from './match-word.ts';
import { contentStems, type MeasureIndex, type Naming, stemOf } from './measure-index.ts';
import type { QuestionWord } from './question-words.ts';
import type { Story } from './stories.ts';

/** What a question is about. */
export interface Subject {
  /** The words that say it: no cues, no years, no small words. */
  readonly words: readonly QuestionWord[];
  /** All words of the question. */
  readonly all: readonly QuestionWord[];
  readonly language: Language;
}

/** A measure that the words of a question may mean. */
export interface FoundMeasure {
  readonly story: Story;
  /** Share of the words' weight that the measure is called by, 0 … 1, and how well it fits. */
  readonly score: number;
  /** Share of the words' weight without what its title leaves over. */
  readonly coverage: number;
}

export interface MeasureSearch {
  /** Best first. */
  readonly found: readonly FoundMeasure[];
  /** Words that were read as other words: typing errors. */
  readonly corrections: readonly (readonly [typed: string, read: string])[];
  /** Words that no measure is called by, however near in meaning. */
  readonly unmatched: readonly string[];
}

const OTHER_WORDS = 0.85;
const SAME_MEANING = 0.75;
const SAME_FIELD = 0.5;
const WRITTEN_TOGETHER = 1.15;
const OFTEN = 4;
const IN_TEXT = 0.4;
/** Nearness of word vectors from which two words are taken for the same subject. */
const NEAR = 0.52;
const SAME_END = 4;
/** How well a title is called by a part of one of its words, at most. */
const INSIDE_A_WORD = 0.75;
const COVERAGE_SHARE = 0.86;
/** A word that names a measure this well is matched. */
const MATCHED = 0.45;
const FEWEST = 0.2;

/**
 * Finds the measures that words mean: by title of any year, part of it, abbreviation, name in the
 * text, other words for it, or misspelled.
 */
export async function findBySubject(subject: Subject, index: MeasureIndex): Promise<MeasureSearch> {
  const named = nameWords(subject, index);
  const unmatched = unmatchedOf(subject, named);
  await addNearWords(subject.words, named.namings, index);
  return { ...rank(subject, named, index), unmatched };
}

/** Like `findBySubject`, at once: without nearness in meaning. */
export function findByWords(subject: Subject, index: MeasureIndex): MeasureSearch {
  return rank(subject, nameWords(subject, index), index);
}

interface NamedWords {
  readonly matches: readonly WordMatch[];
  readonly namings: readonly Naming[];
}

function nameWords(subject: Subject, index: MeasureIndex): NamedWords {
  const { words } = subject;
  const matches = words.map(({ folded, parts }) => matchWord(folded, parts, index));
  const meanings = matchesByMeaning(subject, index);
  const namings = matches.map(({ naming }, at) => merged(naming, meanings[at]));
  addWordsTogether(words, namings, index);
  return { matches, namings };
}

function rank(
  { words }: Subject,
  { matches, namings }: NamedWords,
  index: MeasureIndex,
): MeasureSearch {
  const weights = words.map((word) => weightOf(word, index));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = index.stories.flatMap((story, at) => {
    const sums = namings.map((naming, word) => (naming.get(at) ?? 0) * (weights[word] ?? 0));
    const coverage = all === 0 ? 0 : sums.reduce((sum, value) => sum + value, 0) / all;
    if (coverage < FEWEST) return [];
    const titleShare = Math.min(1, titleWeight(words, at, index) / (index.titleWeights[at] || 1));
    const score = COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * titleShare;
    return [{ story, score, coverage }];
  });
  return {
    found: found.toSorted((a, b) => b.score - a.score),
    corrections: correctionsOf(words, matches),
    unmatched: unmatchedOf({ words }, { namings }),
  };
}

function unmatchedOf(
  { words }: Pick<Subject, 'words'>,
  { namings }: Pick<NamedWords, 'namings'>,
): string[] {
  return words
    .filter((_, at) => Math.max(0, ...(namings[at] ?? new Map()).values()) < MATCHED)
    .map(({ folded }) => folded);
}

function merged(naming: ReadonlyMap<number, number>, other: Naming | undefined): Naming {
  const all: Naming = new Map(naming);
  for (const [story, quality] of other ?? []) {
    all.set(story, Math.max(all.get(story) ?? 0, quality));
  }
  return all;
}

/** A word that is in no measure tells nothing apart, but what it says is not said by any. */
function weightOf({ folded }: QuestionWord, index: MeasureIndex): number {
  return index.weightOf(stemOf(folded));
}

function titleWeight(words: readonly QuestionWord[], story: number, index: MeasureIndex): number {
  return words.reduce((sum, { folded }) => {
    const stem = stemOf(folded);
    const isInTitle = (index.titleStems.get(stem)?.get(story) ?? 0) > 0.6;
    return sum + (isInTitle ? index.weightOf(stem) : 0);
  }, 0);
}

/**
 * What else the words mean, by the lexicon: each expression counts for all of its words. The whole
 * question is looked at, since expressions hold small words ("Amtsgang im Internet").
 */
function matchesByMeaning({ all, words, language }: Subject, index: MeasureIndex): Naming[] {
  const meanings = words.map((): Naming => new Map());
  const folded = all.map((word) => word.folded);
  words.forEach((word, at) => {
    for (const [story, quality] of explainedBy(word, index)) meanings[at]?.set(story, quality);
  });
  for (const match of index.lexicon?.findMatches(folded, language) ?? []) {
    const stems = match.stems.map(stemOf);
    const isKind = match.length === 1 && isKindOf(folded[match.start] ?? '', stems);
    const naming = merged(
      isKind ? wholeWords(allNamed(stems, index)) : allNamed(stems, index),
      stems.length === 1 ? inText(stems[0], index) : undefined,
    );
    for (let at = match.start; at < match.start + match.length; at += 1) {
      const meaning = meanings[positionOf(all[at], words)];
      if (!meaning) continue;
      for (const [story, quality] of naming) {
        const said = quality * likenessOf(match);
        meaning.set(story, Math.max(meaning.get(story) ?? 0, said));
      }
    }
  }
  return meanings;
}

/** "Verwaltungscloud" is a "Cloud". */
function isKindOf(word: string, [stem = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && stemOf(word) !== stem && stemOf(word).endsWith(stem);
}

/** A title with "Schulcloud" is about another one. */
function wholeWords(naming: Naming): Naming {
  return new Map([...naming].filter(([, quality]) => quality > INSIDE_A_WORD));
}

/** Measures whose text uses a word often. */
function inText(stem: string | undefined, index: MeasureIndex): Naming {
  const naming: Naming = new Map();
  for (const [story, times] of index.textStems.get(stem ?? '') ?? []) {
    if (times >= OFTEN) naming.set(story, IN_TEXT);
  }
  return naming;
}

/**
 * Two abbreviations of a field stand beside each other, they are not the same thing. The everyday
 * word of a term means much else: "Anzeige" is not only the "Strafanzeige".
 */
function likenessOf({ from, to }: Pick<LexiconMatch, 'from' | 'to'>): number {
  if (to === 'everyday' && from !== 'everyday') return SAME_FIELD;
  if (to === 'abbreviation' && from === 'abbreviation') return SAME_FIELD;
  return from === 'everyday' ? SAME_MEANING : OTHER_WORDS;
}

/** "HAMASYS" is what the plans explain it as. */
function explainedBy({ text }: QuestionWord, index: MeasureIndex): Naming {
  const short = text.toLowerCase();
  const known = index.register.abbreviations.find((entry) => entry.short.toLowerCase() === short);
  const naming = known ? allNamed(contentStems(known.long), index) : new Map<number, number>();
  return new Map([...naming].map(([story, quality]) => [story, quality * OTHER_WORDS]));
}

/** Measures that are called by all of the stems. */
function allNamed(stems: readonly string[], index: MeasureIndex): Naming {
  const [first = '', ...rest] = stems;
  const naming: Naming = new Map(index.titleStems.get(first) ?? []);
  for (const stem of rest) {
    const other = index.titleStems.get(stem);
    for (const [story, quality] of naming) {
      const both = Math.min(quality, other?.get(story) ?? 0);
      if (both === 0) naming.delete(story);
      else naming.set(story, both);
    }
  }
  return naming;
}

/** "OZG Umsetzung" and "green it" are written as one word in a title: that is no chance. */
function addWordsTogether(
  words: readonly QuestionWord[],
  namings: readonly Naming[],
  index: MeasureIndex,
): void {
  words.slice(1).forEach((word, at) => {
    const together = stemOf((words[at]?.folded ?? '') + word.folded);
    for (const [story, quality] of index.titleStems.get(together) ?? []) {
      namings[at]?.set(story, quality * WRITTEN_TOGETHER);
      namings[at + 1]?.set(story, quality * WRITTEN_TOGETHER);
    }
  });
}

/**
 * A word that names nothing may be near in meaning to a word of a title. Words that only end alike
 * ("Strafanzeige", "Anzeige") are near in use, not in meaning.
 */
async function addNearWords(
  words: readonly QuestionWord[],
  namings: readonly Naming[],
  index: MeasureIndex,
): Promise<void> {
  const unknown = words.flatMap((word, at) => {
    const naming = namings[at];
    const isNamed = naming !== undefined && Math.max(0, ...naming.values()) >= MATCHED;
    return naming === undefined || isNamed || word.folded.length < 4 ? [] : [{ word, naming }];
  });
  const { embedder } = index;
  if (unknown.length === 0 || embedder === undefined) return;
  const titles = await titleVectors(index, embedder);
  for (const { word, naming } of unknown) {
    const vector = await embedder.embedQuery(word.text);
    for (const { stem, vector: title } of titles) {
      const near = dot(vector, title);
      if (near < NEAR || endAlike(word.folded, stem) || sharesPart(word, stem, index)) continue;
      for (const [story, quality] of index.titleStems.get(stem) ?? []) {
        naming.set(story, Math.max(naming.get(story) ?? 0, quality * near * 0.9));
      }
    }
  }
}

function endAlike(word: string, stem: string): boolean {
  return stem.length > SAME_END && stemOf(word).endsWith(stem.slice(-SAME_END));
}

/** "Cloudstrategie" and "Schulcloud" are near by the word they share, and are two things. */
function sharesPart({ folded, parts }: QuestionWord, stem: string, index: MeasureIndex): boolean {
  return [...parts, ...splitCompound(folded, index.frequencyOf)].some(
    (part) => part.length >= SAME_END && stem !== stemOf(part) && stem.includes(stemOf(part)),
  );
}

interface WordVector {
  readonly stem: string;
  readonly vector: readonly number[];
}

const vectorsOfTitles = new WeakMap<MeasureIndex, Promise<WordVector[]>>();

/** Vectors of the words of all titles, made when first needed. */
function titleVectors(
  index: MeasureIndex,
  embedder: NonNullable<MeasureIndex['embedder']>,
): Promise<WordVector[]> {
  const known = vectorsOfTitles.get(index);
  if (known) return known;
  const words = new Map<string, string>();
  for (const { title } of index.register.measures) {
    for (const [word] of title.matchAll(/\p{L}{4,}/gu)) words.set(word, stemOf(fold(word)));
  }
  const entries = [...words].filter(([, stem]) => index.titleStems.has(stem));
  const vectors = embedder
    .embedDocuments(entries.map(([word]) => word))
    .then((all) => entries.map(([, stem], at): WordVector => ({ stem, vector: all[at] ?? [] })));
  vectorsOfTitles.set(index, vectors);
  return vectors;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function correctionsOf(
  words: readonly QuestionWord[],
  matches: readonly WordMatch[],
): (readonly [string, string])[] {
  return words.flatMap((word, at) => {
    const read = matches[at]?.correctedTo ?? null;
    return read === null ? [] : [[word.text, read] as const];
  });
}

function positionOf(word: QuestionWord | undefined, words: readonly QuestionWord[]): number {
  return words.findIndex(({ start }) => start === word?.start);
}
