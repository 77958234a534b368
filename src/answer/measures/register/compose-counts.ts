import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import { planBefore } from '#src/question/measures/conditions/plan-years.ts';
import {
  newlyFinished,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { CountAsk } from '#src/question/measures/intents/register-intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { planName } from '../wording.ts';
import { conditionsOf } from './compose-list.ts';
import { countLines, countOf, MEASURES } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

interface Count {
  readonly year: number;
  readonly value: number;
  readonly citations: readonly number[];
}

/**
 * Counts the measures that fit a selection in each of several plans: one after the other, in which
 * plan there are most or fewest, or by how many more or fewer there are in the last than in the first.
 *
 * @param isOfNew - Only those that each plan took in.
 */
export function composeCounts(
  years: readonly number[],
  selection: Selection,
  ask: CountAsk,
  context: AnswerContext,
  isOfNew = false,
): AnswerDraft {
  const marks = createSourceMarks();
  const selectionIn = (year: number) =>
    isOfNew ? { ...selection, includedYears: [year] } : selection;
  const gaps = years.flatMap((year) => gapOf(year, selectionIn(year), context) ?? []);
  const counts = years
    .filter((year) => gapOf(year, selectionIn(year), context) === null)
    .toSorted((a, b) => a - b)
    .map((year) => countIn(year, selectionIn(year), context, marks));
  const { language } = context;
  const isNew =
    language === 'de' ? 'Aufnahme im Jahr des Plans' : 'included in the year of the plan';
  const conditions = [conditionsOf(selection, language), isOfNew ? isNew : '']
    .filter((part) => part !== '')
    .join('; ');
  return draftOf(counts, ask, conditions, [...new Set(gaps)], context, marks);
}

/**
 * Counts the entries of each list of finished measures, or those that it holds beyond the list before.
 * The first list holds the ends of years that nothing tells apart.
 */
export function composeFinishedCounts(
  of: 'listed' | 'finished',
  ask: CountAsk,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { register, index, language } = context;
  const lists = new Set(register.finished.map(({ planYear }) => planYear));
  const [first = 0, ...later] = [...lists].toSorted((a, b) => a - b);
  const counts = (of === 'listed' ? [first, ...later] : later).map((year): Count => {
    const before = of === 'listed' ? null : planBefore(year, index);
    const entries =
      before === null
        ? register.finished.filter(({ planYear }) => planYear === year)
        : newlyFinished(index, year, before);
    const citations = entries.map((entry) => marks.finished(entry));
    return { year, value: entries.length, citations: [...new Set(citations)] };
  });
  const older = register.finished.filter(({ planYear }) => planYear === first).length;
  const gaps = of === 'listed' ? [] : [FIRST_LIST[language](first, older)];
  return draftOf(counts, ask, OF_LISTS[of][language], gaps, context, marks);
}

const OF_LISTS: Readonly<Record<'listed' | 'finished', Readonly<Record<Language, string>>>> = {
  listed: {
    de: 'in der Liste der abgeschlossenen Maßnahmen',
    en: 'in the list of finished measures',
  },
  finished: {
    de: 'neu in der Liste der abgeschlossenen Maßnahmen',
    en: 'new in the list of finished measures',
  },
};

const FIRST_LIST: Readonly<Record<Language, (year: number, count: number) => string>> = {
  de: (year, count) =>
    `Die erste Liste, im Aktionsplan ${year}, nennt ${count} abgeschlossene Maßnahmen ohne Jahr; auf die Jahre bis ${year} lassen sie sich nicht verteilen.`,
  en: (year, count) =>
    `The first list, in the ${year} action plan, names ${count} finished measures without a year; they cannot be told apart by the years up to ${year}.`,
};

function draftOf(
  counts: readonly Count[],
  ask: CountAsk,
  conditions: string,
  gaps: readonly string[],
  { language }: AnswerContext,
  marks: SourceMarks,
): AnswerDraft {
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined) return abstain(gaps, marks);
  const unit = MEASURES[language];
  const figures = counts.map(
    ({ year, value, citations }): Figure => ({
      value,
      unit,
      label: planName(year, language),
      computed: true,
      citations: [...citations],
    }),
  );
  const what = conditions === '' ? '' : ` (${conditions})`;
  const head = headOf(counts, ask, what, language);
  const all = counts.map((count): Item => itemOf(count, unit));
  const lines = countLines(all);
  const difference = figureOf(first, last, unit);
  const turned = new Set(turnedIn(counts, ask).map(({ year }) => String(year)));
  const isTurned = ask === 'risen' || ask === 'fallen';
  return {
    kind: 'figure',
    text: [head, lines.join('\n'), ...gaps].join('\n\n'),
    figures: ask === 'difference' ? [difference, ...figures] : sortedFor(ask, figures),
    items: isTurned ? all.filter(({ label }) => turned.has(label)) : all,
    sources: marks.sources,
  };
}

function countIn(
  year: number,
  selection: Selection,
  { index }: AnswerContext,
  marks: SourceMarks,
): Count {
  const measures = selectMeasures(index, year, selection);
  const citations = measures.map((measure) => {
    const field = selection.statuses.length > 0 ? measure.status : measure.included;
    return marks.fieldOrHeading(measure, field);
  });
  return { year, value: measures.length, citations: [...new Set(citations)] };
}

function itemOf({ year, value, citations }: Count, unit: string): Item {
  return { label: String(year), value, unit, citations: [...citations] };
}

function figureOf(first: Count, last: Count, unit: string): Figure {
  return {
    value: last.value - first.value,
    unit,
    label: `${first.year}–${last.year}`,
    computed: true,
    citations: [...new Set([...first.citations, ...last.citations])],
  };
}

/** The plans that hold more than the one before, or fewer. */
function turnedIn(counts: readonly Count[], ask: CountAsk): Count[] {
  return counts.filter(({ value }, at) => {
    const before = counts[at - 1]?.value ?? value;
    return ask === 'risen' ? value > before : ask === 'fallen' && value < before;
  });
}

/** The plan with most, or fewest, is what was asked for: its figure comes first. */
function sortedFor(ask: CountAsk, figures: readonly Figure[]): Figure[] {
  if (ask === 'most') return figures.toSorted((a, b) => b.value - a.value);
  return ask === 'fewest' ? figures.toSorted((a, b) => a.value - b.value) : [...figures];
}

function headOf(counts: readonly Count[], ask: CountAsk, what: string, language: Language): string {
  const isGerman = language === 'de';
  if (ask === 'most' || ask === 'fewest') {
    const values = counts.map(({ value }) => value);
    const most = ask === 'most' ? Math.max(...values) : Math.min(...values);
    const years = counts.filter(({ value }) => value === most).map(({ year }) => String(year));
    const shown = years.join(isGerman ? ' und ' : ' and ');
    return isGerman
      ? `**${shown}** mit ${countOf(most, language)}${what}:`
      : `**${shown}** with ${countOf(most, language)}${what}:`;
  }
  if (ask === 'risen' || ask === 'fallen') {
    const years = turnedIn(counts, ask).map(({ year }) => String(year));
    const shown = years.length > 0 ? years.join(', ') : isGerman ? 'in keinem Plan' : 'in no plan';
    const verb = ask === 'risen' ? { de: 'Mehr', en: 'More' } : { de: 'Weniger', en: 'Fewer' };
    return isGerman
      ? `${verb.de} Maßnahmen${what} als im Aktionsplan davor: **${shown}**.`
      : `${verb.en} measures${what} than in the action plan before: **${shown}**.`;
  }
  const [first, last] = [counts[0], counts.at(-1)];
  if (ask === 'difference' && first !== undefined && last !== undefined) {
    const change = last.value - first.value;
    const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
    const size =
      change === 0
        ? isGerman
          ? '0 Maßnahmen'
          : '0 measures'
        : countOf(Math.abs(change), language);
    return isGerman
      ? `**${sign}${size}**${what}: von ${first.value} im Aktionsplan ${first.year} auf ${last.value} im Aktionsplan ${last.year}.`
      : `**${sign}${size}**${what}: from ${first.value} in the ${first.year} action plan to ${last.value} in that of ${last.year}.`;
  }
  return isGerman
    ? `Zahl der Maßnahmen${what} je Aktionsplan:`
    : `Number of measures${what} by action plan:`;
}
