import type { AnswerContext } from '#src/answer/measures/answer-context.ts';
import { composeFields, targetsOf } from '#src/answer/measures/single/compose-fields.ts';
import type { Measure } from '#src/domain/measure.ts';
import type { Shift } from '#src/question/claims/measures/measure-shift.ts';
import { targetYears } from '#src/question/measures/conditions/completion-target.ts';
import { entryOf, type Story } from '#src/question/measures/lookup/stories.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { says } from './check-measure-field.ts';

/** Holds what is said of the planned end in two plans against what both print. */
export function checkShift(shift: Shift, story: Story, context: AnswerContext): Finding {
  const before = shift.before ?? shift.after - 1;
  const evidence = composeFields(targetsOf(story, [before, shift.after]), ['completion'], context);
  const [first, second] = [entryOf(story, before), entryOf(story, shift.after)];
  if (first === undefined || second === undefined)
    return unverifiable('Die Maßnahme steht nicht in beiden Aktionsplänen.', evidence);
  const [from, to] = [datesOf(first), datesOf(second)];
  if (from === null || to === null)
    return unverifiable('Einen Termin nennen nicht beide Pläne.', evidence);
  const moved = to.last - from.last;
  const isTrue =
    (shift.from === null || from.years.includes(shift.from)) &&
    (shift.to === null || to.years.includes(shift.to)) &&
    (shift.by === null || Math.abs(moved) === shift.by) &&
    goes(shift.goes, moved, first, second);
  const course = `${before}: ${from.years.join('/')}, ${shift.after}: ${to.years.join('/')}`;
  return says(isTrue, false, `Geplanter Abschluss nach den Plänen: ${course}.`, evidence);
}

function goes(said: Shift['goes'], moved: number, first: Measure, second: Measure): boolean {
  if (said === 'later') return moved > 0;
  if (said === 'earlier') return moved < 0;
  if (said === 'moved') return true;
  return moved === 0 && first.completion?.text === second.completion?.text;
}

function datesOf({ completion }: Measure): { years: number[]; last: number } | null {
  const years = targetYears(completion);
  return years.length === 0 ? null : { years, last: Math.max(...years) };
}
