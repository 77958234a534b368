import type { Cell, Measured } from '#src/compute/cell.ts';
import type { Source } from '#src/domain/answer.ts';

/** The sources of one draft: each line once, numbered in the order of their first use. */
export class SourceList {
  readonly #sources: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #citesLabels: boolean;

  /**
   * @param citesLabels - Whether a value that is printed apart from what it is called cites both
   *   lines; of many values only those of the values.
   */
  constructor({ citesLabels = false }: { citesLabels?: boolean } = {}) {
    this.#citesLabels = citesLabels;
  }

  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** The number of the line a cell was read from; null where the source has no such line. */
  ofCell({ document, line }: Cell): number | null {
    return line === null ? null : this.ofLines(document, line, line);
  }

  ofLines(document: string, firstLine: number, lastLine: number): number {
    const key = `${document}:${firstLine}-${lastLine}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#sources.push({ document, firstLine, lastLine });
    this.#numbers.set(key, this.#sources.length);
    return this.#sources.length;
  }

  of(...measured: readonly Measured[]): number[] {
    const numbers = measured.flatMap(({ cells }) => cells.map((cell) => this.ofCell(cell)));
    const labels = this.#citesLabels ? this.#ofLabels(measured) : [];
    return [...new Set([...numbers.filter((n) => n !== null), ...labels])];
  }

  /** The lines that say how things are called, with those of their values. */
  ofNamed(...measured: readonly Measured[]): number[] {
    return [...new Set([...this.#ofLabels(measured), ...this.of(...measured)])];
  }

  #ofLabels(measured: readonly Measured[]): number[] {
    return measured.flatMap(({ cells }) =>
      cells.flatMap(({ document, line, labelLine }) =>
        labelLine === null || line === null ? [] : this.ofLines(document, labelLine, labelLine),
      ),
    );
  }

  /** Marks for a text: " [1]"; only the first few where there are many. */
  marks(...measured: readonly Measured[]): string {
    return marksOf(this.of(...measured));
  }

  /** The same where it is told how things are called. */
  marksOfNamed(...measured: readonly Measured[]): string {
    return marksOf(this.ofNamed(...measured));
  }
}

const MOST_MARKS = 4;

function marksOf(numbers: readonly number[]): string {
  return numbers
    .slice(0, MOST_MARKS)
    .map((n) => ` [${n}]`)
    .join('');
}
