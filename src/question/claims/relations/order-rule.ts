import type { Selection } from '#src/domain/query-plan.ts';
import { saidMetrics } from '#src/question/figures/operations/columns-rule.ts';
import { comparedSides } from '#src/question/figures/operations/compare-rule.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { ofOneKind } from '#src/question/figures/selection/settle-names.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Assertion } from '../figures/assertion.ts';
import { isDifference } from '../figures/number-role.ts';
import { pairSelections, singleSelection, sureEntities } from './claimed-entities.ts';
import { comparedYears, comparisonIn } from './comparison-words.ts';
import { coveredYears, type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

/** "Jena beschäftigt mehr Leute als Gera"; "2023 gab es weniger Beschäftigte als 2015". */
export const orderRule: RelationRule = {
  isSaid: ({ text, bare, values }) =>
    comparisonIn(bare) !== null && values.every((value) => !isDifference(value, text)),
  read({ asked, bare, isNegated: isDenied }) {
    // "nicht so viele wie": fewer, and not only another number.
    const falls = isDenied && FALLS_SHORT.test(bare);
    const isNegated = isDenied && !falls;
    const relation = falls ? 'less' : comparisonIn(bare);
    if (relation !== null && asked.has('grow', 'shrink'))
      return orderOfChanges(asked, bare, isNegated);
    const ofColumns = orderOfColumns(asked, relation, isNegated);
    if (ofColumns !== undefined) return ofColumns;
    const isByYears = isYearAgainstYear(asked);
    const single = isByYears ? singleSelection(asked) : null;
    const ofSeveral = isByYears ? [] : sidesOfSeveral(asked);
    const pairs = pairSelections(asked).map((selection) => ({ selection }));
    const plain = isByYears ? (single === null ? [] : [{ selection: single }]) : pairs;
    const readings = ofSeveral.length > 0 ? ofSeveral : plain.map((sides) => [sides]);
    const years = isByYears ? yearsInOrder(asked, bare) : saidYears(asked, 'newest');
    if (relation === null || readings.length === 0 || years === null) return null;
    if (asked.has('grow', 'shrink', 'change') || (!isByYears && years.length > 1)) return null;
    if (years.some((year) => !coveredYears(asked).includes(year))) return null;
    const orderOf = ({ selection, left }: Sides): Assertion => {
      const plan = relationPlan(
        asked,
        selection,
        years,
        isByYears
          ? { name: 'value' }
          : {
              name: 'compare',
              by: 'values',
              direction: relation === 'less' ? 'bottom' : 'top',
              ...(left === undefined ? {} : { left }),
            },
      );
      return { kind: 'order', relation, isNegated, plan };
    };
    const orders = readings.map(([sides, ...others]): Assertion | null => {
      if (sides === undefined) return null;
      if (others.length === 0) return orderOf(sides);
      // What is denied of several need not be false of each.
      return isNegated ? null : { kind: 'joint', of: [sides, ...others].map(orderOf) };
    });
    const known = orders.filter((order) => order !== null);
    const [only, ...more] = known;
    if (only === undefined || known.length < orders.length) return null;
    if (more.length === 0) return only;
    const isOpen = ofSeveral.length > 0 && areSure(asked);
    return { kind: 'each', of: known, ...(isOpen ? { why: APART_OR_TOGETHER } : {}) };
  },
};

const FALLS_SHORT =
  /(?<!\p{L})(?:nicht (?:annähernd |ganz )?so (?:viele?|groß|hoch|stark)|not (?:\p{Ll}+ )?(?:as|so) (?:many|large|big|high))(?!\p{L})/iu;

/** "Die Grundschulen sind von 2015 bis 2023 stärker gewachsen als die Gymnasien" */
function orderOfChanges(asked: Asked, bare: string, isNegated: boolean): Assertion | null {
  const relation = comparisonIn(bare);
  if (relation === null || relation === 'same' || asked.has('grow') === asked.has('shrink'))
    return null;
  if (asked.parts.time.years.length === 0 || asked.table.time.kind !== 'years') return null;
  const by = asked.has('percent') ? 'percent' : asked.has('absolute') ? 'absolute' : 'both';
  const direction = asked.has('grow') ? 'up' : 'down';
  const order = { kind: 'order-of-changes', relation, isNegated, by, direction } as const;
  if (isYearAgainstYear(asked)) return orderOfYears(asked, bare, order);
  const [selection, ...more] = pairSelections(asked);
  const said = saidYears(asked, 'ends');
  if (selection === undefined || more.length > 0 || said === null || said.length < 2) return null;
  const ends = [said[0] ?? 0, said.at(-1) ?? 0];
  const unit = asked.has('percent') ? 'percent' : 'absolute';
  return { ...order, plan: relationPlan(asked, selection, ends, { name: 'change', unit }) };
}

type OrderOfChanges = Extract<Assertion, { kind: 'order-of-changes' }>;

/** "wuchs 2023 stärker als 2022": each of the two years against the one before it. */
function orderOfYears(
  asked: Asked,
  bare: string,
  order: Omit<OrderOfChanges, 'plan'>,
): Assertion | null {
  const selection = singleSelection(asked);
  const [first, second] = yearsInOrder(asked, bare) ?? [];
  if (selection === null || first === undefined || second === undefined) return null;
  if (asked.parts.time.isRange || asked.parts.time.since) return null;
  const years = [...new Set([first - 1, first, second - 1, second])].sort((a, b) => a - b);
  if (years.some((year) => !coveredYears(asked).includes(year))) return null;
  const plan = relationPlan(asked, selection, years, { name: 'series' });
  return { ...order, plan, ofYears: [first, second] };
}

/**
 * "In Gotha fiel mehr Hausmüll als Bioabfall an": two columns of one thing in one year.
 *
 * @returns Undefined where not two columns are named, null where they cannot be held against each other.
 */
function orderOfColumns(
  asked: Asked,
  relation: Extract<Assertion, { kind: 'order' }>['relation'] | null,
  isNegated: boolean,
): Assertion | null | undefined {
  const [first, second, ...more] = saidMetrics(asked);
  if (relation === null || first === undefined || second === undefined) return undefined;
  const years = saidYears(asked, 'newest');
  const selection = singleSelection(asked);
  const isAlike =
    first.metric.unit === second.metric.unit && first.metric.kind === second.metric.kind;
  if (more.length > 0 || selection === null || years?.length !== 1 || !isAlike) return null;
  const plan = relationPlan(asked, selection, years, {
    name: 'columns',
    with: second.metric.column,
    by: 'values',
  });
  return { kind: 'order', relation, isNegated, plan: { ...plan, metric: first.metric.column } };
}

/** What is held against what: the first so many, added up, against the others. */
interface Sides {
  readonly selection: Selection;
  readonly left?: number;
}

const APART_OR_TOGETHER =
  'Ob jeder für sich oder alle zusammen gemeint sind, sagt der Satz nicht, und es macht einen Unterschied.';

/**
 * "Erfurt … mehr als Gera und Jena zusammen": the sides, once for all that the names can mean. Without
 * "zusammen" they can also be meant each by itself.
 *
 * @returns Each way to read it as the comparisons that hold then; none where not several are compared.
 */
function sidesOfSeveral(asked: Asked): readonly (readonly Sides[])[] {
  const { ordered, left } = comparedSides(asked, asked.subjects, true);
  if (left === undefined || (!asked.has('sum') && EITHER.test(asked.parts.marked.line))) return [];
  const alike = ofOneKind(ordered);
  const meant = ordered.map((subject, at) => {
    return sureEntities([subject], asked) ?? alike[at]?.entities ?? [];
  });
  const all = meant.reduce<NamedEntity[][]>(
    (chosen, entities) => chosen.flatMap((begun) => entities.map((one) => [...begun, one])),
    [[]],
  );
  if (all.length > MOST_READINGS) return [];
  return all.flatMap((entities) => {
    const together = [{ selection: namedSelection(entities), left }];
    const apart = entities
      .slice(0, left)
      .flatMap((one) => entities.slice(left).map((other) => namedSelection([one, other])));
    return asked.has('sum') ? [together] : [apart.map((selection) => ({ selection })), together];
  });
}

const EITHER = /(?<!\w)(?:oder|weder|noch|or|nor)(?!\w)/u;
const MOST_READINGS = 4;

function areSure(asked: Asked): boolean {
  return asked.subjects.every((subject) => sureEntities([subject], asked) !== null);
}

function isYearAgainstYear({ subjects, parts: { time }, has }: Asked): boolean {
  return subjects.length < 2 && (time.years.length === 2 || has('previousYear'));
}

/** The year that is measured first: "2023 … mehr als 2015", "gegenüber 2015 … 2023 mehr". */
function yearsInOrder({ parts: { time }, has }: Asked, text: string): number[] | null {
  const compared = comparedYears(text);
  const [first, second] = [...time.years].sort(
    (a, b) => Number(compared.includes(a)) - Number(compared.includes(b)),
  );
  if (first !== undefined && second !== undefined) return [first, second];
  return first !== undefined && has('previousYear') ? [first, first - 1] : null;
}
