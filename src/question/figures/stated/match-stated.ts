import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { asksForRest } from '#src/question/passages/asks-for-rest.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import { keepsSomeOfKind } from '../refusals/restricting-attributes.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { matchShare } from './match-share.ts';
import { matchTogether } from './match-together.ts';
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
} from './stated-terms.ts';

/**
 * Finds the stated figure that a question asks for. Every word that says what is asked must stand in
 * what the sentence says about the figure; nothing is guessed.
 */
export function matchStated(said: Parts, knowledge: Knowledge): StatedMatch | null {
  if (keepsSomeOfKind(said)) return null;
  const parts = inNamedYears(said, knowledge);
  const together = matchTogether(parts, knowledge) ?? matchShare(parts, knowledge);
  if (together !== null) return together;
  const single = matchSingle(parts, knowledge);
  return single === null ? null : withoutExcluded(single, parts, knowledge);
}

const GOES_ON = /^(?:und|aber|and|but)(?!\w)/u;

/** "Wie viele Stellen?" among several papers: whatever one of them counts, it may be that of another. */
function isOfAnyPaper(
  figures: readonly StatedFigure[],
  parts: Parts,
  knowledge: Knowledge,
): boolean {
  const isOfOne = knowledge.stated.every(({ document }) => document === figures[0]?.document);
  if (isOfOne || parts.time.years.length > 0) return false;
  const wanted = contentTerms(parts, false, knowledge);
  return figures.every(({ noun }) => {
    const stems = readTerms(noun).map(({ stem }) => stem);
    return wanted.every((term) => isSame(term, stems));
  });
}

/** "vor fünf Jahren" as the year that it is, counted from the newest that is stated. */
function inNamedYears(parts: Parts, { stated }: Knowledge): Parts {
  const { yearsAgo, years } = parts.time;
  const newest = Math.max(...stated.map(({ year }) => year ?? 0));
  if (yearsAgo === null) return parts;
  return { ...parts, time: { ...parts.time, years: [...years, newest - yearsAgo] } };
}

/** The figure of what the question names, whatever it leaves out of it. */
function matchSingle(parts: Parts, knowledge: Knowledge): StatedMatch | null {
  const inYears = fittingIn(parts, knowledge);
  const least = Math.min(...inYears.map(({ missing }) => missing));
  const best = inYears.filter(({ missing }) => missing === least).map(({ figure }) => figure);
  // "2015 im Vergleich zu 2023": of one of the years alone it would be half an answer.
  if ((least > 0 || GOES_ON.test(parts.marked.line)) && isOfAnyPaper(best, parts, knowledge))
    return null;
  const { years } = parts.time;
  const isWholeTime = years.every((year) => best.some((figure) => figure.year === year));
  return years.length > 1 && !isWholeTime ? null : settle(best, parts, knowledge);
}

/**
 * All figures that a question may mean which names them in part: "Sonderrechnungen" are those of the state
 * and those of the municipalities.
 */
export function statedNamedInPart(parts: Parts, knowledge: Knowledge): StatedFigure[] {
  if (keepsSomeOfKind(parts)) return [];
  return fittingIn(inNamedYears(parts, knowledge), knowledge)
    .filter(({ figure: { qualifiers }, missing }) => missing < qualifiers.length)
    .map(({ figure }) => figure);
}

interface Fitting {
  readonly figure: StatedFigure;
  /** How many of its qualifiers the question leaves unsaid. */
  readonly missing: number;
}

/** The stated figures of the years asked for that all words of the question fit. */
function fittingIn(parts: Parts, knowledge: Knowledge): Fitting[] {
  const { line } = parts.marked;
  const basis = termsOfBasis(parts, knowledge);
  // "Wie viele müssen noch …?": what is stated is the whole, or what is done.
  if (
    asksForRest(line) ||
    (ONLY_SOME.test(line) && !isOfCourse(parts)) ||
    !asksForNumber(parts) ||
    asksForMore(parts, basis === null ? [] : ['ratio'])
  )
    return [];
  const wantsPer = basis === null && PER.test(line);
  if (basis === null && !wantsPer && PER_HEAD.test(line)) return [];
  const wanted = basis ?? contentTerms(parts, wantsPer, knowledge);
  return knowledge.stated
    .filter(
      (figure) =>
        (figure.per !== null) === wantsPer &&
        (basis !== null || isOfSaidMetric(figure, parts, knowledge)) &&
        isAtSaidTime(figure, parts) &&
        nounFits(figure, parts, knowledge, wanted),
    )
    .map((figure) => ({ figure, missing: fitOf(figure, wanted, knowledge, line) }))
    .filter((fitting): fitting is Fitting => fitting.missing !== null)
    .filter(({ figure }) => isInYears(figure.year, parts.time.years));
}

/** "Wie viele haben nicht geantwortet?": of some of them, and what is stated is of all. */
const ONLY_SOME =
  /(?<!\w)(?:wie ?viele?|how many)(?!\w).*(?<!\w)(?:nicht|noch nie|(?:ge|be)antwortet|not|answered|replied)(?!\w)/u;

function isOfCourse({ cues }: Parts): boolean {
  return cues.has('grow') || cues.has('shrink') || cues.has('change');
}

/** "Wie viele Kinder verunglückten?": what no table counts beside it, children in a course, is not asked for. */
function isOfSaidMetric(
  { noun, qualifiers }: StatedFigure,
  { marked }: Parts,
  { filed }: Knowledge,
): boolean {
  const own = readTerms(noun).map(({ stem }) => stem);
  const said = [...own, ...qualifiers.flatMap((text) => readTerms(text).map(({ stem }) => stem))];
  const tablesOf = (stem: string) =>
    (filed.metricsByStem.get(stem) ?? []).map(({ table }) => table);
  const counting = new Set(own.flatMap(tablesOf));
  return marked.terms.every((term, at) => {
    if (marked.roleOf(at) !== 'metric' || isSame(term, said)) return true;
    const tables = tablesOf(term.stem);
    return tables.length === 0 || tables.some((table) => counting.has(table));
  });
}

/** "Beschäftigte je Einwohner" is neither of the two. */
const PER_HEAD =
  /(?<!\w)(?:je|pro|per) (?:kopf|einwohner\w*|burger\w*|inhabitant|capita|head)(?!\w)/u;
const RATIO =
  /(?<!\w)(?:\w*dichte|\w*quote|ratio|density|verhaltnis\w*|(?:je|pro|auf|per) (?:10000|zehntausend|ten thousand))(?!\w)/u;
const OF_RATIO =
  /^(?:\w*dichte|\w*quote|ratio|density|verhaltnis\w*|je|pro|per|10000|einwohner|einwohnern|beschaftigte\w*|staff)$/u;
const SERVING =
  /(?<!\w)(?:zugrunde|grunde|\w*grundlage|basis|beruh\w*|basier\w*|\w*rechn\w*|ermittel\w*|ausgegangen|ausgehend|nimmt|nahm|angenommen|unterstellt|calculat\w*|comput\w*|us(?:e|es|ed|ing)|based|basis|underl\w*|behind|for the)(?!\w)/u;

/**
 * "Welche Einwohnerzahl liegt der Quote zugrunde?": a ratio that only says what the number is for. The
 * words that say which number; null where no ratio stands beside one.
 */
function termsOfBasis(parts: Parts, knowledge: Knowledge): Term[] | null {
  const { line } = parts.marked;
  if (!RATIO.test(line) || !SERVING.test(line)) return null;
  const terms = contentTerms(parts, false, knowledge).filter(
    ({ folded }) => !OF_RATIO.test(folded) && !SERVING.test(folded),
  );
  const nouns = knowledge.stated
    .filter(({ per }) => per === null)
    .map(({ noun }) => readTerms(noun));
  const isCounted = terms.some((term) =>
    nouns.some((noun) =>
      isSame(
        term,
        noun.map(({ stem }) => stem),
      ),
    ),
  );
  return isCounted ? terms : null;
}

/** Takes the parts away that the question leaves out; null where one of them is no part. */
function withoutExcluded(
  match: StatedMatch,
  parts: Parts,
  knowledge: Knowledge,
): StatedMatch | null {
  const excluded = [...excludedTerms(parts, knowledge)].flatMap(
    (at) => parts.marked.terms[at] ?? [],
  );
  if (excluded.every(({ folded }) => isStopWord(folded))) return match;
  const isOf = (term: Term, { qualifiers: [own = ''] }: StatedFigure): boolean =>
    isSame(
      term,
      readTerms(own).map(({ stem }) => stem),
    );
  const removed = match.parts.filter((part) => excluded.some((term) => isOf(term, part)));
  const isExplained = excluded.every(
    (term) => isStopWord(term.folded) || removed.some((part) => isOf(term, part)),
  );
  if (!isExplained || match.isChange) return null;
  return { ...match, figures: [...match.figures, ...removed], parts: [], together: 'remainder' };
}

/**
 * How many qualifiers of the figure the question leaves unsaid; null where the question says
 * something that the figure is not about.
 */
function fitOf(
  figure: StatedFigure,
  wanted: readonly Term[],
  knowledge: Knowledge,
  line: string,
): number | null {
  const nounStems = readTerms(figure.noun).map(({ stem }) => stem);
  const qualifiers = figure.qualifiers.map((text) =>
    readTerms(text)
      .filter(({ folded }) => !isStopWord(folded))
      .map(({ stem }) => stem),
  );
  const all = qualifiers.flat();
  for (const term of wanted) {
    if (
      !isSame(term, all) &&
      !isSame(term, nounStems) &&
      !(isPlace(term, knowledge) && !isOneOfTwo(term, line) && !isEmployer(term, line)) &&
      !(figure.qualifiers.length === 0 && isWhole(term, line))
    )
      return null;
  }
  return qualifiers.filter((stems) => !wanted.some((term) => isSame(term, stems))).length;
}

/** "Land und Kommunen": everything together; one of the two is half of it. */
function isWhole(term: Term, line: string): boolean {
  const isHalf = /^(?:land|lander|kommunen|kommune|gemeinden|state|municipalities)$/u;
  return isHalf.test(term.folded) && isOneOfTwo(term, line);
}

/** "Land und Kommunen": here the state is no place but one of two that are counted together. */
function isOneOfTwo({ folded }: Term, line: string): boolean {
  const other = '(?:und|plus|sowie|and)(?: d(?:ie|er|en|em))?';
  return new RegExp(`(?<!\\w)(?:${folded} ${other}|${other} ${folded})(?!\\w)`, 'u').test(line);
}

/** "Was hat das Land?", "das Personal des Landes": no place here, but whose staff it is. */
function isEmployer({ folded, stem }: Term, line: string): boolean {
  if (stem !== 'land') return false;
  return new RegExp(`(?<!\\w)(?:das|des|dem|beim|vom) ${folded}(?!\\w)`, 'u').test(line);
}

const OTHER_THAN_NUMBER =
  /^(?:wo|woher|wohin|wer|wem|wessen|warum|wieso|weshalb|where|who|why)(?!\w)/u;

/** A number is asked for in words, or the question is only key words. */
function asksForNumber({ cues, marked, metrics }: Parts): boolean {
  if (OTHER_THAN_NUMBER.test(marked.line) && !cues.has('count')) return false;
  if (cues.has('count') || (marked.terms.length <= 9 && !cues.has('list'))) return true;
  // "What headcount does the reply give?"
  const isAsked = ({ from }: { readonly from: number }): boolean =>
    /^(?:what|which|welche[nrsm]?)$/u.test(marked.foldedAt(from - 1));
  if (metrics.some(isAsked)) return true;
  return /(?<!\w)(?:wie hoch|wie gross|welche[rnsm]? (?:\w+ ){0,3}(?:zahl|anzahl|wert|\w+zahl|\w+stand)|(?:what|which) (?:\w+ ){0,2}(?:figure|number|total|population)|hohe|what was the|was (?:nennt|gibt|weist|sagt|steht)|stand)(?!\w)/u.test(
    marked.line,
  );
}
