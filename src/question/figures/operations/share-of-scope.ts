import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { namedSelection } from '../selection/plan-selection.ts';
import { valuesOf } from '../selection/resolve-mentions.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import { topOf } from './whole-table.ts';

const BEHIND_WHOLE =
  /(?:^| )(?:(?:an|am|of)|(?:prozent|percent|anteil|share|proportion|percentage) (?:de[rs]|vom|von|of))(?: (?:de[nrms]|the|alle[nr]?|all))*$/u;

/**
 * "Anteil der Familiensachen an allen Neueingängen": one part of the table of the part that holds all
 * others, for one thing or for the whole.
 */
export function sharedScope(asked: Asked): { part: Selection; whole: Selection } | null {
  const { table, parts, knowledge } = asked;
  const { scope } = table.entity;
  const total = scope?.groups.find(({ value, aggregate }) => aggregate && value === scope.usual);
  if (scope === undefined || total === undefined || !saysWhole(asked, total.value)) return null;
  const said = parts.scopes.flatMap((word) =>
    valuesOf(word, table).map((value) => ({ word, value })),
  );
  const [own, ...more] = said.filter(({ value }) => value !== total.value);
  if (own === undefined || more.some(({ value }) => value !== own.value)) return null;
  if (BEHIND_WHOLE.test(before(asked, own.word.from)) && !isBegun(asked, own.word.from))
    return null;
  const thing = thingOf(asked, own.value);
  if (thing === null) return null;
  const whole = knowledge.index.find(table.name, { key: thing.key, scope: total.value });
  if (whole === undefined) return null;
  return { part: namedSelection([thing]), whole: namedSelection([whole]) };
}

/** The one thing that is named, or the whole of the table. */
function thingOf(asked: Asked, scope: string): NamedEntity | null {
  const { subjects, wholes, table, knowledge } = asked;
  const [subject, ...others] = subjects;
  const top = topOf({ ...asked, scopes: [scope] });
  // "im Land"
  const groups = asked.groups.filter(({ kinds }) => kinds.some((kind) => kind !== top?.kind));
  if (others.length > 0 || groups.some(({ isPlural }) => !isPlural)) return null;
  if (subject === undefined) return top ?? null;
  if (wholes.length > 0 || groups.length > 0) return null;
  const keys = new Set(subject.entities.map(({ key }) => key));
  const [key] = keys;
  if (key === undefined || keys.size > 1) return null;
  return knowledge.index.find(table.name, { key, scope }) ?? null;
}

/** What is counted, or the whole itself, stands where a whole does. */
function saysWhole(asked: Asked, total: string): boolean {
  const { metrics, scopes } = asked.parts;
  const words = [
    ...metrics,
    ...scopes.filter((word) => valuesOf(word, asked.table).includes(total)),
  ];
  return words.some(({ from }) => BEHIND_WHOLE.test(before(asked, from)));
}

/** "Anteil der Familiensachen" is the part, though "der" stands before it. */
function isBegun(asked: Asked, from: number): boolean {
  return /(?:anteil|share|proportion|percentage) (?:de[rs]|von|of)(?: the)?$/u.test(
    before(asked, from),
  );
}

function before({ parts: { marked } }: Asked, from: number): string {
  return marked.terms
    .slice(Math.max(0, from - 4), from)
    .map(({ folded }) => folded)
    .join(' ');
}
