import type { Asked } from './asked.ts';
import type { PlannedYears } from './plan-years.ts';
import type { Assumption, StatedParts } from './reading.ts';
import type { PlannedOperation } from './rules/planned-operation.ts';

/** What of a reading the question says itself. */
export function statedOf(
  { subjects, groups, wholes, metricIsStated }: Asked,
  operation: PlannedOperation,
  years: PlannedYears,
): StatedParts {
  return {
    entities: subjects.length + groups.length + wholes.length > 0,
    metric: metricIsStated,
    years: years.isStated,
    operation: operation.isStated,
  };
}

/** What of a reading was taken for granted: typos, parts of names, years, the metric. */
export function assumptionsOf(asked: Asked, years: PlannedYears): Assumption[] {
  const { parts, subjects } = asked;
  const typos = parts.corrections.map(
    ({ typed, meant }): Assumption => ({ kind: 'typo', typed, meant }),
  );
  const partial = subjects.flatMap((subject): Assumption[] => {
    const [entity] = subject.entities;
    return subject.isFull || entity === undefined || subject.entities.length > 1
      ? []
      : [{ kind: 'entity', said: subject.said, entity }];
  });
  return [...typos, ...partial, ...assumedMetric(asked), ...years.assumptions];
}

/** "466,12 km" of what, where the table has roads of two sorts? */
function assumedMetric({ table, metric, metricIsStated }: Asked): Assumption[] {
  const { column, unit } = metric;
  const isAlone = table.metrics.every((other) => other === metric || other.unit !== unit);
  return metricIsStated || isAlone ? [] : [{ kind: 'metric', table: table.name, column }];
}
