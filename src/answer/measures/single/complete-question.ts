import type { Measure } from '#src/domain/measure.ts';
import type { SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { fieldName, inPlan, measureName } from '../wording.ts';

/** The complete question that was answered, where a default or a correction changed it. */
export function interpretation(
  story: Story,
  fields: readonly MeasureField[],
  years: readonly number[],
  { language }: AnswerContext,
): string {
  const entry = story.entries.find(({ planYear }) => planYear === years[0]) ?? newestEntry(story);
  const asked = fields.map((field) => fieldName(field, language)).join(', ');
  const plans = years.map((year) => inPlan(year, language)).join(', ');
  return language === 'de'
    ? `${asked} der ${measureName(entry, language)} ${plans}`
    : `${asked} of ${measureName(entry, language)} ${plans}`;
}

/** The question for the text of a measure of one plan. */
export function aboutMeasure(entry: Measure, { language }: AnswerContext): string {
  return language === 'de'
    ? `Worum geht es bei der ${measureName(entry, 'de')} im Aktionsplan ${entry.planYear}?`
    : `What is ${measureName(entry, 'en')} of the ${entry.planYear} action plan about?`;
}

const QUESTIONS: Readonly<Record<MeasureField, (name: string) => string>> = {
  status: (name) => `Welchen Projektstatus hat die ${name}`,
  completion: (name) => `Welcher geplante Abschluss steht bei der ${name}`,
  lead: (name) => `Wer hat die Federführung für die ${name}`,
  included: (name) => `Wann wurde in den Aktionsplan aufgenommen die ${name}`,
  former: (name) => `Welche frühere Nummer hatte die ${name}`,
  number: (name) => `Welche Nummer hat die ${name}`,
  title: (name) => `Wie lautet der Titel der ${name}`,
};

/** The question of an option: complete, and about one measure of one plan. */
export function questionFor(intent: SingleIntent, { language }: AnswerContext) {
  const field: MeasureField =
    intent.kind === 'fields' || intent.kind === 'story' ? (intent.fields[0] ?? 'status') : 'status';
  return (entry: Measure): string => {
    if (language === 'en') {
      const name = measureName(entry, 'en');
      return `What is the ${fieldName(field, 'en')} of ${name} in the ${entry.planYear} action plan?`;
    }
    return `${QUESTIONS[field](measureName(entry, 'de'))} im Aktionsplan ${entry.planYear}?`;
  };
}
