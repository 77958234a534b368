import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Cue } from '../parts/cues.ts';
import type { Parts } from '../parts/read-parts.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isInYears, type StatedMatch, settle } from './settle-stated.ts';
import {
  asksForMore,
  contentTerms,
  excludedTerms,
  isAtSaidTime,
  isPlace,
  isSame,
  nounFits,
  PER,
  PUBLIC_SERVICE,
} from './stated-terms.ts';

/**
 * "Land und Kommunen insgesamt": figures that one sentence states side by side, each narrowed down by
 * one thing, where the question names several of these things and nothing else.
 */
export function matchTogether(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const { cues, marked, time, threshold } = parts;
  if (PER.test(marked.line) || threshold !== null) return null;
  const has = (...names: readonly Cue[]): boolean => names.some((name) => cues.has(name));
  // "Anteil der Kommunen im Vergleich zum Land": the one held against the other, and no share.
  const isHeldAgainst = has('versus');
  // "Wie viele gibt es?" asks for no list.
  const isListed = has('list') && !has('count');
  if (isListed || has('mean', 'median', 'whichYear')) return null;
  if (has('share', 'ratio') && !isHeldAgainst) return null;
  const wanted = contentTerms(parts, false, knowledge);
  const sides = knowledge.stated.filter(
    (figure) =>
      figure.per === null &&
      figure.qualifiers.length === 1 &&
      figure.voice !== 'questioner' &&
      isAtSaidTime(figure, parts) &&
      nounFits(figure, parts, knowledge, wanted),
  );
  const isOf = (term: Term, { qualifiers }: StatedFigure): boolean =>
    isSame(
      term,
      qualifiers.flatMap((text) => readTerms(text).map(({ stem }) => stem)),
    );
  const excluded = [...excludedTerms(parts, knowledge)].flatMap((at) => marked.terms[at] ?? []);
  // "Land und Kommunen ohne Sonderrechnungen": a part of each side, which no sum leaves out.
  const isWithoutSides = excluded.every(
    (term) => isStopWord(term.folded) || sides.some((figure) => isOf(term, figure)),
  );
  if (!isWithoutSides) return null;
  const said = sides.filter((figure) => wanted.some((term) => isOf(term, figure)));
  // The state's name alone says neither which side is meant nor that one is not.
  const meansAll =
    PUBLIC_SERVICE.test(marked.line) ||
    (wanted.length > 0 && !asksForMore(parts) && !cues.has('than'));
  const named = (said.length === 0 && meansAll ? sides : said).filter(
    (figure) => !excluded.some((term) => isOf(term, figure)),
  );
  const things = new Set(named.map(({ qualifiers }) => qualifiers[0]));
  const isExplained = wanted.every(
    (term) => named.some((figure) => isOf(term, figure)) || isPlace(term, knowledge),
  );
  if (!isExplained) return null;
  // "im öffentlichen Dienst ohne Kommunen": one side is left.
  if (things.size === 1 && excluded.length > 0 && said.length === 0)
    return settle(
      named.filter(({ year }) => isInYears(year, time.years)),
      parts,
      knowledge,
    );
  if (things.size < 2) return null;
  const newest = Math.max(...named.map(({ year }) => year ?? 0));
  const years = time.years.length === 0 ? [newest] : time.years;
  const isChange = has('change', 'grow', 'shrink');
  const figures = [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => named.filter((figure) => figure.year === year));
  if (figures.length !== things.size * years.length || years.length > (isChange ? 2 : 1))
    return null;
  if (isChange && years.length < 2) return null;
  const compares = has('than', 'versus', 'difference', 'top', 'bottom');
  return {
    figures,
    otherVoice: [],
    parts: [],
    isChange,
    yearIsStated: time.years.length > 0,
    together: compares && !isChange ? 'compare' : 'sum',
  };
}
