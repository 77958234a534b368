import type { Asked } from '../selection/asked.ts';
import { namedSelection } from '../selection/plan-selection.ts';
import { directParts, selectGroup } from '../selection/select-group.ts';
import { isChange } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { topOf } from './whole-table.ts';

const ASKS_WHICH = /(?<!\w)(?:welche[rn]?|which|what)(?!\w)/u;

/** "Wie verteilt sich das Personal auf die Einzelpläne?": the share of each part of a whole. */
export function distributionRule(asked: Asked): PlannedOperation | null {
  const { groups, subjects, wholes } = asked;
  const [group, ...others] = groups;
  const [subject, ...more] = subjects;
  const [named, ...rivals] = subject?.entities ?? [];
  if (!asked.has('distribution') || others.length + more.length + rivals.length > 0) return null;
  // "Aus welchen Orten setzt sich die VG zusammen?" asks which they are.
  if (asked.has('list') && ASKS_WHICH.test(asked.parts.marked.line)) return null;
  if (isChange(asked) || asked.has('top', 'bottom') || group?.isPlural === false) return null;
  const whole = named ?? wholes[0] ?? topOf(asked);
  if (whole === undefined) return null;
  const selection = group === undefined ? directParts(asked, whole) : selectGroup(asked, group);
  if (selection?.by !== 'group') return null;
  const { scope } = whole;
  const part =
    selection.scopes.length > 0 || scope === null ? selection : { ...selection, scopes: [scope] };
  return {
    ...PLAIN,
    operation: { name: 'share', whole: namedSelection([whole]), each: true },
    selection: part,
    onlyLast: true,
    takesAll: true,
  };
}
