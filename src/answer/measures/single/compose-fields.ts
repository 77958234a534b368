import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type { Supposition } from '#src/question/measures/conditions/read-supposition.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, planYears } from '../answer-context.ts';
import { abstain, missingPlanText, nearestText, notInPlanText } from '../compose-missing.ts';
import { numbered } from '../register/list-draft.ts';
import { createSourceMarks } from '../source-marks.ts';
import { holds, yesOrNo } from '../verdict.ts';
import { inPlan, joined, measureName } from '../wording.ts';
import { endOf } from './compose-story.ts';
import { contradictionNotes } from './contradictions.ts';
import { type FieldStatement, fieldStatement } from './field-sentence.ts';

/** One measure in one plan. */
export interface Target {
  readonly story: Story;
  readonly year: number;
}

export interface FieldsOptions {
  /** The complete question that was answered, where a default or a correction changed it. */
  readonly interpretedAs?: string | undefined;
  /** What a yes-or-no question wants confirmed. */
  readonly supposition?: Supposition | null;
}

interface Said {
  readonly entry: Measure;
  readonly statements: readonly FieldStatement[];
}

/** One measure in several plans. */
export function targetsOf(story: Story, years: readonly number[]): Target[] {
  return years.map((year) => ({ story, year }));
}

/**
 * Gives fields of a measure in one plan or several, or of several measures: the value, the sentence
 * that says whose and of which plan it is, and the line.
 *
 * @param targets - At least one; those without a plan or without the measure are said.
 */
export function composeFields(
  targets: readonly Target[],
  fields: readonly MeasureField[],
  context: AnswerContext,
  { interpretedAs, supposition = null }: FieldsOptions = {},
): AnswerDraft {
  const marks = createSourceMarks();
  const gaps: string[] = [];
  const notes: string[] = [];
  const said: Said[] = [];
  for (const { story, year } of targets) {
    const entry = entryOf(story, year);
    if (!planYears(context).includes(year)) gaps.push(missingPlanText(year, context));
    else if (entry === undefined) gaps.push(notInPlanText(story, year, context, marks));
    else {
      const statements = fields.map((field) => fieldStatement(story, entry, field, context, marks));
      said.push({ entry, statements });
      notes.push(...contradictionNotes(story, entry, fields, context, marks));
    }
  }
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0 && interpretedAs !== undefined) {
    const isNewest = only.year === newestEntry(only.story).planYear;
    const end = isNewest ? endOf(only.story, context, marks) : null;
    if (end !== null) gaps.push(end);
  }
  const hasValue = said.some(({ statements }) => statements.some(({ head }) => head !== null));
  if (!hasValue) {
    const sentences = said.flatMap(({ statements }) => statements.map(({ sentence }) => sentence));
    const nearest = only
      ? fields.flatMap((field) => nearestText(only.story, field, only.year, context, marks) ?? [])
      : [];
    return abstain([...sentences, ...new Set(gaps), ...nearest], marks, interpretedAs);
  }
  return {
    kind: 'measure',
    text: [...paragraphs(said, fields, supposition, context), ...new Set(gaps)].join('\n\n'),
    items: said.length > 1 ? itemsOf(said) : [],
    sources: marks.sources,
    notes: [...new Set(notes)],
    ...(interpretedAs === undefined ? {} : { interpretedAs }),
  };
}

function paragraphs(
  said: readonly Said[],
  fields: readonly MeasureField[],
  supposition: Supposition | null,
  { language }: AnswerContext,
): string[] {
  const entries = said.map(({ entry }) => entry);
  const isTrue = supposition === null ? null : holds(supposition, entries, fields);
  if (isTrue === null) return said.map((one) => textOf(one, '', language));
  const answer = yesOrNo(isTrue, language);
  if (said.length === 1) return said.map((one) => textOf(one, `${answer}, `, language));
  const byYear = said.toSorted((a, b) => a.entry.planYear - b.entry.planYear);
  const heads = byYear.map(({ statements }) => uncapitalisedStatus(statements[0]?.head ?? '–'));
  const shown = [...new Set(heads)].join(' → ');
  return [`**${answer}** (${shown}):`, ...said.map((one) => textOf(one, '', language))];
}

/** @param answer - "Ja, " where the question wants it. */
function textOf({ entry, statements }: Said, answer: string, language: Language): string {
  const heads = statements.flatMap(({ head }) => head ?? []);
  const shown = answer === '' ? heads : heads.map(uncapitalisedStatus);
  const head = heads.length === 0 ? '' : `**${answer}${shown.join('; ')}**: `;
  return head + sentencesOf(entry, statements, language);
}

/** Fields that can be said in one sentence are, so that the measure is named once. */
function sentencesOf(
  entry: Measure,
  statements: readonly FieldStatement[],
  language: Language,
): string {
  const clauses = statements.flatMap(({ clause }) => clause ?? []);
  if (clauses.length < 2) return statements.map(({ sentence }) => sentence).join(' ');
  const others = statements.filter(({ clause }) => clause === undefined);
  const name = measureName(entry, language);
  const where = capitalized(inPlan(entry.planYear, language));
  const joint =
    language === 'de'
      ? `${where} steht bei ${name} ${joined(clauses, language)}.`
      : `${where}, ${name} has ${joined(clauses, language)}.`;
  return [...others.map(({ sentence }) => sentence), joint].join(' ');
}

/** Behind "Nein, " a status begins as the source prints it: "in Verzug". */
function uncapitalisedStatus(head: string): string {
  return /^(?:In|Im) /u.test(head) ? head.slice(0, 1).toLowerCase() + head.slice(1) : head;
}

/** One entry a plan; where several measures are told of, one a measure. */
function itemsOf(said: readonly Said[]): Item[] {
  const isOfOne = new Set(said.map(({ entry }) => entry.measureId)).size === 1;
  return said.map(({ entry, statements }) => ({
    label: isOfOne ? String(entry.planYear) : entry.title,
    ...numbered(entry),
    detail: statements.map(({ detail }) => detail).join('; '),
    citations: statements.flatMap(({ marks }) => marks),
  }));
}
