import { cue, has, readWords } from '../cues/question-words.ts';
import type { MeasureIndex } from '../lookup/measure-index.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { isAfterToo, isBeforeToo, isNowToo } from './plan-times.ts';

/** The plans that a question asks of. */
export interface AskedYears {
  /** Single years in the order of the question; empty where none is named or a range is. */
  readonly years: readonly number[];
  readonly range: { readonly from: number; readonly to: number } | null;
}

const NEWEST_PLAN = cue(
  'neueste[nrsm]? (?:aktions)?plan\\w*|letzte[nrsm]? (?:aktions)?plan\\w*|aktuelle[nrsm]? (?:aktions)?plan\\w*|latest (?:action )?plan|current (?:action )?plan',
);
const FIRST_PLAN = cue(
  '(?:erste[nrsm]?|älteste[nrsm]?) (?:aktions)?plan\\w*|first (?:action )?plan',
);
/** "im ersten Plan und im letzten", "im ersten und im letzten Plan" */
const FIRST_AND_LAST = cue(
  '(?:erste[nrsm]?|älteste[nrsm]?) (?:(?:aktions)?plan )?(?:[\\w.-]+ ){0,4}?(?:letzte|neueste|aktuelle|jüngste)[nrsm]?(?: (?:aktions)?plan\\w*|$)|first (?:(?:action )?plan )?(?:\\w+ ){0,4}?(?:last|latest|newest|current)(?: (?:action )?plan|$)',
);

const OR = cue('oder|or');
const BY_NOW = cue('heute|jetzt|mittlerweile|inzwischen|heutzutage|now|today|nowadays');

/** The plan years for a question about one measure: there, every year is the year of a plan. */
export function askedYears(question: ReadQuestion, index: MeasureIndex): AskedYears {
  const { years, words } = question;
  if (years.range) return { years: [], range: years.range };
  const known = index.register.plans.map(({ year }) => year);
  const [only, ...others] = years.mentions;
  // "Abschlussjahr nach 2023": as the plans after it give it.
  if (only?.side === 'after' && others.length === 0 && known.includes(only.year)) {
    return { years: [], range: { from: only.year + 1, to: Math.max(...known) } };
  }
  // "2023 fertig?" asks the plan of that year; "2023 oder 2024 fertig" says which dates may be meant.
  const ends = years.mentions.filter(({ role }) => role === 'completion');
  const isEither = ends.length > 1 && has(words, OR);
  const named = years.mentions
    .filter(({ year, role }) => role !== 'completion' || (known.includes(year) && !isEither))
    .map(({ year }) => year);
  const newest = Math.max(...known);
  if (named.length === 0 && has(words, NEWEST_PLAN)) named.push(newest);
  if (named.length === 0 && has(words, FIRST_PLAN)) named.push(Math.min(...known));
  // "Wie heißt die Maßnahme 2.3 aus dem Plan 2020 heute?"
  const isOfOld = question.numbers.length === 1 && named.length === 1 && named[0] !== newest;
  if (isOfOld && has(words, BY_NOW)) named.push(newest);
  // Nothing comes after the newest plan.
  const from = named.at(-1) ?? ((years.shift ?? 0) < 0 ? newest : undefined);
  if (years.shift !== null && from !== undefined) named.push(from + years.shift);
  return { years: [...new Set(named)], range: null };
}

/**
 * The plans that a question asks one measure of: those of its years, and those that it names beside
 * them by when they are ("2021 und heute", "2024 und davor").
 */
export function askedPlans(question: ReadQuestion, index: MeasureIndex): AskedYears {
  const asked = askedYears(question, index);
  const { words, years, fields } = question;
  const known = index.register.plans.map(({ year }) => year);
  const newest = Math.max(...known);
  if (asked.range !== null) {
    // "… vor 2023 und welchen danach?"
    const isAll = asked.range.from === 0 && isAfterToo(words);
    return isAll ? { years: [], range: { from: 0, to: newest } } : asked;
  }
  if (has(words, FIRST_AND_LAST) && years.mentions.length === 0) {
    return { years: [Math.min(...known), newest], range: null };
  }
  const last = asked.years.at(-1);
  if (last === undefined) return asked;
  if (isNowToo(words)) return { ...asked, years: [...new Set([...asked.years, newest])] };
  if (years.shift !== null || fields.includes('former') || years.mentions.length > 1) return asked;
  const before = isBeforeToo(words) ? planBefore(last, index) : null;
  if (before !== null) return { ...asked, years: [...asked.years, before] };
  return isAfterToo(words) ? { years: [], range: { from: last, to: newest } } : asked;
}

/** Whether the first of all plans is named as such, and by no year. */
export function isOfFirstPlan({ words, years }: ReadQuestion): boolean {
  return years.mentions.length === 0 && (has(words, FIRST_PLAN) || has(words, FIRST_AND_LAST));
}

/** Years that are those of plans. */
export function planYearsOf({ years }: ReadQuestion): ReadonlySet<number> {
  return new Set(years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year));
}

/** The plan before, of those that exist. */
export function planBefore(year: number, index: MeasureIndex): number | null {
  const earlier = index.register.plans.map((plan) => plan.year).filter((known) => known < year);
  return earlier.length === 0 ? null : Math.max(...earlier);
}

/**
 * Reads a year as part of a name ("Polizei 2020"), where a title prints it behind the same word.
 *
 * @returns The question without that year; undefined where no year can be part of a name.
 */
export function withYearAsName(
  question: ReadQuestion,
  index: MeasureIndex,
): ReadQuestion | undefined {
  const mention = question.years.mentions.find(({ word }) => {
    const before = question.words.words[word - 1];
    const year = question.words.words[word];
    if (before === undefined || year === undefined) return false;
    const pair = `${before.folded} ${year.folded}`;
    return !before.isStop && titlesOf(index).some((title) => ` ${title} `.includes(` ${pair} `));
  });
  const word = mention && question.words.words[mention.word];
  if (mention === undefined || word === undefined) return undefined;
  const mentions = question.years.mentions.filter((other) => other !== mention);
  const words = question.words.words.filter(
    (other) => other === word || question.subject.words.includes(other),
  );
  return {
    ...question,
    years: { ...question.years, mentions },
    subject: { ...question.subject, words },
  };
}

const titlesOfIndex = new WeakMap<MeasureIndex, string[]>();

function titlesOf(index: MeasureIndex): string[] {
  const known = titlesOfIndex.get(index);
  if (known) return known;
  const titles = new Set(index.register.measures.map(({ title }) => readWords(title, 'de').folded));
  titlesOfIndex.set(index, [...titles]);
  return [...titles];
}
