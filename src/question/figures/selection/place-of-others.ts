import { isBehindWithout } from '../parts/behind-without.ts';
import type { Parts } from '../parts/read-parts.ts';
import { isWithin } from '../vocabulary/entity-index.ts';
import type { Subject } from './resolve-mentions.ts';

const PLACED =
  /(?:^| )(?:im|in|innerhalb|within|inside|bei uns im)(?: (?:de[mrs]|the|landkreis(?:es)?|kreis(?:es)?|einzelplan(?:s|es)?|ep|vg))*$/u;
/** A place is named beside two things that lie in it; beside one it says which is meant. */
const FEWEST = 3;

/**
 * "Wie viel mehr hat im Einzelplan 03 das LKA als der Verfassungsschutz?": where both of them lie is
 * no third side, and only says which of several that are called so are meant.
 */
export function withoutPlaceOfOthers(subjects: readonly Subject[], parts: Parts): Subject[] {
  const place = subjects.find(
    (subject) =>
      isPlaced(subject, parts) &&
      holdsOthers(subject, subjects) &&
      (subjects.length >= FEWEST || pointsBack(subject, subjects, parts)),
  );
  if (place === undefined || isRanking(subjects, parts)) return [...subjects];
  return subjects
    .filter((subject) => subject !== place)
    .map((subject) => {
      const candidates = within(subject, place);
      return { ...subject, candidates, entities: candidates.map(({ entity }) => entity) };
    });
}

/** "nach der Polizei die größte Behörde im Einzelplan 03": the place says among whom they are ranked. */
function isRanking(subjects: readonly Subject[], { cues, marked }: Parts): boolean {
  if (!cues.has('top') && !cues.has('bottom')) return false;
  return subjects.some(({ from }) =>
    marked.terms
      .slice(Math.max(0, from - 2), from)
      .some(({ folded }) => /^(?:nach|hinter|after|behind)$/u.test(folded)),
  );
}

function isPlaced(subject: Subject, parts: Parts): boolean {
  const { from } = subject;
  const before = parts.marked.terms.slice(Math.max(0, from - 4), from).map(({ folded }) => folded);
  return PLACED.test(before.join(' ')) && !isBehindWithout(subject, parts);
}

const POINTING =
  /(?:^| )(?:derjenige|diejenige|dasjenige|dem(?:jenigen)?|denjenigen|derjenigen|jene[rsnm]?|der|die|das|den|(?:the )?one) (?:im|in|innerhalb|within|inside)(?: |$)/u;

/** "Lehesten, und zwar das im Saale-Holzland-Kreis": which of two that are called so. */
function pointsBack(place: Subject, subjects: readonly Subject[], { marked }: Parts): boolean {
  const before = marked.terms.slice(Math.max(0, place.from - 5), place.from);
  const others = subjects.filter((other) => other !== place);
  return (
    POINTING.test(before.map(({ folded }) => folded).join(' ')) &&
    others.some((other) => other.entities.length > 1 && within(other, place).length === 1)
  );
}

function holdsOthers(place: Subject, subjects: readonly Subject[]): boolean {
  return subjects.every((other) => other === place || within(other, place).length > 0);
}

function within({ candidates }: Subject, { entities }: Subject): Subject['candidates'] {
  return candidates.filter(
    ({ entity }) => !entities.includes(entity) && isWithin([entity], entities),
  );
}
