import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { newestEntry, type Story, yearsOf } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, newestPlanYear, planYears } from './answer-context.ts';
import type { SourceMarks } from './source-marks.ts';
import { fieldName, inPlan, measureName, yearList } from './wording.ts';

/** Says that there is no plan of a year, and which there are. */
export function missingPlanText(year: number, context: AnswerContext): string {
  const { language, register } = context;
  const known = yearList(planYears(context), language);
  const isGap = register.missingYears.includes(year);
  if (language === 'de') {
    return isGap
      ? `Der Aktionsplan ${year} liegt in den Dokumenten nicht vor; vorhanden sind die Pläne ${known}.`
      : `Einen Aktionsplan ${year} gibt es in den Dokumenten nicht; vorhanden sind die Pläne ${known}, der neueste ist der von ${newestPlanYear(context)}.`;
  }
  return isGap
    ? `The ${year} action plan is missing from the documents; they hold those of ${known}.`
    : `There is no ${year} action plan in the documents; they hold those of ${known}, the newest being that of ${newestPlanYear(context)}.`;
}

/** Says that there is no plan of any of the years asked for. */
export function noPlanText(context: AnswerContext): string {
  const known = yearList(planYears(context), context.language);
  return context.language === 'de'
    ? `Für diese Jahre gibt es in den Dokumenten keinen Aktionsplan; vorhanden sind die Pläne ${known}.`
    : `There is no action plan of these years in the documents; they hold those of ${known}.`;
}

/** Says that a measure is not in the plan of a year, and where it is. */
export function notInPlanText(
  story: Story,
  year: number,
  context: AnswerContext,
  marks: SourceMarks,
): string {
  const { language } = context;
  const newest = newestEntry(story);
  const name = measureName(newest, language);
  const years = yearList(yearsOf(story), language);
  const first = story.entries[0] ?? newest;
  const n = marks.heading(year > newest.planYear ? newest : first);
  const listed = story.finished.find(({ planYear }) => planYear === year);
  const ended =
    listed === undefined
      ? ''
      : language === 'de'
        ? ` Dort steht sie in der Liste der abgeschlossenen Maßnahmen [${marks.finished(listed)}].`
        : ` There it is in the list of finished measures [${marks.finished(listed)}].`;
  return language === 'de'
    ? `${capitalized(inPlan(year, language))} ist ${name} nicht enthalten; sie steht ${yearsOf(story).length === 1 ? 'im Aktionsplan' : 'in den Aktionsplänen'} ${years} [${n}].${ended}`
    : `${capitalized(inPlan(year, language))} there is no ${name}; it is in the plan${yearsOf(story).length === 1 ? '' : 's'} of ${years} [${n}].${ended}`;
}

/** An abstention that says what exists instead. */
export function abstain(
  sentences: readonly string[],
  marks: SourceMarks,
  interpretedAs?: string,
): AnswerDraft {
  return {
    kind: 'abstain',
    text: sentences.join(' '),
    sources: marks.sources,
    ...(interpretedAs === undefined ? {} : { interpretedAs }),
  };
}

/** What a measure's plans say of a field, for an abstention: the nearest that exists. */
export function nearestText(
  story: Story,
  field: MeasureField,
  year: number,
  context: AnswerContext,
  marks: SourceMarks,
): string | null {
  const { language } = context;
  if (field !== 'status') return null;
  const given = story.entries.filter(({ status }) => status !== null);
  const latest = given.at(-1);
  if (latest?.status && latest.planYear < year) {
    const n = marks.field(latest, latest.status);
    return language === 'de'
      ? `Den letzten ${fieldName(field, language)} dieser Maßnahme nennt der Aktionsplan ${latest.planYear}: „${latest.status.text}“ [${n}].`
      : `The last ${fieldName(field, language)} of this measure is given ${inPlan(latest.planYear, language)}: “${latest.status.text}” [${n}].`;
  }
  const withStatus = given[0];
  if (withStatus?.status) {
    const n = marks.field(withStatus, withStatus.status);
    return language === 'de'
      ? `Den ersten ${fieldName(field, language)} dieser Maßnahme nennt der Aktionsplan ${withStatus.planYear} [${n}].`
      : `The first ${fieldName(field, language)} of this measure is given ${inPlan(withStatus.planYear, language)} [${n}].`;
  }
  const newest = newestEntry(story);
  if (newest.completion === null) return null;
  const n = marks.field(newest, newest.completion);
  return language === 'de'
    ? `Angegeben ist der geplante Abschluss: „${newest.completion.text}“ (Aktionsplan ${newest.planYear}) [${n}].`
    : `What is stated is the planned completion: “${newest.completion.text}” (${newest.planYear} action plan) [${n}].`;
}

/** The plan of a year does not print the field at all. */
export function noStatusText(year: number, language: Language): string {
  return language === 'de'
    ? `Der Aktionsplan ${year} nennt keinen Projektstatus.`
    : `The ${year} action plan gives no project status.`;
}
