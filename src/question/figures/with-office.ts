import type { Asked } from './asked.ts';
import { withEntity } from './plan-of-asked.ts';
import type { FigureReading } from './reading.ts';

/** "Wie viele Beschäftigte hat der Landkreis Greiz?": the district with all in it, or its office. */
export function withOffice(asked: Asked, reading: FigureReading): FigureReading {
  const [subject, ...more] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'value') return reading;
  if (subject === undefined || entity === undefined || more.length > 0) return reading;
  if (subject.byKey || asked.has('sum')) return reading;
  if (!EMPLOYS.test(asked.parts.marked.line)) return reading;
  const kind = asked.table.entity.kinds.find(({ value }) => value === entity.kind);
  const office = asked.knowledge.index.entities.find(
    (part) => part.ancestors[0] === entity && part.kind === kind?.ownOffice,
  );
  if (office === undefined) return reading;
  const { plan, stated, assumptions, confidence } = reading;
  const readings = [
    { entity, plan },
    { entity: office, plan: withEntity(plan, subject, office) },
  ];
  return { kind: 'clarify', said: subject.said, readings, stated, assumptions, confidence };
}

const EMPLOYS = /(?<!\w)(?:hat|hatte|haben|hatten|beschaftigt|has|have|had|employ(?:s|ed)?)(?!\w)/u;
