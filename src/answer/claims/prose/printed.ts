import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { ReadSection } from '#src/answer/passages/read-section.ts';

/** Shares of the words of a claim that a sentence must say to prove it, or to speak of the same thing. */
export const PROVES = 0.72;
export const SAME_SUBJECT = 0.78;

/** Without a number to compare only a sentence that says nearly every word proves it. */
export const SAYS_ALL = 0.88;
/** Share of the words of a claim that a sentence says itself, without what stands above it. */
export const TELLS = 0.3;

/** A sentence of the documents with how much of the claim it and its surroundings say, 0 … 1. */
export interface Printed {
  readonly read: ReadSection;
  readonly place: number;
  readonly text: string;
  /** Nouns and names of the claim: in the sentence, its headings or elsewhere in the section. */
  readonly subject: number;
  /** All words, the further away the less. */
  readonly coverage: number;
  /** All words, by the sentence and its headings alone. */
  readonly own: number;
  /** What happens, by the sentence alone: the words that are no nouns. Null where there are none. */
  readonly event: number | null;
  /**
   * Every word that matters is said, and not only nearly all: "Wetterdaten" are no "Satellitendaten".
   *
   * @param verbs - How near in meaning to those of the claim its verbs must be.
   */
  saysEach(verbs?: number): boolean;
  /** All words by a text alone, which may be a part of the sentence. */
  saidBy(text: string): number;
  /** Whether a part of the sentence says what happens. */
  tellsEventIn(part: string): boolean;
  /** Whether the sentence or the two before it say a folded word of the claim. */
  isJustSaid(word: string): boolean;
  /** Folded words of the claim that a text does not say. */
  unsaidBy(text: string): string[];
  /** Whether it says a noun of the claim by itself, or speaks of what stands above as "das Projekt". */
  readonly isOfItself: boolean;
  /** Whether the title of the measure says a folded word of the claim. */
  isTitled(word: string): boolean;
  /** Whether what the sentence is about says a folded word: its topic, or the title of the measure. */
  isContext(word: string): boolean;
  /** Whether a folded word is the name of `topic`. */
  isTopic(word: string): boolean;
  /** The one named thing that it is about, folded, without hyphens; said in it or just before. */
  readonly topic: string | null;
  /** The offices that a text names, by their abbreviations. */
  officesIn(text: string): readonly string[];
}

/** A measure that the sentence names, and the words that name it. */
export interface NamedMeasure {
  readonly spans: readonly { document: string; firstLine: number; lastLine: number }[];
  readonly words: ReadonlySet<string>;
}

/** What prose is searched in. */
export interface ProseSource {
  readonly passages: PassageSearch;
  measureIn(sentence: string): Promise<NamedMeasure | null>;
  /** The offices that a text names, by their abbreviations. */
  officesIn(text: string): readonly string[];
}

/** "VIS-GenAI" and "VISGenAI" are the same. */
export function withoutHyphens(word: string): string {
  return word.replaceAll('-', '');
}

/** What stands above the sentences of a section. */
export function headingOf({ section, sentences }: ReadSection): string {
  const above = sentences.filter(({ isBody }) => !isBody).map(({ text }) => text);
  return [...section.path, ...above].join(' ');
}
