import type { AnswerDraft, Item } from '#src/domain/answer.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/stories.ts';
import { type AnswerContext, planYears } from './answer-context.ts';
import { abstain, missingPlanText, nearestText, notInPlanText } from './compose-missing.ts';
import { endOf } from './compose-story.ts';
import { contradictionNotes } from './contradictions.ts';
import { type FieldStatement, fieldStatement } from './field-sentence.ts';
import { createSourceMarks } from './source-marks.ts';

interface Said {
  readonly year: number;
  readonly number: string | null;
  readonly statements: readonly FieldStatement[];
}

/**
 * Gives fields of one measure in one plan or several: the value, the sentence that says whose and
 * of which plan it is, and the line.
 *
 * @param years - Plan years, at least one; those without a plan or without the measure are said.
 */
export function composeFields(
  story: Story,
  fields: readonly MeasureField[],
  years: readonly number[],
  context: AnswerContext,
  interpretedAs?: string,
): AnswerDraft {
  const marks = createSourceMarks();
  const gaps: string[] = [];
  const notes: string[] = [];
  const said: Said[] = [];
  for (const year of years) {
    const entry = entryOf(story, year);
    if (!planYears(context).includes(year)) gaps.push(missingPlanText(year, context));
    else if (entry === undefined) gaps.push(notInPlanText(story, year, context, marks));
    else {
      const statements = fields.map((field) => fieldStatement(story, entry, field, context, marks));
      said.push({ year, number: entry.number, statements });
      notes.push(...contradictionNotes(story, entry, fields, context, marks));
    }
  }
  const isNewest = years.length === 1 && years[0] === newestEntry(story).planYear;
  const end = interpretedAs !== undefined && isNewest ? endOf(story, context, marks) : null;
  if (end !== null) gaps.push(end);
  const hasValue = said.some(({ statements }) => statements.some(({ head }) => head !== null));
  if (!hasValue) {
    const sentences = said.flatMap(({ statements }) => statements.map(({ sentence }) => sentence));
    const nearest = fields.flatMap((field) => nearestText(story, field, context, marks) ?? []);
    return abstain([...sentences, ...gaps, ...nearest], marks, interpretedAs);
  }
  return {
    kind: 'measure',
    text: [...said.map(textOf), ...gaps].join('\n\n'),
    items: said.length > 1 ? said.map(itemOf) : [],
    sources: marks.sources,
    notes: [...new Set(notes)],
    ...(interpretedAs === undefined ? {} : { interpretedAs }),
  };
}

function textOf({ statements }: Said): string {
  const heads = statements.flatMap(({ head }) => head ?? []);
  const head = heads.length === 0 ? '' : `**${heads.join('; ')}**: `;
  return head + statements.map(({ sentence }) => sentence).join(' ');
}

function itemOf({ year, number, statements }: Said): Item {
  return {
    label: String(year),
    ...(number === null ? {} : { key: number }),
    detail: statements.map(({ detail }) => detail).join('; '),
    citations: statements.flatMap(({ marks }) => marks),
  };
}
