import type { MeasureRegister } from '#src/domain/measure.ts';
import type { StructuredDocument } from './tables-of-documents.ts';

/** The plans of all documents in one register. */
export function registerOf(structured: readonly StructuredDocument[]): MeasureRegister {
  const registers = structured.map(({ structure }) => structure.register);
  return {
    plans: registers.flatMap(({ plans }) => plans),
    measures: registers.flatMap(({ measures }) => measures),
    finished: registers.flatMap(({ finished }) => finished),
    links: registers.flatMap(({ links }) => links),
    continuations: registers.flatMap(({ continuations }) => continuations),
    missingYears: registers.flatMap(({ missingYears }) => missingYears),
    abbreviations: registers.flatMap(({ abbreviations }) => abbreviations),
  };
}
