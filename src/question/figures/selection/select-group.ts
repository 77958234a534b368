import { kindOf } from '#src/domain/catalogue.ts';
import type { Selection } from '#src/domain/query-plan.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { FoundWord } from '../parts/find-words.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import { attachmentOf } from './kind-attachment.ts';
import { type Group, groupSelection, namedSelection } from './plan-selection.ts';
import { type Subject, valuesOf } from './resolve-mentions.ts';

/** The entities of a group, within the one thing named if it contains any. */
export function selectGroup(asked: Asked, group: Group): Selection {
  const { table, scopes, subjects, parts } = asked;
  const holds = (contains: typeof mayContain): Subject | undefined =>
    subjects.find(
      (subject) =>
        !isBehindWithout(subject, parts) && subject.entities.some((e) => contains(asked, e, group)),
    );
  // A district without associations is still where they are looked for.
  const container = holds(containsAny) ?? holds(mayContain);
  const within =
    container?.entities.find((e) => containsAny(asked, e, group)) ??
    container?.entities.find((e) => mayContain(asked, e, group)) ??
    null;
  const except = subjects
    .filter((s) => s !== container && isBehindWithout(s, parts))
    .flatMap((s) => [...s.entities, ...leftOut(s, group.kinds, within, asked)]);
  // "Gemeinden außer den kreisfreien Städten"
  const excluded = excludedKinds(asked);
  const kept = group.kinds.filter((kind) => !excluded.includes(kind));
  const kinds = kept.length > 0 ? kept : group.kinds;
  const selection = groupSelection(kinds, table, {
    scopes,
    within,
    labelled: group.labelled,
    except,
  });
  return parts.spelled === null || selection.by !== 'group'
    ? selection
    : { ...selection, spelled: parts.spelled };
}

/** What a name behind "ohne" takes out of a group: the thing of this name, else what belongs to it. */
export function leftOut(
  { entities }: Subject,
  kinds: readonly string[],
  within: NamedEntity | null,
  { knowledge, table }: Asked,
): NamedEntity[] {
  const members = knowledge.index
    .ofKinds(table.name, kinds)
    .filter((entity) => within === null || isWithin([entity], [within]));
  const named = entities.filter((entity) => members.includes(entity));
  if (named.length > 0) return named;
  const wholes = entities.filter((entity) => entity !== within);
  return members.filter((entity) => isWithin([entity], wholes));
}

/** Kinds of things that the question leaves out as such: "ohne Einzelplan 04" leaves out one thing. */
export function excludedKinds({
  parts,
  table,
  subjects,
}: Pick<Asked, 'parts' | 'table' | 'subjects'>): string[] {
  return excludedKindWords({ parts, subjects }).flatMap((word) => valuesOf(word, table));
}

/** The words for them. */
export function excludedKindWords({
  parts,
  subjects,
}: Pick<Asked, 'parts' | 'subjects'>): FoundWord[] {
  const ofNames = new Set(subjects.map(({ kindWord }) => kindWord));
  return parts.kinds.filter(
    (word) => !ofNames.has(word) && attachmentOf(word, parts.marked) === 'excluded',
  );
}

/** Whether any entity of the group belongs to this one. */
export function containsAny(
  { knowledge, table }: Asked,
  entity: NamedEntity,
  group: { readonly kinds: readonly string[] },
): boolean {
  return knowledge.index
    .ofKinds(table.name, group.kinds)
    .some((inner) => isWithin([inner], [entity]));
}

/** Whether others of its kind have such a thing: a district may have associations. */
function mayContain({ knowledge, table }: Asked, entity: NamedEntity, group: Group): boolean {
  const { kind } = entity;
  if (kind === null || group.kinds.includes(kind)) return false;
  return knowledge.index
    .ofKinds(table.name, group.kinds)
    .some(({ ancestors }) => ancestors.some((above) => above.kind === kind));
}

/** Named things as one selection; several that share a name all count. */
export function selectSubjects(subjects: readonly Subject[], ofEach: 'first' | 'all'): Selection {
  const entities = subjects.flatMap((subject) =>
    ofEach === 'all' ? subject.entities : subject.entities.slice(0, 1),
  );
  return namedSelection([...new Set(entities)]);
}

/** What a thing consists of, one step down, without its own office; null where nothing belongs to it. */
export function directParts(
  { knowledge, table, scopes }: Asked,
  entity: NamedEntity,
): Selection | null {
  const own = kindOf(table, entity.kind)?.core;
  const kinds = knowledge.index
    .partsOf(entity)
    .flatMap(({ kind }) => (kind === own ? [] : [kind ?? '']));
  if (kinds.length === 0) return null;
  return groupSelection([...new Set(kinds)], table, {
    scopes,
    within: entity,
    labelled: null,
    except: [],
  });
}
