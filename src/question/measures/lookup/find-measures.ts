import type { Language } from '#src/domain/answer.ts';
import { isActionWord } from '../cues/action-words.ts';
import type { QuestionWord } from '../cues/question-words.ts';
import { matchMeaning } from './match-meaning.ts';
import { BOTH_WORDS, isTranslated, matchTranslation } from './match-translation.ts';
import { isPaperless, matchWord, PAPERLESS, type WordMatch } from './match-word.ts';
import { bestOfBoth, isAction, type MeasureIndex, type Naming, stemOf } from './measure-index.ts';
import { addNearWords, isMatched } from './near-words.ts';
import { spokenOf } from './spoken-of.ts';
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
  /** Best first, by words alone: without nearness in meaning. */
  readonly byWords: readonly FoundMeasure[];
  /**
   * Whether a word of the subject names other measures and is nothing of this one: the "Schulcloud
   * der Polizei" is not the "Schulcloud".
   */
  readonly isOther: (story: Story) => boolean;
  /**
   * Whether a word names this measure and no other, and most of what else is said is said of it too:
   * "bargeldlos bezahlen bei der Polizei".
   */
  readonly isIdentified: (story: Story) => boolean;
  /** The unmatched words that the texts of this measure do not speak of either. */
  readonly unsaidOf: (story: Story) => readonly string[];
  /** Those of them that are not near to its title in meaning either. */
  readonly strangeTo: (story: Story) => readonly string[];
}

type Ranking = Pick<MeasureSearch, 'found' | 'corrections' | 'unmatched'>;

const WRITTEN_TOGETHER = 1.15;
const COVERAGE_SHARE = 0.86;
const FEWEST = 0.1;

/**
 * Finds the measures that words mean: by title of any year, part of it, abbreviation, name in the
 * text, other words for it, or misspelled.
 */
export async function findBySubject(subject: Subject, index: MeasureIndex): Promise<MeasureSearch> {
  const named = nameWords(subject, index);
  const unmatched = unmatchedOf(subject, named);
  const byWords = rank(subject, named, index);
  const judging: Omit<MeasureSearch, keyof Ranking> = {
    byWords: byWords.found,
    isOther: (story) => isOfOther(story, subject, named, index),
    isIdentified: (story) => isIdentified(index.stories.indexOf(story), subject, named, index),
    unsaidOf: (story) => unsaidOf(index.stories.indexOf(story), subject, unmatched, index),
    strangeTo: (story) => {
      const at = index.stories.indexOf(story);
      return unsaidOf(at, subject, unmatched, index).filter(
        (unsaid) =>
          !subject.words.some(
            ({ folded }, word) => folded === unsaid && named.namings[word]?.has(at),
          ),
      );
    },
  };
  if (unmatched.length === 0) return { ...byWords, ...judging };
  await addNearWords(subject.words, named.namings, index);
  return { ...rank(subject, named, index), unmatched, ...judging };
}

/** Like `findBySubject`, at once: without nearness in meaning. */
export function findByWords(subject: Subject, index: MeasureIndex): Ranking {
  return rank(subject, nameWords(subject, index), index);
}

/** So well a word names a measure, and not only by standing in its text. */
const NAMED = 0.45;
const MORE_THAN_ONCE = 2;

function isOfOther(
  story: Story,
  subject: Subject,
  { namings }: NamedWords,
  index: MeasureIndex,
): boolean {
  const at = index.stories.indexOf(story);
  return subject.words.some((word, position) => {
    const quality = namings[position]?.get(at) ?? 0;
    if (NUMBER.test(word.folded)) return quality === 0 && !spokenOf(word, index).has(at);
    // English words may stand in German titles and mean nothing of the kind: "system".
    if (subject.language === 'en') return false;
    const times = spokenOf(word, index).get(at) ?? 0;
    if (word.parts.length > 1) {
      return quality < SAME && times === 0 && isOtherByPart(word.parts, at, index);
    }
    // Whose it is, a text must say more than in passing: "Bewerbungsportal der Polizei".
    if (isAttribute(word, subject)) {
      return quality < NAMED && times < Math.min(MORE_THAN_ONCE, story.entries.length);
    }
    return isTitleWord(word.folded, index, BETWEEN_HYPHENS) && quality === 0 && times === 0;
  });
}

/** The "Behördennummer 116" is not the "Behördennummer 115". */
const NUMBER = /^\d+$/u;
/** A word that names a measure so well is another word for it. */
const SAME = 0.6;
const SHORTEST_PART = 3;

/**
 * "Homeoffice-Richtlinie": how it begins says what it is about, how it ends only what kind of thing
 * it is. Any part may be the name of another measure.
 */
function isOtherByPart(parts: readonly string[], at: number, index: MeasureIndex): boolean {
  const isNothing = (part: string) => !matchWord(part, [], index).naming.has(at);
  const [first = ''] = parts;
  const isOtherKind =
    first.length >= SHORTEST_PART &&
    isNothing(first) &&
    !spokenOf({ folded: first, parts: [] }, index).has(at);
  const isOfOthers = (part: string, i: number) =>
    isTitleWord(part, index, i < parts.length - 1 ? BETWEEN_HYPHENS : WHOLE_WORD);
  return isOtherKind || parts.some((part, i) => isOfOthers(part, i) && isNothing(part));
}

/** A title has the word, or it is a part of one: then it names other things as well. */
const IN_A_TITLE = 0.75;
/** So much must a word tell measures apart to be the name of one. */
const TELLING = 0.75;
const MOST_OF_IT = 0.5;

function isIdentified(
  at: number,
  subject: Subject,
  { namings }: NamedWords,
  index: MeasureIndex,
): boolean {
  if (!subject.words.some((word) => isNameOf(at, word, index))) return false;
  const words = subject.words.filter((word) => !isLeftOut(word, subject, index));
  const weights = words.map((word) => weightOf(word, index));
  const said = words.map((word, i) =>
    namings[subject.words.indexOf(word)]?.has(at) || spokenOf(word, index).has(at)
      ? (weights[i] ?? 0)
      : 0,
  );
  return sumOf(said) > MOST_OF_IT * sumOf(weights);
}

/** Whether a word stands in the titles of this measure and of no other. */
function isNameOf(at: number, { folded }: QuestionWord, index: MeasureIndex): boolean {
  const stem = stemOf(folded);
  if (isAction(folded, index) || index.weightOf(stem) < TELLING) return false;
  const called = [...(index.titleStems.get(stem) ?? [])].filter(([, q]) => q >= IN_A_TITLE);
  return called.length === 1 && called[0]?.[0] === at && called[0][1] === 1;
}

function unsaidOf(
  at: number,
  subject: Subject,
  unmatched: readonly string[],
  index: MeasureIndex,
): string[] {
  const isNamed = subject.words.some((word) => isNameOf(at, word, index));
  return subject.words
    .filter((word) => unmatched.includes(word.folded) && !spokenOf(word, index).has(at))
    .filter((word) => !isNamed || !isLeftOut(word, subject, index))
    .map(({ folded }) => folded);
}

/** An English word that says in English what the title says in German; a name has a capital. */
function isLeftOut({ text, folded }: QuestionWord, { language }: Subject, index: MeasureIndex) {
  const isUnknown = !index.titleStems.has(stemOf(folded)) && !index.textStems.has(stemOf(folded));
  return language === 'en' && !/\p{Lu}/u.test(text) && isUnknown;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const LINK = /^(?:der|des|fur|von|vom|bei|beim)$/u;

/** "Einsatzleitsystem der Feuerwehr": says whose it is. */
function isAttribute({ start }: QuestionWord, { all, words }: Subject): boolean {
  const at = all.findIndex((other) => other.start === start);
  const [noun, link] = [all[at - 2], all[at - 1]];
  const isOfNoun = words.some((other) => other.start === noun?.start);
  return isOfNoun && LINK.test(link?.folded ?? '');
}

/** @param least - How much of a word of a title it must be. */
function isTitleWord(word: string, index: MeasureIndex, least = WHOLE_WORD): boolean {
  if (isAction(word, index)) return false;
  const { titleStems } = index;
  return [...(titleStems.get(stemOf(word))?.values() ?? [])].some((quality) => quality >= least);
}

const WHOLE_WORD = 1;
/** A part between the hyphens of a word. */
const BETWEEN_HYPHENS = 0.9;

/** "project management" is "Projektmanagement", and not all else that is managed. */
function ofPair(naming: Naming, translation: Naming | undefined): Naming {
  const isPair = (story: number) => (translation?.get(story) ?? 0) >= BOTH_WORDS;
  const pair = [...naming].filter(([story]) => isPair(story));
  return pair.length === 0 ? naming : new Map(pair);
}

interface NamedWords {
  readonly matches: readonly WordMatch[];
  readonly namings: readonly Naming[];
}

function nameWords(subject: Subject, index: MeasureIndex): NamedWords {
  const { words } = subject;
  const matches = words.map((word) => matchIn(subject.language, word, index));
  const meanings = matchMeaning(subject, index);
  const translations = matchTranslation(subject, index);
  const namings = matches.map(({ naming }, at) =>
    bestOfBoth(ofPair(bestOfBoth(naming, translations[at]), translations[at]), meanings[at]),
  );
  addWordsTogether(words, namings, index);
  return { matches, namings };
}

/** An English word that the dictionary has is no misspelled German one: "planning". */
function matchIn(
  language: Language,
  { folded, parts, text }: QuestionWord,
  index: MeasureIndex,
): WordMatch {
  const match = matchWord(folded, parts, index);
  const isEnglish = language === 'en' && match.correctedTo !== null && isTranslated(text, index);
  return isEnglish ? { naming: new Map(), correctedTo: null } : match;
}

function rank({ words }: Subject, { matches, namings }: NamedWords, index: MeasureIndex): Ranking {
  const weights = weightsOf(words, index);
  const all = sumOf(weights);
  const found = index.stories.flatMap((story, at) => {
    const sums = namings.map((naming, word) => (naming.get(at) ?? 0) * (weights[word] ?? 0));
    const coverage = all === 0 ? 0 : sumOf(sums) / all;
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
  return words.filter((_, at) => !isMatched(namings[at])).map(({ folded }) => folded);
}

/** Beside the thing that is named, what is done with it weighs little: "Einführung der E-Rechnung". */
const DONE_WITH_IT = 0.1;

function weightsOf(words: readonly QuestionWord[], index: MeasureIndex): number[] {
  const isNamed = words.some(({ folded }) => !isActionWord(folded));
  return words.map((word) => {
    const factor = isNamed && isActionWord(word.folded) ? DONE_WITH_IT : 1;
    return factor * weightOf(word, index);
  });
}

/** A word that is in no measure tells nothing apart, but what it says is not said by any. */
function weightOf(word: QuestionWord, index: MeasureIndex): number {
  // "digital", where titles say "elektronisch", tells as little apart.
  if (isPaperless(word.folded)) return Math.min(...PAPERLESS.map(index.weightOf));
  return Math.max(index.weightOf(stemOf(word.folded)), weightOfAll(saidStems(word, index), index));
}

function weightOfAll(stems: readonly string[], index: MeasureIndex): number {
  return sumOf(stems.map(index.weightOf));
}

/** "E-Akte", "eakte" say as much as "elektronische Akte". */
function saidStems({ folded }: QuestionWord, { titleStems }: MeasureIndex): string[] {
  const thing = ELECTRONIC_THING.test(folded) ? stemOf(folded.slice(1)) : '';
  return titleStems.has(thing) ? [ELECTRONIC, thing] : [stemOf(folded)];
}

const ELECTRONIC = stemOf('elektronisch');
const ELECTRONIC_THING = /^e\w{4}/u;

function titleWeight(words: readonly QuestionWord[], story: number, index: MeasureIndex): number {
  const isInTitle = (stem: string) => (index.titleStems.get(stem)?.get(story) ?? 0) > SAME;
  return words.reduce((sum, word) => {
    const whole = stemOf(word.folded);
    const stems = isInTitle(whole) ? [whole] : saidStems(word, index).filter(isInTitle);
    const factor = isActionWord(word.folded) ? DONE_WITH_IT : 1;
    return sum + factor * weightOfAll(stems, index);
  }, 0);
}

/** "OZG Umsetzung", "Umsetzung des OZG" and "green it" are written as one word in a title: that is no chance. */
function addWordsTogether(
  words: readonly QuestionWord[],
  namings: readonly Naming[],
  index: MeasureIndex,
): void {
  words.slice(1).forEach((word, at) => {
    const before = words[at]?.folded ?? '';
    for (const together of [before + word.folded, word.folded + before])
      for (const [story, quality] of index.titleStems.get(stemOf(together)) ?? []) {
        namings[at]?.set(story, quality * WRITTEN_TOGETHER);
        namings[at + 1]?.set(story, quality * WRITTEN_TOGETHER);
      }
  });
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
