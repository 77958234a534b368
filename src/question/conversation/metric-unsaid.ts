import type { Knowledge } from '../figures/knowledge.ts';
import { readFigureQuestion } from '../figures/read-figure-question.ts';
import { readSignals } from './signals.ts';

/**
 * "Und im Harz?" that goes on from nothing: of a table that counts several things nobody said which.
 */
export function metricUnsaid(message: string, figures: Knowledge): string | null {
  const { opens, rest } = readSignals(message);
  if (!opens) return null;
  const reading = readFigureQuestion(message, figures);
  if (reading.kind !== 'plan' || reading.stated.metric || reading.stated.operation) return null;
  const table = figures.catalogue.tables.find(({ name }) => name === reading.plan.table);
  if (!figures.plainTables.has(reading.plan.table)) return null;
  const counted = table?.metrics.filter(({ kind }) => kind === 'count' || kind === 'amount') ?? [];
  return counted.length > 1 ? rest.replace(/[\s?.!]+$/u, '') : null;
}
