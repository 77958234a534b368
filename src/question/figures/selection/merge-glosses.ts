import { isStopWord } from '#src/text/stop-words.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Parts } from '../parts/read-parts.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import type { Subject } from './resolve-mentions.ts';

/**
 * Something said twice is one thing: "TMBJS (Einzelplan 04)". What stands in brackets behind a key only explains it.
 */
export function mergeGlosses(subjects: readonly Subject[], parts: Parts): Subject[] {
  const { marked } = parts;
  const merged: Subject[] = [];
  for (const subject of subjects) {
    const previous = merged.at(-1);
    // "Gemeinden im Landkreis Greiz ohne Greiz" does not say the same again.
    if (previous === undefined || isBehindWithout(subject, parts)) {
      merged.push(subject);
      continue;
    }
    const inBrackets = marked.terms[subject.from]?.inBrackets === true;
    const explained = inBrackets && subject.byKey ? explainedIn(merged, subject) : -1;
    const earlier = merged[explained];
    // "des Landesrechenzentrums im Kernhaushalt (Kapitel 1620)"
    if (earlier !== undefined && earlier !== previous) {
      merged[explained] = { ...join(earlier, subject, subject.entities), to: earlier.to };
      continue;
    }
    const shared = previous.entities.filter((entity) => subject.entities.includes(entity));
    const isAdjacent = subject.from === previous.to + 1;
    if (shared.length > 0 && (inBrackets || isClose(previous, subject, parts))) {
      merged[merged.length - 1] = join(previous, subject, shared);
    } else if (
      subject.byKey &&
      isWithin(subject.entities, previous.entities) &&
      (inBrackets || isClose(previous, subject, parts))
    ) {
      // "das Finanzministerium selbst (Kapitel 0601)"
      merged[merged.length - 1] = { ...subject, from: previous.from };
    } else if (inBrackets && previous.byKey && !isWithin(previous.entities, subject.entities)) {
      merged[merged.length - 1] = { ...previous, to: subject.to };
    } else if (isAdjacent && completes(subject.entities, previous, marked)) {
      merged[merged.length - 1] = { ...subject, from: previous.from };
    } else if (
      (!(previous.isFull && subject.isFull) && completes(previous.entities, subject, marked)) ||
      (isAdjacent && !subject.isFull && endsName(previous.entities, subject, marked))
    ) {
      merged[merged.length - 1] = { ...previous, to: subject.to };
    } else if (!merged.some((other) => isSameOne(other, subject))) merged.push(subject);
  }
  return merged;
}

/** The place of the last one before a key that may be what the key says. */
function explainedIn(subjects: readonly Subject[], { entities }: Subject): number {
  return subjects.findLastIndex((before) =>
    entities.every((entity) => before.entities.includes(entity)),
  );
}

/** "…, Ruhla selbst eingeschlossen": nothing is held against itself. */
function isSameOne(a: Subject, b: Subject): boolean {
  const [first, ...more] = new Set([...a.entities, ...b.entities]);
  return first !== undefined && more.length === 0 && !b.byKey;
}

type Marked = Parts['marked'];

const JOINS = /^(?:und|oder|and|or|versus|plus|mit|gegen|als|an|am|zum|zur)$/u;
const WITHIN = /^(?:im|in)$/u;

/** Nothing between them that joins or parts two things; a key may stand further behind its name. */
function isClose(a: Subject, b: Subject, { marked: { terms }, cues }: Parts): boolean {
  const between = terms.slice(a.to + 1, b.from);
  // "der Anteil des Landtags im Einzelplan 01" is of two things.
  const isKey = b.byKey && !cues.has('share');
  return (
    between.length <= (isKey ? 4 : 2) &&
    !between.some(({ folded }) => JOINS.test(folded) || (!isKey && WITHIN.test(folded)))
  );
}

function join(a: Subject, b: Subject, entities: readonly NamedEntity[]): Subject {
  const byKey = a.byKey || b.byKey;
  const candidates = (b.byKey ? b : a).candidates.filter(({ entity }) => entities.includes(entity));
  const kindWord = a.kindWord ?? b.kindWord;
  return { ...a, to: b.to, kindWord, entities, candidates, byKey, isFull: a.isFull || b.isFull };
}

/** Whether the words of `other` are more words of the name of the one entity. */
function completes(entities: readonly NamedEntity[], other: Subject, { terms }: Marked): boolean {
  const [only] = entities;
  if (only === undefined || entities.length !== 1) return false;
  const stems = terms
    .slice(other.from, other.to + 1)
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ stem }) => stem);
  return only.names.some((name) => stems.every((stem) => name.stems.includes(stem)));
}

/** "Denkmalpflege und Archäologie Amt": the last word of its "Landesamt". */
function endsName(entities: readonly NamedEntity[], other: Subject, { terms }: Marked): boolean {
  const [only, ...more] = entities;
  const stem = terms[other.from]?.stem ?? '';
  if (only === undefined || more.length > 0 || other.from !== other.to) return false;
  return only.names.some(({ stems }) => stems.some((own) => own !== stem && own.endsWith(stem)));
}
