import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { FigureReading } from '#src/question/figures/reading.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { ANY_YEAR } from '#src/text/years.ts';
import { readSignals } from '../signals.ts';

const OF_IT = /(?<!\p{L})(?:davon|darunter|of (?:them|these|those))(?!\p{L})/iu;

/**
 * "Wie viele davon bei der Polizei?" where nothing before has parts: the figure alone would be of more.
 *
 * @returns The word that stands for nothing; null where none does, or the question is about no figures.
 */
export function partOfUnsaid(question: string, figures: Knowledge): string | null {
  const match = OF_IT.exec(question);
  const before = match === null ? '' : question.slice(0, match.index);
  if (match === null || readParts(before, figures).mentions.length > 0) return null;
  const reading = readFigureQuestion(question, figures);
  return isAboutFigures(reading) && statesEntities(reading) ? match[0] : null;
}

/** Whether a question about figures itself names of what. */
export function statesEntities(reading: FigureReading): boolean {
  if (reading.kind === 'plan' || reading.kind === 'clarify') return reading.stated.entities;
  return reading.kind === 'stated';
}

const SURE = 0.5;

export function isAboutFigures(
  reading: FigureReading,
): reading is Exclude<FigureReading, { kind: 'other' }> {
  return reading.kind !== 'other' && reading.confidence >= SURE;
}

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
