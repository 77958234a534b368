import { matchSegment } from './match-segment.ts';
import { readStatement } from './read-statement.ts';
import type { Segment, Statement } from './statement.ts';
import { isFieldStatement } from './support-field.ts';

/** One sentence of the source, read for comparison. */
export interface SourceSentence {
  readonly text: string;
  /** With what stands in brackets, and without it. */
  readonly readings: readonly Statement[];
  readonly isUsable: boolean;
}

const BRACKETS = /\s*\([^()]*\)/gu;
/** Second parts of verbs: "stellt … ein". */
const PARTICLES = new Set(
  `ab an auf aus bei ein mit nach um vor zu statt zurück fest weg her hin los teil bereit sicher dar
   fort weiter frei zusammen`.split(/\s+/u),
);

/** Reads a sentence of a source: whole, and without its brackets where these only explain. */
export function readSource(text: string): SourceSentence {
  const whole = readStatement(text);
  const withoutBrackets = text.replace(BRACKETS, '');
  const dropped = [...text.matchAll(BRACKETS)].map(([bracket]) => readStatement(bracket));
  const isHarmless = dropped.every(({ segments }) => segments.every(isExplanation));
  return {
    text,
    readings:
      withoutBrackets === text || !isHarmless ? [whole] : [whole, readStatement(withoutBrackets)],
    isUsable: isStatement(text, whole),
  };
}

/** A name or a number in brackets; "(ohne Erfurt)" is more than that. */
function isExplanation({ words }: Segment): boolean {
  return words.every(
    ({ role, preposition }) =>
      preposition === null && (role === 'name' || role === 'number' || role === 'attribute'),
  );
}

/** A question states nothing; a sentence that begins with "Sollte …" states a condition. */
function isStatement(text: string, { beginsWithVerb }: Statement): boolean {
  return !/\?["“”«»]?\s*\d{0,2}$/u.test(text) && !beginsWithVerb;
}

/**
 * Whether a generated sentence follows from one sentence of the source: its clauses are segments of
 * that sentence, shortened (see `matchSegment`), in their order, and nothing is left out that decides
 * whether they hold.
 *
 * @param title - The heading the source stands below: the subject of a field such as
 *   "Projektstatus: im Plan".
 */
export function isSupported(said: Statement, source: SourceSentence, title: string): boolean {
  if (!source.isUsable) return false;
  return (
    isFieldStatement(said, source.text, title) ||
    source.readings.some(({ segments }) =>
      segments.some(
        (_, place) => mayBegin(segments, place) && follow(said.segments, segments, place, []),
      ),
    )
  );
}

function follow(
  clauses: readonly Segment[],
  segments: readonly Segment[],
  place: number,
  used: readonly Segment[],
): boolean {
  const [clause, ...rest] = clauses;
  if (clause === undefined) return mayEnd(used, segments.slice(place));
  for (let next = place; next < segments.length; next += 1) {
    const segment = segments[next];
    if (segment === undefined || !segments.slice(place, next).every(isListed)) return false;
    if (used.length === 0 && next > place) return false;
    if (
      isJoinedAlike(clause, segment, used.length === 0) &&
      matchSegment(clause, segment) &&
      follow(rest, segments, next + 1, [...used, segment])
    )
      return true;
  }
  return false;
}

/** An entry of an enumeration: it can be left out without touching the others. */
function isListed({ words, isLimited }: Segment): boolean {
  return (
    !isLimited &&
    words.every(
      ({ role, preposition }) => preposition === null && (role === 'name' || role === 'attribute'),
    )
  );
}

/** The second half of a sentence stands for itself only after "und" or ";". */
function mayBegin(segments: readonly Segment[], place: number): boolean {
  const before = segments.slice(0, place);
  if (before.some(({ isLimited }) => isLimited)) return false;
  // Who says it, or what it is an example of, stands before a colon.
  if (place > 0 && segments.slice(0, place + 1).some(({ joint }) => joint === 'colon'))
    return false;
  if (place === 0 || before.every(isListed)) return true;
  // "In Sachsen zahlt A und B spart": what stands first may hold for both.
  const isFramed = before.some(({ words }) =>
    words.some(({ role, preposition }) => role === 'number' || preposition !== null),
  );
  return segments[place]?.joint === 'and' && !isFramed;
}

/** What is left out at the end must not hold the verb, nor decide whether the rest is true. */
function mayEnd(used: readonly Segment[], left: readonly Segment[]): boolean {
  if (left.some(({ isLimited }) => isLimited)) return false;
  // "Sie sperrt nicht, weil A, sondern weil B": what denies or narrows may be said of the reason.
  if (left.some(({ isExplanation }) => isExplanation) && used.some(narrows)) return false;
  const hasAuxiliary = used.some(({ words }) => words.some(({ role }) => role === 'auxiliary'));
  return left.every(({ words, isExplanation }) => {
    const last = words.at(-1);
    if (last?.role !== 'word' || isExplanation) return true;
    return !hasAuxiliary && !PARTICLES.has(last.text.toLowerCase());
  });
}

function narrows({ words }: Segment): boolean {
  return words.some(({ role }) => role === 'limit');
}

function isJoinedAlike(clause: Segment, segment: Segment, isFirst: boolean): boolean {
  if (isFirst) return true;
  const isList = (joint: Segment['joint']) => joint === 'and' || joint === 'comma';
  return clause.joint === segment.joint || (isList(clause.joint) && isList(segment.joint));
}
