import type { Answer } from '#src/domain/answer.ts';

/** One line of a document; 1-based, as citations name it. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** What the product currently answers from; shown to people who want to know what it can. */
export interface CorpusStatus {
  readonly documents: readonly {
    readonly path: string;
    readonly title: string;
    readonly lines: number;
  }[];
  /** ISO date and time at which the index was built. */
  readonly builtAt: string;
  readonly chunks: number;
  /** Checks of the tables against their own totals, where they were run. */
  readonly checks: { readonly passed: number; readonly contradictions: number } | null;
}

/** Called with each proved sentence of a language model while it writes; the answer holds them all. */
export type OnSentence = (sentence: string) => void;

/** The whole product as a surface sees it: questions in, answers out. */
export interface AnswerSource {
  /**
   * Answers a question; never throws for what a user typed.
   *
   * @param history - Earlier questions of the conversation, oldest first.
   */
  ask(question: string, history?: readonly string[], onSentence?: OnSentence): Promise<Answer>;
  /** Checks one sentence; the answer has the kind `claim`. */
  checkClaim(sentence: string, history?: readonly string[]): Promise<Answer>;
  /** The cited lines with `context` lines before and after; empty for an unknown document. */
  linesAround(
    document: string,
    firstLine: number,
    lastLine: number,
    context: number,
  ): readonly NumberedLine[];
  status(): CorpusStatus;
  /** Reads the index again where it has changed on disk; true if it had. */
  reload(): Promise<boolean>;
}
