import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import type { FindByPurpose } from './single/find-by-purpose.ts';

/** What every composition of a measure answer needs. */
export interface AnswerContext {
  readonly index: MeasureIndex;
  readonly register: MeasureRegister;
  readonly language: Language;
  /** The lines of a document, line n at n - 1. */
  readonly linesOf: (document: string) => readonly string[] | undefined;
  /** Finds measures by what they are for. */
  readonly findByPurpose: FindByPurpose;
}

/** Years of the plans that are there, in their order. */
export function planYears({ register }: Pick<AnswerContext, 'register'>): number[] {
  return register.plans.map(({ year }) => year);
}

/** The year of the newest plan that is there. */
export function newestPlanYear(context: Pick<AnswerContext, 'register'>): number {
  return Math.max(...planYears(context));
}

/** Whether the plan of a year prints the status field at all. */
export function hasStatusField(
  { register }: Pick<AnswerContext, 'register'>,
  year: number,
): boolean {
  return register.measures.some(({ planYear, status }) => planYear === year && status !== null);
}

/** A draft with how sure it is that it answers what was asked. */
export function respond(draft: AnswerDraft, confidence: number): Response {
  return { draft, confidence };
}
