import { runPlan } from '#src/compute/run-plan.ts';
import type { PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { entityOf, placeText, proofOf, whenOf } from './compose-rank.ts';
import { type Composed, type Composing, figureOf } from './draft-parts.ts';
import { groupWord } from './wording.ts';

/**
 * "Welches Ministerium …?": eight chapters are called so, and each stands for a whole department.
 * Ranks the departments too and says what the first answer counts.
 */
export async function addWholes(
  plan: QueryPlan,
  store: TableStore,
  entities: readonly PlacedEntity[],
): Promise<(composing: Composing, composed: Composed) => Composed> {
  const wholes = wholesOf(plan, entities);
  const [first] = wholes;
  if (first === undefined) return (_, composed) => composed;
  const selection = {
    by: 'entities' as const,
    entities: wholes.map(({ key, scope }) => (scope === null ? { key } : { key, scope })),
  };
  const { outcome } = await runPlan({ ...plan, selection }, store, entities);
  return (composing, composed) => {
    if (outcome.name !== 'rank' || outcome.places.length === 0) return composed;
    const { words, sources } = composing;
    const { by } = outcome.operation;
    const kind = groupWord(words.table, [first.kind ?? ''], wholes.length, words.language);
    const lines = outcome.places.map(
      (place) =>
        `${words.boldName(entityOf(place))}, ${whenOf(composing, place)}: **${placeText(composing, place, by)}**${sources.marks(...proofOf(place))}`,
    );
    const figures = outcome.places.map((place) =>
      figureOf(composing, place.value, proofOf(place), {
        label: words.name(entityOf(place)),
        unit: by === 'percent' ? '%' : words.unit,
        computed: place.change !== null,
      }),
    );
    const head = words.say(
      `Das zählt nur die Häuser selbst. Mit allem, was dazugehört (${wholes.length} ${kind})`,
      `That counts the offices themselves. With all that belongs to them (${wholes.length} ${kind})`,
    );
    return {
      ...composed,
      lead: `${composed.lead}\n${head}: ${lines.join('; ')}.`,
      figures: by === 'percent' ? composed.figures : [...composed.figures, ...figures],
    };
  };
}

/** What each of several entities with one label belongs to, where that is something else for each. */
function wholesOf(
  { operation, selection, table }: QueryPlan,
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  const isRank = operation.name === 'rank' && operation.by !== 'share';
  if (!isRank || selection.by !== 'entities') return [];
  const ranked = selection.entities.flatMap(
    (ref) =>
      entities.find(
        (entity) =>
          entity.table === table &&
          entity.key === ref.key &&
          (ref.scope === undefined || entity.scope === ref.scope),
      ) ?? [],
  );
  const [first] = ranked;
  if (first === undefined || ranked.some(({ label }) => label !== first.label)) return [];
  const above = ranked.flatMap(({ ancestors }) => ancestors.slice(0, 1));
  // One thing in several parts of a table, the months, has the same whole in each.
  const areSeveral = new Set(ranked.map(({ key }) => key)).size > 1;
  const isOneEach = areSeveral && new Set(above).size === ranked.length;
  return isOneEach ? above : [];
}
