import type { Candidate } from '../names/rank-names.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Subject } from './resolve-mentions.ts';

/** Behind every word of a question, so that nothing stands before it. */
export const NOWHERE = 10_000;

/** The same word as if it stood behind all others. */
export function outside<Word extends Pick<Subject, 'from' | 'to'>>(word: Word): Word {
  return { ...word, from: NOWHERE, to: NOWHERE };
}

/** What is surely meant, as if its whole name were said. */
export function certain(entity: NamedEntity): Candidate {
  return { entity, isFull: true, quality: 1, unsaid: 0, by: 'exact' };
}

/** What words at a place surely mean. */
export function certainSubject(
  entities: readonly NamedEntity[],
  place: Pick<Subject, 'from' | 'to' | 'said'>,
): Subject {
  return {
    ...place,
    entities,
    candidates: entities.map(certain),
    isFull: true,
    byKey: false,
    missingKind: null,
    kindWord: null,
  };
}

/** What no word of the question names, as if it were named by its key. */
export function carriedSubject(entity: NamedEntity): Subject {
  const place = { from: NOWHERE, to: NOWHERE, said: entity.label };
  return { ...certainSubject([entity], place), byKey: true };
}
