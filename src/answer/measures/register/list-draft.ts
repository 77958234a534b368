import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type { Selection } from '#src/question/measures/conditions/select-measures.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { SourceMarks } from '../source-marks.ts';
import { planName } from '../wording.ts';

/** One list to show, with the sentence that says what is listed. */
export interface Listing {
  readonly year: number;
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Lists as an answer; asked for a count, the count comes first and its list with it. */
export function listDraft(
  listings: readonly Listing[],
  isCount: boolean,
  context: AnswerContext,
  marks: SourceMarks,
  gaps: readonly string[] = [],
  interpretedAs?: string,
): AnswerDraft {
  const { language } = context;
  const figures = listings.map(
    ({ year, items }): Figure => ({
      value: items.length,
      unit: MEASURES[language],
      label: planName(year, language),
      computed: true,
      citations: citationsOfCount(year, items, context, marks),
    }),
  );
  const text = listings.map(({ heading, items }) =>
    items.length === 0 ? `${heading}.` : `${heading}:\n\n${items.map(itemLine).join('\n')}`,
  );
  const shownFigures = isCount || listings.every(({ items }) => items.length === 0);
  return {
    kind: isCount ? 'figure' : 'list',
    text: [...text, ...gaps].join('\n\n'),
    figures: shownFigures ? figures : [],
    items: listings.flatMap(({ items }) => items),
    sources: marks.sources,
    ...(interpretedAs === undefined ? {} : { interpretedAs }),
  };
}

/** A count of none is proven by the plan itself: the line its text begins with. */
function citationsOfCount(
  year: number,
  items: readonly Item[],
  { register }: AnswerContext,
  marks: SourceMarks,
): number[] {
  if (items.length > 0) return [...new Set(items.flatMap(({ citations }) => citations))];
  const first = register.measures.find(({ planYear }) => planYear === year);
  return first ? [marks.heading(first)] : [];
}

function itemLine({ label, key, detail, citations }: Item): string {
  const number = key === undefined ? '' : `${key} `;
  const more = detail === undefined ? '' : `: ${detail}`;
  return `- ${number}${label}${more} ${marksOf(citations)}`;
}

/** A line for each group with its number. */
export function countLines(items: readonly Item[]): string[] {
  return items.map(
    ({ label, value, detail, citations }) =>
      `- **${label}**: ${value}${detail === undefined ? '' : ` (${detail})`} ${marksOf(citations)}`,
  );
}

/** Where each of them says what it is selected for: its status, else who leads it. */
export function citationsOf(
  measures: readonly Measure[],
  { statuses }: Pick<Selection, 'statuses'>,
  marks: SourceMarks,
): number[] {
  return measures.map((measure) =>
    marks.fieldOrHeading(measure, statuses.length > 0 ? measure.status : measure.lead),
  );
}

function marksOf(citations: readonly number[]): string {
  return citations.map((n) => `[${n}]`).join('');
}

/** The name of a measure in a list. */
export function titled({ title, ...measure }: Measure): Pick<Item, 'label' | 'key'> {
  return { label: title, ...numbered(measure) };
}

/** Its number, where it has one. */
export function numbered({ number }: Pick<Measure, 'number'>): Pick<Item, 'key'> {
  return number === null ? {} : { key: number };
}

/** The unit of counts. */
export const MEASURES: Readonly<Record<Language, string>> = { de: 'Maßnahmen', en: 'measures' };

/** "12 Maßnahmen" */
export function countOf(count: number, language: Language): string {
  if (language === 'de') return `${count === 0 ? 'Keine' : count} Maßnahme${count < 2 ? '' : 'n'}`;
  return `${count === 0 ? 'No' : count} measure${count < 2 ? '' : 's'}`;
}
