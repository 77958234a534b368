import type { MeasureRegister } from '#src/domain/measure.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Lexicon } from '#src/text/lexicon.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { readWords } from './question-words.ts';
import { type Office, officesOf } from './read-leads.ts';
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
}

/** A title as `readWords` folds it, with the measures that carry it. */
export interface FoldedTitle {
  readonly folded: string;
  readonly ids: readonly string[];
}

export interface MeasureIndexParts {
  readonly register: MeasureRegister;
  /** The lines of a document, line n at n - 1. */
  readonly linesOf: (document: string) => readonly string[] | undefined;
  readonly lexicon?: Lexicon | undefined;
  readonly embedder?: Embedder | undefined;
}

const IN_TITLE = 1;
const PART_OF_WORD = 0.9;
const PART_OF_COMPOUND = 0.75;
const EXPLAINED = 0.8;
/** The heading above a divided measure names its subject too. */
const IN_HEADING = 0.8;
const SHORTEST_PART = 4;
/** "DAISY", "ThAVEL", "GovData": names are written unlike other words. */
const NAME = /^(?=.*\p{Lu}.*\p{Lu}|.*\p{Ll}\p{Lu})[\p{L}\p{N}-]{3,}$/u;

/** Reads titles and texts of all measures into an index. */
export function buildMeasureIndex(parts: MeasureIndexParts): MeasureIndex {
  const { register } = parts;
  const stories = storiesOf(register);
  const texts = stories.map((story) => textOf(story, parts));
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
  const weightOf = (stem: string) => weigh(stem, stories.length, titleStems, textStems);
  return {
    register,
    stories,
    offices: officesOf(register),
    numbers: numbersOf(register),
    titleStems,
    titleWords,
    titles: foldedTitles(register),
    phrases: phrasesOf(register),
    names,
    textStems,
    weightOf,
    titleWeights: stories.map((story) => {
      const title = story.entries.at(-1)?.title ?? '';
      return contentStems(title).reduce((sum, stem) => sum + weightOf(stem), 0);
    }),
    frequencyOf,
    lexicon: parts.lexicon,
    embedder: parts.embedder,
  };
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

function textOf(story: Story, { linesOf }: MeasureIndexParts): string {
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
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(short)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
  return [
    ...tokenize(text).flatMap(({ folded, parts }) => wordTerms(folded, parts, frequencyOf)),
    ...findAbbreviations(text).map(({ short }) => term(foldGerman(short), IN_TITLE)),
    ...quotedNames(text).flatMap((name) =>
      tokenize(name).map(({ folded }) => ({ ...term(stemOf(folded), IN_TITLE), word: folded })),
    ),
    ...contentStems(headings.join('\n')).map((stem) => term(stem, IN_HEADING)),
    ...explained.flatMap(({ long }) => contentStems(long).map((stem) => term(stem, EXPLAINED))),
  ];
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
    ...compound.map((part) => term(stemOf(part), PART_OF_COMPOUND)),
  ];
}

function term(stem: string, quality: number): TitleTerm {
  return { stem, word: null, quality };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
    if (NAME.test(token.text)) count(names, stem, story);
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

/** Stems of the words that carry meaning, each once. */
export function contentStems(text: string): string[] {
  const words = tokenize(text).map(({ folded }) => folded);
  return [...new Set(words.filter((word) => !isStopWord(word)).map(stemOf))];
}
