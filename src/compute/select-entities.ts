import type {
  AttributeFilter,
  EntityRef,
  PlacedEntity,
  Selection,
} from '#src/domain/query-plan.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

/** The entities of a selection, in the order named; a group in the order of the table. */
export function selectEntities(
  selection: Selection,
  table: string,
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  const own = entities.filter((entity) => entity.table === table);
  if (selection.by === 'entities') {
    return selection.entities.flatMap((ref) =>
      own.filter((entity) => isRef(entity, ref)).slice(0, 1),
    );
  }
  const { kinds, scopes, within, labelled, called, spelled, where = [], except } = selection;
  const isCalledSo = spelled === undefined ? () => true : spelling(spelled, kinds, own);
  return own.filter(
    (entity) =>
      kinds.includes(entity.kind ?? '') &&
      (scopes.length === 0 || scopes.includes(entity.scope ?? '')) &&
      (within === undefined || entity.ancestors.some((above) => isRef(above, within))) &&
      (labelled === undefined || labelStems(entity.label).includes(labelled)) &&
      (called === undefined || entity.label === called) &&
      isCalledSo(entity) &&
      where.every((filter) => hasValue(entity, filter)) &&
      !except.some((ref) => isRef(entity, ref)),
  );
}

/** Whether a name has these letters there: "Sonneberg" of "Landkreis Sonneberg", "Alach" of "Alach, Stadt". */
function spelling(
  { at, letters }: Spelled,
  kinds: readonly string[],
  entities: readonly PlacedEntity[],
): (entity: PlacedEntity) => boolean {
  const wanted = foldGerman(letters);
  const kindWords = new Map(
    kinds.map((one) => {
      const alike = entities.filter(({ kind }) => kind === one);
      return [one, firstWordOfAll(alike.map(({ label }) => label))];
    }),
  );
  return ({ label, kind }) => {
    const [called = ''] = label.split(',');
    const name = foldGerman(called.slice(kindWords.get(kind ?? '')?.length ?? 0).trim());
    if (at === 'anywhere') return name.includes(wanted);
    return at === 'start' ? name.startsWith(wanted) : name.endsWith(wanted);
  };
}

/** "Landkreis " where all of several begin so; else nothing. */
function firstWordOfAll(labels: readonly string[]): string {
  const first = /^\S+ /u.exec(labels[0] ?? '')?.[0] ?? '';
  return labels.length > 1 && labels.every((label) => label.startsWith(first)) ? first : '';
}

type Spelled = NonNullable<Extract<Selection, { by: 'group' }>['spelled']>;

/** What says nothing of an attribute is none of those that say something else. */
function hasValue(
  { attributes = {} }: PlacedEntity,
  { attribute, values, isExcluded = false }: AttributeFilter,
): boolean {
  const value = attributes[attribute];
  return value !== undefined && values.includes(value) !== isExcluded;
}

/**
 * Leaves out what is contained in another of the same selection: nothing is counted twice.
 *
 * @returns What is kept, and what was left out because it is part of something kept.
 */
export function withoutParts(entities: readonly PlacedEntity[]): {
  kept: PlacedEntity[];
  contained: PlacedEntity[];
} {
  const isContained = (entity: PlacedEntity): boolean =>
    entity.ancestors.some((above) => entities.includes(above));
  const distinct = [...new Set(entities)];
  return {
    kept: distinct.filter((entity) => !isContained(entity)),
    contained: distinct.filter(isContained),
  };
}

function isRef(entity: PlacedEntity, ref: EntityRef): boolean {
  return entity.key === ref.key && (ref.scope === undefined || entity.scope === ref.scope);
}

function labelStems(label: string): string[] {
  return foldGerman(label)
    .split(/[^\p{L}\p{N}]+/u)
    .map(stemGerman);
}
