import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { FinishedMeasure, Measure } from '#src/domain/measure.ts';
import { isLedBy, type LeadMention } from '#src/question/measures/conditions/read-leads.ts';
import { NO_SELECTION, newlyFinished } from '#src/question/measures/conditions/select-measures.ts';
import type { SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { foldGerman } from '#src/text/fold.ts';
import { type AnswerContext, planYears } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { fieldName, joined, planName, quoted, yearList } from '../wording.ts';
import type { PlanPair } from './compose-comparison.ts';
import { conditionsOf } from './compose-list.ts';
import {
  entriesWith,
  type FormerStatus,
  formerStatusText,
  withFormerStatus,
} from './finished-after.ts';
import { listDraft } from './list-draft.ts';

/** What narrows a list of finished measures. */
export interface FinishedFilter {
  /** Stems that the title must have. */
  readonly topic: readonly string[];
  readonly includedYears: readonly number[];
  readonly leads: LeadMention | null;
  /** Only those that the plan of this year held. */
  readonly heldIn: number | null;
  /** Such a title or such a lead: "Vorhaben der Polizei bzw. der Abteilung 4". */
  readonly isEither?: boolean;
  /** The chapter that held it in the last plan with it: the list has none. */
  readonly chapter?: string | null;
  readonly was?: FormerStatus | null;
}

/** Lists what a plan lists as finished, or what it lists in addition to the plan before. */
export function composeFinished(
  year: number,
  earlier: number | null,
  isCount: boolean,
  context: AnswerContext,
  {
    topic,
    includedYears,
    leads,
    heldIn,
    isEither = false,
    chapter = null,
    was = null,
  }: FinishedFilter,
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
  const isListedBefore = register.finished.some(({ planYear }) => planYear === earlier);
  const before = isListedBefore ? earlier : null;
  const entries = (
    before === null && heldIn === null ? printed : newlyFinished(context.index, year, before)
  ).filter(
    (entry) =>
      (isEither
        ? isTitled(entry, topic) || isLed(heldLast(entry, context), leads)
        : isTitled(entry, topic) && isLed(heldLast(entry, context), leads)) &&
      (chapter === null || heldLast(entry, context)?.chapter.includes(chapter) === true) &&
      (includedYears.length === 0 || isIncludedIn(entry, includedYears, context)) &&
      (heldIn === null || isHeldIn(entry, heldIn, context)) &&
      (was === null || entriesWith(entry, was, context).length > 0),
  );
  const items = entries.map((entry) => {
    const item = leads === null ? finishedItem(entry, marks) : ledItem(entry, context, marks);
    if (was === null) return item;
    return withFormerStatus(item, entriesWith(entry, was, context), language, marks);
  });
  const conditions = conditionsOf({ ...NO_SELECTION, includedYears, leads, chapter }, language);
  const either = isEither ? EITHER[language](topic) : '';
  const narrowed = [
    `${either}${conditions}`,
    heldIn === null ? '' : HELD_IN[language](heldIn),
    was === null ? '' : formerStatusText(was, language),
  ]
    .filter((part) => part !== '')
    .map((part) => ` (${part})`)
    .join('');
  const heading =
    before === null
      ? language === 'de'
        ? `**${items.length} ${items.length === 1 ? 'Eintrag' : 'Einträge'}** in der Liste der abgeschlossenen Maßnahmen des Aktionsplans ${year}${narrowed}`
        : `**${items.length} ${items.length === 1 ? 'entry' : 'entries'}** in the list of finished measures of the ${year} action plan${narrowed}`
      : language === 'de'
        ? `**${items.length}** im Aktionsplan ${year} neu in der Liste der abgeschlossenen Maßnahmen (gegenüber ${before})${narrowed}`
        : `**${items.length}** new in the list of finished measures of the ${year} action plan (against ${before})${narrowed}`;
  const draft = listDraft([{ year, heading, items }], isCount, context, marks);
  // What the status field says beside the list is of any year.
  const isOfAll =
    [topic, includedYears].every(({ length }) => length === 0) && leads === null && was === null;
  const notes = isOfAll ? finishedNotes(year, items, chapter, context) : [];
  return { ...draft, notes };
}

const EITHER: Readonly<Record<Language, (topic: readonly string[]) => string>> = {
  de: (topic) => `Titel mit „${topic.join(' ')}“ oder `,
  en: (topic) => `title with “${topic.join(' ')}” or `,
};

const HELD_IN: Readonly<Record<Language, (year: number) => string>> = {
  de: (year) => `im Aktionsplan ${year} enthalten`,
  en: (year) => `held by the ${year} action plan`,
};

function isHeldIn({ measureId }: FinishedMeasure, year: number, { register }: AnswerContext) {
  return register.measures.some(
    (entry) => entry.measureId === measureId && entry.planYear === year,
  );
}

/** The list prints no year of inclusion; the plans that held the measure do. */
function isIncludedIn(
  { measureId }: FinishedMeasure,
  years: readonly number[],
  { register }: AnswerContext,
): boolean {
  return register.measures.some(
    (entry) => entry.measureId === measureId && years.includes(entry.included?.year ?? 0),
  );
}

function isTitled({ title }: FinishedMeasure, topic: readonly string[]): boolean {
  return topic.every((stem) => foldGerman(title.toLowerCase()).includes(stem));
}

/** Of a measure that no plan held nobody knows who led it. */
function isLed(last: Measure | undefined, leads: LeadMention | null): boolean {
  if (leads === null) return true;
  return last !== undefined && isLedBy(last, leads);
}

/** The entry of the last plan that held a measure which is finished now. */
export function heldLast(
  { measureId, planYear }: FinishedMeasure,
  { register }: AnswerContext,
): Measure | undefined {
  return register.measures.findLast(
    (entry) => entry.measureId === measureId && entry.planYear <= planYear,
  );
}

/** The list prints no lead; the last plan that held the measure does. */
function ledItem(entry: FinishedMeasure, context: AnswerContext, marks: SourceMarks): Item {
  const item = finishedItem(entry, marks);
  const last = heldLast(entry, context);
  if (last?.lead == null) return item;
  const detail = `${last.lead.text} (${planName(last.planYear, context.language)})`;
  return { ...item, detail, citations: [...item.citations, marks.field(last, last.lead)] };
}

/** Entries of the list of finished measures of one plan that the list of a later one leaves out. */
export function composeUnlisted(
  { before, after }: PlanPair,
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const items = newlyFinished(context.index, before, after).map((entry) =>
    finishedItem(entry, marks),
  );
  const heading =
    context.language === 'de'
      ? `**${items.length}** in der Liste der abgeschlossenen Maßnahmen des Aktionsplans ${before}, nicht in der des Aktionsplans ${after}`
      : `**${items.length}** in the list of finished measures of the ${before} action plan, not in that of ${after}`;
  return listDraft([{ year: before, heading, items }], isCount, context, marks);
}

/** Fields that the lists of finished measures do not print. */
const NOT_LISTED: ReadonlySet<MeasureField> = new Set(['lead', 'completion', 'included']);

/** Tells of a measure that no plan holds but the lists of finished measures. */
export function composeListed(
  entries: readonly FinishedMeasure[],
  intent: SingleIntent,
  { language }: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const cited = entries.map((entry) => `[${marks.finished(entry)}]`).join('');
  const last = entries.at(-1);
  const years = yearList(
    entries.map(({ planYear }) => planYear),
    language,
  );
  const title = quoted(last?.title ?? '', language);
  const former = last?.formerNumber == null ? '' : ` (vormals ${last.formerNumber})`;
  const listed =
    language === 'de'
      ? `${title}${former} steht in der Liste der abgeschlossenen Maßnahmen (Aktionspläne ${years}) ${cited}. Als laufende Maßnahme enthält sie keiner der vorhandenen Aktionspläne.`
      : `${title}${former} is in the list of finished measures (action plans of ${years}) ${cited}. No action plan in the documents holds it as a current measure.`;
  const fields = intent.kind === 'fields' ? intent.fields : [];
  const missing = fields.filter((field) => NOT_LISTED.has(field));
  if (missing.length > 0) return abstain([unlisted(missing, language), listed], marks);
  const yes = intent.kind === 'done';
  const finished =
    language === 'de'
      ? `**${yes ? 'Ja, abgeschlossen' : 'Abgeschlossen'}**`
      : `**${yes ? 'Yes, finished' : 'Finished'} (abgeschlossen)**`;
  return { kind: 'measure', text: `${finished}: ${listed}`, sources: marks.sources };
}

function unlisted(fields: readonly MeasureField[], language: Language): string {
  const names = joined(
    fields.map((field) => fieldName(field, language)),
    language,
  );
  return language === 'de'
    ? `Dazu stehen keine Angaben in den Dokumenten: ${names}.`
    : `The documents do not state: ${names}.`;
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
  chapter: string | null,
  { register, language }: AnswerContext,
): string[] {
  const byStatus = register.measures.filter(
    (measure) =>
      measure.planYear === year &&
      measure.status?.value === 'abgeschlossen' &&
      (chapter === null || measure.chapter.includes(chapter)),
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
