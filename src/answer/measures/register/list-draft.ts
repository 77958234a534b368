import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
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
  gaps: readonly string[],
  isCount: boolean,
  context: AnswerContext,
  marks: SourceMarks,
  interpretedAs?: string,
): AnswerDraft {
  const { language } = context;
  const figures = listings.map(
    ({ year, items }): Figure => ({
      value: items.length,
      unit: language === 'de' ? 'Maßnahmen' : 'measures',
      label: planName(year, language),
      computed: true,
      citations: citationsOf(year, items, context, marks),
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
function citationsOf(
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
  return `- ${number}${label}${more} ${citations.map((n) => `[${n}]`).join('')}`;
}

/** "12 Maßnahmen" */
export function countOf(count: number, language: Language): string {
  if (language === 'de') return `${count === 0 ? 'Keine' : count} Maßnahme${count < 2 ? '' : 'n'}`;
  return `${count === 0 ? 'No' : count} measure${count < 2 ? '' : 's'}`;
}
