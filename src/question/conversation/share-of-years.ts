import { yearsOf } from '../figures/knowledge.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { FigureTopic } from './figure-topic.ts';

const SIZE = '(?:mehr|weniger|höher|niedriger|größer|kleiner|more|less|higher|lower)';
const AGAINST_YEAR = new RegExp(
  `^(?:(?:ist|war|is|was) (?:das|es|der(?: anteil)?|die|er|that|it) )?(?:${SIZE} (?:als|than)|gegenüber|verglichen mit|im vergleich (?:zu|mit)|compared (?:to|with)) (?:(?:im jahr|in|dem von) )?(?<year>(?:19|20)\\d\\d)\\W*$`,
  'iu',
);

/** "Ist das mehr als 2015?" behind the share of one year: the share of both years, and no numbers of its sides. */
export function shareOfYears(rest: string, { reading, asked }: FigureTopic): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'share') return null;
  const [year, ...more] = reading.plan.years;
  const said = AGAINST_YEAR.exec(rest.trim())?.groups?.year;
  if (said === undefined || year === undefined || more.length > 0 || Number(said) === year)
    return null;
  const { plan } = reading;
  const covered = yearsOf(asked.knowledge, asked.table);
  if (!covered.includes(Number(said))) {
    const reason = { why: 'year' as const, table: plan.table, years: [Number(said)], plan };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  const years = [year, Number(said)].sort((a, b) => a - b);
  return { ...reading, plan: { ...plan, years }, assumptions: [] };
}
