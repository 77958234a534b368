import type { Asked } from '../../figures/asked.ts';
import { pairSelection, singleSelection } from './claimed-entities.ts';
import { comparisonIn } from './comparison-words.ts';
import { coveredYears, type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

/** "Jena beschäftigt mehr Leute als Gera"; "2023 gab es weniger Beschäftigte als 2015". */
export const orderRule: RelationRule = {
  isSaid: ({ text, values }) => values.length === 0 && comparisonIn(text) !== null,
  read({ asked, text, isNegated }) {
    const relation = comparisonIn(text);
    const isByYears = isYearAgainstYear(asked);
    const selection = isByYears ? singleSelection(asked) : pairSelection(asked);
    const years = isByYears ? yearsInOrder(asked) : saidYears(asked, 'newest');
    if (relation === null || selection === null || years === null) return null;
    if (asked.has('grow', 'shrink', 'change') || (!isByYears && years.length > 1)) return null;
    if (years.some((year) => !coveredYears(asked).includes(year))) return null;
    const plan = relationPlan(asked, selection, years, { name: 'value' });
    return { kind: 'order', relation, isNegated, plan };
  },
};

function isYearAgainstYear({ subjects, parts: { time }, has }: Asked): boolean {
  return subjects.length < 2 && (time.years.length === 2 || has('previousYear'));
}

/** The year that is measured first: "2023 … mehr als 2015". */
function yearsInOrder({ parts: { time }, has }: Asked): number[] | null {
  const [first, second] = time.years;
  if (first !== undefined && second !== undefined) return [first, second];
  return first !== undefined && has('previousYear') ? [first, first - 1] : null;
}
