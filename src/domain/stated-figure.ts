/** Whose statement a figure is, where a document puts a question and its answer side by side. */
export type Voice = 'questioner' | 'respondent';

/** A figure that a sentence states, with what the sentence says it is a figure of. */
export interface StatedFigure {
  readonly value: number;
  readonly decimals: number;
  /** What is counted, as the sentence calls it: "Beschäftigte", "Einwohner". */
  readonly noun: string;
  /** What it is counted per: "je 10.000 Einwohner". */
  readonly per: string | null;
  readonly year: number | null;
  /** What narrows it down, the nearest first: "Kernhaushalt", "Landesbereich". */
  readonly qualifiers: readonly string[];
  /** Null in a document without questions and answers. */
  readonly voice: Voice | null;
  /** The sentence it stands in. */
  readonly sentence: string;
  readonly document: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
