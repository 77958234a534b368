import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';

const SHORTEST_NOUN = 5;

/** "ohne Schulen": what more entries are called than the ones that the word was read as. */
export function isCommonPart({ isFull, from, to, entities }: Subject, asked: Asked): boolean {
  const stem = asked.parts.marked.terms[from]?.stem ?? '';
  if (isFull || from !== to || stem.length < SHORTEST_NOUN) return false;
  return asked.knowledge.index
    .ofTable(asked.table.name)
    .some(
      (other) =>
        !entities.includes(other) &&
        other.names.some((name) => name.stems.some((own) => own.endsWith(stem))),
    );
}
