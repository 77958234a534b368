import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { firstOffice, type LeadMention } from '#src/question/measures/conditions/read-leads.ts';
import {
  isUnfiltered,
  type Selection,
  type ShownField,
  type SidedYear,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import { capitalized } from '#src/text/capitalized.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain, noPlanText } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { inPlan, joined, planName, quoted, statusName } from '../wording.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/**
 * Lists or counts the measures of plans that fit a selection. A count is always shown with the
 * list it counts.
 */
export function composeSelection(
  years: readonly number[],
  selection: Selection,
  isCount: boolean,
  context: AnswerContext,
  interpretedAs?: string,
): AnswerDraft {
  const marks = createSourceMarks();
  const gaps = years.flatMap((year) => gapOf(year, selection, context) ?? []);
  const open = years.filter((year) => gapOf(year, selection, context) === null);
  if (years.length === 0) return abstain([noPlanText(context)], marks, interpretedAs);
  if (open.length === 0) return abstain(gaps, marks, interpretedAs);
  const listings = open.map((year) => {
    const measures = selectMeasures(context.index, year, selection);
    const items = measures.map((measure) => measureItem(measure, selection, context, marks));
    return { year, heading: selectionHeading(year, items.length, selection, context), items };
  });
  const draft = listDraft(listings, isCount, context, marks, gaps, interpretedAs);
  const further = open.map((year) =>
    namedBehind(selectMeasures(context.index, year, selection), selection),
  );
  const note = FURTHER[context.language](further.reduce((sum, count) => sum + count, 0));
  return further.some((count) => count > 0) ? { ...draft, notes: [note] } : draft;
}

/** How many of those that an office leads name another one first: a count by leads has them there. */
function namedBehind(measures: readonly Measure[], { leads }: Selection): number {
  const [office, ...more] = leads?.offices ?? [];
  if (office === undefined || more.length > 0 || leads?.isNegated === true) return 0;
  return measures.filter((measure) => firstOffice(measure) !== office.short).length;
}

const FURTHER: Readonly<Record<Language, (count: number) => string>> = {
  de: (count) =>
    `Mitgezählt ${count === 1 ? 'ist 1 Maßnahme, bei der' : `sind ${count} Maßnahmen, bei denen`} eine andere Stelle zuerst genannt ist.`,
  en: (count) =>
    `This includes ${count === 1 ? '1 measure that names' : `${count} measures that name`} another office first.`,
};

function measureItem(
  measure: Measure,
  selection: Selection,
  context: AnswerContext,
  marks: SourceMarks,
): Item {
  const { language } = context;
  const citations: number[] = [];
  const details: string[] = [];
  const add = (text: string, field: NonNullable<Measure['lead']> | null) => {
    details.push(text);
    citations.push(marks.fieldOrHeading(measure, field));
  };
  const isShown = (field: ShownField) => selection.shown.includes(field);
  if ((selection.leads || isShown('lead')) && measure.lead) add(measure.lead.text, measure.lead);
  const isByInclusion =
    selection.includedYears.length > 0 || selection.includedSide !== null || selection.isFlaggedNew;
  if (isByInclusion && measure.included) {
    add(
      `${language === 'de' ? 'Aufnahme' : 'included'} ${measure.included.text}`,
      measure.included,
    );
  }
  const { completionYears, completionSide, completionWords, isOpenEnd } = selection;
  const isByEnd =
    completionYears.length > 0 ||
    completionSide !== null ||
    completionWords.length > 0 ||
    selection.isEndNotGiven ||
    selection.isOverdue ||
    selection.completionQuarter !== null ||
    isShown('completion') ||
    isOpenEnd;
  if (isByEnd && measure.completion) {
    add(measure.completion.text, measure.completion);
  }
  if ((selection.statuses.length > 0 || isShown('status')) && measure.status) {
    add(statusName(measure.status.text, language), measure.status);
  }
  if (citations.length === 0) citations.push(marks.heading(measure));
  return {
    ...titled(measure),
    ...(details.length === 0 ? {} : { detail: details.join('; ') }),
    citations: [...new Set(citations)],
  };
}

function selectionHeading(
  year: number,
  count: number,
  selection: Selection,
  context: AnswerContext,
): string {
  const { language } = context;
  const what = countOf(count, language);
  const where = capitalized(inPlan(year, language));
  if (isUnfiltered(selection)) {
    return language === 'de' ? `${where} stehen **${what}**` : `${where} there are **${what}**`;
  }
  return language === 'de'
    ? `**${what}** im ${planName(year, language)}${inBrackets(selection, language)}`
    : `**${what}** ${inPlan(year, language)}${inBrackets(selection, language)}`;
}

function withoutText(field: 'status' | 'number', isGerman: boolean): string {
  if (field === 'status') return isGerman ? 'ohne Projektstatus' : 'without project status';
  return isGerman ? 'ohne Nummer' : 'without number';
}

function leadText(isNegated: boolean, isGerman: boolean): string {
  if (isNegated) return isGerman ? 'Federführung nicht' : 'not led by';
  return isGerman ? 'Federführung' : 'lead';
}

function shareText({ isAlone, isJoint, isAll }: LeadMention, isGerman: boolean): string {
  if (isAll) return isGerman ? ' gemeinsam' : ' jointly';
  if (isAlone) return isGerman ? ' allein' : ' alone';
  if (!isJoint) return '';
  return isGerman ? ' mit anderen' : ' with others';
}

function sideText({ side, year }: SidedYear, isGerman: boolean): string {
  const german = { before: 'vor', after: 'nach', from: 'ab', until: 'bis' } as const;
  const english = { before: 'before', after: 'after', from: 'from', until: 'until' } as const;
  return `${(isGerman ? german : english)[side]} ${year}`;
}

/** The same in brackets behind what is listed: " (Federführung TFM)". */
export function inBrackets(selection: Selection, language: Language): string {
  const conditions = conditionsOf(selection, language);
  return conditions === '' ? '' : ` (${conditions})`;
}

/** What narrows a list, in words. */
export function conditionsOf(selection: Selection, language: Language): string {
  const isGerman = language === 'de';
  const { statuses, leads, includedYears, completionYears, isOpenEnd, chapter } = selection;
  const office = leads
    ? [...leads.offices.map(({ short }) => short), ...(leads.part ? [leads.part] : [])].join(', ')
    : '';
  return [
    statuses.length > 0
      ? `${isGerman ? 'Projektstatus' : 'project status'} ${joined(
          statuses.map((status) => quoted(status, language)),
          language,
        )}`
      : '',
    leads
      ? `${leadText(leads.isNegated, isGerman)} ${office}${shareText(leads, isGerman)}`.replace(
          '  ',
          ' ',
        )
      : '',
    includedYears.length > 0
      ? `${isGerman ? 'Aufnahme' : 'included'} ${includedYears.join(', ')}`
      : '',
    selection.isFlaggedNew ? (isGerman ? 'Vermerk „NEU“' : 'marked “NEU”') : '',
    completionYears.length > 0
      ? `${isGerman ? 'geplanter Abschluss' : 'planned completion'} ${completionYears.join(', ')}`
      : '',
    selection.completionSide === null
      ? ''
      : `${isGerman ? 'geplanter Abschluss' : 'planned completion'} ${sideText(selection.completionSide, isGerman)}`,
    selection.includedSide === null
      ? ''
      : `${isGerman ? 'Aufnahme' : 'included'} ${sideText(selection.includedSide, isGerman)}`,
    isOpenEnd
      ? isGerman
        ? 'geplanter Abschluss ohne Jahr'
        : 'planned completion without a year'
      : '',
    selection.isEndNotGiven
      ? isGerman
        ? 'geplanter Abschluss ohne Angabe'
        : 'planned completion not given'
      : '',
    selection.isOverdue
      ? isGerman
        ? 'geplanter Abschluss vor dem Jahr des Plans, nicht abgeschlossen'
        : 'planned completion before the year of the plan, not finished'
      : '',
    selection.isUnfinished
      ? isGerman
        ? 'nicht als abgeschlossen geführt'
        : 'not listed as finished'
      : '',
    selection.completionQuarter === null
      ? ''
      : `${isGerman ? 'geplanter Abschluss im Quartal' : 'planned completion in quarter'} ${selection.completionQuarter}`,
    ...selection.completionWords.map(
      (word) =>
        `${isGerman ? 'geplanter Abschluss' : 'planned completion'} ${quoted(word, language)}`,
    ),
    selection.topic === undefined
      ? ''
      : `${isGerman ? 'Thema' : 'topic'} ${quoted(selection.topic, language)}`,
    selection.without === null ? '' : withoutText(selection.without, isGerman),
    chapter === null ? '' : `${isGerman ? 'Kapitel' : 'chapter'} ${quoted(chapter, language)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
