import type { AnswerDraft, Item, Language, Source } from '#src/domain/answer.ts';
import type { FirstOnes } from '#src/question/conversation/choices/first-ones.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { type Story, storyAt } from '#src/question/measures/lookup/stories.ts';
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
  const storyOf = ({ document, firstLine }: Source) => storyAt(stories, document, firstLine);
  // What is listed may be groups of measures, "TFM: 38": then all that a group cites are meant.
  const namesOf = ({ label, key, citations }: Item, { sources }: AnswerDraft): string[] => {
    const cited = citations.flatMap((n) => sources[n - 1] ?? []);
    const found = cited.flatMap((source) => storyOf(source)?.id ?? []);
    return found.length > 0 ? found : [`${key ?? ''} ${label}`.toLowerCase()];
  };
  const known = new Set((before.items ?? []).flatMap((item) => namesOf(item, before)));
  const kept = (draft.items ?? []).filter((item) =>
    namesOf(item, draft).some((name) => known.has(name)),
  );
  const plans = new Set(before.sources.flatMap((source) => planOf(source, storyOf(source)) ?? []));
  const isOfPlans = draft.sources.some((source) => storyOf(source) !== undefined);
  if (kept.length === 0 && !isOfPlans && plans.size > 1) return cannotTell(language);
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

/** The year of the plan in which a source stands. */
function planOf({ document, firstLine }: Source, story: Story | undefined): number | undefined {
  return story?.entries.find(
    (entry) =>
      entry.document === document && entry.firstLine <= firstLine && firstLine <= entry.lastLine,
  )?.planYear;
}

/** Finished measures of several plans stand in lists of their own, under other numbers. */
function cannotTell(language: Language): AnswerDraft {
  const text =
    language === 'de'
      ? 'Welche der genannten Maßnahmen dazugehören, lässt sich nicht feststellen: Abgeschlossene stehen in eigenen Listen. Bitte nach einem Aktionsplan fragen.'
      : 'Which of these measures are meant cannot be told: finished ones stand in lists of their own. Please ask about one action plan.';
  return { kind: 'abstain', text, sources: [] };
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
