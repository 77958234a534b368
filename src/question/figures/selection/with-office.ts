import { kindOf } from '#src/domain/catalogue.ts';
import { withEntity } from '../plan-of-asked.ts';
import type { FigureReading } from '../reading.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import { certain } from './certain-subject.ts';
import { attachmentOf } from './kind-attachment.ts';
import type { Subject } from './resolve-mentions.ts';

/** "der Landkreis Gotha und das Landratsamt": the district and its own office, side by side. */
export function besideOffice(asked: Asked): Asked {
  const [subject, ...more] = asked.subjects;
  const [group, ...others] = asked.groups;
  const [entity] = subject?.entities ?? [];
  if (subject === undefined || entity === undefined || group === undefined) return asked;
  if (more.length + others.length > 0 || group.isPlural || group.from <= subject.to) return asked;
  const between = asked.parts.marked.terms.slice(subject.to + 1, group.from);
  const office = officeOf(entity, asked);
  const isJoined = between.some(({ folded }) => JOINS.test(folded));
  if (!isJoined || office?.kind == null || !group.kinds.includes(office.kind)) return asked;
  const beside: Subject = {
    ...subject,
    ...{ from: group.from, to: group.from, said: office.label, entities: [office], isFull: true },
    candidates: [certain(office)],
  };
  return { ...asked, subjects: [{ ...subject, byKey: true }, beside], groups: [] };
}

/** "Landkreise mit mehr als 500 Beschäftigten im Landratsamt": the offices of the districts. */
export function ofOwnOffice(asked: Asked): Asked {
  const [group, office, ...more] = asked.groups;
  if (group === undefined || office === undefined || more.length > 0) return asked;
  if (asked.has('share', 'percent')) return asked;
  const [kind, ...kinds] = group.kinds;
  const own = kinds.length > 0 ? undefined : kindOf(asked.table, kind ?? null)?.ownOffice;
  const isIts = own !== undefined && office.kinds.length === 1 && office.kinds[0] === own;
  const before = asked.parts.marked.terms.slice(Math.max(0, office.from - 2), office.from);
  const isIn = before.some(({ folded }) => IN_ITS.test(folded));
  return isIts && !office.isPlural && isIn
    ? { ...asked, groups: [{ ...group, kinds: [own] }] }
    : asked;
}

const IN_ITS = /^(?:im|in|am|beim|bei|at|within)$/u;

const JOINS = /^(?:und|sowie|oder|and|or|vs|versus|gegen|dessen|sein)$/u;

/** The office that a place of its kind has for itself. */
function officeOf(entity: NamedEntity, { table, knowledge }: Asked): NamedEntity | undefined {
  const own = kindOf(table, entity.kind)?.ownOffice;
  return knowledge.index.partsOf(entity).find(({ kind }) => kind === own);
}

/** "Wie viele Beschäftigte hat der Landkreis Greiz?": the district with all in it, or its office. */
export function withOffice(asked: Asked, reading: FigureReading): FigureReading {
  const [subject, ...more] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'value') return reading;
  if (subject === undefined || entity === undefined || more.length > 0) return reading;
  if (subject.byKey || asked.has('sum') || saysWithParts(asked)) return reading;
  if (!EMPLOYS.test(asked.parts.marked.line)) return reading;
  const office = officeOf(entity, asked);
  if (office === undefined || asked.groups.length > 0) return reading;
  const { plan, stated, assumptions, confidence } = reading;
  const readings = [
    { entity, plan },
    { entity: office, plan: withEntity(plan, subject, office) },
  ];
  return { kind: 'clarify', said: subject.said, readings, stated, assumptions, confidence };
}

/** "der Landkreis Gotha einschließlich seiner Gemeinden": all in it. */
function saysWithParts({ parts: { kinds, marked } }: Asked): boolean {
  return kinds.some((word) => attachmentOf(word, marked) === 'included');
}

const EMPLOYS = /(?<!\w)(?:hat|hatte|haben|hatten|beschaftigt|has|have|had|employ(?:s|ed)?)(?!\w)/u;
