import type { Table } from '#src/domain/catalogue.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';
import { containsAny } from './select-group.ts';

/**
 * The entity that a name surely means, or null where several fit equally well.
 *
 * A key that exists in several parts of a table means the part that has values for these years. Of a
 * whole and its part that share a name, the one whose label was said completely is meant.
 */
export function preferOne(
  subject: Subject,
  years: readonly number[],
  table: Table,
): NamedEntity | null {
  const [first, second] = subject.candidates;
  if (first === undefined) return null;
  if (second === undefined) return first.entity;
  const { candidates } = subject;
  if (
    candidates.every(({ entity }) => entity.key === first.entity.key) &&
    table.entity.scope !== undefined
  ) {
    const present = candidates.filter(({ entity }) =>
      years.some((year) => entity.years.includes(year)),
    );
    const [only] = present;
    return present.length === 1 && only !== undefined ? only.entity : null;
  }
  return areOneThing(subject) && first.isFull && first.unsaid < second.unsaid ? first.entity : null;
}

/** "Landtag": a budget and the chapter in it that is called alike, and no two of a kind. */
export function areOneThing({ candidates }: Subject): boolean {
  const [first] = candidates;
  return candidates.every(
    ({ entity }) =>
      first !== undefined && (entity === first.entity || areRelated(entity, first.entity)),
  );
}

/**
 * Things that are compared or added up are of one kind: beside "Eisenach", a town, "Gotha" is the
 * town and not the district, where exactly one of them fits.
 */
export function ofOneKind(subjects: readonly Subject[]): Subject[] {
  const kinds = new Set(
    subjects.flatMap(({ entities }) => (entities.length === 1 ? [entities[0]?.kind] : [])),
  );
  return subjects.map((subject) => {
    const alike = subject.candidates.filter(({ entity }) => kinds.has(entity.kind));
    const [only, ...more] = alike;
    return subject.entities.length < 2 || only === undefined || more.length > 0
      ? subject
      : { ...subject, candidates: alike, entities: [only.entity] };
  });
}

/**
 * "Wie viel Prozent im Eichsfeld sitzen im Landratsamt?": of the one that contains what is asked for, and
 * not of that itself, though it is called alike.
 */
export function asContainers(asked: Asked): readonly Subject[] {
  const [group, ...more] = asked.groups;
  if (group === undefined || group.isPlural || more.length > 0) return asked.subjects;
  return asked.subjects.map((subject) => {
    const around = subject.candidates.filter(({ entity }) => containsAny(asked, entity, group));
    const [only, ...others] = around;
    const isOpen = subject.entities.length > 1 && subject.kindWord === null;
    return isOpen && only !== undefined && others.length === 0
      ? { ...subject, candidates: around, entities: [only.entity] }
      : subject;
  });
}

function areRelated(a: NamedEntity, b: NamedEntity): boolean {
  return a.ancestors.includes(b) || b.ancestors.includes(a);
}

/**
 * Others that a person may have meant by the same name: a part that is called like the whole (the
 * office of a district, the ministry within its budget), or one whose label only adds a remark.
 */
export function namesakesOf({ subjects, knowledge, table }: Asked): NamedEntity[] {
  const [subject] = subjects;
  const [entity] = subject?.entities ?? [];
  if (subject === undefined || entity === undefined || subjects.length > 1 || subject.byKey)
    return [];
  const others = subject.entities.slice(1);
  const found = knowledge.index
    .ofTable(table.name)
    .filter(
      (other) =>
        other !== entity && (isPartCalledAlike(other, entity) || addsRemark(other, entity)),
    );
  return [...new Set([...others, ...found])].slice(0, 3);
}

/** "Landratsamt Greiz" in "Landkreis Greiz"; "Ministerium" in "Thüringer Finanzministerium". */
export function isPartCalledAlike(part: NamedEntity, whole: NamedEntity): boolean {
  if (part.ancestors[0] !== whole) return false;
  const stems = whole.names[0]?.stems ?? [];
  const core = part.names[0]?.core ?? [];
  return (
    core.length > 0 &&
    core.every((stem) => stems.some((other) => other === stem || other.endsWith(stem)))
  );
}

/** "Allgemeine Bewilligungen - Umwelt -" beside "Allgemeine Bewilligungen" */
function addsRemark(other: NamedEntity, entity: NamedEntity): boolean {
  return (
    other.label.startsWith(`${entity.label} - `) || entity.label.startsWith(`${other.label} - `)
  );
}
