import { leavesName } from '#src/question/figures/refusals/unread-names.ts';
import type { Assertion } from '../figures/assertion.ts';
import type { ClaimSentence } from '../figures/claim-sentence.ts';
import { isInARow } from '../figures/in-a-row.ts';
import { roleOf } from '../figures/number-role.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { everyYearRule, limitRule, trendRule } from './course-rules.ts';
import { absentRule, appearsRule, belongsRule } from './entity-rules.ts';
import { extremeYearRule } from './extreme-rule.ts';
import { goesOnRule } from './goes-on-rule.ts';
import { allRule, existsRule } from './group-rule.ts';
import { onlyAheadRule, onlyRule } from './only-rule.ts';
import { orderRule } from './order-rule.ts';
import { noOtherRule, rankRule } from './rank-rules.ts';
import type { RelationRule } from './relation-rule.ts';

/** A relation of a sentence that is no number, and the numbers that belong to it. */
export interface Relation {
  readonly assertions: readonly Assertion[];
  readonly used: ReadonlySet<StatedValue>;
}

/** The narrower before the wider: "hatte nie mehr als 800" is no comparison. */
const RULES: readonly RelationRule[] = [
  existsRule,
  onlyRule,
  onlyAheadRule,
  appearsRule,
  limitRule,
  extremeYearRule,
  goesOnRule,
  everyYearRule,
  noOtherRule,
  allRule,
  rankRule,
  orderRule,
  absentRule,
  belongsRule,
  trendRule,
];

/** "mehr als alle übrigen zusammen": the sum of a rest is not computed. */
const REST_TOGETHER =
  /(?<!\p{L})(?:als|wie|than)\s.*(?<!\p{L})(?:ander|übrig|sonstig|restlich|rest(?!\p{L})|other).*(?<!\p{L})(?:zusammen\p{L}*|gemeinsam|in summe|addiert|together|combined)(?!\p{L})/iu;

/** "Nach dem Tiefpunkt 2020 stieg …": the year is that of the lowest value, and not of what is said. */
const AFTER_EXTREME =
  /(?<!\p{L})(?:nach|seit|after|since)\s(?:de[mr]|eine[mr]|ihrem|seinem|the|its)\s(?:\p{L}+\s)?(?:tief|höhe|höchst|rekord|spitzen|low|high|peak)\p{L}*(?:\spoint)?(?!\p{L})/iu;

/** What the first rule reads that fits; null where a relation is said that cannot be told for sure. */
export function readRelation(claim: ClaimSentence): Relation | null {
  if (REST_TOGETHER.test(claim.text) || leavesName(claim.asked)) return null;
  if (AFTER_EXTREME.test(claim.text) || isInARow(claim.text)) return null;
  const rule = RULES.find(({ isSaid }) => isSaid(claim));
  if (rule === undefined) return { assertions: [], used: new Set() };
  const read = rule.read(claim);
  if (read === null) return null;
  const assertions = 'kind' in read ? [read] : read;
  // How many "the five towns" are is no part of what is said of them.
  const taken = rule.takes?.(claim).filter((value) => roleOf(value, claim) !== 'total');
  return { assertions, used: new Set(taken) };
}
