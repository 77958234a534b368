import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { firstOffice, OFFICE } from '#src/question/measures/conditions/read-leads.ts';
import {
  NO_SELECTION,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, hasStatusField } from '../answer-context.ts';
import { abstain, noStatusText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { inPlan } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { countLines, countOf, MEASURES } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/** How many measures name an office behind another one as leading. */
function sharedLeads(measures: readonly Measure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const measure of measures) {
    const others = new Set(measure.lead?.text.match(OFFICE) ?? []);
    others.delete(firstOffice(measure) ?? '');
    for (const office of others) counts.set(office, (counts.get(office) ?? 0) + 1);
  }
  return counts;
}

const FURTHER: Readonly<Record<Language, (count: number) => string>> = {
  de: (count) => `bei ${count} weiteren mitgenannt`,
  en: (count) => `also named for ${count} more`,
};

/** What a measure is grouped by; of a chapter the highest heading. */
function groupOf(
  measure: Measure,
  by: (RegisterIntent & { kind: 'distribution' })['by'],
): string | undefined {
  switch (by) {
    case 'status':
      return measure.status?.value;
    case 'lead':
      return firstOffice(measure);
    case 'chapter':
      return measure.chapter[0];
  }
}

const NUMBER_OF: Readonly<Record<Language, (count: number) => string>> = {
  de: (count) => `${count} federführende ${count === 1 ? 'Stelle' : 'Stellen'}`,
  en: (count) => `${count} leading ${count === 1 ? 'office' : 'offices'}`,
};

function ofGroups(items: readonly Item[], language: Language): Figure {
  return {
    value: items.length,
    unit: language === 'de' ? 'Stellen' : 'offices',
    label: GROUPED.lead[language],
    computed: true,
    citations: [...new Set(items.flatMap(({ citations }) => citations))],
  };
}

const GROUPED = {
  status: { de: 'nach Projektstatus', en: 'by project status' },
  lead: { de: 'nach Federführung', en: 'by lead' },
  chapter: { de: 'nach Kapitel', en: 'by chapter' },
} as const;
const NONE: Readonly<Record<Language, string>> = {
  de: 'Das trifft auf keine Stelle zu.',
  en: 'None.',
};
const BOUNDED: Readonly<Record<Language, (least: number, most: number) => string>> = {
  de: (least, most) =>
    least === most
      ? `, mit genau ${least}`
      : most === Number.POSITIVE_INFINITY
        ? `, mit mindestens ${least}`
        : `, mit höchstens ${most}`,
  en: (least, most) =>
    least === most
      ? `, with exactly ${least}`
      : most === Number.POSITIVE_INFINITY
        ? `, with at least ${least}`
        : `, with at most ${most}`,
};

const PLACES = {
  de: {
    first: (isFewest: boolean) => `Am ${isFewest ? 'wenigsten' : 'meisten'}`,
    further: (place: number, isFewest: boolean) =>
      `An ${place}. Stelle${isFewest ? ' von unten' : ''}`,
    each: 'je',
  },
  en: {
    first: (isFewest: boolean) => `The ${isFewest ? 'fewest' : 'most'}`,
    further: (place: number, isFewest: boolean) =>
      `In place ${place}${isFewest ? ' from below' : ''}`,
    each: 'each',
  },
} as const;

type Group = readonly [label: string, measures: readonly Measure[]];

/** Who is at a place among the groups, with all that have as many; null where nobody is. */
function placeLine(
  groups: readonly Group[],
  place: number,
  isFewest: boolean,
  language: Language,
): string | null {
  const count = groups[place - 1]?.[1].length;
  if (count === undefined) return null;
  const names = groups
    .filter(([, measures]) => measures.length === count)
    .map(([label]) => `**${label}**`);
  const { first, further, each: ofEach } = PLACES[language];
  const at = place === 1 ? first(isFewest) : further(place, isFewest);
  const each = names.length < 2 ? '' : `${ofEach} `;
  const number = countOf(count, language);
  const many = count === 0 ? `${number.charAt(0).toLowerCase()}${number.slice(1)}` : number;
  return `${at}: ${names.join(', ')} (${each}${many}).`;
}

/**
 * Counts the measures of a plan by status, by lead or by chapter, each group with its lines.
 *
 * @param selection - What the measures are narrowed by: "die meisten Maßnahmen in Verzug".
 */
export function composeDistribution(
  year: number,
  {
    by,
    isFewest = false,
    bound,
    place,
    isOfGroups = false,
  }: RegisterIntent & { kind: 'distribution' },
  selection: Selection,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { index, language } = context;
  const gap = gapOf(year, selection, context);
  if (gap !== null) return abstain([gap], marks);
  if (by === 'status' && !hasStatusField(context, year)) {
    return abstain([noStatusText(year, language)], marks);
  }
  const none = language === 'de' ? 'ohne Angabe' : 'not stated';
  const groups = new Map<string, Measure[]>();
  const selected = selectMeasures(index, year, selection);
  // The fewest of all may be none.
  const { least, most } = bound ?? { least: isFewest ? 0 : 1, most: Number.POSITIVE_INFINITY };
  // Who has none of them leads others.
  const all = least === 0 && by === 'lead' ? selectMeasures(index, year, NO_SELECTION) : [];
  const ofOthers = new Map(all.map((measure) => [groupOf(measure, by) ?? none, measure]));
  for (const key of ofOthers.keys()) groups.set(key, []);
  for (const measure of selected) {
    const key = groupOf(measure, by) ?? none;
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  const sorted = [...groups]
    .filter(([, measures]) => measures.length >= least && measures.length <= most)
    .toSorted((a, b) => (isFewest ? -1 : 1) * (b[1].length - a[1].length));
  const stated = sorted.filter(([label]) => label !== none);
  const first = place === undefined ? null : placeLine(stated, place, isFewest, language);
  const unit = MEASURES[language];
  const shown = (label: string, measures: readonly Measure[]): readonly Measure[] =>
    measures.length > 0 ? measures : [ofOthers.get(label) ?? []].flat();
  const besides = by === 'lead' ? sharedLeads(selected) : new Map<string, number>();
  const items = sorted.map(
    ([label, measures]): Item => ({
      label,
      value: measures.length,
      unit,
      ...(besides.has(label) ? { detail: FURTHER[language](besides.get(label) ?? 0) } : {}),
      citations: shown(label, measures).map((measure) => {
        const isByStatus =
          by === 'status' || (measures.length > 0 && selection.statuses.length > 0);
        const field = isByStatus ? measure.status : by === 'lead' ? measure.lead : null;
        return marks.fieldOrHeading(measure, field);
      }),
    }),
  );
  const figures = items.map(
    ({ label, value, citations }): Figure => ({
      value: value ?? 0,
      unit,
      label,
      computed: true,
      citations,
    }),
  );
  const narrowed = inBrackets(selection, language);
  const head = `${capitalized(inPlan(year, language))}${narrowed}, ${GROUPED[by][language]}${bound === undefined ? '' : BOUNDED[language](least, most)}:`;
  const lines = countLines(items);
  return {
    kind: 'figure',
    text: `${first === null ? '' : `${first}\n\n`}${isOfGroups ? `**${NUMBER_OF[language](items.length)}**. ` : ''}${head}\n\n${lines.length === 0 ? NONE[language] : lines.join('\n')}`,
    figures: isOfGroups ? [ofGroups(items, language), ...figures] : figures,
    items,
    sources: marks.sources,
    notes:
      by === 'lead'
        ? [
            language === 'de'
              ? 'Bei gemeinsamer Federführung zählt die zuerst genannte Stelle.'
              : 'A joint lead counts for the office named first.',
          ]
        : [],
  };
}
