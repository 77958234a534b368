import type { Source } from '#src/domain/answer.ts';
import type { FinishedMeasure, Measure, PrintedField } from '#src/domain/measure.ts';

/** Collects where statements stand, and numbers them for the text. */
export interface SourceMarks {
  readonly sources: Source[];
  /** @returns The number of the source, 1-based. */
  add(source: Source): number;
  field(measure: Measure, field: PrintedField): number;
  heading(measure: Measure): number;
  /** Where it stands in the plan, where the field is not printed. */
  fieldOrHeading(measure: Measure, field: PrintedField | null | undefined): number;
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
  const field = ({ document }: Measure, { line, lastLine }: PrintedField): number =>
    add({ document, firstLine: line, lastLine: lastLine ?? line });
  const heading = ({ document, firstLine }: Measure): number =>
    add({ document, firstLine, lastLine: firstLine });
  return {
    sources,
    add,
    field,
    heading,
    fieldOrHeading: (measure, printed) =>
      printed == null ? heading(measure) : field(measure, printed),
    finished: ({ document, line }) => add({ document, firstLine: line, lastLine: line }),
  };
}
