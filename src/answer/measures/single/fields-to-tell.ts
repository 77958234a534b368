import type { Measure } from '#src/domain/measure.ts';
import { isOfFirstPlan, planBefore } from '#src/question/measures/conditions/plan-years.ts';
import { isYesNo } from '#src/question/measures/conditions/read-supposition.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import * as fieldCues from '#src/question/measures/cues/field-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import type { AskedMeasure } from '#src/question/measures/lookup/resolve-asked.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField, ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';

const FORMER_TITLE = cue(
  '(?:früher\\w*|alte[nrsm]?|ehemalige\\w*|vorherige\\w*|ursprüngliche\\w*|former|previous|old|original) (?:titels?|bezeichnung|namens?|names?|titles?)',
);
const NAMES: ReadonlySet<MeasureField> = new Set(['title', 'number', 'former']);

/** "Wie hieß … früher?" asks for titles where no number is given. */
export function fieldsToTell(
  fields: readonly MeasureField[],
  { read, asked, numberYear }: AskedMeasure,
): readonly MeasureField[] | 'story' {
  const { words, numbers } = read;
  // "Wie lautete der Projektstatus …" asks for no name.
  const isOfNames = fields.every((field) => NAMES.has(field));
  const asksName =
    isOfNames && has(words, fieldCues.TITLE_FIELD) && !/nummer|vormals/u.test(words.folded);
  if (asksName && numbers.length === 0 && asked.years.length === 0) return 'story';
  // "Wie lautete der frühere Titel der Maßnahme 2.4 des Aktionsplans 2024?"
  const isFormerTitle = asksName && has(words, FORMER_TITLE) && asked.years.length < 2;
  if (isFormerTitle) return 'story';
  // "Welche Maßnahme trägt die Nummer 2.10?"
  const isOnlyNumber = numbers.length > 0 && fields.every((field) => field === 'number');
  return isOnlyNumber && numberYear === null ? ['title'] : fields;
}

/** The plans asked of. A status is better or worse than that of the plan before. */
export function yearsToTell(
  story: Story,
  fields: readonly MeasureField[],
  { read, asked, numberYear }: AskedMeasure,
  { index }: AnswerContext,
): readonly number[] {
  // "Welche Nummer hat die Maßnahme 5.17 des Plans 2021 im Plan 2024?"
  const { mentions, shift } = read.years;
  const isNow = mentions.length === 1 && asked.years.length === 2 && shift === null;
  if (numberYear !== null && (isNow || fields.every((field) => field === 'number'))) {
    return asked.years.filter((year) => year !== numberYear);
  }
  const years =
    asked.years.length > 0
      ? withFirst(withOriginal(asked.years, story, fields, read), story, read)
      : defaultYears(story, fields, read);
  const isCompared = has(read.words, changeCues.BETTER) || has(read.words, changeCues.WORSE);
  const [only] = years;
  const before = only === undefined ? null : planBefore(only, index);
  return isCompared && years.length === 1 && before !== null ? [before, ...years] : years;
}

/** "Wann sollte … ursprünglich …, und wann laut Plan 2024?": the plan asked of may not say what was at first. */
function withOriginal(
  years: readonly number[],
  story: Story,
  fields: readonly MeasureField[],
  { words }: ReadQuestion,
): readonly number[] {
  const asksOriginal = fields.includes('completion') && has(words, fieldCues.ORIGINALLY);
  const isSaid = story.entries.some(
    ({ planYear, completion }) =>
      years.includes(planYear) && /urspr/iu.test(completion?.text ?? ''),
  );
  const first = story.entries.find(({ completion }) => (completion?.years.length ?? 0) > 0);
  const isFirst = first === undefined || years.some((year) => year <= first.planYear);
  return !asksOriginal || isSaid || isFirst ? years : [first.planYear, ...years];
}

/** "Welchen Termin hatte … im ersten Plan?": where that plan does not hold it, its own first one is told too. */
function withFirst(years: readonly number[], story: Story, read: ReadQuestion): readonly number[] {
  const first = story.entries[0]?.planYear;
  const [year] = years;
  const isMissing = first !== undefined && year !== undefined && year < first;
  return isOfFirstPlan(read) && isMissing && !years.includes(first)
    ? [year, first, ...years.slice(1)]
    : years;
}

/** The newest plan; where is asked how it was at first, the first one that tells it too. */
function defaultYears(story: Story, fields: readonly MeasureField[], read: ReadQuestion): number[] {
  const newest = newestEntry(story).planYear;
  const isOfPlans = fields.some((field) => field !== 'included' && field !== 'former');
  if (!isOfPlans || !has(read.words, fieldCues.ORIGINALLY)) return [newest];
  const first = story.entries.find((entry) => fields.some((field) => isTold(entry, field)));
  if (first === undefined || first.planYear === newest) return [newest];
  // "War … anfangs in Verzug?" is answered by the first alone.
  const isOfThen = isYesNo(read) && !has(read.words, fieldCues.NEWEST);
  return isOfThen ? [first.planYear] : [first.planYear, newest];
}

function isTold(entry: Measure, field: MeasureField): boolean {
  if (field === 'completion') return (entry.completion?.years.length ?? 0) > 0;
  if (field === 'status') return entry.status !== null;
  if (field === 'lead') return entry.lead !== null;
  return field === 'title' || (field === 'number' && entry.number !== null);
}
