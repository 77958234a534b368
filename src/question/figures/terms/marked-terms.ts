import type { Term } from './question-terms.ts';

/** The terms of a question and what each was understood as: the record behind `--explain`. */
export class MarkedTerms {
  readonly terms: readonly Term[];
  /** The folded question: the terms with a blank between them. */
  readonly line: string;
  readonly #roles: (string | null)[];
  readonly #starts: number[];

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    this.#roles = terms.map(() => null);
    this.#starts = [];
    let at = 0;
    for (const { folded } of terms) {
      this.#starts.push(at);
      at += folded.length + 1;
    }
    this.line = terms.map(({ folded }) => folded).join(' ');
  }

  /** The folded word at a place; empty where there is none. */
  foldedAt(index: number): string {
    return this.terms[index]?.folded ?? '';
  }

  within({ from, to }: Span): readonly Term[] {
    return this.terms.slice(from, to + 1);
  }

  /** The words from one place to another, as they were typed. */
  textOf(span: Span): string {
    return this.within(span)
      .map(({ text }) => text)
      .join(' ');
  }

  roleOf(index: number): string | null {
    return this.#roles[index] ?? null;
  }

  isFree(index: number): boolean {
    return index >= 0 && index < this.terms.length && this.roleOf(index) === null;
  }

  /** Gives terms a role; a role once given stays. */
  mark(from: number, to: number, role: string): void {
    for (let index = from; index <= to; index += 1) {
      if (this.#roles[index] === null) this.#roles[index] = role;
    }
  }

  /** The first and last term that a stretch of `line` touches. */
  spanOf(start: number, end: number): readonly [number, number] {
    const first = this.#starts.findLastIndex((s) => s <= start);
    const last = this.#starts.findLastIndex((s) => s < end);
    return [Math.max(0, first), Math.max(0, last)];
  }

  startOf(index: number): number {
    return this.#starts[index] ?? this.line.length;
  }

  explain(): { word: string; as: string }[] {
    return this.terms.map((term, index) => ({ word: term.text, as: this.roleOf(index) ?? '' }));
  }
}

/** Where a phrase stands: indexes of its first and last term. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * All places where the stems of a phrase follow each other.
 *
 * @param mayLie - Terms that may lie between two of them: "Unfälle mit Personenschaden".
 */
export function findPhrase(
  terms: readonly Term[],
  stems: readonly string[],
  mayLie: (term: Term) => boolean = () => false,
): Span[] {
  return terms.flatMap((_, from): Span[] => {
    let at = from;
    for (const [position, stem] of stems.entries()) {
      while (position > 0 && isBetween(terms[at], stem, mayLie)) at += 1;
      if (terms[at]?.stem !== stem) return [];
      at += 1;
    }
    return stems.length === 0 ? [] : [{ from, to: at - 1 }];
  });
}

function isBetween(term: Term | undefined, stem: string, mayLie: (term: Term) => boolean): boolean {
  return term !== undefined && term.stem !== stem && mayLie(term);
}
