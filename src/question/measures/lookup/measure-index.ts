import type { MeasureRegister } from '#src/domain/measure.ts';
import type { Translate } from '#src/ports/dictionary.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { Lexicon } from '#src/text/lexicon.ts';
import { rememberingTexts } from '#src/text/remember.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { type Office, officesOf } from '../conditions/read-leads.ts';
import type { MeasureAnalysis } from './analyse-measures.ts';
import { type Story, storiesOf } from './stories.ts';

/** How well a word says what a measure is called, 0 … 1, for each measure that it names. */
export type Naming = Map<number, number>;

/** What measures are found by; made once for a register. */
export interface MeasureIndex {
  readonly register: MeasureRegister;
  readonly stories: readonly Story[];
  readonly offices: readonly Office[];
  /** All numbers, to tell "3.1.4" from "2.0". */
  readonly numbers: ReadonlySet<string>;
  /** Stem → measures whose titles use it. */
  readonly titleStems: ReadonlyMap<string, Naming>;
  /** Folded word → stem, for typing errors. */
  readonly titleWords: ReadonlyMap<string, string>;
  /** Titles of all years as folded words, longest first. */
  readonly titles: readonly FoldedTitle[];
  /** Stems of words that titles of several measures begin with: "Aufbau", "Erlass". */
  readonly beginnings: ReadonlySet<string>;
  /** Quoted names made of small words ("Einer für Alle"), folded. */
  readonly phrases: readonly string[];
  /** Stem of a name in the text ("hamasys") → measures whose text uses it. */
  readonly names: ReadonlyMap<string, Naming>;
  /** Stem → measures whose text uses it, by how often. */
  readonly textStems: ReadonlyMap<string, Naming>;
  /** How much a stem tells measures apart. */
  readonly weightOf: (stem: string) => number;
  /** Sum of the weights of each measure's newest title. */
  readonly titleWeights: readonly number[];
  readonly frequencyOf: (word: string) => number;
  readonly lexicon: Lexicon | undefined;
  readonly embedder: Embedder | undefined;
  /** German words for English ones. */
  readonly translate: Translate | undefined;
}

/** A title as `readWords` folds it, with the measures that carry it. */
export interface FoldedTitle {
  readonly folded: string;
  readonly ids: readonly string[];
}

export interface MeasureIndexParts {
  readonly register: MeasureRegister;
  /** Of this register. */
  readonly analysis: MeasureAnalysis;
  readonly lexicon?: Lexicon | undefined;
  readonly embedder?: Embedder | undefined;
  readonly translate?: Translate | undefined;
}

/** Joins a register to what was read of its titles and texts. */
export function openMeasureIndex(parts: MeasureIndexParts): MeasureIndex {
  const { register, analysis } = parts;
  const stories = storiesOf(register);
  const titleStems = namingsOf(analysis.titleStems);
  const textStems = namingsOf(analysis.textStems);
  const frequency = new Map(analysis.frequencies);
  const weightOf = (stem: string) => weigh(stem, stories.length, titleStems, textStems);
  return {
    register,
    stories,
    offices: officesOf(register),
    numbers: numbersOf(register),
    titleStems,
    titleWords: new Map(analysis.titleWords),
    titles: analysis.titles,
    beginnings: new Set(analysis.beginnings),
    phrases: analysis.phrases,
    names: namingsOf(analysis.names),
    textStems,
    weightOf,
    titleWeights: analysis.newestTitles.map((stems) =>
      stems.reduce((sum, stem) => sum + weightOf(stem), 0),
    ),
    frequencyOf: (word) => frequency.get(word) ?? 0,
    lexicon: parts.lexicon,
    embedder: parts.embedder,
    translate: parts.translate,
  };
}

function namingsOf(entries: MeasureAnalysis['titleStems']): Map<string, Naming> {
  return new Map(entries.map(([stem, numbers]) => [stem, namingOf(numbers)]));
}

function namingOf(measuresAndQualities: readonly number[]): Naming {
  const naming: Naming = new Map();
  for (let at = 0; at + 1 < measuresAndQualities.length; at += 2) {
    naming.set(measuresAndQualities[at] ?? 0, measuresAndQualities[at + 1] ?? 0);
  }
  return naming;
}

function numbersOf({ measures, finished }: MeasureRegister): Set<string> {
  const former = [
    ...measures.map(({ formerNumber }) => formerNumber?.text ?? ''),
    ...finished.map(({ formerNumber }) => formerNumber ?? ''),
  ].flatMap(numbersIn);
  return new Set([...measures.flatMap(({ number }) => number ?? []), ...former]);
}

/** The numbers of a note: "A.7./A.8./A.22" names three, "A.29. – A.31" the ends of a range. */
export function numbersIn(note: string): string[] {
  return note
    .split(/[/,–]|\bund\b/u)
    .map((number) => number.trim().replace(/\.$/, ''))
    .filter((number) => number !== '');
}

function weigh(
  stem: string,
  stories: number,
  titles: ReadonlyMap<string, Naming>,
  texts: ReadonlyMap<string, Naming>,
): number {
  const inTitles = titles.get(stem)?.size ?? 0;
  const inTexts = texts.get(stem)?.size ?? 0;
  const spread = Math.max(inTitles, inTexts / 4);
  return Math.log(1 + stories / (1 + spread)) / Math.log(1 + stories);
}

/**
 * The stem by which words are compared here. Stemming once more makes "Systems" and "System" the
 * same: the first only loses its s at first.
 */
export function stemOf(folded: string): string {
  return stemGerman(stemGerman(folded));
}

const ACTION = /ung(?:s|en)?$/u;

/**
 * "Umstellung", "Aufbau": what is done with a thing, or what many titles begin with, tells no things
 * apart.
 */
export function isAction(word: string, { beginnings }: MeasureIndex): boolean {
  return ACTION.test(word) || beginnings.has(stemOf(word));
}

/** More than the headings of the plans, which every question is held against. */
const REMEMBERED = 1000;

/** Stems of the words that carry meaning, each once. */
export const contentStems = rememberingTexts<readonly string[]>(readContentStems, REMEMBERED);

function readContentStems(text: string): string[] {
  const words = tokenize(text).map(({ folded }) => folded);
  return [...new Set(words.filter((word) => !isStopWord(word)).map(stemOf))];
}

/** What two words say together: the better of both, for each measure. */
export function bestOfBoth(naming: ReadonlyMap<number, number>, other: Naming | undefined): Naming {
  const all: Naming = new Map(naming);
  for (const [story, quality] of other ?? []) {
    all.set(story, Math.max(all.get(story) ?? 0, quality));
  }
  return all;
}
