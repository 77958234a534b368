import type { Asked } from '../figures/asked.ts';
import { isWithin } from '../figures/entity-index.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { Subject } from '../figures/resolve-mentions.ts';
import { type FigureTopic, replaceIn } from './figure-topic.ts';

const OF_IT = /(?<!\w)(?:davon|darunter|darin|of (?:these|those|them|it|which))(?!\w)/u;

/**
 * "Wie viele davon im Ministerium?": of several things called so, the one that belongs to what was asked
 * about before.
 *
 * @returns The question narrowed to parts of it; a refusal where nothing named is a part; null where
 *   it asks for no part.
 */
export function partOf(
  { asked: { subjects, groups } }: FigureTopic,
  own: Asked,
): Asked | Extract<FigureReading, { kind: 'unanswerable' }> | null {
  const [whole, ...more] = subjects.flatMap(({ entities }) => entities);
  if (whole === undefined || more.length > 0 || groups.length > 0 || whole.isRoot) return null;
  if (own.subjects.length === 0 || !OF_IT.test(own.parts.marked.line)) return null;
  const isItself = own.subjects.some(({ entities }) => entities.includes(whole));
  if (own.table.name !== whole.table || isItself) return null;
  const narrowed = own.subjects.map((subject) => ({
    subject,
    inside: subject.candidates.filter(({ entity }) => isWithin([entity], [whole])),
  }));
  const outside = narrowed.filter(({ inside }) => inside.length === 0);
  if (outside.length > 0) {
    const parts = outside.flatMap(({ subject }) => subject.entities.slice(0, 1));
    const reason = { why: 'not-part' as const, parts, whole };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  const kept = narrowed.map(
    ({ subject, inside }): Subject => ({
      ...subject,
      entities: inside.map(({ entity }) => entity),
      candidates: inside,
    }),
  );
  return replaceIn(own, { subjects: kept });
}
