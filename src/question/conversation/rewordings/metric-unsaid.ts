import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { ANY_YEAR } from '#src/text/years.ts';
import { readSignals } from '../signals.ts';

/**
 * "Und im Harz?" that goes on from nothing that was understood: of a table that counts several things nobody
 * said which, and where the message before was about a year it is not about the newest one.
 *
 * @param before - The message before.
 * @returns What is said, for asking back; null where it is a question of its own.
 */
export function metricUnsaid(message: string, before: string, figures: Knowledge): string | null {
  const { opens, rest } = readSignals(message);
  if (!opens) return null;
  const reading = readFigureQuestion(message, figures);
  if (reading.kind !== 'plan' || reading.stated.metric || reading.stated.operation) return null;
  const table = figures.catalogue.tables.find(({ name }) => name === reading.plan.table);
  const counted = table?.metrics.filter(({ kind }) => kind === 'count' || kind === 'amount') ?? [];
  const isOfOthers = figures.plainTables.has(reading.plan.table) && counted.length > 1;
  const isOfYear = table?.time.kind === 'years' && !reading.stated.years && ANY_YEAR.test(before);
  return isOfOthers || isOfYear ? rest.replace(/[\s?.!]+$/u, '') : null;
}
