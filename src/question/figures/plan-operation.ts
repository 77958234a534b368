import type { Asked } from './asked.ts';
import {
  boundYearRule,
  changeRule,
  compareRule,
  identifyRule,
  runRule,
  seriesRule,
  shareRule,
  valueRule,
  whichYearRule,
} from './entity-rules.ts';
import { averageRule, countRule, listRule, parentRule, rankRule, sumRule } from './group-rules.ts';
import { perRule, rankByMembersRule } from './member-rules.ts';
import type { PlannedOperation, Rule } from './planned-operation.ts';
import { remainderRule } from './remainder-rule.ts';

/** The first rule that fits decides; the more a rule demands, the earlier it stands. */
const RULES: readonly Rule[] = [
  parentRule,
  identifyRule,
  runRule,
  boundYearRule,
  whichYearRule,
  rankByMembersRule,
  perRule,
  remainderRule,
  countRule,
  rankRule,
  shareRule,
  compareRule,
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
