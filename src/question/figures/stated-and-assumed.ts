import type { PlannedYears } from './operations/plan-years.ts';
import type { PlannedOperation } from './operations/planned-operation.ts';
import type { Assumption, StatedParts } from './reading.ts';
import { dayOf } from './refusals/refuse-time.ts';
import type { Asked } from './selection/asked.ts';

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
  return [...typos, ...partial, ...assumedMetric(asked), ...years.assumptions, ...otherDay(asked)];
}

const PART_OF_YEAR =
  /(?<!\w)(?:(?:zu )?(?:anfang|beginn|ende)|jahres(?:anfang|beginn|ende)|(?:the )?(?:beginning|start|end)|early|late)(?: (?:des|im|in|of|the|jahres?|year))* (?:19|20)\d\d(?!\w)/u;

/** "Ende 2023" of a table that knows the middle of each year. */
function otherDay({ parts: { marked }, table }: Asked): Assumption[] {
  const found = PART_OF_YEAR.exec(marked.line);
  const day = dayOf(table);
  if (found === null || day === undefined) return [];
  const [from, to] = marked.spanOf(found.index, found.index + found[0].length);
  const said = marked.within({ from, to }).map(({ text }) => text);
  return [{ kind: 'day-of-year', said: said.join(' '), day }];
}

/** "466,12 km" of what, where the table has roads of two sorts? */
function assumedMetric({ table, metric, metricIsStated }: Asked): Assumption[] {
  const { column, unit } = metric;
  const isAlone = table.metrics.every((other) => other === metric || other.unit !== unit);
  return metricIsStated || isAlone ? [] : [{ kind: 'metric', table: table.name, column }];
}
