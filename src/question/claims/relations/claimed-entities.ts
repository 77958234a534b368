import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../../figures/asked.ts';
import type { NamedEntity } from '../../figures/entity-index.ts';
import { groupSelection, namedSelection } from '../../figures/plan-selection.ts';
import { isWithin, type Subject } from '../../figures/resolve-mentions.ts';
import { preferOne } from '../../figures/settle-names.ts';

/** The one thing that a name surely means; null where several fit equally well. */
export function sureEntity(
  subject: Subject | undefined,
  { table, parts }: Asked,
): NamedEntity | null {
  if (subject === undefined || subject.missingKind !== null) return null;
  return preferOne(subject, parts.time.years, table);
}

/** The one thing that a sentence is about. */
export function singleSelection(asked: Asked): Selection | null {
  if (asked.subjects.length > 1) return null;
  const entity = sureEntity(asked.subjects[0], asked);
  if (entity !== null) return namedSelection([entity]);
  const [whole] = asked.wholes;
  return asked.subjects.length === 0 && whole !== undefined ? namedSelection([whole]) : null;
}

/** The two things that a sentence compares, the one that is measured first. */
export function pairSelection(asked: Asked): Selection | null {
  const { subjects, table, parts } = asked;
  const [a, b, ...more] = subjects;
  const first = sureEntity(a, asked);
  const second = sureEntity(b, asked) ?? sameKind(b, first);
  if (first === null || second === null || a === undefined || more.length > 0) return null;
  if (first.table !== table.name || second.table !== table.name) return null;
  const before = parts.marked.terms
    .slice(Math.max(0, a.from - 3), a.from)
    .map(({ folded }) => folded);
  const isReference = before.some((word) => /^(?:als|wie|than|as)$/u.test(word));
  return namedSelection(isReference ? [second, first] : [first, second]);
}

/** "größer als das in Hildburghausen": of several with this name the one of the same kind. */
function sameKind(subject: Subject | undefined, other: NamedEntity | null): NamedEntity | null {
  const alike = (subject?.entities ?? []).filter(({ kind }) => kind === other?.kind);
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only : null;
}

/** Who is said to be first, and among whom. */
export function rankedGroup(asked: Asked): { subject: NamedEntity; group: Selection } | null {
  const { table, scopes, groups } = asked;
  const entities = asked.subjects.map(
    (subject) => sureEntity(subject, asked) ?? ofKinds(subject, groups),
  );
  if (entities.some((entity) => entity === null)) return null;
  const known = entities.filter((entity) => entity !== null);
  const container = known.find((outer) =>
    known.some((inner) => inner !== outer && isWithin([inner], [outer])),
  );
  const inner = known.filter(
    (entity, index) => entity !== container && !isBehindAfter(asked.subjects[index], asked),
  );
  const [subject, ...more] = inner;
  if (subject === undefined || more.length > 0) return null;
  const [group, other] = groups;
  const kinds =
    group?.kinds.includes(subject.kind ?? '') === true
      ? group.kinds
      : group === undefined
        ? [subject.kind ?? '']
        : null;
  if (kinds === null || (other !== undefined && !other.kinds.includes(subject.kind ?? '')))
    return null;
  const ofSameScope = scopes.length > 0 ? scopes : subject.scope === null ? [] : [subject.scope];
  return {
    subject,
    group: groupSelection(kinds, table, {
      scopes: ofSameScope,
      within: container ?? null,
      labelled: group?.labelled ?? null,
      except: [],
    }),
  };
}

/** "nach Erfurt die zweitgrößte": only says what comes before. */
function isBehindAfter(
  subject: Subject | undefined,
  { parts: { marked, places } }: Asked,
): boolean {
  if (subject === undefined || (places?.from ?? 1) < 2) return false;
  const before = marked.terms.slice(Math.max(0, subject.from - 2), subject.from);
  return before.some(({ folded }) => folded === 'nach' || folded === 'after');
}

/** "Sonneberg ist der Landkreis mit …": of several with this name the one of the kind that is ranked. */
function ofKinds(subject: Subject, groups: Asked['groups']): NamedEntity | null {
  const kinds = groups.flatMap((group) => group.kinds);
  const fitting = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}
