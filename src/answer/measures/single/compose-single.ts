import type { AnswerDraft } from '#src/domain/answer.ts';
import type { AskedYears } from '#src/question/measures/conditions/plan-years.ts';
import {
  asksWhetherOver,
  asksWhetherRunning,
  readSupposition,
} from '#src/question/measures/conditions/read-supposition.ts';
import type { SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import type { AskedMeasure } from '#src/question/measures/lookup/resolve-asked.ts';
import type { Resolution } from '#src/question/measures/lookup/resolve-measure.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, planYears } from '../answer-context.ts';
import { composeSlips } from '../register/compose-slips.ts';
import { interpretation } from './complete-question.ts';
import { composeDone } from './compose-done.ts';
import { composeFields, targetsOf } from './compose-fields.ts';
import { composeFirstPlan, composePlans, composePresence } from './compose-plans.ts';
import { composeEver, composeSince } from './compose-since.ts';
import { composeStory } from './compose-story.ts';
import { fieldsToTell, yearsToTell } from './fields-to-tell.ts';

/** The one measure that a question means. */
export type One = Resolution & {
  readonly kind: 'one';
  /** Found by what it is for: which one it is must be told. */
  readonly isDescribed?: boolean;
};

/** A measure that is meant without a word too many. */
export const MATCHED = { kind: 'one', corrections: [], unmatched: [], strange: [] } as const;

/** What is told of measures that are compared. */
export const COMPARED: readonly MeasureField[] = ['status', 'completion', 'lead'];

/** Says what is asked of the one measure. */
export function composeSingle(
  intent: SingleIntent,
  { story, corrections, isDescribed = false }: One,
  found: AskedMeasure,
  context: AnswerContext,
): AnswerDraft {
  const { asked, read } = found;
  const range = asked.range ?? rangeOf(asked.years);
  const supposition = readSupposition(read);
  switch (intent.kind) {
    case 'since':
      return composeSince(story, intent.status, context);
    case 'ever':
      return composeEver(story, intent, context);
    case 'slips':
      return composeSlips(story, range, intent.inYears, context);
    case 'plans':
      return composePlans(story, intent.status, asked.range, intent.isCount, context);
    case 'first-plan':
      return composeFirstPlan(story, context);
    case 'presence':
      return composePresence(story, asked.years, context);
    case 'done':
      return composeDone(story, asked.years.at(-1) ?? null, context, asksWhetherRunning(read));
    case 'compare':
      return composeFields(targetsOf(story, asked.years), COMPARED, context);
    case 'story': {
      const told = asked.years.length === 1 ? null : range;
      return composeStory(story, intent.fields, told, context, supposition);
    }
    case 'fields': {
      const over = supposition?.field === 'completion' && asksWhetherOver(read);
      const [year] = asked.years;
      if (over && year !== undefined && planYears(context).includes(year)) {
        return composeDone(story, year, context);
      }
      const fields = fieldsToTell(intent.fields, found);
      if (fields === 'story') {
        return composeStory(story, ['title', 'number'], range, context, supposition);
      }
      if (asked.range) return composeStory(story, fields, asked.range, context, supposition);
      const years = yearsToTell(story, fields, found, context);
      const isDefault = asked.years.length === 0 || corrections.length > 0 || isDescribed;
      return composeFields(targetsOf(story, years), fields, context, {
        interpretedAs: isDefault ? interpretation(story, fields, years, context) : undefined,
        supposition,
      });
    }
  }
}

function rangeOf(years: readonly number[]): AskedYears['range'] {
  return years.length < 2 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
