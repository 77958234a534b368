import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import {
  isSelected,
  type Narrowing,
  NO_SELECTION,
  narrowedBy,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName, quoted, yearList } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/**
 * Ranks the measures of a plan by their planned end; equal ends stand together. What is still to come
 * ends in the year of the plan or later, and is not marked as finished.
 */
export function composeEndRanking(
  year: number,
  { isEarliest, isNext }: RegisterIntent & { kind: 'end-ranking' },
  limit: number,
  context: AnswerContext,
  selection: Selection = NO_SELECTION,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const gap = gapOf(year, selection, context);
  if (gap !== null) return abstain([gap], marks);
  const dated = selectMeasures(index, year, selection)
    .flatMap((measure) => {
      const target = targetYear(measure.completion);
      return target === null ? [] : [{ measure, target }];
    })
    .filter(({ measure, target }) => !isNext || isToCome(measure, target))
    .toSorted((a, b) => (isEarliest ? a.target - b.target : b.target - a.target));
  const last = dated[limit - 1]?.target;
  const shown = dated.filter(({ target }, at) => at < limit || target === last);
  const items = shown.map(({ measure, target }): Item => {
    const field = measure.completion;
    return {
      ...titled(measure),
      value: target,
      detail: field?.text ?? '',
      citations: [marks.fieldOrHeading(measure, field)],
    };
  });
  const which = isEarliest
    ? language === 'de'
      ? 'Frühester geplanter Abschluss'
      : 'Earliest planned completion'
    : language === 'de'
      ? 'Spätester geplanter Abschluss'
      : 'Latest planned completion';
  const from = language === 'de' ? ` ab ${year}` : ` from ${year} on`;
  const head = `**${which}**${isNext ? from : ''} (${planName(year, language)}):`;
  return { kind: 'list', text: `${head}\n\n${linesOf(items)}`, items, sources: marks.sources };
}

function isToCome({ planYear, status, completion }: Measure, target: number): boolean {
  const isOver =
    status?.value === 'abgeschlossen' || /abgeschlossen/iu.test(completion?.text ?? '');
  return target >= planYear && !isOver;
}

/** Ranks measures by the number of plans that give them a status; without one, that hold them. */
export function composeLongest(
  status: MeasureStatus | null,
  limit: number,
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const meant = narrowedBy(narrowing);
  const ranked = index.stories
    .map(({ entries }) =>
      entries.filter((entry) => status === null || entry.status?.value === status),
    )
    .filter((entries) => entries.slice(-1).some((newest) => isSelected(newest, meant)))
    .toSorted((a, b) => b.length - a.length);
  const last = ranked[limit - 1]?.length;
  const shown = ranked.filter((entries, at) => at < limit || entries.length === last);
  const items = shown.flatMap((entries): Item[] => {
    const newest: Measure | undefined = entries.at(-1);
    if (newest === undefined) return [];
    return [
      {
        ...titled(newest),
        value: entries.length,
        unit: language === 'de' ? 'Aktionspläne' : 'action plans',
        detail: yearList(
          entries.map(({ planYear }) => planYear),
          language,
        ),
        citations: entries.map((entry) =>
          entry.status && status !== null ? marks.field(entry, entry.status) : marks.heading(entry),
        ),
      },
    ];
  });
  if (items.length === 0) return abstain([NONE[language]], marks);
  const head = longestHead(status, inBrackets(meant, language), language);
  return { kind: 'list', text: `${head}\n\n${linesOf(items)}`, items, sources: marks.sources };
}

const NONE: Readonly<Record<Language, string>> = {
  de: 'Eine solche Maßnahme gibt es in den Aktionsplänen nicht.',
  en: 'There is no such measure in the action plans.',
};

function longestHead(status: MeasureStatus | null, meant: string, language: Language): string {
  const isGerman = language === 'de';
  const held = isGerman ? 'in den Aktionsplänen' : 'in the action plans';
  const what = status === null ? held : quoted(status, language);
  return isGerman
    ? `**Am längsten ${what}**${meant}, nach der Zahl der Aktionspläne:`
    : `**Longest ${what}**${meant}, by the number of action plans:`;
}

function linesOf(items: readonly Item[]): string {
  return items
    .map(({ label, key, value, unit, detail, citations }, at) => {
      const number = key === undefined ? '' : `${key} `;
      const counted = unit === undefined ? '' : ` ${value} ${unit},`;
      return `${at + 1}. ${number}${label}:${counted} ${detail} ${citations.map((n) => `[${n}]`).join('')}`;
    })
    .join('\n');
}
