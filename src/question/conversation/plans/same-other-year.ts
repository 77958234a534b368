import type { FigureReading } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

/**
 * "Und 2022?" behind "… ohne die Landespolizei": the same of that year. What was left out stood in the
 * words of that question, and would be lost with them.
 */
export function sameInOtherYear({ reading, asked }: FigureTopic, own: Asked): FigureReading | null {
  if (reading.kind !== 'plan') return null;
  const { plan } = reading;
  if (plan.operation.name !== 'remainder' && plan.operation.name !== 'beside-average') return null;
  const [year, ...more] = own.parts.time.years;
  const isPlain = own.subjects.length + own.groups.length === 0 && own.parts.threshold === null;
  if (year === undefined || more.length > 0 || !isPlain || own.parts.time.isRange) return null;
  if (!yearsOf(asked.knowledge, asked.table).includes(year)) {
    const reason = { why: 'year' as const, table: plan.table, years: [year], plan };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  return { ...reading, plan: { ...plan, years: [year] }, assumptions: [] };
}
