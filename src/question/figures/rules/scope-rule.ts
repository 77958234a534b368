import { type Asked, selectSubjects } from '../asked.ts';
import { directionOf } from '../operation-cues.ts';
import { stemsOf } from '../question-terms.ts';
import type { Subject } from '../resolve-mentions.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/**
 * "In welchem Quartal hatte Erfurt die meisten Gäste?", "Erfurt nach Quartalen", "Erfurt im 1. und 2.
 * Quartal": one thing through the parts of the table, all or those that are said.
 */
export function scopeRule(asked: Asked): PlannedOperation | null {
  const [subject, ...more] = asked.subjects;
  if (subject === undefined || more.length > 0 || asked.groups.length > 0) return null;
  const inParts = throughParts(subject, asked);
  if (inParts === null) return null;
  const { time } = asked.parts;
  if (time.years.length > 1 || asked.has('sum', 'mean', 'median', 'share', 'than', 'difference'))
    return null;
  const selection = selectSubjects([inParts], 'all');
  const plain = { ...PLAIN, selection, takesAll: true };
  if (!asked.has('top', 'bottom', 'max', 'min')) return { ...plain, operation: { name: 'value' } };
  const direction = asked.has('min') ? 'bottom' : asked.has('max') ? 'top' : directionOf(asked);
  return { ...plain, operation: { name: 'rank', by: 'value', direction, limit: 1, from: 1 } };
}

/** The thing in each of the parts meant; null where it is asked for in no more than one. */
function throughParts(subject: Subject, { table, scopes, parts }: Asked): Subject | null {
  const { scope } = table.entity;
  const [first] = subject.entities;
  if (scope === undefined || first === undefined) return null;
  const said = new Set(scopes);
  const label = stemsOf(scope.label).at(-1);
  const saysLabel = parts.marked.terms.some(
    ({ stem }, index) => stem === label && parts.marked.roleOf(index) === SCOPE_LABEL,
  );
  if (said.size < 2 && !(said.size === 0 && saysLabel)) return null;
  const meant = subject.entities.filter(
    (entity) => entity.key === first.key && (said.size === 0 || said.has(entity.scope ?? '')),
  );
  return meant.length < Math.max(2, said.size) ? null : { ...subject, entities: meant };
}

/** The role of the word that a table has for its parts. */
export const SCOPE_LABEL = 'scope label';
