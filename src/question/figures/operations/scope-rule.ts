import type { Asked } from '../selection/asked.ts';
import { certainSubject } from '../selection/certain-subject.ts';
import { means } from '../selection/choose-table.ts';
import { namedSelection } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { selectSubjects } from '../selection/select-group.ts';
import { directionOf } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { SCOPE_LABEL, scopeLabelStems } from './scope-label.ts';
import { canAdd } from './whole-table.ts';

/**
 * "In welchem Quartal hatte Erfurt die meisten Gäste?", "Erfurt nach Quartalen", "Erfurt im 1. und 2.
 * Quartal": one thing through the parts of the table, all or those that are said.
 */
export function scopeRule(asked: Asked): PlannedOperation | null {
  const [named, ...more] = asked.subjects;
  const subject = named ?? wholeOf(asked);
  if (subject === null || more.length > 0 || asked.groups.length > 0) return null;
  const inParts = throughParts(subject, asked);
  if (inParts === null) return null;
  const { time } = asked.parts;
  const differing = betweenParts(asked, inParts);
  if (differing !== null) return differing;
  if (time.years.length > 1) return null;
  const selection = selectSubjects([inParts], 'all');
  const plain = { ...PLAIN, selection, takesAll: true };
  const ofEach = whereOfEach(asked, plain);
  if (ofEach !== null) return ofEach;
  if (asked.has('sum', 'mean', 'median', 'share', 'than', 'difference')) return null;
  if (asked.parts.scopes.some((word) => word.isTogether && means(word, asked.table.name)))
    return canAdd(asked) && !asked.has('top', 'bottom', 'max', 'min')
      ? { ...plain, operation: { name: 'aggregate', over: 'entities', with: 'sum' } }
      : null;
  if (!asked.has('top', 'bottom', 'max', 'min')) return { ...plain, operation: { name: 'value' } };
  const direction = asked.has('min') ? 'bottom' : asked.has('max') ? 'top' : directionOf(asked);
  const { limit = 1, from = 1 } = asked.parts.places ?? {};
  return { ...plain, operation: { name: 'rank', by: 'value', direction, limit, from } };
}

/** What sums up the table, where nothing of it is named: "In welchem Monat gab es die meisten Anträge?" */
function wholeOf(asked: Asked): Subject | null {
  const roots = asked.knowledge.index.roots(asked.table.name);
  const [root] = roots;
  if (root === undefined || roots.some(({ key }) => key !== root.key)) return null;
  return certainSubject(roots, { from: -1, to: -1, said: root.label });
}

/** "In wie vielen Monaten waren es mehr als 300?", "im Durchschnitt pro Monat": over the parts. */
function whereOfEach(
  asked: Asked,
  plain: Omit<PlannedOperation, 'operation'>,
): PlannedOperation | null {
  if (asked.scopes.length > 0 || asked.has('sum', 'share', 'median', 'difference')) return null;
  const { threshold, marked } = asked.parts;
  const label = scopeLabelStems(asked.table.entity.scope?.label ?? '');
  const at = marked.terms.findIndex(({ stem }) => label.includes(stem));
  const before = marked.line.slice(0, marked.startOf(at));
  if (threshold !== null && !asked.has('mean', 'top', 'bottom', 'max', 'min')) {
    if (HOW_MANY.test(before))
      return { ...plain, operation: { name: 'count', condition: threshold } };
    return WHICH.test(before)
      ? { ...plain, operation: { name: 'list', condition: threshold } }
      : null;
  }
  const isOfEach = asked.has('mean') && !asked.has('top', 'bottom') && PER.test(before);
  return isOfEach && canAdd(asked)
    ? { ...plain, operation: { name: 'aggregate', over: 'entities', with: 'mean' } }
    : null;
}

const HOW_MANY = /(?<!\w)(?:wie ?vielen?|how many) $/u;
const WHICH = /(?<!\w)(?:welchen?|which) $/u;
const PER = /(?<!\w)(?:pro|je|per|im|a) $/u;

/** "Wie viel mehr im 3. Quartal als im 1.?": what is said first against what it is measured by. */
function betweenParts(asked: Asked, inParts: Subject): PlannedOperation | null {
  const { parts, scopes } = asked;
  const [first, second, ...more] = scopes;
  if (!asked.has('difference', 'than') || asked.has('sum', 'mean', 'median', 'share')) return null;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (parts.time.years.length > 1 || parts.scopes.some(({ isTogether }) => isTogether)) return null;
  const at = (scope: string) => inParts.entities.find((entity) => entity.scope === scope);
  const [a, b] = [at(first), at(second)];
  if (a === undefined || b === undefined || !MORE_THAN.test(parts.marked.line)) return null;
  return {
    ...PLAIN,
    operation: { name: 'compare', by: asked.has('percent') ? 'percent' : 'difference' },
    selection: namedSelection([a, b]),
    takesAll: true,
  };
}

/** Behind "als" stands what is subtracted. */
const MORE_THAN =
  /(?<!\w)(?:(?:wie ?viele?|how many|how much) (?:prozent )?(?:mehr|hoher|grosser|more) .{0,80}?|wie ?viele? [^,]{1,80}? mehr )(?<!\w)(?:als|than)(?!\w)|(?<!\w)um wie ?viele? .{0,60}?(?<!\w)(?:lieg|lag)\w* .{1,80}? uber(?!\w)/u;

/** The thing in each of the parts meant; null where it is asked for in no more than one. */
function throughParts(subject: Subject, { table, scopes, parts }: Asked): Subject | null {
  const { scope } = table.entity;
  const [first] = subject.entities;
  if (scope === undefined || first === undefined) return null;
  const said = new Set(scopes);
  const labels = scopeLabelStems(scope.label);
  const saysLabel = parts.marked.terms.some(
    ({ stem }, index) => labels.includes(stem) && parts.marked.roleOf(index) === SCOPE_LABEL,
  );
  if (said.size < 2 && !(said.size === 0 && saysLabel)) return null;
  // The year is none of its quarters.
  const wholes = new Set(scope.groups.flatMap((group) => (group.aggregate ? [group.value] : [])));
  const meant = subject.entities.filter(
    ({ key, scope: part }) =>
      key === first.key && (said.size === 0 ? !wholes.has(part ?? '') : said.has(part ?? '')),
  );
  return meant.length < Math.max(2, said.size) ? null : { ...subject, entities: meant };
}
