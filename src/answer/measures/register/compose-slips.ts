import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import {
  isSelected,
  type Narrowing,
  narrowedBy,
} from '#src/question/measures/conditions/select-measures.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, newestPlanYear } from '../answer-context.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { measureName, planName, quoted, times } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { titled } from './list-draft.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Counts how often the planned end of a measure was put later, with each time; or by how many years
 * in all.
 */
export function composeSlips(
  story: Story,
  range: Range | null,
  inYears: boolean,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const { from, to } = range ?? { from: 0, to: newestPlanYear(context) };
  const slips = slipsOf(story, from, to);
  const name = measureName(newestEntry(story), language);
  const items = slips.map((slip) => ({
    label: String(slip.to.planYear),
    value: slip.years,
    unit: language === 'de' ? 'Jahre' : 'years',
    detail: slipText(slip, context),
    citations: [markOf(slip.from, marks), markOf(slip.to, marks)],
  }));
  const shown = slips.length > 0 ? [] : story.entries.map((entry) => markOf(entry, marks));
  const total = totalSlip(story, from, to);
  const head = `${slipsHead(name, slips.length, inYears ? total : null, language)}${shown.map((n) => ` [${n}]`).join('')}.`;
  const lines = items.map(
    ({ label, detail, citations }) =>
      `- **${label}**: ${detail} ${citations.map((n) => `[${n}]`).join('')}`,
  );
  const figure = {
    value: inYears ? total : slips.length,
    unit: inYears ? yearsUnit(total, language) : unitOf(true, slips.length, language),
    label: newestEntry(story).title,
    computed: true,
    citations: [...new Set([...items.flatMap(({ citations }) => citations), ...shown])],
  };
  return {
    kind: 'figure',
    text: [head, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n'),
    figures: [figure],
    items,
    sources: marks.sources,
    notes: gapNotes(story, context),
  };
}

/** @param total - Years in all, where they are asked for. */
function slipsHead(name: string, count: number, total: number | null, language: Language): string {
  if (count === 0) {
    return language === 'de'
      ? `**Nie**: Der geplante Abschluss von ${name} wurde von Plan zu Plan nicht auf ein späteres Jahr verschoben`
      : `**Never**: from plan to plan, the planned completion of ${name} was not put to a later year`;
  }
  const often = times(count, language);
  const years = total === null ? '' : `${total} ${yearsUnit(total, language)}`;
  const head = total === null ? capitalized(often) : years;
  const inAll = language === 'de' ? `, zusammen um ${years}` : `, by ${years} in all`;
  return language === 'de'
    ? `**${head}**: Der geplante Abschluss von ${name} wurde von Plan zu Plan ${often} auf ein späteres Jahr verschoben${total === null ? '' : inAll}`
    : `**${head}**: from plan to plan, the planned completion of ${name} was put to a later year ${often}${total === null ? '' : inAll}`;
}

function yearsUnit(count: number, language: Language): string {
  if (language === 'de') return count === 1 ? 'Jahr' : 'Jahre';
  return count === 1 ? 'year' : 'years';
}

function markOf(entry: Measure, marks: SourceMarks): number {
  return entry.completion ? marks.field(entry, entry.completion) : marks.heading(entry);
}

function slipText({ from, to }: Slip, { language }: AnswerContext): string {
  const before = quoted(from.completion?.text ?? '', language);
  const after = quoted(to.completion?.text ?? '', language);
  return language === 'de'
    ? `von ${before} (Aktionsplan ${from.planYear}) auf ${after}`
    : `from ${before} (${from.planYear} action plan) to ${after}`;
}

function gapNotes(story: Story, { register, language }: AnswerContext): string[] {
  const last = newestEntry(story).planYear;
  const first = story.entries[0]?.planYear ?? last;
  const gaps = register.missingYears.filter((year) => year > first && year < last);
  return gaps.map((year) =>
    language === 'de'
      ? `Der Aktionsplan ${year} liegt nicht vor; Verschiebungen in ihm sind nicht einzeln erkennbar.`
      : `The ${year} action plan is missing; postponements in it cannot be told apart.`,
  );
}

/** How far, or how often, the planned end must have been put off. */
export interface LeastSlip {
  readonly least: number;
  readonly isTimes: boolean;
  /** So often, and no more: "dreimal". */
  readonly isExact: boolean;
  /** As it was said: "mehr als zwei". */
  readonly said: number;
}

/** Ranks the measures of the newest plan in the range by how far their planned end slipped. */
export function composeSlipRanking(
  range: Range | null,
  byTimes: boolean,
  limit: number,
  narrowing: Narrowing,
  context: AnswerContext,
  least: LeastSlip | null = null,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const { from, to } = range ?? { from: 0, to: newestPlanYear(context) };
  const meant = narrowedBy(narrowing);
  const ranked = index.stories
    .filter((story) => isSelected(newestEntry(story), meant))
    .map((story) => ({
      story,
      slips: slipsOf(story, from, to),
      total: totalSlip(story, from, to),
    }))
    .filter(({ slips, total }) => slips.length > 0 && total > 0)
    .toSorted((a, b) =>
      byTimes
        ? b.slips.length - a.slips.length || b.total - a.total
        : b.total - a.total || b.slips.length - a.slips.length,
    );
  const value = (entry: (typeof ranked)[number]) => (byTimes ? entry.slips.length : entry.total);
  const meets = ({ least: number, isExact }: LeastSlip, slipped: number) =>
    isExact ? slipped === number : slipped >= number;
  const meeting = ranked.filter((entry) => least === null || meets(least, value(entry)));
  // None is so: the one that comes nearest shows it.
  const [candidates, places] = meeting.length > 0 ? [meeting, limit] : [ranked, 1];
  const last = candidates[places - 1];
  const shown = candidates.filter(
    (entry, at) => at < places || (last !== undefined && value(entry) === value(last)),
  );
  const items = shown.map((entry) => {
    const newest = entry.slips.at(-1)?.to ?? newestEntry(entry.story);
    const first = entry.slips[0]?.from ?? newest;
    return {
      ...titled(newest),
      value: value(entry),
      unit: unitOf(byTimes, value(entry), language),
      detail: [first, newest]
        .map(
          ({ completion, planYear }) =>
            `${quoted(completion?.text ?? '', language)} (${planName(planYear, language)})`,
        )
        .join(' → '),
      citations: [markOf(first, marks), markOf(newest, marks)],
    };
  });
  const isOne = items.length === 1;
  const ofThem = inBrackets(meant, language);
  const between = range === null ? '' : rangeText(range, context);
  const head =
    least !== null
      ? leastText(meeting.length, least, `${ofThem}${between}`, language)
      : language === 'de'
        ? `**Am ${byTimes ? 'häufigsten' : 'weitesten'} verschoben** wurde${between} der geplante Abschluss ${isOne ? 'dieser Maßnahme' : 'dieser Maßnahmen'}${ofThem}:`
        : `**Postponed ${byTimes ? 'most often' : 'furthest'}**${between} ${isOne ? 'was this measure' : 'were these measures'}${ofThem}:`;
  const lines = items.map(
    (item, at) =>
      `${at + 1}. ${item.label}: ${item.value} ${item.unit}, ${item.detail} ${item.citations.map((n) => `[${n}]`).join('')}`,
  );
  const unit = measuresUnit(meeting.length, language);
  const count = { value: meeting.length, unit, label: unit, computed: true, citations: [] };
  return {
    kind: 'list',
    text: `${head}${lines.length === 0 ? '' : `\n\n${lines.join('\n')}`}`,
    items: meeting.length === 0 ? [] : items,
    ...(least === null ? {} : { figures: [count] }),
    sources: marks.sources,
  };
}

/** "**4 Maßnahmen** mit einem um mehr als 5 Jahre verschobenen geplanten Abschluss:" */
function leastText(
  count: number,
  { least, said, isTimes, isExact }: LeastSlip,
  between: string,
  language: Language,
): string {
  const isAbove = least > said;
  const bound = isExact
    ? ''
    : language === 'de'
      ? `${isAbove ? 'mehr als' : 'mindestens'} `
      : `${isAbove ? 'more than' : 'at least'} `;
  const unit = isTimes ? unitOf(true, said, language) : yearsUnit(said, language);
  return language === 'de'
    ? `**${count} ${measuresUnit(count, language)}** mit ${isTimes ? '' : 'einem um '}${bound}${said} ${unit}${isTimes ? '' : ' verschobenen geplanten Abschluss'}${between}${count === 0 ? '; am nächsten kommt' : ''}:`
    : `**${count} ${measuresUnit(count, language)}** with ${bound}${said} ${unit}${isTimes ? '' : ' of postponement'}${between}${count === 0 ? '; nearest' : ''}:`;
}

function measuresUnit(count: number, language: Language): string {
  if (language === 'de') return count === 1 ? 'Maßnahme' : 'Maßnahmen';
  return count === 1 ? 'measure' : 'measures';
}

/** " vom Aktionsplan 2021 zum Aktionsplan 2022": of the plans that there are. */
function rangeText({ from, to }: Range, { register, language }: AnswerContext): string {
  const years = register.plans.map(({ year }) => year).filter((y) => y >= from && y <= to);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return language === 'de'
    ? ` vom ${planName(first, language)} zum ${planName(last, language)}`
    : ` from the ${planName(first, language)} to the ${planName(last, language)}`;
}

function unitOf(byTimes: boolean, count: number, language: Language): string {
  if (!byTimes) return yearsUnit(count, language);
  const isOne = count === 1;
  if (language === 'de') return isOne ? 'Verschiebung' : 'Verschiebungen';
  return isOne ? 'postponement' : 'postponements';
}

/** A planned end that was put later from one plan to the next. */
export interface Slip {
  readonly from: Measure;
  readonly to: Measure;
  readonly years: number;
}

/** The postponements of a measure between the plans of a range, in their order. */
function slipsOf(story: Story, from: number, to: number): Slip[] {
  const dated = story.entries.filter(
    ({ planYear, completion }) =>
      planYear >= from && planYear <= to && targetYear(completion) !== null,
  );
  return dated.slice(1).flatMap((entry, index) => {
    const before = dated[index];
    const years = before
      ? (targetYear(entry.completion) ?? 0) - (targetYear(before.completion) ?? 0)
      : 0;
    return before !== undefined && years > 0 ? [{ from: before, to: entry, years }] : [];
  });
}

/** By how many years the planned end of the last plan lies behind that of the first. */
function totalSlip(story: Story, from: number, to: number): number {
  const targets = story.entries
    .filter(({ planYear }) => planYear >= from && planYear <= to)
    .flatMap(({ completion }) => targetYear(completion) ?? []);
  const [first, last] = [targets[0], targets.at(-1)];
  return first === undefined || last === undefined ? 0 : last - first;
}
