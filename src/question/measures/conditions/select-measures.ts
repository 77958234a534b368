import type { FinishedMeasure, Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { MeasureIndex } from '../lookup/measure-index.ts';
import { entryOf, type Story } from '../lookup/stories.ts';
import { targetYear, targetYears } from './completion-target.ts';
import { isLedBy, type LeadMention } from './read-leads.ts';
import type { YearSide } from './read-years.ts';

/** "vor 2025". */
export interface SidedYear {
  readonly side: Exclude<YearSide, 'since'>;
  readonly year: number;
}

function isOn({ side, year }: SidedYear, asked: number): boolean {
  if (side === 'before') return asked < year;
  if (side === 'until') return asked <= year;
  return side === 'after' ? asked > year : asked >= year;
}

/** What a list may tell of its measures though it narrows none: "und welchen Status hatten sie?" */
export type ShownField = 'status' | 'completion' | 'lead';

/** What a list of measures is narrowed by; every part that is there must hold. */
export interface Selection {
  readonly statuses: readonly MeasureStatus[];
  readonly leads: LeadMention | null;
  readonly includedYears: readonly number[];
  /** Only measures that the plan marks as new. */
  readonly isFlaggedNew: boolean;
  readonly completionYears: readonly number[];
  /** Planned to end before a year, after it, or from it on. */
  readonly completionSide: SidedYear | null;
  /** First included before a year, after it, or from it on. */
  readonly includedSide: SidedYear | null;
  /** Only measures that lack this field. */
  readonly without: 'status' | 'number' | null;
  /** Only measures whose planned completion names no year. */
  readonly isOpenEnd: boolean;
  /** Only measures whose planned completion is left open by "k. A." or nothing. */
  readonly isEndNotGiven: boolean;
  /** Only measures whose planned completion lies before the year of the plan, and that go on. */
  readonly isOverdue: boolean;
  /** Only measures that no list of finished ones holds by then, and no status says are finished. */
  readonly isUnfinished: boolean;
  /** Quarter of the planned completion, 1 to 4. */
  readonly completionQuarter: number | null;
  /** Words that the planned completion must print: "fortlaufend". */
  readonly completionWords: readonly string[];
  /** Only these measures, by id; a topic has been looked up before. */
  readonly ids?: readonly string[];
  /** The topic in the words of the question. */
  readonly topic?: string;
  /** What is told of each measure besides. */
  readonly shown: readonly ShownField[];
  /** A chapter of the plan, as it is headed. */
  readonly chapter: string | null;
}

/** Takes every measure. */
export const NO_SELECTION: Selection = {
  statuses: [],
  leads: null,
  includedYears: [],
  isFlaggedNew: false,
  completionYears: [],
  completionSide: null,
  includedSide: null,
  without: null,
  isOpenEnd: false,
  isEndNotGiven: false,
  isOverdue: false,
  isUnfinished: false,
  completionQuarter: null,
  completionWords: [],
  shown: [],
  chapter: null,
};

/** Whether a selection takes every measure of its plans. */
export function isUnfiltered(selection: Selection): boolean {
  return (
    selection.statuses.length === 0 &&
    selection.leads === null &&
    selection.includedYears.length === 0 &&
    !selection.isFlaggedNew &&
    selection.completionYears.length === 0 &&
    selection.completionSide === null &&
    selection.includedSide === null &&
    !selection.isOpenEnd &&
    !selection.isEndNotGiven &&
    !selection.isOverdue &&
    !selection.isUnfinished &&
    selection.completionQuarter === null &&
    selection.completionWords.length === 0 &&
    selection.chapter === null &&
    selection.without === null &&
    selection.ids === undefined
  );
}

/** The measures of a plan that fit, in the order in which they are printed. */
export function selectMeasures(
  { register }: MeasureIndex,
  year: number,
  selection: Selection,
): Measure[] {
  const listed = new Set(
    selection.isUnfinished
      ? register.finished.flatMap(({ planYear, measureId }) => (planYear <= year ? measureId : []))
      : [],
  );
  return register.measures.filter(
    (measure) =>
      measure.planYear === year && isSelected(measure, selection) && !listed.has(measure.measureId),
  );
}

/** What narrows the measures of a comparison, a ranking, a count of years: who leads them, and where they stand. */
export type Narrowing = Pick<Selection, 'leads' | 'chapter'>;

/** A narrowing as a selection that takes all else. */
export function narrowedBy({ leads, chapter }: Narrowing): Selection {
  return { ...NO_SELECTION, leads, chapter };
}

/** Whether a selection takes a measure. */
export function isSelected(measure: Measure, selection: Selection): boolean {
  const { statuses, leads, includedYears, completionYears, isOpenEnd, chapter } = selection;
  const end = measure.completion?.text.toLowerCase() ?? '';
  const status = measure.status?.value;
  const targets = targetYears(measure.completion);
  return (
    (statuses.length === 0 || (status !== undefined && statuses.includes(status))) &&
    (leads === null || isLedBy(measure, leads)) &&
    (includedYears.length === 0 || includedYears.includes(measure.included?.year ?? 0)) &&
    (!selection.isFlaggedNew || measure.included?.isNew === true) &&
    (completionYears.length === 0 || completionYears.some((year) => targets.includes(year))) &&
    isOnSides(measure, selection) &&
    (!isOpenEnd || targets.length === 0) &&
    (!selection.isEndNotGiven || NOT_GIVEN.test(end)) &&
    (!selection.isOverdue || isOverdue(measure)) &&
    (!selection.isUnfinished || status !== 'abgeschlossen') &&
    (selection.completionQuarter === null ||
      quartersIn(end).includes(selection.completionQuarter)) &&
    selection.completionWords.every((word) => end.includes(word)) &&
    (selection.without === null || measure[selection.without] === null) &&
    (chapter === null || measure.chapter.includes(chapter)) &&
    (selection.ids === undefined || selection.ids.includes(measure.measureId))
  );
}

/** "abgeschlossen in 2023" is over, whatever the status says; "sukzessive ab 2018" does not end. */
function isOverdue({ completion, planYear, status }: Measure): boolean {
  const end = targetYear(completion);
  const isOver = status?.value === 'abgeschlossen' || NO_END.test(completion?.text ?? '');
  return end !== null && end < planYear && !isOver;
}

const NO_END = /abgeschlossen|fortlaufend|kontinuierlich|sukzessive/iu;

/** "k. A.", "o.A.", or nothing. */
const NOT_GIVEN = /^(?:[ko]\. ?a\.)?$/u;

/** "Q1/2021", "1. Quartal 2017" */
function quartersIn(end: string): number[] {
  return Array.from(end.matchAll(/q([1-4])|([1-4])\. quartal/gu), ([, short, long]) =>
    Number(short ?? long),
  );
}

/** A planned end that spans years is the last of them. */
function isOnSides(
  measure: Measure,
  { completionSide, includedSide }: Pick<Selection, 'completionSide' | 'includedSide'>,
): boolean {
  const end = targetYear(measure.completion);
  const included = measure.included?.year ?? null;
  return (
    (completionSide === null || (end !== null && isOn(completionSide, end))) &&
    (includedSide === null || (included !== null && isOn(includedSide, included)))
  );
}

/** A measure in two plans. */
export interface Pair {
  readonly before: Measure;
  readonly after: Measure;
}

/** Measures that are in both plans and whose status went from one of `from` to one of `to`. */
export function turnedMeasures(
  { stories }: MeasureIndex,
  years: { readonly before: number; readonly after: number },
  from: readonly MeasureStatus[],
  to: readonly MeasureStatus[],
): Pair[] {
  return changedMeasures(
    stories,
    years,
    (was, is) => (from.length === 0 || from.includes(was)) && to.includes(is),
  );
}

/** How far a measure is from its plan; a revision and an end are no degrees of it. */
export const DELAY: Partial<Record<MeasureStatus, number>> = {
  'im Plan': 0,
  'Verzug droht': 1,
  'in Verzug': 2,
};

/** Measures that are in both plans and came nearer to their plan, or further from it. */
export function shiftedMeasures(
  { stories }: MeasureIndex,
  years: { readonly before: number; readonly after: number },
  isBetter: boolean,
): Pair[] {
  return changedMeasures(stories, years, (before, after) => {
    const [was, is] = [DELAY[before], DELAY[after]];
    if (was === undefined || is === undefined) return false;
    return isBetter ? is < was : is > was;
  });
}

function changedMeasures(
  stories: readonly Story[],
  years: { readonly before: number; readonly after: number },
  fits: (was: MeasureStatus, is: MeasureStatus) => boolean,
): Pair[] {
  return inBoth(stories, years).filter(({ before, after }) => {
    const [was, is] = [before.status?.value, after.status?.value];
    return was !== undefined && is !== undefined && was !== is && fits(was, is);
  });
}

/** Measures that both plans hold, in the order of the later one. */
export function inBoth(
  stories: readonly Story[],
  years: { readonly before: number; readonly after: number },
): Pair[] {
  return stories
    .flatMap((story) => {
      const before = entryOf(story, years.before);
      const after = entryOf(story, years.after);
      return before && after ? [{ before, after }] : [];
    })
    .toSorted((a, b) => a.after.firstLine - b.after.firstLine);
}

/** Measures of a plan that the other plan does not hold. */
export function onlyIn({ stories }: MeasureIndex, year: number, other: number): Measure[] {
  return stories
    .flatMap((story) => (entryOf(story, other) ? [] : (entryOf(story, year) ?? [])))
    .toSorted((a, b) => a.firstLine - b.firstLine);
}

/** Entries of the list of finished measures of a plan that the list of another does not hold. */
export function newlyFinished(
  { register }: MeasureIndex,
  year: number,
  before: number | null,
): FinishedMeasure[] {
  const keyOf = ({ title, measureId }: FinishedMeasure) => measureId ?? comparable(title);
  const earlier = new Set(
    register.finished.filter(({ planYear }) => planYear === before).map(keyOf),
  );
  const seen = new Set<string>();
  return register.finished.filter((entry) => {
    const key = keyOf(entry);
    if (entry.planYear !== year || earlier.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The list may print a title a little differently from year to year. */
function comparable(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Measures that are in every plan of the years, with one of the statuses where any is given. */
export function constantMeasures(
  { stories }: MeasureIndex,
  years: readonly number[],
  statuses: readonly MeasureStatus[],
): Measure[] {
  return stories
    .flatMap((story) => {
      const entries = years.map((year) => entryOf(story, year));
      const isConstant = entries.every(
        (entry) =>
          entry !== undefined &&
          (statuses.length === 0 ||
            (entry.status !== null && statuses.includes(entry.status.value))),
      );
      const newest = entries.at(-1);
      return isConstant && newest ? [newest] : [];
    })
    .toSorted((a, b) => a.firstLine - b.firstLine);
}

/** Measures that are in both plans, as the later one prints them. */
export function keptMeasures(
  { stories }: MeasureIndex,
  years: { readonly before: number; readonly after: number },
): Measure[] {
  return inBoth(stories, years).map(({ after }) => after);
}
