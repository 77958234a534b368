import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';
import { isPartCalledAlike } from './settle-names.ts';

const ITSELF =
  /(?<!\w)(?:selbst|selber|itself)(?! (?:eingeschlossen|mitge|inbegriffen|einbezogen|included))(?!\w)/u;

/** "Das Finanzministerium selbst": the one part that is called like the whole. */
export function ofItself(asked: Asked): Asked {
  const { subjects, parts } = asked;
  if (!ITSELF.test(parts.marked.line)) return asked;
  const isMeant = ({ to }: Subject): boolean =>
    subjects.length === 1 ||
    /^(?:selbst|selber|itself)$/u.test(parts.marked.terms[to + 1]?.folded ?? '');
  return {
    ...asked,
    subjects: subjects.map((subject) =>
      isMeant(subject) ? partCalledAlike(subject, asked) : subject,
    ),
  };
}

function partCalledAlike(subject: Subject, { knowledge, table }: Asked): Subject {
  const [whole, ...wholes] = subject.entities;
  if (whole === undefined || wholes.length > 0) return subject;
  const [part, ...others] = knowledge.index.entities.filter(
    (entity) => entity.table === table.name && isPartCalledAlike(entity, whole),
  );
  const [known] = subject.candidates;
  if (part === undefined || known === undefined || others.length > 0) return subject;
  return { ...subject, entities: [part], candidates: [{ ...known, entity: part }] };
}
