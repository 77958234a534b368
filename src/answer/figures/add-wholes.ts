import type { Outcome, OutcomeNamed } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { Figure } from '#src/domain/answer.ts';
import type { Operation, PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { changeFigures, expressionOf, percentOf } from './compose-changes.ts';
import { entityOf, placeText, proofOf, whenOf } from './compose-rank.ts';
import { type Composed, type Composing, figureOf } from './draft-parts.ts';
import { groupWord } from './wording.ts';

/**
 * "Welches Ministerium …?": eight chapters are called so, and each stands for a whole department.
 * Ranks or counts the departments too and says what the first answer counts.
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
    const found = foundIn(composing, outcome);
    if (found === null) return composed;
    const { words } = composing;
    const kind = groupWord(words.table, [first.kind ?? ''], wholes.length, words.language);
    const head = words.say(
      `Das zählt nur die Häuser selbst. Mit allem, was dazugehört (${wholes.length} ${kind})`,
      `That counts the offices themselves. With all that belongs to them (${wholes.length} ${kind})`,
    );
    return {
      ...composed,
      lead: `${composed.lead}\n${head}${found.text}.`,
      figures: [...composed.figures, ...found.figures],
    };
  };
}

/** What is said of the wholes behind their number, and the figures in it. */
interface Found {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Null where nothing was found. */
function foundIn(composing: Composing, outcome: Outcome): Found | null {
  if (outcome.name === 'rank')
    return outcome.places.length === 0 ? null : ranked(composing, outcome);
  return outcome.name === 'list' || outcome.name === 'count' ? matching(composing, outcome) : null;
}

function ranked(composing: Composing, { operation, places }: OutcomeNamed<'rank'>): Found {
  const { words, sources } = composing;
  const { by } = operation;
  const lines = places.map(
    (place) =>
      `${words.boldName(entityOf(place))}, ${whenOf(composing, place)}: **${placeText(composing, place, by)}**${sources.marks(...proofOf(place))}`,
  );
  const figures = places.map((place) =>
    figureOf(composing, place.value, proofOf(place), {
      label: words.name(entityOf(place)),
      unit: words.unit,
      computed: place.change !== null,
    }),
  );
  return { text: `: ${lines.join('; ')}`, figures: by === 'percent' ? [] : figures };
}

function matching(composing: Composing, outcome: OutcomeNamed<'list' | 'count'>): Found {
  const { words, sources } = composing;
  const lines = outcome.matching.map((row, at) => {
    const change = outcome.changes[at];
    const name = words.boldNames(row.entities);
    return change === undefined
      ? `${name}: **${words.value(row.value ?? 0)}**${sources.marks(row)}`
      : `${name}: ${expressionOf(composing, change)}${sources.marks(change.from, change.to)}`;
  });
  const proof = outcome.matching.length === 0 ? outcome.ends : outcome.matching;
  const count = figureOf(composing, outcome.matching.length, proof, {
    label: words.say('mit allem, was dazugehört', 'with all that belongs to them'),
    unit: '',
    computed: true,
  });
  const values = outcome.matching.flatMap((row, at) => {
    const change = outcome.changes[at];
    if (change !== undefined) return changeFigures(composing, change, percentOf(change));
    const label = words.fullNames(row.entities);
    return [figureOf(composing, row.value ?? 0, [row], { label, computed: false })];
  });
  const shown = words.number(outcome.matching.length);
  const listed = lines.length === 0 ? '' : `: ${lines.join('; ')}`;
  return {
    text: words.say(` sind es **${shown}**${listed}`, ` it is **${shown}**${listed}`),
    figures: [count, ...values],
  };
}

/** What each of several entities with one label belongs to, where that is something else for each. */
function wholesOf(
  { operation, selection, table }: QueryPlan,
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  if (!isOfEach(operation) || selection.by !== 'entities') return [];
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

/** Whether an operation ranks, counts or lists things by a value of each. */
function isOfEach(operation: Operation): boolean {
  if (operation.name === 'rank') return operation.by !== 'share';
  const isFiltered = operation.name === 'list' || operation.name === 'count';
  const kind = isFiltered ? operation.condition?.kind : undefined;
  return kind === 'value' || kind === 'trend';
}
