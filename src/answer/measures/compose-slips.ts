import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { newestEntry, type Story } from '#src/question/measures/stories.ts';
import { type AnswerContext, newestPlanYear } from './answer-context.ts';
import { type Slip, slipsOf, totalSlip } from './slips.ts';
import { createSourceMarks, type SourceMarks } from './source-marks.ts';
import { measureName, quoted } from './wording.ts';

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
  const times = inYears
    ? `${total} ${yearsUnit(total, language)}`
    : timesOf(slips.length, language);
  const head =
    language === 'de'
      ? `**${times}**: Der geplante Abschluss von ${name} wurde von Plan zu Plan ${slips.length === 0 ? 'nicht' : timesOf(slips.length, language)} auf ein späteres Jahr verschoben${inYears ? `, zusammen um ${total} ${yearsUnit(total, language)}` : ''}${shown.map((n) => ` [${n}]`).join('')}.`
      : `**${times}**: from plan to plan, the planned completion of ${name} was put to a later year ${timesOf(slips.length, language)}${inYears ? `, by ${total} ${yearsUnit(total, language)} in all` : ''}${shown.map((n) => ` [${n}]`).join('')}.`;
  const lines = items.map(
    ({ label, detail, citations }) =>
      `- **${label}**: ${detail} ${citations.map((n) => `[${n}]`).join('')}`,
  );
  const figure = {
    value: inYears ? total : slips.length,
    unit: inYears ? yearsUnit(total, language) : unitOf(true, language),
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

function timesOf(count: number, language: 'de' | 'en'): string {
  return language === 'de' ? `${count}-mal` : `${count} time${count === 1 ? '' : 's'}`;
}

function yearsUnit(count: number, language: 'de' | 'en'): string {
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

/** Ranks the measures of the newest plan in the range by how far their planned end slipped. */
export function composeSlipRanking(
  range: Range | null,
  byTimes: boolean,
  limit: number,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const { from, to } = range ?? { from: 0, to: newestPlanYear(context) };
  const ranked = index.stories
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
  const last = ranked[limit - 1];
  const value = (entry: (typeof ranked)[number]) => (byTimes ? entry.slips.length : entry.total);
  const shown = ranked.filter(
    (entry, at) => at < limit || (last !== undefined && value(entry) === value(last)),
  );
  const items = shown.map((entry) => {
    const newest = entry.slips.at(-1)?.to ?? newestEntry(entry.story);
    const first = entry.slips[0]?.from ?? newest;
    return {
      label: newest.title,
      ...(newest.number === null ? {} : { key: newest.number }),
      value: value(entry),
      unit: unitOf(byTimes, language),
      detail: `${first.completion?.text} (${first.planYear}) → ${newest.completion?.text} (${newest.planYear})`,
      citations: [markOf(first, marks), markOf(newest, marks)],
    };
  });
  const head =
    language === 'de'
      ? `**Am ${byTimes ? 'häufigsten' : 'weitesten'} verschoben** wurde der geplante Abschluss dieser Maßnahmen:`
      : `**Postponed ${byTimes ? 'most often' : 'furthest'}** were these measures:`;
  const lines = items.map(
    (item, at) =>
      `${at + 1}. ${item.label}: ${item.value} ${item.unit}, ${item.detail} ${item.citations.map((n) => `[${n}]`).join('')}`,
  );
  return { kind: 'list', text: `${head}\n\n${lines.join('\n')}`, items, sources: marks.sources };
}

function unitOf(byTimes: boolean, language: 'de' | 'en'): string {
  if (byTimes) return language === 'de' ? 'Verschiebungen' : 'postponements';
  return language === 'de' ? 'Jahre' : 'years';
}
