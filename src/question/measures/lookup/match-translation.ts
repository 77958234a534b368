import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Subject } from './find-measures.ts';
import { type MeasureIndex, type Naming, stemOf } from './measure-index.ts';

/** A title has a compound of the words for two English ones. */
export const BOTH_WORDS = 0.85;
/** It has the German word for the two together: "control room" is "Zentrale", which says less. */
const TOGETHER = 0.84;
/** It has the word for one of them, as a word of its own. */
const ONE_WORD = 0.6;
const WHOLE_WORD = 0.9;
/** A compound ends so, in a title that another word names: "e-file strategy" is a "Landesstrategie". */
const END_OF_WORD = 0.58;
const SHORTEST = 4;
const MOST = 8;
const ENDING = /(?:e[nrs]?|s|n)$/u;

/**
 * What the words of an English question are in the German titles, by a general dictionary: "directory
 * service" is a "Verzeichnisdienst", since a title has that word.
 *
 * @returns For each word of the subject; none for a German question.
 */
export function matchTranslation({ words, language }: Subject, index: MeasureIndex): Naming[] {
  const namings = words.map((): Naming => new Map());
  if (language !== 'en' || index.translate === undefined) return namings;
  const german = words.map(({ text }) => translationsOf(text, index));
  words.forEach((word, at) => {
    for (const said of german[at] ?? []) {
      for (const [story, quality] of index.titleStems.get(stemOf(said)) ?? []) {
        if (quality >= WHOLE_WORD) take(namings[at], story, ONE_WORD);
      }
    }
    for (const story of electronicThings(word.text, index)) take(namings[at], story, BOTH_WORDS);
    const next = words[at + 1];
    if (next === undefined) return;
    const whole = translationsOf(`${word.text} ${next.text}`, index).flatMap((said) => [
      ...(index.titleStems.get(stemOf(said))?.keys() ?? []),
    ]);
    const joined = compoundsOf(german[at] ?? [], german[at + 1] ?? [], index);
    for (const [stories, quality] of [
      [whole, TOGETHER],
      [joined, BOTH_WORDS],
    ] as const) {
      for (const story of stories) {
        take(namings[at], story, quality);
        take(namings[at + 1], story, quality);
      }
    }
  });
  words.forEach((_, at) => {
    for (const story of endsOf(german[at] ?? [], index)) {
      const isBeside = namings.some((other, i) => i !== at && isNamed(other, story));
      if (isBeside) take(namings[at], story, END_OF_WORD);
    }
  });
  return namings;
}

function isNamed(naming: Naming, story: number): boolean {
  return (naming.get(story) ?? 0) >= BOTH_WORDS;
}

/** Measures with a word in a title that ends like one of these. */
function endsOf(words: readonly string[], { titleWords, titleStems }: MeasureIndex): number[] {
  const ends = words.filter((word) => word.length >= SHORTEST);
  return [...titleWords].flatMap(([word, stem]) =>
    ends.some((end) => word.length > end.length && word.endsWith(end))
      ? [...(titleStems.get(stem)?.keys() ?? [])]
      : [],
  );
}

/** "e-file" is the "elektronische Akte" of a title. */
function electronicThings(english: string, index: MeasureIndex): number[] {
  const thing = ELECTRONIC_THING.exec(english)?.[1];
  if (thing === undefined) return [];
  const electronic = index.titleStems.get(stemOf('elektronisch'));
  return translationsOf(thing, index).flatMap((said) => {
    const things = [...(index.titleStems.get(stemOf(said)) ?? [])].flatMap(([story, quality]) =>
      quality >= WHOLE_WORD && electronic?.has(story) === true ? [story] : [],
    );
    // "E-Akte-Landesstrategie"
    return [...things, ...(index.titleStems.get(stemOf(`e${said}`))?.keys() ?? [])];
  });
}

const ELECTRONIC_THING = /^e-(\w{4,})$/iu;

/** Whether a word is one of the dictionary: then it is no misspelled German one. */
export function isTranslated(word: string, index: MeasureIndex): boolean {
  return translationsOf(word, index).length > 0;
}

function take(naming: Naming | undefined, story: number, quality: number): void {
  naming?.set(story, Math.max(naming.get(story) ?? 0, quality));
}

/** The German words for an English one, folded, likeliest first. */
function translationsOf(english: string, { translate }: MeasureIndex): string[] {
  const words = english.toLowerCase().split(' ');
  const before = words.slice(0, -1).map((word) => `${word} `);
  const found = englishForms(words.at(-1) ?? '').flatMap((form) =>
    (translate?.(before.join('') + form) ?? []).slice(0, MOST),
  );
  const folded = found.map((word) => foldGerman(word).replaceAll('-', ''));
  return [...new Set(folded.filter((word) => !isStopWord(word, 'de')))];
}

/** Measures with a word in a title that begins like one of the first and ends like one of the others. */
function compoundsOf(
  firsts: readonly string[],
  seconds: readonly string[],
  index: MeasureIndex,
): number[] {
  const starts = firsts.map(stemOf).filter((start) => start.length >= SHORTEST);
  const ends = seconds.filter((end) => end.length >= SHORTEST);
  return [...index.titleWords].flatMap(([word, stem]) => {
    // Stemming takes more off a long word than off its end alone.
    const plain = word.replace(ENDING, '');
    const isBoth = starts.some(
      (start) =>
        stem.startsWith(start) &&
        ends.some((end) => plain.endsWith(end) && plain.length >= start.length + end.length),
    );
    return isBoth ? [...(index.titleStems.get(stem)?.keys() ?? [])] : [];
  });
}
