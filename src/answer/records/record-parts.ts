import type { Measured } from '#src/compute/cell.ts';
import type { Computed, Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import type { RecordQuestion } from '#src/question/records/record-question.ts';
import { legendOf } from '#src/text/legend.ts';
import { readableDate } from '#src/text/readable-date.ts';
import type { SourceList } from '../figures/source-list.ts';
import type { Wording } from '../figures/wording.ts';
import { describeFilters } from './describe-filters.ts';

/** What the composers of one answer share. */
export interface Composing {
  readonly question: RecordQuestion;
  readonly computed: Computed;
  readonly words: Wording;
  readonly sources: SourceList;
  readonly language: Language;
}

export interface Composed {
  readonly kind: AnswerDraft['kind'];
  readonly lead: string;
  readonly body?: string;
  readonly figures?: readonly Figure[];
  readonly items?: readonly Item[];
  readonly notes?: readonly string[];
  readonly used?: readonly Measured[];
}

export type Of<N extends Outcome['name']> = Extract<Outcome, { name: N }>;
export type Filtered = Extract<Outcome, { readonly nearest: unknown }>;

/** "Zuwendung, Landkreis Vulkaneifel: " */
export function head({ question, words, language }: Composing): string {
  const filters = describeFilters(question, language);
  return `${words.metricLabel}${filters === '' ? '' : `, ${filters}`}: `;
}

/** No entry meets the conditions. */
export function ofNothing({ question, words, language }: Composing): Composed {
  const filters = describeFilters(question, language);
  return {
    kind: 'abstain',
    lead: words.say(
      `Dazu steht in „${question.list.table.title}“ kein Eintrag${filters === '' ? '' : ` (${filters})`}.`,
      `"${question.list.table.title}" has no such entry${filters === '' ? '' : ` (${filters})`}.`,
    ),
  };
}

export function withoutAmount(composing: Composing, rows: readonly Measured[]): Composed {
  const { words, sources } = composing;
  const names = rows
    .slice(0, 5)
    .map((row) => `${nameOf(composing, row)}${detailText(composing, row)}${sources.marks(row)}`);
  const legend = legendOf(words.table.notes);
  const signs =
    legend === null
      ? ''
      : words.say(
          ` Die Tabelle erklärt ihre Zeichen so: ${legend}.`,
          ` The table explains its signs: ${legend}.`,
        );
  return {
    kind: 'abstain',
    lead: words.say(
      `${words.metricLabel}: dazu gibt es **keine Angabe** – ${names.join('; ')}.${signs}`,
      `${words.metricLabel}: **not stated** – ${names.join('; ')}.${signs}`,
    ),
  };
}

export function columnLabel({ question, computed }: Composing): string {
  return (
    question.list.columns.find(({ column }) => column === computed.plan.groupedBy)?.label ?? ''
  );
}

export function groupName(
  { computed: { plan } }: Composing,
  { entities: [entity] }: Measured,
): string {
  return entity?.attributes?.[plan.groupedBy ?? ''] ?? '';
}

export function nameOf({ words }: Composing, { entities: [entity] }: Measured): string {
  return entity === undefined ? '' : words.name(entity);
}

/** What else is said of an entry: " (Ort Polch, Status abgelehnt)". */
export function detailText(
  { question, language }: Composing,
  { entities: [entity] }: Measured,
): string {
  const told = question.list.columns.flatMap(({ column, label, isName, isKey }) => {
    const value = entity?.attributes?.[column];
    return isName || isKey || value === undefined || column.endsWith(YEAR_OF_DATE)
      ? []
      : [`${label} ${readableDate(value, language)}`];
  });
  return told.length === 0 ? '' : ` – ${told.join(', ')}`;
}

export function entryItem(composing: Composing, row: Measured): Item {
  const { words, sources } = composing;
  const [entity] = row.entities;
  // In a list without amounts each entry only counts.
  const isCounted = words.unit === 'Einträge';
  return {
    label: entity?.label ?? '',
    ...(entity === undefined || entity.key === entity.label ? {} : { key: entity.key }),
    ...(row.value === null || isCounted ? {} : { value: row.value, unit: words.unit }),
    detail: detailText(composing, row).replace(/^ – /u, ''),
    citations: sources.of(row),
  };
}

export function groupItem(composing: Composing, row: Measured): Item {
  const { words, sources, computed } = composing;
  const isCount = computed.plan.takenAs === 'count';
  return {
    label: groupName(composing, row),
    ...(row.value === null
      ? {}
      : { value: row.value, unit: isCount ? words.say('Einträge', 'entries') : words.unit }),
    ...(isCount ? {} : { detail: entriesText(composing, row.entities.length) }),
    citations: sources.of(row),
  };
}

const MOST_MARKS = 3;

export function marks({ citations }: Item): string {
  return citations
    .slice(0, MOST_MARKS)
    .map((n) => ` [${n}]`)
    .join('');
}

export function itemLine(composing: Composing, item: Item): string {
  const { label, value, unit = '', detail = '' } = item;
  const shown = value === undefined ? '' : `: ${valueText(composing, value, unit)}`;
  return `- **${label}**${shown}${detail === '' ? '' : ` (${detail})`}${marks(item)}`;
}

function valueText({ words }: Composing, value: number, unit: string): string {
  const isOne = value === 1 && unit === 'Einträge';
  const isMoney = /euro/iu.test(unit);
  const isWhole = Number.isInteger(value) && !isMoney;
  return `${words.number(value, isWhole ? {} : { decimals: 2 })} ${isOne ? 'Eintrag' : unit}`.trimEnd();
}

export function groupFigure(composing: Composing, value: number, row: Measured): Figure {
  const { words, computed, sources } = composing;
  const isGrouped = computed.plan.groupedBy !== undefined;
  const unit = computed.plan.takenAs === 'count' ? words.say('Einträge', 'entries') : words.unit;
  return {
    value,
    unit,
    label: isGrouped ? groupName(composing, row) : nameOf(composing, row),
    computed: isGrouped,
    citations: sources.of(row),
  };
}

export function figure(
  composing: Composing,
  value: number,
  rows: readonly Measured[],
  computed: boolean,
): Figure {
  const { words, sources, question, language } = composing;
  const filters = describeFilters(question, language);
  return {
    value,
    unit: words.unit,
    label: `${words.metricLabel}${filters === '' ? '' : `, ${filters}`}`,
    computed,
    citations: sources.of(...rows),
  };
}

export function entryWord({ words }: Composing, count: number): string {
  return count === 1 ? words.say('Eintrag', 'entry') : words.say('Einträge', 'entries');
}

export function entriesText(
  composing: Composing,
  count: number,
  grammar: 'plain' | 'dative' = 'plain',
): string {
  const word =
    grammar === 'dative' && composing.language === 'de' && count !== 1
      ? 'Einträgen'
      : entryWord(composing, count);
  return `${count} ${word}`;
}

/** That an entry is not there is told by the list as a whole. */
export function citedAll({ question: { list }, sources, computed }: Composing): number[] {
  const [document] = [computed.table.document];
  return list.entries.length === 0 ? [] : [sources.ofLines(document, 1, 1)];
}

export const MOST_LISTED = 25;

export function listed(composing: Composing, rows: readonly Measured[]): string {
  if (rows.length === 0 || rows.length > MOST_LISTED) return '';
  return rows.map((row) => itemLine(composing, entryItem(composing, row))).join('\n');
}

export function missingNote({ words }: Composing, missing: readonly Measured[]): string[] {
  const count = missing.length;
  if (count === 0) return [];
  return [
    words.say(
      count === 1
        ? 'Ein weiterer Eintrag hat keinen Betrag.'
        : `${count} weitere Einträge haben keinen Betrag.`,
      `${count} more without an amount.`,
    ),
  ];
}

export function conditionText({ words }: Composing, condition: Condition | null): string {
  if (condition?.kind === 'absent')
    return /euro|€/iu.test(words.unit)
      ? words.say('ohne Betrag', 'without an amount')
      : words.say('ohne Angabe', 'without a figure');
  if (condition?.kind === 'present') return words.say('mit Betrag', 'with an amount');
  if (condition?.kind !== 'value') return '';
  const { comparison, value, upper } = condition;
  const sign = {
    '>': words.say('über', 'over'),
    '>=': words.say('mindestens', 'at least'),
    '<': words.say('unter', 'under'),
    '<=': words.say('höchstens', 'at most'),
    '=': words.say('genau', 'exactly'),
    between: words.say('zwischen', 'between'),
  }[comparison];
  const last = upper === undefined ? '' : ` ${words.say('und', 'and')} ${words.value(upper)}`;
  return `${words.metricLabel} ${sign} ${words.value(value)}${last}`;
}
