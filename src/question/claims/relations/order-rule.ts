import type { Selection } from '#src/domain/query-plan.ts';
import { saidMetrics } from '#src/question/figures/operations/columns-rule.ts';
import { comparedSides } from '#src/question/figures/operations/compare-rule.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import type { Assertion } from '../figures/assertion.ts';
import { isDifference } from '../figures/number-role.ts';
import { pairSelections, singleSelection, sureEntity } from './claimed-entities.ts';
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
    const sides = isByYears ? null : addedSides(asked);
    const pairs = sides === null ? pairSelections(asked) : [sides.selection];
    const selections = isByYears ? (single === null ? [] : [single]) : pairs;
    const years = isByYears ? yearsInOrder(asked, bare) : saidYears(asked, 'newest');
    if (relation === null || selections.length === 0 || years === null) return null;
    if (asked.has('grow', 'shrink', 'change') || (!isByYears && years.length > 1)) return null;
    if (years.some((year) => !coveredYears(asked).includes(year))) return null;
    const orders = selections.map((selection): Assertion => {
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
              ...(sides === null ? {} : { left: sides.left }),
            },
      );
      return { kind: 'order', relation, isNegated, plan };
    });
    const [only, ...more] = orders;
    return only === undefined || more.length > 0 ? { kind: 'each', of: orders } : only;
  },
};

const FALLS_SHORT =
  /(?<!\p{L})(?:nicht (?:annähernd |ganz )?so (?:viele?|groß|hoch|stark)|not (?:\p{Ll}+ )?(?:as|so) (?:many|large|big|high))(?!\p{L})/iu;

/** "Die Grundschulen sind von 2015 bis 2023 stärker gewachsen als die Gymnasien" */
function orderOfChanges(asked: Asked, bare: string, isNegated: boolean): Assertion | null {
  const [selection, ...more] = pairSelections(asked);
  const said = saidYears(asked, 'ends');
  const relation = comparisonIn(bare);
  if (selection === undefined || more.length > 0 || said === null || said.length < 2) return null;
  if (relation === null || relation === 'same' || asked.has('grow') === asked.has('shrink'))
    return null;
  if (asked.parts.time.years.length === 0 || asked.table.time.kind !== 'years') return null;
  const ends = [said[0] ?? 0, said.at(-1) ?? 0];
  const unit = asked.has('percent') ? 'percent' : 'absolute';
  const plan = relationPlan(asked, selection, ends, { name: 'change', unit });
  const by = asked.has('percent') ? 'percent' : asked.has('absolute') ? 'absolute' : 'both';
  const direction = asked.has('grow') ? 'up' : 'down';
  return { kind: 'order-of-changes', relation, isNegated, plan, by, direction };
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

/** "Erfurt … mehr als Gera und Jena zusammen" */
function addedSides(asked: Asked): { selection: Selection; left: number } | null {
  const { ordered, left } = comparedSides(asked, asked.subjects);
  const entities = ordered.flatMap((subject) => sureEntity(subject, asked) ?? []);
  return left === undefined || entities.length < ordered.length
    ? null
    : { selection: namedSelection(entities), left };
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
