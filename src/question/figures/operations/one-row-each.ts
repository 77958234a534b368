import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { directParts } from '../selection/select-group.ts';
import { readTerms } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';

/** "Ministerium" is the whole label of several entities, not of one in several parts; "Richter" is only a part of some. */
function isSharedLabel({ candidates }: Subject): boolean {
  return (
    new Set(candidates.map(({ entity }) => entity.key)).size > 1 &&
    candidates.every(({ isFull, entity }) => isFull && entity.sharesLabel)
  );
}

/**
 * What is counted has a row for each: all are called so, or each is one of what is said in the
 * plural ("Sportgymnasium Jena"). "Grundschulen" are many in one row.
 */
export function isOneEach(subject: Subject, { marked }: Asked['parts']): boolean {
  if (isSharedLabel(subject)) return true;
  const { folded = '', stem = '' } = marked.terms[subject.from] ?? {};
  const isOneOf = ({ label }: NamedEntity): boolean =>
    readTerms(label).some(
      (term) =>
        term.folded !== folded &&
        commonLength(term.folded, folded) >= Math.max(SHORTEST_COUNTED, stem.length - 2) &&
        !PLURAL.test(term.folded),
    );
  const { entities, from, to } = subject;
  return entities.length > 1 && from === to && PLURAL.test(folded) && entities.every(isOneOf);
}

/**
 * "Welche Seehäfen hatten mehr als …?" of a table that heads their rows so: what belongs to it, and not
 * their sum.
 */
export function headedRows({ from, to, entities }: Subject, asked: Asked): Selection | null {
  const [entity, ...more] = entities;
  const { folded = '' } = asked.parts.marked.terms[from] ?? {};
  const isHeading = asked.table.entity.kinds.some(
    ({ value, aggregate }) => aggregate && value === entity?.kind,
  );
  if (entity === undefined || more.length > 0 || from !== to || !isHeading) return null;
  return PLURAL.test(folded) ? directParts(asked, entity) : null;
}

const SHORTEST_COUNTED = 6;

const PLURAL = /(?:en|e|er|s)$/u;

function commonLength(a: string, b: string): number {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at < 0 ? a.length : at;
}
