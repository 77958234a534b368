import type { Language } from '#src/domain/answer.ts';
import type { LexiconMatch } from '#src/text/lexicon.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { QuestionWord } from '../cues/question-words.ts';
import type { Subject } from './find-measures.ts';
import {
  bestOfBoth,
  contentStems,
  type MeasureIndex,
  type Naming,
  stemOf,
} from './measure-index.ts';

/** "E-Akte" for "elektronische Akte". */
const OTHER_FORM = 0.9;
const OTHER_WORDS = 0.85;
const SAME_MEANING = 0.75;
const SAME_FIELD = 0.5;
const OFTEN = 4;
const IN_TEXT = 0.4;
/** How well a title is called by a part of one of its words, at most. */
const INSIDE_A_WORD = 0.75;

/**
 * What else the words mean, by the lexicon: each expression counts for all of its words. The whole
 * question is looked at, since expressions hold small words ("Amtsgang im Internet").
 */
export function matchMeaning({ all, words, language }: Subject, index: MeasureIndex): Naming[] {
  const meanings = words.map((): Naming => new Map());
  const folded = all.map((word) => word.folded);
  words.forEach((word, at) => {
    for (const [story, quality] of explainedBy(word, index)) meanings[at]?.set(story, quality);
    for (const [story, quality] of joinedParts(word, language, index)) {
      meanings[at]?.set(story, Math.max(meanings[at]?.get(story) ?? 0, quality));
    }
  });
  for (const match of index.lexicon?.findMatches(folded, language) ?? []) {
    const stems = match.stems.map(stemOf);
    const isKind = match.length === 1 && isKindOf(folded[match.start] ?? '', stems);
    const naming = bestOfBoth(
      isKind ? wholeWords(allNamed(stems, index)) : expressed(stems, index),
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

/**
 * "Polizei-E-Akte" is the "Elektronische Akte" of the "Polizei": all parts of a hyphenated word name
 * the measure, one of them in other words.
 */
function joinedParts({ parts }: QuestionWord, language: Language, index: MeasureIndex): Naming {
  const { lexicon } = index;
  if (lexicon === undefined || parts.length !== 2) return new Map();
  const named = parts.map((part): Naming => {
    const own: Naming = new Map(index.titleStems.get(stemOf(part)) ?? []);
    const others = lexicon.findMatches([part], language).filter(({ stems }) => stems.length > 1);
    return others.reduce((all, match) => bestOfBoth(all, likeNaming(match, index)), own);
  });
  const [first, second] = named;
  return new Map(
    [...(first ?? [])].flatMap(([story, quality]) => {
      const other = second?.get(story);
      const isOwn = parts.every((part) => index.titleStems.get(stemOf(part))?.has(story));
      return other === undefined || isOwn ? [] : [[story, Math.min(quality, other)] as const];
    }),
  );
}

/** Measures that are called by all words of a match. */
function likeNaming(match: LexiconMatch, index: MeasureIndex): Naming {
  const naming = expressed(match.stems.map(stemOf), index);
  return new Map([...naming].map(([story, quality]) => [story, quality * likenessOf(match)]));
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
  if (to === 'official' && from === 'official') return OTHER_FORM;
  return from === 'everyday' ? SAME_MEANING : OTHER_WORDS;
}

/** "HAMASYS" is what the plans explain it as. */
function explainedBy({ text }: QuestionWord, index: MeasureIndex): Naming {
  const short = text.toLowerCase();
  const known = index.register.abbreviations.find((entry) => entry.short.toLowerCase() === short);
  const naming = known ? allNamed(contentStems(known.long), index) : new Map<number, number>();
  return new Map([...naming].map(([story, quality]) => [story, quality * OTHER_WORDS]));
}

/** How well a title is called by an expression whose words stand apart in it. */
const APART = 0.5;

/**
 * Measures that are called by an expression: its words stand side by side in a title, the "E-Vergabe"
 * is not any "Vergabe" beside something else that is "elektronisch".
 */
function expressed(stems: readonly string[], index: MeasureIndex): Naming {
  const naming = allNamed(stems, index);
  if (stems.length < 2) return naming;
  return new Map(
    [...naming].map(([story, quality]) => [
      story,
      isTogether(stems, story, index) ? quality : quality * APART,
    ]),
  );
}

function isTogether(stems: readonly string[], story: number, { stories }: MeasureIndex): boolean {
  return (stories[story]?.entries ?? []).some(({ title }) => {
    const all = tokenize(title).map(({ folded }) => folded);
    const content = all.filter((word) => !isStopWord(word));
    return [all, content].some((words) => isRow(stems, words.map(stemOf)));
  });
}

function isRow(stems: readonly string[], words: readonly string[]): boolean {
  return words.some((_, at) => stems.every((stem, i) => words[at + i]?.startsWith(stem)));
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

function positionOf(word: QuestionWord | undefined, words: readonly QuestionWord[]): number {
  return words.findIndex(({ start }) => start === word?.start);
}
