import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { FirstOnes } from '#src/question/conversation/choices/first-ones.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { storyAt } from '#src/question/measures/lookup/stories.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { keepCited } from './keep-cited.ts';

/**
 * The entries of a list that were in the list before, too: "welche davon". Number and title of a measure
 * change from plan to plan: it is known by the place that is cited.
 *
 * @param asksShare - How many they are, in percent of the list before, comes first.
 */
export function keepListed(
  draft: AnswerDraft,
  before: AnswerDraft,
  language: Language,
  { stories }: Pick<MeasureIndex, 'stories'>,
  asksShare = false,
): AnswerDraft {
  const nameOf = ({ label, key, citations: [n = 0] }: Item, { sources }: AnswerDraft): string => {
    const source = sources[n - 1];
    const story = source === undefined ? null : storyAt(stories, source.document, source.firstLine);
    return story?.id ?? `${key ?? ''} ${label}`.toLowerCase();
  };
  const known = new Set((before.items ?? []).map((item) => nameOf(item, before)));
  const kept = (draft.items ?? []).filter((item) => known.has(nameOf(item, draft)));
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  const head =
    kept.length === 0
      ? say(`Keine von diesen ${known.size}:`, `None of these ${known.size}:`)
      : say(
          `**${kept.length}** von diesen ${known.size}:`,
          `**${kept.length}** of these ${known.size}:`,
        );
  // That none is left is shown by what there was.
  const shown = kept.length > 0 ? kept : (before.items ?? []);
  const label = say(`von ${known.size}`, `of ${known.size}`);
  const citations = shown.flatMap(({ citations }) => citations);
  const figure = (value: number, unit: string) => ({
    value,
    unit,
    label,
    computed: true,
    citations,
  });
  const percent = roundHalfUp((100 * kept.length) / known.size, 2);
  const lead = asksShare ? `**${formatNumber(percent, { language, decimals: 2 })} %**: ` : '';
  return keepCited({
    kind: asksShare ? 'figure' : 'list',
    text: [`${lead}${head}`, shown.map(lineOf).join('\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
    figures: [
      ...(asksShare ? [figure(percent, '%')] : []),
      figure(kept.length, say('Maßnahmen', 'measures')),
    ],
    items: kept,
    sources: kept.length > 0 ? draft.sources : before.sources,
    notes: draft.notes ?? [],
  });
}

/** The first or last entries of a list; the list itself where it has no more of them. */
export function keepPlaces(
  draft: AnswerDraft,
  { count, areLast }: FirstOnes,
  language: Language,
): AnswerDraft {
  const items = draft.items ?? [];
  if (items.length <= count) return draft;
  const kept = areLast ? items.slice(-count) : items.slice(0, count);
  const places = areLast
    ? { de: `Die letzten ${count}`, en: `The last ${count}` }
    : { de: `Die ersten ${count}`, en: `The first ${count}` };
  const head =
    language === 'de' ? `${places.de} von ${items.length}:` : `${places.en} of ${items.length}:`;
  return keepCited({
    kind: 'list',
    text: [head, kept.map(lineOf).join('\n')].join('\n\n'),
    figures: [],
    items: kept,
    sources: draft.sources,
    notes: draft.notes ?? [],
  });
}

function lineOf({ label, detail, citations }: Item): string {
  const marks = citations.map((n) => ` [${n}]`).join('');
  return `- ${label}${detail === undefined ? '' : `: ${detail}`}${marks}`;
}
