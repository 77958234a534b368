import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { FinishedMeasure } from '#src/domain/measure.ts';
import { firstOffice } from '#src/question/measures/conditions/read-leads.ts';
import { newlyFinished } from '#src/question/measures/conditions/select-measures.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName } from '../wording.ts';
import { heldLast } from './compose-finished.ts';
import { countLines, MEASURES } from './list-draft.ts';

/**
 * Counts the entries of the list of finished measures of a plan by who led them in the last plan that
 * held them.
 *
 * @param before - Only what the list of this plan does not hold yet; null: the whole list.
 */
export function composeFinishedByLead(
  year: number,
  before: number | null,
  isFewest: boolean,
  context: AnswerContext,
): AnswerDraft {
  const { language, index, register } = context;
  const marks = createSourceMarks();
  const isListed = (plan: number | null) =>
    register.finished.some(({ planYear }) => planYear === plan);
  if (!isListed(year)) return abstain([NO_LIST[language](year)], marks);
  const base = isListed(before) ? before : null;
  const groups = new Map<string, FinishedMeasure[]>();
  const unknown: FinishedMeasure[] = [];
  for (const entry of newlyFinished(index, year, base)) {
    const last = heldLast(entry, context);
    const office = last && firstOffice(last);
    if (office === undefined) unknown.push(entry);
    else groups.set(office, [...(groups.get(office) ?? []), entry]);
  }
  if (groups.size === 0) return abstain([NONE[language](year, base)], marks);
  const sorted = [...groups].toSorted((a, b) => (isFewest ? -1 : 1) * (b[1].length - a[1].length));
  const unit = MEASURES[language];
  const items = sorted.map(
    ([label, entries]): Item => ({
      label,
      value: entries.length,
      unit,
      citations: entries.flatMap((entry) => {
        const last = heldLast(entry, context);
        const listed = marks.finished(entry);
        return last?.lead ? [listed, marks.field(last, last.lead)] : [listed];
      }),
    }),
  );
  const lines = countLines(items);
  return {
    kind: 'figure',
    text: `${HEAD[language](year, base)}\n\n${lines.join('\n')}`,
    figures: items.map(({ label, value = 0, citations }) => ({
      value,
      unit,
      label,
      computed: true,
      citations,
    })),
    items,
    sources: marks.sources,
    notes: [
      BY_LAST_PLAN[language],
      ...(unknown.length > 0 ? [UNKNOWN[language](unknown.length)] : []),
    ],
  };
}

const NO_LIST: Readonly<Record<Language, (year: number) => string>> = {
  de: (year) => `Der ${planName(year, 'de')} enthält keine Liste abgeschlossener Maßnahmen.`,
  en: (year) => `The ${planName(year, 'en')} has no list of finished measures.`,
};

const NONE: Readonly<Record<Language, (year: number, before: number | null) => string>> = {
  de: (year, before) =>
    `Die Liste der abgeschlossenen Maßnahmen des Aktionsplans ${year} enthält ${before === null ? 'keine Maßnahme' : `gegenüber ${before} keine neue`}, deren Federführung ein Aktionsplan nennt.`,
  en: (year, before) =>
    `The list of finished measures of the ${year} action plan has no ${before === null ? 'measure' : `new one, against ${before},`} of which a plan gives the lead.`,
};

const HEAD: Readonly<Record<Language, (year: number, before: number | null) => string>> = {
  de: (year, before) =>
    before === null
      ? `In der Liste der abgeschlossenen Maßnahmen des Aktionsplans ${year}, nach Federführung:`
      : `Im Aktionsplan ${year} neu in der Liste der abgeschlossenen Maßnahmen (gegenüber ${before}), nach Federführung:`,
  en: (year, before) =>
    before === null
      ? `In the list of finished measures of the ${year} action plan, by lead:`
      : `New in the list of finished measures of the ${year} action plan (against ${before}), by lead:`,
};

const BY_LAST_PLAN: Readonly<Record<Language, string>> = {
  de: 'Die Liste nennt keine Federführung; gezählt ist die des letzten Aktionsplans, der die Maßnahme enthält, bei gemeinsamer die zuerst genannte Stelle.',
  en: 'The list gives no lead; counted is that of the last action plan that holds the measure, of a joint one the office named first.',
};

const UNKNOWN: Readonly<Record<Language, (count: number) => string>> = {
  de: (count) => `Bei ${count} der Einträge nennt kein Aktionsplan eine Federführung.`,
  en: (count) => `Of ${count} of the entries no action plan gives a lead.`,
};
