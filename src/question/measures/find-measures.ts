import type { Language } from '#src/domain/answer.ts';
import { matchMeaning } from './match-meaning.ts';
import { matchWord, type WordMatch } from './match-word.ts';
import { bestOfBoth, type MeasureIndex, type Naming, stemOf } from './measure-index.ts';
import { addNearWords, isMatched } from './near-words.ts';
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
  /** Best first, by words alone: without nearness in meaning. */
  readonly byWords: readonly FoundMeasure[];
  /**
   * Whether a word of the subject names other measures and is nothing of this one: the "Schulcloud
   * der Polizei" is not the "Schulcloud".
   */
  readonly isOther: (story: Story) => boolean;
}

type Ranking = Omit<MeasureSearch, 'byWords' | 'isOther'>;

const WRITTEN_TOGETHER = 1.15;
const COVERAGE_SHARE = 0.86;
const FEWEST = 0.2;

/**
 * Finds the measures that words mean: by title of any year, part of it, abbreviation, name in the
 * text, other words for it, or misspelled.
 */
export async function findBySubject(subject: Subject, index: MeasureIndex): Promise<MeasureSearch> {
  const named = nameWords(subject, index);
  const unmatched = unmatchedOf(subject, named);
  const byWords = rank(subject, named, index);
  const isOther = (story: Story) => isOfOther(story, subject, named, index);
  if (unmatched.length === 0) return { ...byWords, byWords: byWords.found, isOther };
  await addNearWords(subject.words, named.namings, index);
  return { ...rank(subject, named, index), unmatched, byWords: byWords.found, isOther };
}

/** Like `findBySubject`, at once: without nearness in meaning. */
export function findByWords(subject: Subject, index: MeasureIndex): Ranking {
  return rank(subject, nameWords(subject, index), index);
}

function isOfOther(
  story: Story,
  subject: Subject,
  { namings }: NamedWords,
  index: MeasureIndex,
): boolean {
  // English words may stand in German titles and mean nothing of the kind: "system".
  if (subject.language === 'en') return false;
  const at = index.stories.indexOf(story);
  return subject.words.some((word, position) => {
    const { folded, parts } = word;
    if (parts.length < 2) {
      const isName = isTitleWord(folded, index) || isAttribute(word, subject);
      return isName && !namings[position]?.has(at);
    }
    return parts.some(
      (part) => isTitleWord(part, index) && !matchWord(part, [], index).naming.has(at),
    );
  });
}

const LINK = /^(?:der|des|fur|von|vom|bei|beim)$/u;

/** "Einsatzleitsystem der Feuerwehr": says whose it is. */
function isAttribute({ start }: QuestionWord, { all, words }: Subject): boolean {
  const at = all.findIndex((other) => other.start === start);
  const [noun, link] = [all[at - 2], all[at - 1]];
  const isOfNoun = words.some((other) => other.start === noun?.start);
  return isOfNoun && LINK.test(link?.folded ?? '');
}

/** "Umstellung", "Einführung": what is done with a thing tells no things apart. */
const DOING = /(?:ung|ungs|ungen)$/u;

function isTitleWord(word: string, { titleStems }: MeasureIndex): boolean {
  if (DOING.test(word)) return false;
  return [...(titleStems.get(stemOf(word))?.values() ?? [])].some((quality) => quality === 1);
}

interface NamedWords {
  readonly matches: readonly WordMatch[];
  readonly namings: readonly Naming[];
}

function nameWords(subject: Subject, index: MeasureIndex): NamedWords {
  const { words } = subject;
  const matches = words.map(({ folded, parts }) => matchWord(folded, parts, index));
  const meanings = matchMeaning(subject, index);
  const namings = matches.map(({ naming }, at) => bestOfBoth(naming, meanings[at]));
  addWordsTogether(words, namings, index);
  return { matches, namings };
}

function rank({ words }: Subject, { matches, namings }: NamedWords, index: MeasureIndex): Ranking {
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
  return words.filter((_, at) => !isMatched(namings[at])).map(({ folded }) => folded);
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

function correctionsOf(
  words: readonly QuestionWord[],
  matches: readonly WordMatch[],
): (readonly [string, string])[] {
  return words.flatMap((word, at) => {
    const read = matches[at]?.correctedTo ?? null;
    return read === null ? [] : [[word.text, read] as const];
  });
}
