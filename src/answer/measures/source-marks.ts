import type { Source } from '#src/domain/answer.ts';
import type { FinishedMeasure, Measure, PrintedField } from '#src/domain/measure.ts';

/** Collects where statements stand, and numbers them for the text. */
export interface SourceMarks {
  readonly sources: Source[];
  /** @returns The number of the source, 1-based. */
  add(source: Source): number;
  field(measure: Measure, field: PrintedField): number;
  heading(measure: Measure): number;
  finished(entry: FinishedMeasure): number;
}

/** Collects the sources of a draft; each place of a document gets one number. */
export function createSourceMarks(): SourceMarks {
  const sources: Source[] = [];
  const add = (source: Source): number => {
    const known = sources.findIndex(
      (other) =>
        other.document === source.document &&
        other.firstLine === source.firstLine &&
        other.lastLine === source.lastLine,
    );
    if (known >= 0) return known + 1;
    sources.push(source);
    return sources.length;
  };
  return {
    sources,
    add,
    field: ({ document }, { line, lastLine }) =>
      add({ document, firstLine: line, lastLine: lastLine ?? line }),
    heading: ({ document, firstLine }) => add({ document, firstLine, lastLine: firstLine }),
    finished: ({ document, line }) => add({ document, firstLine: line, lastLine: line }),
  };
}
