import type { AnswerDraft, Language, Option } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import {
  entryOf,
  newestEntry,
  type Story,
  yearsOf,
} from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { numbered } from '../register/list-draft.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { fieldName, planName, quoted, yearList } from '../wording.ts';
import { fieldStatement } from './field-sentence.ts';

/**
 * How a question is asked about a measure of a plan: "Welchen Projektstatus hat …?". Each option of
 * a clarification is such a question and so selects its reading.
 */
export type AskAbout = (measure: Measure) => string;

/**
 * Asks which of several measures is meant: number, title and years of each.
 *
 * @param fields - What is asked for: told of each, so that whoever knows which one need not ask again.
 */
export function clarifyStories(
  stories: readonly Story[],
  years: readonly number[],
  ask: AskAbout,
  context: AnswerContext,
  fields: readonly MeasureField[] = [],
): AnswerDraft {
  const marks = createSourceMarks();
  const entries = stories.map((story) => {
    const inYears = years
      .map((year) => entryOf(story, year))
      .findLast((found) => found !== undefined);
    const entry = inYears ?? newestEntry(story);
    // Marks count on in the order in which they are read.
    marks.heading(entry);
    return { entry, years: yearsOf(story), said: saidOf(story, entry, fields, context, marks) };
  });
  const intro = INTRO[context.language][entries.length === 1 ? 'one' : 'several'];
  return clarify(intro, entries, ask, context, marks);
}

const INTRO = {
  de: {
    one: 'Keine Maßnahme heißt so. Am nächsten kommt diese; ist sie gemeint?',
    several: 'Mehrere Maßnahmen kommen in Frage. Welche ist gemeint?',
  },
  en: {
    one: 'No measure is called so. This one comes nearest; is it meant?',
    several: 'Several measures may be meant. Which one?',
  },
} as const;

const NOTHING: Readonly<Record<Language, string>> = { de: 'keine Angabe', en: 'not given' };

function saidOf(
  story: Story,
  entry: Measure,
  fields: readonly MeasureField[],
  context: AnswerContext,
  marks: SourceMarks,
): string {
  const { language } = context;
  const said = fields.map((field) => {
    const { head, detail, marks: cited } = fieldStatement(story, entry, field, context, marks);
    const value = head === null ? NOTHING[language] : quoted(detail, language);
    return `${fieldName(field, language)} ${value}${head === null ? '' : ` ${cited.map((n) => `[${n}]`).join('')}`}`;
  });
  return said.length === 0 ? '' : ` – ${planName(entry.planYear, language)}: ${said.join(', ')}`;
}

/** Asks which year is meant, where a number belongs to different measures. */
export function clarifyNumber(
  number: string,
  found: readonly Measure[],
  ask: AskAbout,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const byId = new Map<string, Measure[]>();
  for (const entry of found) {
    byId.set(entry.measureId, [...(byId.get(entry.measureId) ?? []), entry]);
  }
  const entries = [...byId.values()].flatMap((group) => {
    const newest = group.at(-1);
    return newest ? [{ entry: newest, years: group.map(({ planYear }) => planYear) }] : [];
  });
  const intro =
    context.language === 'de'
      ? `Die Nummer ${number} trägt in den Aktionsplänen nicht immer dieselbe Maßnahme. Welche ist gemeint?`
      : `The number ${number} does not belong to the same measure in all action plans. Which one?`;
  return clarify(intro, entries, ask, context, marks);
}

interface Candidate {
  readonly entry: Measure;
  readonly years: readonly number[];
  readonly said?: string;
}

function clarify(
  intro: string,
  entries: readonly Candidate[],
  ask: AskAbout,
  { language }: AnswerContext,
  marks: SourceMarks,
): AnswerDraft {
  const options: Option[] = entries.map(({ entry, years }) => ({
    label: optionLabel(entry, years, language),
    ...numbered(entry),
    question: ask(entry),
  }));
  const lines = entries.map(
    ({ entry, said = '' }, at) => `- ${options[at]?.label} [${marks.heading(entry)}]${said}`,
  );
  return {
    kind: 'clarify',
    text: `${intro}\n\n${lines.join('\n')}`,
    options,
    sources: marks.sources,
  };
}

/** "5.4 Elektronische Akte in der Justiz (2018, 2020 bis 2024)" */
function optionLabel(entry: Measure, years: readonly number[], language: Language): string {
  const number = entry.number === null ? '' : `${entry.number} `;
  return `${number}${entry.title} (${yearList(years, language)})`;
}
