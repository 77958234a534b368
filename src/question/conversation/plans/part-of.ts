import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { refuse, type UnanswerableReading } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { bestTables } from '#src/question/figures/selection/choose-table.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Leads } from '../topics/about-leads.ts';
import { type FigureTopic, planIn, replaceIn } from '../topics/figure-topic.ts';

const OF_IT = /(?<!\w)(?:davon|darunter|darin|of (?:these|those|them|it|which))(?!\w)/u;

/** Whether something is a part of what was asked about before. */
type IsInside = (entity: NamedEntity) => boolean;

/**
 * "Wie viele davon im Ministerium?": of several things called so, the one that belongs to what was asked
 * about before.
 *
 * @returns The question narrowed to parts of it; a refusal where nothing named is a part; null where
 *   it asks for no part.
 */
export function partOf(
  topic: FigureTopic,
  leads: Leads,
  own: Asked,
): Asked | UnanswerableReading | null {
  if (own.subjects.length === 0 || !OF_IT.test(own.parts.marked.line)) return null;
  const whole = onlyOne(topic);
  if (whole !== null && own.subjects.some(({ entities }) => entities.includes(whole))) return null;
  const isInside = whole === null ? insideOf(topic, leads, own) : insideOne(whole);
  if (isInside === null) return null;
  // Behind a part "davon" may still mean the whole that was named before it.
  const isOfEarlier: IsInside = (entity) =>
    topic.named.some(({ entities }) => entities.some((known) => insideOne(known)(entity)));
  const narrowed = own.subjects.map((subject) => {
    const inside = subject.candidates.filter(({ entity }) => isInside(entity));
    const earlier = subject.candidates.filter(({ entity }) => isOfEarlier(entity));
    return { subject, inside: inside.length > 0 ? inside : earlier };
  });
  const outside = narrowed.filter(({ inside }) => inside.length === 0);
  if (outside.length > 0) {
    const parts = outside.flatMap(({ subject }) => subject.entities.slice(0, 1));
    return refuse({ why: 'not-part', parts, whole: whole?.isRoot ? null : whole });
  }
  if (whole === null || whole.isRoot) return null;
  const kept = narrowed.map(
    ({ subject, inside }): Subject => ({
      ...subject,
      entities: inside.map(({ entity }) => entity),
      candidates: inside,
    }),
  );
  return replaceIn(own, { subjects: kept });
}

/** The one thing that was asked about; what sentences state is of more than the tables tell. */
function onlyOne({ asked, reading }: FigureTopic): NamedEntity | null {
  const [only, ...more] = asked.subjects.flatMap(({ entities }) => entities);
  const isOne = more.length === 0 && asked.groups.length === 0 && reading.kind !== 'stated';
  return isOne ? (only ?? null) : null;
}

function insideOne(whole: NamedEntity): IsInside {
  const { table, scope, isRoot } = whole;
  return (entity) =>
    entity.table === table &&
    (entity.ancestors.includes(whole) || (isRoot && (scope === null || entity.scope === scope)));
}

/** Several things, all of a kind, or what sentences state; null where nothing says what is a part. */
function insideOf(topic: FigureTopic, { entities }: Leads, own: Asked): IsInside | null {
  const { asked, reading } = topic;
  if (reading.kind === 'stated') return insideStated(topic, own);
  const plan = planIn(reading);
  const group = plan?.selection.by === 'group' ? plan.selection : null;
  const named = asked.subjects.flatMap((subject) => subject.entities);
  const within =
    group?.within === undefined ? null : own.knowledge.index.find(plan?.table ?? '', group.within);
  const ofKind = own.knowledge.index.entities.filter(
    (entity) =>
      entity.table === plan?.table &&
      group?.kinds.includes(entity.kind ?? '') === true &&
      (within == null || entity.ancestors.includes(within)),
  );
  const members = new Set([...named, ...entities, ...ofKind]);
  if (members.size === 0) return null;
  // "Wie viele davon liegen im Landkreis Gotha?": what is named may hold some of them.
  const holders = new Set(ofKind.flatMap(({ ancestors }) => ancestors));
  return (entity) =>
    members.has(entity) ||
    holders.has(entity) ||
    entity.ancestors.some((around) => members.has(around)) ||
    named.some((whole) => insideOne(whole)(entity));
}

/** A sentence states the sum of all that one table tells apart: what another table tells is no part of it. */
function insideStated({ stated }: FigureTopic, { knowledge }: Asked): IsInside | null {
  const tables = stated.map(({ noun, qualifiers }) => {
    // The "Landesbereich" is what the "Landesverwaltung" is called beside the municipal one.
    const side = (qualifiers.at(-1) ?? '').replace(/bereich$/iu, 'verwaltung');
    const [table, ...more] = bestTables(readParts(`${noun} ${side}`, knowledge), knowledge);
    return more.length === 0 ? table?.name : undefined;
  });
  return tables.length === 0 || tables.includes(undefined)
    ? null
    : ({ table }) => tables.includes(table);
}
