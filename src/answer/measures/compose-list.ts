import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { FinishedMeasure, Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { RegisterIntent } from '#src/question/measures/decide-intent.ts';
import {
  isUnfiltered,
  newlyFinished,
  onlyIn,
  type Pair,
  type Selection,
  selectMeasures,
  turnedMeasures,
} from '#src/question/measures/select-measures.ts';
import { type AnswerContext, hasStatusField, planYears } from './answer-context.ts';
import { abstain, missingPlanText } from './compose-missing.ts';
import { createSourceMarks, type SourceMarks } from './source-marks.ts';
import { capitalised, inPlan, joined, planName, quoted, statusName, yearList } from './wording.ts';

/** One list to show, with the sentence that says what is listed. */
interface Listing {
  readonly year: number;
  readonly heading: string;
  readonly items: readonly Item[];
}

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
  if (open.length === 0) return abstain(gaps, marks, interpretedAs);
  const listings = open.map((year) => {
    const measures = selectMeasures(context.index, year, selection);
    const items = measures.map((measure) => measureItem(measure, selection, context, marks));
    return { year, heading: selectionHeading(year, items.length, selection, context), items };
  });
  return listDraft(listings, gaps, isCount, context, marks, interpretedAs);
}

/** Why a plan cannot answer a selection; null where it can. */
function gapOf(
  year: number,
  { statuses, includedYears }: Selection,
  context: AnswerContext,
): string | null {
  const { language, register } = context;
  if (!planYears(context).includes(year)) return missingPlanText(year, context);
  if (statuses.length > 0 && !hasStatusField(context, year)) {
    const withStatus = planYears(context).filter((known) => hasStatusField(context, known));
    return language === 'de'
      ? `Der Aktionsplan ${year} nennt keinen Projektstatus; dieses Feld haben die Pläne ${yearList(withStatus, language)}.`
      : `The ${year} action plan gives no project status; this field is in the plans of ${yearList(withStatus, language)}.`;
  }
  const hasInclusion = register.measures.some(
    ({ planYear, included }) => planYear === year && included !== null,
  );
  if (includedYears.length > 0 && !hasInclusion) {
    return language === 'de'
      ? `Der Aktionsplan ${year} nennt kein Aufnahmejahr.`
      : `The ${year} action plan gives no year of inclusion.`;
  }
  return null;
}

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
    citations.push(field ? marks.field(measure, field) : marks.heading(measure));
  };
  if (selection.leads && measure.lead) add(measure.lead.text, measure.lead);
  if (selection.includedYears.length > 0 && measure.included) {
    add(
      `${language === 'de' ? 'Aufnahme' : 'included'} ${measure.included.text}`,
      measure.included,
    );
  }
  if ((selection.completionYears.length > 0 || selection.isOpenEnd) && measure.completion) {
    add(measure.completion.text, measure.completion);
  }
  if (selection.statuses.length > 0 && measure.status) {
    add(statusName(measure.status.text, language), measure.status);
  }
  if (citations.length === 0) citations.push(marks.heading(measure));
  return {
    label: measure.title,
    ...(measure.number === null ? {} : { key: measure.number }),
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
  const conditions = conditionsOf(selection, language);
  const what = countOf(count, language);
  const where = capitalised(inPlan(year, language));
  if (isUnfiltered(selection)) {
    return language === 'de' ? `${where} stehen **${what}**` : `${where} there are **${what}**`;
  }
  return language === 'de'
    ? `**${what}** im ${planName(year, language)} (${conditions})`
    : `**${what}** ${inPlan(year, language)} (${conditions})`;
}

function countOf(count: number, language: Language): string {
  if (language === 'de') return `${count === 0 ? 'Keine' : count} Maßnahme${count < 2 ? '' : 'n'}`;
  return `${count === 0 ? 'No' : count} measure${count < 2 ? '' : 's'}`;
}

function conditionsOf(selection: Selection, language: Language): string {
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
    leads ? `${isGerman ? 'Federführung' : 'lead'} ${office}` : '',
    includedYears.length > 0
      ? `${isGerman ? 'Aufnahme' : 'included'} ${includedYears.join(', ')}`
      : '',
    completionYears.length > 0
      ? `${isGerman ? 'geplanter Abschluss' : 'planned completion'} ${completionYears.join(', ')}`
      : '',
    isOpenEnd
      ? isGerman
        ? 'geplanter Abschluss ohne Jahr'
        : 'planned completion without a year'
      : '',
    chapter === null ? '' : `${isGerman ? 'Kapitel' : 'chapter'} ${quoted(chapter, language)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Lists measures whose status changed between two plans. */
export function composeTurned(
  years: { readonly before: number; readonly after: number },
  { from, to, isCount }: RegisterIntent & { kind: 'turned' },
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const gaps = [years.before, years.after].flatMap(
    (year) => gapOf(year, { ...NO_SELECTION, statuses: to }, context) ?? [],
  );
  if (gaps.length > 0) return abstain(gaps, marks);
  const pairs = turnedMeasures(context.index, years, from, to);
  const items = pairs.map((pair) => turnedItem(pair, context, marks));
  const heading = turnedHeading(years, from, to, items.length, language);
  const draft = listDraft([{ year: years.after, heading, items }], [], isCount, context, marks);
  return { ...draft, notes: from.length > 0 ? [] : newWithStatus(years, to, context) };
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
    return `**${countOf(count, language)}**${was} zu ${named(to)} gewechselt, vom Aktionsplan ${years.before} zum Aktionsplan ${years.after}`;
  }
  const was = from.length > 0 ? ` from ${named(from)}` : '';
  return `**${countOf(count, language)}** turned${was} to ${named(to)}, from the ${years.before} to the ${years.after} action plan`;
}

/** Measures that were not in the plan before have not changed; that they exist is said. */
function newWithStatus(
  years: { readonly before: number; readonly after: number },
  to: readonly string[],
  { index, language }: AnswerContext,
): string[] {
  const added = onlyIn(index, years.after, years.before).filter(
    ({ status }) => status !== null && to.includes(status.value),
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
    label: after.title,
    ...(after.number === null ? {} : { key: after.number }),
    detail: `${before.planYear}: ${was} → ${after.planYear}: ${is}`,
    citations,
  };
}

/** Lists measures that one plan holds and the one before or after it does not. */
export function composeDifference(
  kind: 'added' | 'gone',
  years: { readonly before: number; readonly after: number },
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, index } = context;
  const gaps = [years.before, years.after].flatMap((year) =>
    planYears(context).includes(year) ? [] : [missingPlanText(year, context)],
  );
  if (gaps.length > 0) return abstain(gaps, marks);
  const measures =
    kind === 'added'
      ? onlyIn(index, years.after, years.before)
      : onlyIn(index, years.before, years.after);
  const items = measures.map((measure): Item => {
    const listed = context.register.finished.find(
      ({ measureId, planYear }) => measureId === measure.measureId && planYear === years.after,
    );
    const included = measure.included;
    const citations = [included ? marks.field(measure, included) : marks.heading(measure)];
    if (kind === 'gone' && listed) citations.push(marks.finished(listed));
    const detail =
      kind === 'gone'
        ? listed
          ? language === 'de'
            ? 'abgeschlossen laut Liste'
            : 'listed as finished'
          : language === 'de'
            ? 'ohne Erklärung nicht mehr aufgeführt'
            : 'no longer listed, without a word'
        : included?.text;
    return {
      label: measure.title,
      ...(measure.number === null ? {} : { key: measure.number }),
      ...(detail === undefined ? {} : { detail }),
      citations,
    };
  });
  const heading =
    kind === 'added'
      ? language === 'de'
        ? `**${countOf(items.length, language)}** im Aktionsplan ${years.after}, die der Aktionsplan ${years.before} nicht enthält`
        : `**${countOf(items.length, language)}** in the ${years.after} action plan that are not in that of ${years.before}`
      : language === 'de'
        ? `**${countOf(items.length, language)}** aus dem Aktionsplan ${years.before}, die der Aktionsplan ${years.after} nicht mehr enthält`
        : `**${countOf(items.length, language)}** of the ${years.before} action plan that are not in that of ${years.after}`;
  return listDraft([{ year: years.after, heading, items }], [], isCount, context, marks);
}

/** Lists what a plan lists as finished, or what it lists in addition to the plan before. */
export function composeFinished(
  year: number,
  before: number | null,
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, register } = context;
  if (!planYears(context).includes(year)) return abstain([missingPlanText(year, context)], marks);
  const printed = register.finished.filter(({ planYear }) => planYear === year);
  if (printed.length === 0) {
    const years = yearList(
      register.finished.map(({ planYear }) => planYear),
      language,
    );
    const text =
      language === 'de'
        ? `Der Aktionsplan ${year} enthält keine Liste abgeschlossener Maßnahmen; solche Listen haben die Pläne ${years}.`
        : `The ${year} action plan has no list of finished measures; the plans of ${years} have one.`;
    return abstain([text], marks);
  }
  const entries = before === null ? printed : newlyFinished(context.index, year, before);
  const items = entries.map((entry) => finishedItem(entry, marks));
  const heading =
    before === null
      ? language === 'de'
        ? `**${items.length} Einträge** in der Liste der abgeschlossenen Maßnahmen des Aktionsplans ${year}`
        : `**${items.length} entries** in the list of finished measures of the ${year} action plan`
      : language === 'de'
        ? `**${items.length}** im Aktionsplan ${year} neu in der Liste der abgeschlossenen Maßnahmen (gegenüber ${before})`
        : `**${items.length}** new in the list of finished measures of the ${year} action plan (against ${before})`;
  const draft = listDraft([{ year, heading, items }], [], isCount, context, marks);
  return { ...draft, notes: finishedNotes(year, items, context) };
}

function finishedItem(entry: FinishedMeasure, marks: SourceMarks): Item {
  return {
    label: entry.title,
    ...(entry.formerNumber === null ? {} : { detail: `vormals ${entry.formerNumber}` }),
    citations: [marks.finished(entry)],
  };
}

/** The list may print an entry twice, and a measure may be finished by its status alone. */
function finishedNotes(
  year: number,
  items: readonly Item[],
  { register, language }: AnswerContext,
): string[] {
  const byStatus = register.measures.filter(
    ({ planYear, status }) => planYear === year && status?.value === 'abgeschlossen',
  );
  const squashed = items.map(({ label }) =>
    label.toLowerCase().replace(/[^\p{L}]|(?<=nummer)n/gu, ''),
  );
  const repeated = squashed.length - new Set(squashed).size;
  return [
    ...(repeated > 0
      ? [
          language === 'de'
            ? `${repeated} Eintrag steht in der Liste doppelt.`
            : `${repeated} entry stands twice in the list.`,
        ]
      : []),
    ...byStatus.map(({ title }) =>
      language === 'de'
        ? `Dazu kommt nach dem Feld Projektstatus: „${title}“ („abgeschlossen“).`
        : `By the status field, “${title}” is finished too.`,
    ),
  ];
}

const NO_SELECTION: Selection = {
  statuses: [],
  leads: null,
  includedYears: [],
  completionYears: [],
  isOpenEnd: false,
  chapter: null,
};

function listDraft(
  listings: readonly Listing[],
  gaps: readonly string[],
  isCount: boolean,
  context: AnswerContext,
  marks: SourceMarks,
  interpretedAs?: string,
): AnswerDraft {
  const { language } = context;
  const figures = listings.map(
    ({ year, items }): Figure => ({
      value: items.length,
      unit: language === 'de' ? 'Maßnahmen' : 'measures',
      label: planName(year, language),
      computed: true,
      citations: citationsOf(year, items, context, marks),
    }),
  );
  const text = listings.map(({ heading, items }) =>
    items.length === 0 ? `${heading}.` : `${heading}:\n\n${items.map(itemLine).join('\n')}`,
  );
  const shownFigures = isCount || listings.every(({ items }) => items.length === 0);
  return {
    kind: isCount ? 'figure' : 'list',
    text: [...text, ...gaps].join('\n\n'),
    figures: shownFigures ? figures : [],
    items: listings.flatMap(({ items }) => items),
    sources: marks.sources,
    ...(interpretedAs === undefined ? {} : { interpretedAs }),
  };
}

/** A count of none is proven by the plan itself: the line its text begins with. */
function citationsOf(
  year: number,
  items: readonly Item[],
  { register }: AnswerContext,
  marks: SourceMarks,
): number[] {
  if (items.length > 0) return [...new Set(items.flatMap(({ citations }) => citations))];
  const first = register.measures.find(({ planYear }) => planYear === year);
  return first ? [marks.heading(first)] : [];
}

function itemLine({ label, key, detail, citations }: Item): string {
  const number = key === undefined ? '' : `${key} `;
  const more = detail === undefined ? '' : `: ${detail}`;
  return `- ${number}${label}${more} ${citations.map((n) => `[${n}]`).join('')}`;
}
