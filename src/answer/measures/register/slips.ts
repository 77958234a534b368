import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';

/** A planned end that was put later from one plan to the next. */
export interface Slip {
  readonly from: Measure;
  readonly to: Measure;
  readonly years: number;
}

/** The postponements of a measure between the plans of a range, in their order. */
export function slipsOf(story: Story, from: number, to: number): Slip[] {
  const dated = story.entries.filter(
    ({ planYear, completion }) =>
      planYear >= from && planYear <= to && targetYear(completion) !== null,
  );
  return dated.slice(1).flatMap((entry, index) => {
    const before = dated[index];
    const years = before
      ? (targetYear(entry.completion) ?? 0) - (targetYear(before.completion) ?? 0)
      : 0;
    return before !== undefined && years > 0 ? [{ from: before, to: entry, years }] : [];
  });
}

/** By how many years the planned end of the last plan lies behind that of the first. */
export function totalSlip(story: Story, from: number, to: number): number {
  const targets = story.entries
    .filter(({ planYear }) => planYear >= from && planYear <= to)
    .flatMap(({ completion }) => targetYear(completion) ?? []);
  const [first, last] = [targets[0], targets.at(-1)];
  return first === undefined || last === undefined ? 0 : last - first;
}
