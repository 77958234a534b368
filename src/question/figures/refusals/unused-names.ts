import {
  type EntityRef,
  entityLimitsOf,
  type QueryPlan,
  type Selection,
} from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import type { Group } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';

/** "in der Thüringer Verwaltung": the one office of nothing that is named. */
export function isLoneOffice(
  { kinds, isPlural, from }: Group,
  { table: { entity }, parts: { marked } }: Asked,
  { selection, operation }: QueryPlan,
): boolean {
  if (selection.by === 'entities' || selection.within !== undefined || isPlural) return false;
  const isOffice = kinds.every((kind) => entity.kinds.some(({ core }) => core === kind));
  const before = marked.terms.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
  const isEach = before.some((word) => /^(?:welche\w*|jede\w*|je|pro|which|each|per)$/u.test(word));
  const isAll =
    operation.name === 'aggregate' ? operation.with === 'sum' : operation.name === 'list';
  return isOffice && !isEach && isAll;
}

/** The kinds of things whose number is the condition: "Landkreise ohne Verwaltungsgemeinschaft". */
export function membersAsked(operation: QueryPlan['operation']): readonly string[] {
  if (operation.name === 'aggregate') return operation.members?.kinds ?? [];
  const isFilter = operation.name === 'count' || operation.name === 'list';
  return isFilter && operation.condition?.kind === 'members' ? operation.condition.kinds : [];
}

/** "Welche VG hat die größte Verwaltung?" */
function holdCore(kinds: readonly string[], ranked: readonly string[], { table }: Asked): boolean {
  return table.entity.kinds.some(
    ({ value, core }) => kinds.includes(value) && core !== undefined && ranked.includes(core),
  );
}

export function usesSubject({ entities }: Subject, { selection, operation }: QueryPlan): boolean {
  const others =
    operation.name === 'share'
      ? [operation.whole]
      : operation.name === 'remainder'
        ? [operation.without]
        : operation.name === 'beside-average'
          ? [operation.of]
          : [];
  const used = [selection, ...others].flatMap(refsOf);
  if (operation.name === 'rank')
    used.push(...[operation.after, operation.placeOf].filter((ref) => ref !== undefined));
  if ('condition' in operation)
    used.push(...entityLimitsOf(operation.condition).map(({ entity }) => entity));
  return entities.some((entity) => used.some((ref) => isRef(entity, ref)));
}

function refsOf(selection: Selection): readonly EntityRef[] {
  if (selection.by === 'entities') return selection.entities;
  return [...(selection.within === undefined ? [] : [selection.within]), ...selection.except];
}

function isRef({ key, scope }: NamedEntity, ref: EntityRef): boolean {
  return key === ref.key && (ref.scope === undefined || ref.scope === scope);
}

/** "Gemeinden und Landkreise" together are the total. */
function isEverything({ knowledge, table, groups }: Asked, selection: Selection): boolean {
  if (selection.by === 'group') return false;
  const selected = selection.entities.map((ref) => knowledge.index.find(table.name, ref));
  // "Land und Kommunen": the state is not the municipalities, though the table calls their sum so.
  const isNamed = selected.some((entity) =>
    groups.some(({ kinds }) => kinds.includes(entity?.kind ?? '')),
  );
  return !isNamed && selected.every((entity) => entity?.isRoot === true);
}

/** The kind of what is selected or compared with, or only said again of something named. */
export function usesGroup(
  { kinds }: Group,
  asked: Asked,
  { selection, operation }: QueryPlan,
): boolean {
  // "Kapitel im Einzelplan der Staatskanzlei"
  const isKindOfPlace = (place: EntityRef | undefined): boolean =>
    place !== undefined &&
    kinds.includes(asked.knowledge.index.find(asked.table.name, place)?.kind ?? '');
  const of = (used: Selection): boolean =>
    used.by === 'group'
      ? used.kinds.some((kind) => kinds.includes(kind)) || isKindOfPlace(used.within)
      : used.entities.some((ref) =>
          kinds.includes(asked.knowledge.index.find(asked.table.name, ref)?.kind ?? ''),
        );
  if (of(selection) || (asked.groups.length > 1 && isEverything(asked, selection))) return true;
  if (membersAsked(operation).some((kind) => kinds.includes(kind))) return true;
  if (operation.name === 'share') return of(operation.whole);
  if (operation.name === 'per') return of(operation.group);
  if (operation.name === 'beside-average') return of(operation.of);
  if (operation.name === 'rank')
    return (
      operation.members?.kinds.some((kind) => kinds.includes(kind)) === true ||
      operation.wholeKinds?.some((kind) => kinds.includes(kind)) === true ||
      (selection.by === 'group' && holdCore(kinds, selection.kinds, asked))
    );
  return operation.name === 'parent';
}
