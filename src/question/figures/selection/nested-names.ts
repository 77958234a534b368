import type { Operation } from '#src/domain/query-plan.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';

const NESTING = /^(?:im|in|bei|beim|innerhalb|within|inside|at)$/u;
const LEADING = /^(?:d(?:ie|er|en|as|em|es)|the)$/u;
const BESIDE =
  /^(?:und|sowie|oder|plus|minus|versus|gegen|and|or|zusammen|together|zwischen|between)$/u;

/** "bei der Polizei im LKA", "Arnstadt im Ilm-Kreis": the only two names, the second says where the first is. */
export function nestedNames({
  parts: { marked },
  subjects,
}: Pick<Asked, 'parts' | 'subjects'>): { readonly inner: Subject; readonly outer: Subject } | null {
  const [inner, outer, ...more] = subjects;
  if (inner === undefined || outer === undefined || more.length > 0) return null;
  const between = marked.terms
    .slice(inner.to + 1, outer.from)
    .filter((_, at) => marked.roleOf(inner.to + 1 + at) !== 'kind')
    .map(({ folded }) => folded)
    .filter((word) => !LEADING.test(word));
  const isNested = between.length === 1 && between.every((word) => NESTING.test(word));
  return isNested && !marked.terms.some(({ folded }) => BESIDE.test(folded))
    ? { inner, outer }
    : null;
}

/** "Ausgaben für die Verpflegung": a part right behind its whole says what of it is meant. */
export function withoutWholeBefore(
  subjects: readonly Subject[],
  { marked }: Pick<Asked['parts'], 'marked'>,
): readonly Subject[] {
  return subjects.filter((outer, at) => {
    const inner = subjects[at + 1];
    if (inner === undefined) return true;
    const between = marked.terms.slice(outer.to + 1, inner.from).map(({ folded }) => folded);
    const isFor = /^(?:fur|for|on)(?: (?:d(?:ie|er|en|as|em|es)|the))?$/u.test(between.join(' '));
    return !isFor || !inner.entities.every((entity) => isWithin([entity], outer.entities));
  });
}

/** A share, a place among others: of the one in the other. */
export function needsBothNames(operation: Operation): boolean {
  if (/^(?:share|remainder|rank)$/u.test(operation.name)) return true;
  // "Wie oft passt A in B?"
  return operation.name === 'compare' && operation.by === 'ratio';
}

/** The names without one that only says where the other is: "Arnstadt im Ilm-Kreis". */
export function withoutContainer(asked: Asked, operation: Operation): readonly Subject[] {
  const nested = needsBothNames(operation) ? null : nestedNames(asked);
  if (nested === null) return asked.subjects;
  const { inner, outer } = nested;
  const isInside = inner.entities.every((entity) => isWithin([entity], outer.entities));
  return isInside ? [inner] : asked.subjects;
}

/**
 * "Anteil der Stadt Altenburg am Personal im Altenburger Land": a part and its whole, of which the one
 * tells which of its namesakes the other is.
 *
 * @param wholes - Sums of the table, or of a part of it, that are named beside them.
 * @returns The same where there are not two, or where neither belongs to the other.
 */
export function withRelatedOnly(
  subjects: readonly Subject[],
  wholes: readonly NamedEntity[] = [],
): readonly Subject[] {
  const [one, other, ...more] = subjects;
  const [top, ...tops] = wholes;
  if (top !== undefined && tops.length === 0 && one !== undefined && other === undefined) {
    const inTop = one.entities.filter(({ ancestors }) => ancestors.includes(top));
    return inTop.length > 0 ? [only(one, inTop)] : subjects;
  }
  if (one === undefined || other === undefined || more.length > 0) return subjects;
  const [oneInside, otherInside] = [isInside(one, other), isInside(other, one)];
  if (oneInside === otherInside) return subjects;
  const [part, whole] = oneInside ? [one, other] : [other, one];
  const parts = part.entities.filter(({ ancestors }) =>
    whole.entities.some((entity) => ancestors.includes(entity)),
  );
  const containers = whole.entities.filter((entity) =>
    parts.some(({ ancestors }) => ancestors.includes(entity)),
  );
  return subjects.map((subject) => only(subject, subject === part ? parts : containers));
}

/** Whether something that the one name may mean belongs to something that the other may mean. */
export function isInside(inner: Subject, outer: Subject): boolean {
  return inner.entities.some(({ ancestors }) =>
    outer.entities.some((entity) => ancestors.includes(entity)),
  );
}

function only(subject: Subject, entities: readonly NamedEntity[]): Subject {
  const candidates = subject.candidates.filter(({ entity }) => entities.includes(entity));
  return { ...subject, entities, candidates };
}
