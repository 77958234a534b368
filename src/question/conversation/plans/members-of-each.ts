import { ALL_PLACES, holdsSome, isPer } from '#src/question/figures/operations/member-rules.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { type FigureReading, withPlan } from '#src/question/figures/reading.ts';
import { type Asked, askedOf } from '#src/question/figures/selection/asked.ts';
import { selectGroup } from '#src/question/figures/selection/select-group.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { type FigureTopic, saysTime, topicAfter } from '../topics/figure-topic.ts';

/** What is counted for each of a kind that a message names; null where it asks for anything else. */
export function countedOfEach(
  rest: string,
  before: FigureTopic,
  knowledge: Knowledge,
): FigureTopic | null {
  if (!PER.test(rest) && !WHERE_MOST.test(rest)) return null;
  const asked = askedOf(readParts(rest, knowledge), before.asked.table, knowledge);
  const reading = asked === null ? null : membersOfEach(before, asked);
  return reading === null ? null : topicAfter(before.asked, reading, before);
}

/** "In welchem Landkreis sind es die meisten?" */
const WHERE_MOST = /^(?:in |bei )?welche[rsm] .*(?:meisten|wenigsten)\W*$/iu;
const PER = /(?<!\p{L})(?:je|pro|per|auf)(?!\p{L})/iu;

/**
 * "Wie viele sind das pro Landkreis im Schnitt?", "In welchem Landkreis sind es die meisten?" behind a
 * number of municipalities: of those that were counted, and not of their staff.
 *
 * @param own - What the message itself names.
 * @returns Null where nothing was counted before, or something else is asked.
 */
function membersOfEach({ reading }: FigureTopic, own: Asked): FigureReading | null {
  if (reading.kind !== 'plan' || own.metricIsStated || saysTime(own.parts.time)) return null;
  const { operation, selection, table } = reading.plan;
  const isCount = operation.name === 'count' || operation.name === 'list';
  if (!isCount || selection.by !== 'group' || own.table.name !== table) return null;
  const [outer, ...more] = own.groups;
  if (outer === undefined || more.length > 0 || own.subjects.length > 0) return null;
  if (own.has('share', 'sum') || own.parts.threshold !== null) return null;
  const isRanked = own.has('top', 'bottom');
  if (!(isRanked || isPer(own, outer)) || !holdsSome(own, outer, selection)) return null;
  const { condition } = operation;
  const members = { kinds: selection.kinds, ...(condition === undefined ? {} : { condition }) };
  if (isRanked) {
    const direction = own.has('bottom') ? ('bottom' as const) : ('top' as const);
    return withPlan(reading, {
      selection: selectGroup(own, outer),
      operation: { ...ALL_PLACES, direction, limit: 1, members },
    });
  }
  const kind = own.has('median') ? ('median' as const) : own.has('mean') ? ('mean' as const) : null;
  return withPlan(reading, {
    selection: selectGroup(own, outer),
    operation:
      kind === null
        ? { ...ALL_PLACES, members }
        : { name: 'aggregate', over: 'entities', with: kind, members },
  });
}
