import type { Item, Language } from '#src/domain/answer.ts';
import type { FinishedMeasure, Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { SourceMarks } from '../source-marks.ts';
import { quoted, statusName } from '../wording.ts';

/** A status that plans gave a measure before it was listed as finished: "fertig, obwohl sie in Verzug waren". */
export interface FormerStatus {
  readonly statuses: readonly MeasureStatus[];
  /** The plan that gave it; null: any of them. */
  readonly year: number | null;
}

/** The entries of a finished measure with that status. */
export function entriesWith(
  { measureId, planYear }: FinishedMeasure,
  { statuses, year }: FormerStatus,
  { register }: AnswerContext,
): Measure[] {
  return register.measures.filter(
    (entry) =>
      entry.measureId === measureId &&
      (year === null ? entry.planYear <= planYear : entry.planYear === year) &&
      entry.status !== null &&
      statuses.includes(entry.status.value),
  );
}

/** An item with the plans that gave the status. */
export function withFormerStatus(
  item: Item,
  entries: readonly Measure[],
  language: Language,
  marks: SourceMarks,
): Item {
  const told = entries.flatMap((entry) =>
    entry.status === null
      ? []
      : [
          {
            text: `${entry.planYear}: ${statusName(entry.status.text, language)}`,
            n: marks.field(entry, entry.status),
          },
        ],
  );
  const detail = [...(item.detail === undefined ? [] : [item.detail]), ...told.map((t) => t.text)];
  return {
    ...item,
    detail: detail.join('; '),
    citations: [...new Set([...item.citations, ...told.map(({ n }) => n)])],
  };
}

/** What such a status narrows a list by, in words. */
export function formerStatusText({ statuses, year }: FormerStatus, language: Language): string {
  const named = statuses
    .map((status) => quoted(status, language))
    .join(language === 'de' ? ' oder ' : ' or ');
  if (year === null) {
    return language === 'de'
      ? `in einem Aktionsplan zuvor ${named}`
      : `${named} in an action plan before`;
  }
  return language === 'de'
    ? `im Aktionsplan ${year} ${named}`
    : `${named} in the ${year} action plan`;
}
