import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';
import { isPartCalledAlike } from './settle-names.ts';

const ITSELF =
  /(?<!\w)(?:selbst|selber|itself)(?! (?:eingeschlossen|mitge|inbegriffen|einbezogen|included))(?!\w)/u;

/** "Finanzministerium (Haus)", "das Haus des Finanzministeriums" */
const AS_HOUSE = /^(?:nur )?(?:das )?haus(?!\w)/u;
const HOUSE_OF = /(?<!\w)(?:haus|hauses) (?:de[rs]|vom|of|beim?|im)(?: \w+)? $/u;

/** "Das Finanzministerium selbst": the one part that is called like the whole. */
export function ofItself(asked: Asked): Asked {
  const { subjects, parts } = asked;
  const { line, terms } = parts.marked;
  const isSaid = ITSELF.test(line);
  const isMeant = ({ from, to }: Subject): boolean =>
    (isSaid && subjects.length === 1) ||
    /^(?:selbst|selber|itself)$/u.test(terms[to + 1]?.folded ?? '') ||
    (terms[to + 1] !== undefined && AS_HOUSE.test(line.slice(parts.marked.startOf(to + 1)))) ||
    HOUSE_OF.test(line.slice(0, parts.marked.startOf(from)));
  return {
    ...asked,
    subjects: subjects.map((subject) =>
      isMeant(subject) ? partCalledAlike(subject, asked) : subject,
    ),
  };
}

function partCalledAlike(subject: Subject, { knowledge, table }: Asked): Subject {
  // A department of which only one part of the table has a row for itself is called so in both.
  const [part, ...others] = knowledge.index
    .ofTable(table.name)
    .filter((entity) => subject.entities.some((whole) => isPartCalledAlike(entity, whole)));
  const [known] = subject.candidates;
  if (part === undefined || known === undefined || others.length > 0) return subject;
  return { ...subject, entities: [part], candidates: [{ ...known, entity: part }] };
}
