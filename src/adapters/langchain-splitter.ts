import { TextSplitter } from '@langchain/textsplitters';
import type { SplitterFactory } from '#src/ports/text-splitter.ts';

type UnitsOf = Parameters<SplitterFactory>[0];
type Unit = ReturnType<UnitsOf>[number];

/** LangChain's splitter interface over units of our own: sentences and table rows stay whole. */
export const createUnitSplitter: SplitterFactory = (unitsOf, size, overlap) =>
  new UnitSplitter(unitsOf, size, overlap);

class UnitSplitter extends TextSplitter {
  private readonly unitsOf: UnitsOf;

  constructor(unitsOf: UnitsOf, chunkSize: number, chunkOverlap: number) {
    super({ chunkSize, chunkOverlap, keepSeparator: true });
    this.unitsOf = unitsOf;
  }

  async splitText(text: string): Promise<string[]> {
    return this.packEvenly(this.unitsOf(text)).map(({ start, end }) => text.slice(start, end));
  }

  /** As few pieces as the size allows, of about the same length: no short remainder at the end. */
  private packEvenly(units: readonly Unit[]): Unit[] {
    const pieces = this.pack(units, this.chunkSize);
    const length = (units.at(-1)?.end ?? 0) - (units[0]?.start ?? 0);
    const even = length / Math.max(pieces.length, 1) + this.chunkOverlap;
    for (let size = even; size < this.chunkSize; size *= 1.1) {
      const evenPieces = this.pack(units, size);
      if (evenPieces.length <= pieces.length) return evenPieces;
    }
    return pieces;
  }

  /** Fills each piece as far as the size allows; the next begins with the units that overlap. */
  private pack(units: readonly Unit[], size: number): Unit[] {
    const pieces: Unit[] = [];
    let first = 0;
    while (first < units.length) {
      const start = units[first]?.start ?? 0;
      let next = first + 1;
      while (next < units.length && (units[next]?.end ?? 0) - start <= size) next += 1;
      const end = units[next - 1]?.end ?? start;
      pieces.push({ start, end });
      if (next === units.length) break;
      first = this.firstOfOverlap(units, first + 1, next, end);
    }
    return pieces;
  }

  private firstOfOverlap(units: readonly Unit[], from: number, next: number, end: number): number {
    let first = next;
    while (first > from && end - (units[first - 1]?.start ?? 0) <= this.chunkOverlap) first -= 1;
    return first;
  }
}
