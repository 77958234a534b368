import type { Asked } from '../selection/asked.ts';
import { againstEntityRule } from './against-entity-rule.ts';
import { averageRule, rangeRule, sumRule } from './aggregate-rules.ts';
import { changedPartsRule, identifyRule, parentRule, partsRule } from './belonging-rules.ts';
import { besideAverageRule } from './beside-average-rule.ts';
import { columnConditionRule } from './column-condition-rule.ts';
import { columnsRule } from './columns-rule.ts';
import { compareRule } from './compare-rule.ts';
import { countRule, shareOfNumberRule } from './count-rule.ts';
import { distributionRule } from './distribution-rule.ts';
import { comparedListRule, listRule, namedFilterRule } from './list-rule.ts';
import {
  filterByMembersRule,
  membersOfEachRule,
  perRule,
  rankByMembersRule,
} from './member-rules.ts';
import type { PlannedOperation, Rule } from './planned-operation.ts';
import { rankColumnsRule } from './rank-columns-rule.ts';
import { placeRule, rankRule } from './rank-rule.ts';
import { rankSharesRule } from './rank-shares-rule.ts';
import { remainderRule } from './remainder-rule.ts';
import { scopeRule } from './scope-rule.ts';
import { shareRule } from './share-rule.ts';
import {
  changeRule,
  factorRule,
  levelRule,
  seriesRule,
  valueRule,
  yearlyChangeRule,
} from './value-rules.ts';
import { boundYearRule, runRule, whichYearRule } from './year-rules.ts';

/** The first rule that fits decides; the more a rule demands, the earlier it stands. */
const RULES: readonly Rule[] = [
  placeRule,
  rangeRule,
  columnConditionRule,
  columnsRule,
  rankColumnsRule,
  comparedListRule,
  againstEntityRule,
  besideAverageRule,
  parentRule,
  partsRule,
  changedPartsRule,
  identifyRule,
  scopeRule,
  runRule,
  boundYearRule,
  whichYearRule,
  rankSharesRule,
  rankByMembersRule,
  membersOfEachRule,
  filterByMembersRule,
  perRule,
  remainderRule,
  namedFilterRule,
  shareOfNumberRule,
  countRule,
  rankRule,
  distributionRule,
  shareRule,
  factorRule,
  levelRule,
  compareRule,
  yearlyChangeRule,
  averageRule,
  sumRule,
  listRule,
  changeRule,
  seriesRule,
  valueRule,
];

/** What is to be computed: by the first rule that takes the question; null where none does. */
export function planOperation(asked: Asked): PlannedOperation | null {
  for (const rule of RULES) {
    const planned = rule(asked);
    if (planned !== null) return planned;
  }
  return null;
}
