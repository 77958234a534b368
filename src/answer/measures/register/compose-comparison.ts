import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import {
  constantMeasures,
  isSelected,
  keptMeasures,
  type Narrowing,
  NO_SELECTION,
  narrowedBy,
  onlyIn,
  type Pair,
  type Selection,
  selectMeasures,
  shiftedMeasures,
  turnedMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { continuationOf } from '../single/continuation.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { quoted, statusName, yearList } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/** Two plans, the earlier one first. */
export interface PlanPair {
  readonly before: number;
  readonly after: number;
}

/** Lists measures whose status changed between two plans. */
export function composeTurned(
  years: { readonly before: number; readonly after: number },
  { from, to, through = [], isCount }: RegisterIntent & { kind: 'turned' },
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const gaps = [years.before, years.after].flatMap(
    (year) => gapOf(year, { ...NO_SELECTION, statuses: to }, context) ?? [],
  );
  if (gaps.length > 0) return abstain(gaps, marks);
  const meant = narrowedBy(narrowing);
  const wasSoIn = (measure: Measure) =>
    through.every((year) =>
      context.register.measures.some(
        ({ planYear, measureId, status }) =>
          planYear === year &&
          measureId === measure.measureId &&
          status !== null &&
          from.includes(status.value),
      ),
    );
  const pairs = turnedMeasures(context.index, years, from, to).filter(
    ({ after }) => isSelected(after, meant) && wasSoIn(after),
  );
  const items = pairs.map((pair) => turnedItem(pair, context, marks));
  const turned = turnedHeading(years, from, to, items.length, language);
  const also = through.length === 0 ? '' : alsoText(through, language);
  const heading = `${turned}${also}${inBrackets(meant, language)}`;
  const draft = listDraft([{ year: years.after, heading, items }], isCount, context, marks);
  return { ...draft, notes: from.length > 0 ? [] : newWithStatus(years, to, meant, context) };
}

/** Lists measures that came nearer to their plan between two plans, or further from it. */
export function composeShifted(
  years: PlanPair,
  { isBetter, isCount }: RegisterIntent & { kind: 'shifted' },
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const gaps = [years.before, years.after].flatMap(
    (year) => gapOf(year, { ...NO_SELECTION, statuses: ['im Plan'] }, context) ?? [],
  );
  if (gaps.length > 0) return abstain(gaps, marks);
  const meant = narrowedBy(narrowing);
  const pairs = shiftedMeasures(context.index, years, isBetter).filter(({ after }) =>
    isSelected(after, meant),
  );
  const items = pairs.map((pair) => turnedItem(pair, context, marks));
  const count = `**${countOf(items.length, language)}**`;
  const shifted =
    language === 'de'
      ? `${count} mit ${isBetter ? 'besserem' : 'schlechterem'} Projektstatus im Aktionsplan ${years.after} als im Aktionsplan ${years.before}`
      : `${count} with a ${isBetter ? 'better' : 'worse'} project status in the ${years.after} action plan than in that of ${years.before}`;
  const heading = `${shifted}${inBrackets(meant, language)}`;
  return listDraft([{ year: years.after, heading, items }], isCount, context, marks);
}

function alsoText(through: readonly number[], language: Language): string {
  const years = yearList(through, language);
  return language === 'de' ? `, ebenso noch ${years}` : `, and still so in ${years}`;
}

function turnedHeading(
  years: { readonly before: number; readonly after: number },
  from: readonly MeasureStatus[],
  to: readonly MeasureStatus[],
  count: number,
  language: Language,
): string {
  const named = (statuses: readonly MeasureStatus[]) =>
    statuses.map((status) => quoted(status, language)).join(language === 'de' ? ' oder ' : ' or ');
  if (language === 'de') {
    const was = from.length > 0 ? ` von ${named(from)}` : '';
    const verb = count > 1 ? 'sind' : 'ist';
    return `**${countOf(count, language)}** ${verb}${was} zu ${named(to)} gewechselt, vom Aktionsplan ${years.before} zum Aktionsplan ${years.after}`;
  }
  const was = from.length > 0 ? ` from ${named(from)}` : '';
  return `**${countOf(count, language)}** turned${was} to ${named(to)}, from the ${years.before} to the ${years.after} action plan`;
}

/** Measures that were not in the plan before have not changed; that they exist is said. */
function newWithStatus(
  years: { readonly before: number; readonly after: number },
  to: readonly string[],
  meant: Selection,
  { index, language }: AnswerContext,
): string[] {
  const added = onlyIn(index, years.after, years.before).filter(
    (measure) =>
      measure.status !== null && to.includes(measure.status.value) && isSelected(measure, meant),
  );
  if (added.length === 0) return [];
  const titles = added.map(({ title }) => quoted(title, language)).join(', ');
  return [
    language === 'de'
      ? `Nicht mitgezählt, da im Aktionsplan ${years.before} noch nicht enthalten: ${titles}.`
      : `Not counted, since not yet in the ${years.before} action plan: ${titles}.`,
  ];
}

function turnedItem({ before, after }: Pair, context: AnswerContext, marks: SourceMarks): Item {
  const { language } = context;
  const citations = [before, after].flatMap((entry) =>
    entry.status ? [marks.field(entry, entry.status)] : [],
  );
  const was = statusName(before.status?.text ?? '-', language);
  const is = statusName(after.status?.text ?? '-', language);
  return {
    ...titled(after),
    detail: `${before.planYear}: ${was} → ${after.planYear}: ${is}`,
    citations,
  };
}

type Difference = 'added' | 'gone' | 'kept';

/** What narrows the measures of a comparison. */
export interface DifferenceFilter extends Narrowing {
  /** Only those that the later plan does not list as finished. */
  readonly isUnexplained: boolean;
  /** Only those that the later plan neither lists nor marks as finished. */
  readonly isUnfinished: boolean;
  /** Only those to which the earlier plan gives one of these; none: all. */
  readonly statuses: readonly MeasureStatus[];
  /** Only those to which the later plan gives one of these; none: all. */
  readonly after: readonly MeasureStatus[];
  /** Only those taken in in one of these years; none: all. */
  readonly includedYears: readonly number[];
}

const NO_FILTER: DifferenceFilter = {
  leads: null,
  chapter: null,
  isUnexplained: false,
  isUnfinished: false,
  statuses: [],
  after: [],
  includedYears: [],
};

/** Lists measures that one plan holds and the other does not, or that both hold. */
export function composeDifference(
  kind: Difference,
  years: PlanPair,
  isCount: boolean,
  context: AnswerContext,
  filter = NO_FILTER,
): AnswerDraft {
  const marks = createSourceMarks();
  const { statuses, after, includedYears, isUnfinished } = filter;
  const gaps = [
    gapOf(years.before, { ...NO_SELECTION, statuses, includedYears }, context) ?? [],
    gapOf(years.after, { ...NO_SELECTION, statuses: after }, context) ?? [],
  ].flat();
  if (gaps.length > 0) return abstain(gaps, marks);
  const measures = differenceOf(kind, years, context).filter(isMeant(filter, years, context));
  const items = measures.map((measure) => differenceItem(measure, kind, years, context, marks));
  const narrowed: Selection = {
    ...narrowedBy(filter),
    statuses: after,
    includedYears,
    isUnfinished,
  };
  const meant = inBrackets(narrowed, context.language);
  const heading = `${differenceHeading(kind, years, items.length, context.language)}${meant}${wasText(filter, years, context)}`;
  return listDraft([{ year: years.after, heading, items }], isCount, context, marks);
}

function isMeant(
  {
    isUnexplained,
    isUnfinished,
    statuses,
    after: later,
    includedYears,
    ...narrowing
  }: DifferenceFilter,
  { before, after }: PlanPair,
  { register }: AnswerContext,
) {
  const finished = register.finished.filter(({ planYear }) => planYear === after);
  const wasOf = ({ measureId }: Measure) =>
    register.measures.find((one) => one.planYear === before && one.measureId === measureId)?.status;
  const meant = { ...narrowedBy(narrowing), statuses: later, includedYears, isUnfinished };
  const isNotListed = isUnexplained || isUnfinished;
  return (measure: Measure): boolean =>
    isSelected(measure, meant) &&
    (statuses.length === 0 || statuses.some((status) => wasOf(measure)?.value === status)) &&
    !(isNotListed && finished.some(({ measureId }) => measureId === measure.measureId));
}

function wasText(
  { statuses }: DifferenceFilter,
  { before }: PlanPair,
  { language }: AnswerContext,
): string {
  if (statuses.length === 0) return '';
  const named = statuses.map((status) => quoted(status, language)).join(', ');
  return ` (${before}: ${named})`;
}

function differenceOf(
  kind: Difference,
  years: PlanPair,
  { index }: AnswerContext,
): readonly Measure[] {
  if (kind === 'kept') return keptMeasures(index, years);
  return kind === 'added'
    ? onlyIn(index, years.after, years.before)
    : onlyIn(index, years.before, years.after);
}

function differenceItem(
  measure: Measure,
  kind: Difference,
  years: PlanPair,
  context: AnswerContext,
  marks: SourceMarks,
): Item {
  const { register, language } = context;
  const listed = register.finished.find(
    ({ measureId, planYear }) => measureId === measure.measureId && planYear === years.after,
  );
  const { included } = measure;
  const citations = [marks.fieldOrHeading(measure, included)];
  if (kind === 'gone' && listed) citations.push(marks.finished(listed));
  const goesOn =
    kind === 'gone' && !listed ? continuationOf(measure.measureId, context, marks) : null;
  const detail =
    kind === 'gone' ? (goesOn?.text ?? endText(listed !== undefined, language)) : included?.text;
  citations.push(...(goesOn?.citations ?? []));
  return {
    ...titled(measure),
    ...(detail === undefined ? {} : { detail }),
    citations,
  };
}

function endText(isListed: boolean, language: Language): string {
  if (language === 'de') {
    return isListed ? 'abgeschlossen laut Liste' : 'ohne Erklärung nicht mehr aufgeführt';
  }
  return isListed ? 'listed as finished' : 'no longer listed, without a word';
}

function differenceHeading(
  kind: Difference,
  { before, after }: PlanPair,
  count: number,
  language: Language,
): string {
  const what = `**${countOf(count, language)}**`;
  const german: Readonly<Record<Difference, string>> = {
    added: `im Aktionsplan ${after}, die der Aktionsplan ${before} nicht enthält`,
    gone: `aus dem Aktionsplan ${before}, die der Aktionsplan ${after} nicht mehr enthält`,
    kept: `in beiden Aktionsplänen, ${before} und ${after}`,
  };
  const english: Readonly<Record<Difference, string>> = {
    added: `in the ${after} action plan that are not in that of ${before}`,
    gone: `of the ${before} action plan that are not in that of ${after}`,
    kept: `in both action plans, ${before} and ${after}`,
  };
  return `${what} ${(language === 'de' ? german : english)[kind]}`;
}

/** Lists measures that stand in all of the plans, always with one of the statuses if any is given. */
export function composeInAll(
  years: readonly number[],
  { statuses, ...others }: Selection,
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const year = years.at(-1) ?? 0;
  const narrowed: Selection = { ...others, statuses: [] };
  const fitting = new Set(
    selectMeasures(context.index, year, narrowed).map(({ measureId }) => measureId),
  );
  const measures = constantMeasures(context.index, years, statuses).filter(({ measureId }) =>
    fitting.has(measureId),
  );
  const items = measures.map((measure): Item => {
    const { status } = measure;
    const isByStatus = statuses.length > 0 && status !== null;
    return {
      ...titled(measure),
      citations: [isByStatus ? marks.field(measure, status) : marks.heading(measure)],
    };
  });
  const shown = statuses.map((status) => quoted(status, language)).join(', ');
  const all = yearList(years, language);
  const led = inBrackets(narrowed, language);
  const heading =
    language === 'de'
      ? `**${countOf(items.length, language)}** ${shown === '' ? '' : `mit ${shown} `}in allen Aktionsplänen ${all}${led}`
      : `**${countOf(items.length, language)}** ${shown === '' ? '' : `with ${shown} `}in all action plans of ${all}${led}`;
  return listDraft([{ year, heading, items }], isCount, context, marks);
}
