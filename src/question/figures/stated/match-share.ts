import type { Cue } from '../parts/cues.ts';
import type { Parts } from '../parts/read-parts.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isInYears, isPartOf, type StatedMatch } from './settle-stated.ts';
import {
  contentTerms,
  excludedTerms,
  isPlace,
  isSame,
  PER,
  PUBLIC_SERVICE,
} from './stated-terms.ts';

const OTHERS: readonly Cue[] = [
  'ratio',
  'mean',
  'median',
  'whichYear',
  'top',
  'bottom',
  'nothing',
  'own',
  'change',
  'grow',
  'shrink',
  'points',
];

/** Verbs that only join the part and its whole. */
const BELONGS =
  /^(?:entf(?:all|iel)\w*|gehor\w*|arbeite\w*|zahl(?:t|te|en|ten)|mach(?:t|te|en|ten)|stell(?:t|te|en|ten)|bild(?:et|ete|en|eten))$/u;

/**
 * "Anteil der Kernhaushalte am kommunalen Personal": a part and its whole that one sentence states.
 * Both must be named, and nothing else.
 */
export function matchShare(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const { cues, marked, threshold, time } = parts;
  if (!cues.has('share') || threshold !== null || PER.test(marked.line)) return null;
  if (OTHERS.some((cue) => cues.has(cue)) || excludedTerms(parts, knowledge).size > 0) return null;
  const wanted = contentTerms(parts, false, knowledge).filter(
    ({ folded }) => !BELONGS.test(folded),
  );
  const pairs = knowledge.stated.flatMap((part) => {
    const [own = '', of] = part.qualifiers;
    if (of === undefined || !isInYears(part.year, time.years)) return [];
    const whole = knowledge.stated.find((other) => isPartOf(part, other));
    const isNamed = [own, of].every((said) => wanted.some((term) => isIn(term, said)));
    const isExplained = wanted.every(
      (term) => isIn(term, own) || isIn(term, of) || isPlace(term, knowledge),
    );
    return whole !== undefined && isNamed && isExplained ? [[part, whole] as const] : [];
  });
  const side = pairs.length === 0 ? sideOfAll(wanted, parts, knowledge) : null;
  if (side !== null) return side;
  const newest = Math.max(...pairs.map(([{ year }]) => year ?? 0));
  const [figures, ...more] = pairs.filter(([{ year }]) => (year ?? 0) === newest);
  if (figures === undefined || more.length > 0) return null;
  return {
    figures,
    otherVoice: [],
    parts: [],
    isChange: false,
    yearIsStated: time.years.length > 0,
    together: 'share',
  };
}

/** "Anteil der Kommunen am öffentlichen Dienst": one of the figures that are all of it together. */
function sideOfAll(
  wanted: readonly Term[],
  { marked, time }: Parts,
  knowledge: Knowledge,
): StatedMatch | null {
  if (!PUBLIC_SERVICE.test(marked.line)) return null;
  const sides = knowledge.stated.filter(
    ({ qualifiers, per, voice, year }) =>
      qualifiers.length === 1 &&
      per === null &&
      voice !== 'questioner' &&
      isInYears(year, time.years),
  );
  const newest = Math.max(...sides.map(({ year }) => year ?? 0));
  const all = sides.filter(({ year }) => (year ?? 0) === newest);
  const isOf = (term: Term, figure: (typeof all)[number]) => isIn(term, figure.qualifiers[0] ?? '');
  const [part, ...more] = all.filter((figure) => wanted.some((term) => isOf(term, figure)));
  const isExplained = wanted.every((term) => all.some((figure) => isOf(term, figure)));
  if (part === undefined || more.length > 0 || all.length < 2 || !isExplained) return null;
  return {
    figures: [part, ...all],
    otherVoice: [],
    parts: [],
    isChange: false,
    yearIsStated: time.years.length > 0,
    together: 'share',
  };
}

function isIn(term: Term, qualifier: string): boolean {
  return isSame(
    term,
    readTerms(qualifier).map(({ stem }) => stem),
  );
}
