import type { Asked } from './asked.ts';
import { isPartCalledAlike } from './settle-names.ts';

const ITSELF =
  /(?<!\w)(?:selbst|selber|itself)(?! (?:eingeschlossen|mitge|inbegriffen|einbezogen|included))(?!\w)/u;

/** "Das Finanzministerium selbst": the one part that is called like the whole. */
export function ofItself(asked: Asked): Asked {
  const { subjects, parts, knowledge, table } = asked;
  const [subject, ...more] = subjects;
  const [whole, ...wholes] = subject?.entities ?? [];
  if (subject === undefined || whole === undefined || more.length + wholes.length > 0) return asked;
  if (!ITSELF.test(parts.marked.line)) return asked;
  const [part, ...others] = knowledge.index.entities.filter(
    (entity) => entity.table === table.name && isPartCalledAlike(entity, whole),
  );
  const [known] = subject.candidates;
  if (part === undefined || known === undefined || others.length > 0) return asked;
  const own = { ...subject, entities: [part], candidates: [{ ...known, entity: part }] };
  return { ...asked, subjects: [own] };
}
