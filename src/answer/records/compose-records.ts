import type { Measured } from '#src/compute/cell.ts';
import type { Computed, Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft, Figure, Item, Language } from '#src/domain/answer.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { YEAR_OF_DATE } from '#src/question/figures/load-entities.ts';
import type { RecordQuestion } from '#src/question/records/record-question.ts';
import { SourceList } from '../figures/source-list.ts';
import { type Wording, wordingOf } from '../figures/wording.ts';
import { describeFilters, typingNotes } from './describe-filters.ts';

/** What the composers of one answer share. */
interface Composing {
  readonly question: RecordQuestion;
  readonly computed: Computed;
  readonly words: Wording;
  readonly sources: SourceList;
  readonly language: Language;
}

interface Composed {
  readonly kind: AnswerDraft['kind'];
  readonly lead: string;
  readonly body?: string;
  readonly figures?: readonly Figure[];
  readonly items?: readonly Item[];
  readonly notes?: readonly string[];
  readonly used?: readonly Measured[];
}

/** Words what was computed of the entries of a list: first the answer, then the entries it is of. */
export function composeRecords(
  question: RecordQuestion,
  computed: Computed,
  language: Language,
): AnswerDraft {
  const words = wordingOf(computed.table, computed.metric, language, computed.plan.selection);
  const composing = { question, computed, words, sources: new SourceList(), language };
  const composed = compose(composing, computed.outcome);
  const notes = [
    ...(composed.notes ?? []),
    ...typingNotes(question, language),
    ...(composed.kind === 'abstain' ? [] : computed.table.notes),
  ];
  const hints = notes.map((note) => `_${note}_`).join('\n');
  const { expression, value, used } = computationIn(composing, composed);
  return {
    kind: composed.kind,
    text: [composed.lead, composed.body ?? '', hints].filter((text) => text !== '').join('\n\n'),
    figures: composed.figures ?? [],
    items: composed.items ?? [],
    sources: composing.sources.sources,
    notes,
    ...(value === null
      ? {}
      : {
          computation: {
            expression,
            result: value,
            unit: words.unit,
            sql: computed.sql,
            inputs: inputsOf(composing, used),
          },
        }),
  };
}

function compose(composing: Composing, outcome: Outcome): Composed {
  switch (outcome.name) {
    case 'aggregate':
      return ofTotal(composing, outcome);
    case 'count':
      return ofCount(composing, outcome);
    case 'list':
      return ofList(composing, outcome);
    case 'rank':
      return ofRank(composing, outcome);
    case 'share':
      return ofShare(composing, outcome);
    case 'compare':
      return ofDifference(composing, outcome);
    case 'identify':
      return ofAsked(composing, outcome.rows);
    case 'value':
      return composing.computed.plan.groupedBy === undefined
        ? ofValues(composing, outcome.rows)
        : ofGroups(composing, outcome.rows);
    default:
      throw new TypeError(`A list is not asked for ${outcome.name}.`);
  }
}

type Of<N extends Outcome['name']> = Extract<Outcome, { name: N }>;
type Filtered = Extract<Outcome, { readonly nearest: unknown }>;

function ofTotal(
  composing: Composing,
  { value, of, missing, with: kind }: Of<'aggregate'>,
): Composed {
  const { words, sources } = composing;
  if (of.length + missing.length === 0) return ofNothing(composing);
  if (value === null) return withoutAmount(composing, missing);
  const name = {
    sum: words.say('Summe', 'sum'),
    mean: words.say('Durchschnitt', 'average'),
    median: 'Median',
    min: 'Minimum',
    max: 'Maximum',
  }[kind];
  const shown =
    kind === 'sum' ? words.value(value) : `${words.number(value, { decimals: 2 })} ${words.unit}`;
  const lead = `${head(composing)}**${shown}** (${name} ${words.say('von', 'of')} ${entriesText(composing, of.length, 'dative')})${sources.marks(...of)}.`;
  return {
    kind: 'figure',
    lead,
    body: listed(composing, of),
    figures: [figure(composing, value, of, true)],
    notes: missingNote(composing, missing),
    used: of,
  };
}

/** "Zuwendung, Landkreis Vulkaneifel: " */
function head({ question, words, language }: Composing): string {
  const filters = describeFilters(question, language);
  return `${words.metricLabel}${filters === '' ? '' : `, ${filters}`}: `;
}

function ofCount(composing: Composing, { matching, of, condition }: Filtered): Composed {
  const { words, sources, question, language, computed } = composing;
  const column = question.list.columns.find((one) => one.column === computed.plan.groupedBy);
  const filters = describeFilters(question, language);
  const said = [filters, conditionText(composing, condition)]
    .filter((text) => text !== '')
    .join(', ');
  const value = matching.length;
  const unit = column === undefined ? words.say('Einträge', 'entries') : column.label;
  const lead = `${said === '' ? '' : `${said}: `}**${value} ${column === undefined ? entryWord(composing, value) : `× ${column.label}`}**${condition === null ? '' : words.say(` von ${of}`, ` of ${of}`)}${sources.marks(...matching)}.`;
  const shown = matching.length > 0 ? matching : [];
  return {
    kind: 'figure',
    lead: value === 0 && of === 0 ? `${said}: **${words.say('0 Einträge', '0 entries')}**.` : lead,
    body:
      column === undefined
        ? listed(composing, shown)
        : shown
            .slice(0, MOST_LISTED)
            .map((row) => `- ${groupName(composing, row)}`)
            .join('\n'),
    figures: [
      {
        value,
        unit,
        label: said === '' ? unit : said,
        computed: true,
        citations: value > 0 ? sources.of(...matching) : citedAll(composing),
      },
    ],
    items:
      column === undefined
        ? []
        : shown.slice(0, MOST_LISTED).map((row) => groupItem(composing, row)),
    used: matching,
  };
}

function ofList(composing: Composing, { matching, condition, of }: Filtered): Composed {
  const { computed, question, language } = composing;
  if (of === 0) return ofNothing(composing);
  const filters = describeFilters(question, language);
  const said = [filters, conditionText(composing, condition)]
    .filter((text) => text !== '')
    .join(', ');
  const isGrouped = computed.plan.groupedBy !== undefined;
  const count = isGrouped
    ? `${matching.length} × ${columnLabel(composing)}`
    : `${matching.length} ${entryWord(composing, matching.length)}`;
  const items = matching.map((row) =>
    isGrouped ? groupItem(composing, row) : entryItem(composing, row),
  );
  if (matching.length === 0)
    return {
      ...ofNothing(composing),
      lead: composing.words.say(`Kein Eintrag (${said}).`, `No entry (${said}).`),
    };
  return {
    kind: 'list',
    lead: `${said === '' ? '' : `${said}: `}**${count}**:`,
    body: items.map((item) => itemLine(composing, item)).join('\n'),
    items,
    used: matching,
  };
}

function ofRank(composing: Composing, { places, missing, operation }: Of<'rank'>): Composed {
  const { computed } = composing;
  if (places.length === 0) return ofNothing(composing);
  const isGrouped = computed.plan.groupedBy !== undefined;
  const items = places.map(({ measured }) =>
    isGrouped ? groupItem(composing, measured) : entryItem(composing, measured),
  );
  const rows = places.map(({ measured }) => measured);
  const top =
    operation.direction === 'top'
      ? composing.words.say('am höchsten', 'highest')
      : composing.words.say('am niedrigsten', 'lowest');
  const filters = describeFilters(composing.question, composing.language);
  const what =
    computed.plan.takenAs === 'count'
      ? composing.words.say('Zahl der Einträge', 'number of entries')
      : composing.words.metricLabel;
  return {
    kind: 'list',
    lead: `${what}${filters === '' ? '' : `, ${filters}`}, ${top}:`,
    body: items.map((item) => itemLine(composing, item)).join('\n'),
    items,
    figures: places.map(({ measured, value }) => groupFigure(composing, value, measured)),
    notes:
      missing > 0 && !isGrouped
        ? [
            composing.words.say(
              `${missing} Einträge haben keinen Betrag.`,
              `${missing} entries have no amount.`,
            ),
          ]
        : [],
    used: rows,
  };
}

function ofShare(composing: Composing, { shares }: Of<'share'>): Composed {
  const { words, sources, computed } = composing;
  const isEach = computed.plan.groupedBy !== undefined;
  const [first] = shares;
  if (first === undefined || (!isEach && first.percent === null)) return ofNothing(composing);
  const shown = (value: number | null) =>
    computed.plan.takenAs === 'count'
      ? `${value ?? 0} ${entryWord(composing, value ?? 0)}`
      : words.value(value ?? 0);
  const percent = (value: number | null) => `${words.number(value ?? 0, { decimals: 2 })} %`;
  const figures = shares.map(({ part, percent: value }) => ({
    value: value ?? 0,
    unit: '%',
    label: isEach ? groupName(composing, part) : words.say('Anteil', 'share'),
    computed: true,
    citations: sources.of(part),
  }));
  if (isEach)
    return {
      kind: 'list',
      lead: `${head(composing)}${words.say('Anteile', 'shares')}:`,
      body: shares
        .map(
          ({ part, percent: value }) =>
            `- **${groupName(composing, part)}**: ${percent(value)} (${shown(part.value)})${sources.marks(part)}`,
        )
        .join('\n'),
      figures,
      items: shares.map(({ part }) => groupItem(composing, part)),
      used: shares.map(({ part }) => part),
    };
  const filters = describeFilters(composing.question, composing.language);
  return {
    kind: 'figure',
    lead: `${filters}: **${percent(first.percent)}** – ${shown(first.part.value)} ${words.say('von', 'of')} ${shown(first.whole.value)}${sources.marks(first.part)}.`,
    figures,
    used: [first.part, first.whole],
  };
}

function ofDifference(composing: Composing, { rows, value }: Of<'compare'>): Composed {
  const { words, sources } = composing;
  const order =
    composing.question.filters.find(
      ({ column }) => column.column === composing.computed.plan.groupedBy,
    )?.values ?? [];
  const sorted = [...rows].sort(
    (a, b) => order.indexOf(groupName(composing, a)) - order.indexOf(groupName(composing, b)),
  );
  const [a, b] = sorted;
  if (a?.value == null || b?.value == null || value === null)
    return rows.length === 0 ? ofNothing(composing) : withoutAmount(composing, rows);
  const difference = Math.round((a.value - b.value) * 100) / 100;
  return {
    kind: 'figure',
    lead: `**${words.value(Math.abs(difference))}** ${words.say('Unterschied', 'difference')}: ${groupName(composing, a)} ${words.value(a.value)}${sources.marks(a)}, ${groupName(composing, b)} ${words.value(b.value)}${sources.marks(b)}.`,
    figures: [figure(composing, difference, [a, b], true)],
    items: sorted.map((row) => groupItem(composing, row)),
    used: sorted,
  };
}

function ofAsked(composing: Composing, rows: readonly Measured[]): Composed {
  const { question, sources, words } = composing;
  if (rows.length === 0) return ofNothing(composing);
  const columns = question.operation.name === 'ask' ? question.operation.columns : [];
  const items = rows.map((row): Item => {
    const [entity] = row.entities;
    const told = columns.map(
      ({ column, label }) =>
        `${label}: ${entity?.attributes?.[column] ?? words.say('keine Angabe', 'not stated')}`,
    );
    return { label: told.join(', '), detail: nameOf(composing, row), citations: sources.of(row) };
  });
  const [only, ...more] = items;
  const line = (item: Item) => `**${item.label}** (${item.detail})${marks(item)}`;
  if (only !== undefined && more.length === 0)
    return { kind: 'list', lead: `${line(only)}.`, items, used: rows };
  return {
    kind: 'list',
    lead: words.say(`Dazu gibt es ${rows.length} Einträge:`, `There are ${rows.length} entries:`),
    body: items.map((item) => `- ${line(item)}`).join('\n'),
    items,
    used: rows,
  };
}

/** One entry with its amount; several of the same name with their sum. */
function ofValues(composing: Composing, rows: readonly Measured[]): Composed {
  const { words, sources } = composing;
  const known = rows.filter(({ value }) => value !== null);
  const [first, ...more] = rows;
  if (first === undefined) return ofNothing(composing);
  if (known.length === 0) return withoutAmount(composing, rows);
  if (more.length === 0)
    return {
      kind: 'figure',
      lead: `${nameOf(composing, first)}: **${words.value(first.value ?? 0)}**${detailText(composing, first)}${sources.marks(first)}.`,
      figures: [figure(composing, first.value ?? 0, [first], false)],
      used: rows,
    };
  const sum = Math.round(known.reduce((total, { value }) => total + (value ?? 0), 0) * 1e6) / 1e6;
  const items = rows.map((row) => entryItem(composing, row));
  return {
    kind: 'figure',
    lead: words.say(
      `Dazu gibt es ${rows.length} Einträge, zusammen **${words.value(sum)}**:`,
      `There are ${rows.length} entries, together **${words.value(sum)}**:`,
    ),
    body: items.map((item) => itemLine(composing, item)).join('\n'),
    figures: [
      figure(composing, sum, known, true),
      ...known.map((row) => figure(composing, row.value ?? 0, [row], false)),
    ],
    items,
    notes: missingNote(
      composing,
      rows.filter(({ value }) => value === null),
    ),
    used: rows,
  };
}

function ofGroups(composing: Composing, rows: readonly Measured[]): Composed {
  if (rows.length === 0) return ofNothing(composing);
  const column = composing.question.list.columns.find(
    (one) => one.column === composing.computed.plan.groupedBy,
  );
  const sorted = [...rows].sort((a, b) =>
    column?.isTime === true
      ? groupName(composing, a).localeCompare(groupName(composing, b))
      : (b.value ?? -1) - (a.value ?? -1),
  );
  const items = sorted.map((row) => groupItem(composing, row));
  const filters = describeFilters(composing.question, composing.language);
  const what =
    composing.computed.plan.takenAs === 'count'
      ? composing.words.say('Zahl der Einträge', 'number of entries')
      : composing.words.metricLabel;
  return {
    kind: 'list',
    lead: `${what} ${composing.words.say('nach', 'by')} ${columnLabel(composing)}${filters === '' ? '' : `, ${filters}`}:`,
    body: items.map((item) => itemLine(composing, item)).join('\n'),
    figures: sorted.flatMap((row) =>
      row.value === null ? [] : [groupFigure(composing, row.value, row)],
    ),
    items,
    used: sorted,
  };
}

/** No entry meets the conditions. */
function ofNothing({ question, words, language }: Composing): Composed {
  const filters = describeFilters(question, language);
  return {
    kind: 'abstain',
    lead: words.say(
      `Dazu steht in „${question.list.table.title}“ kein Eintrag${filters === '' ? '' : ` (${filters})`}.`,
      `"${question.list.table.title}" has no such entry${filters === '' ? '' : ` (${filters})`}.`,
    ),
  };
}

function withoutAmount(composing: Composing, rows: readonly Measured[]): Composed {
  const { words, sources } = composing;
  const names = rows
    .slice(0, 5)
    .map((row) => `${nameOf(composing, row)}${detailText(composing, row)}${sources.marks(row)}`);
  return {
    kind: 'abstain',
    lead: words.say(
      `Dazu ist kein Betrag angegeben: ${names.join('; ')}.`,
      `No amount is given: ${names.join('; ')}.`,
    ),
  };
}

function columnLabel({ question, computed }: Composing): string {
  return (
    question.list.columns.find(({ column }) => column === computed.plan.groupedBy)?.label ?? ''
  );
}

function groupName({ computed: { plan } }: Composing, { entities: [entity] }: Measured): string {
  return entity?.attributes?.[plan.groupedBy ?? ''] ?? '';
}

function nameOf({ words }: Composing, { entities: [entity] }: Measured): string {
  return entity === undefined ? '' : words.name(entity);
}

/** What else is said of an entry: " (Ort Polch, Status abgelehnt)". */
function detailText({ question }: Composing, { entities: [entity] }: Measured): string {
  const told = question.list.columns.flatMap(({ column, label, isName }) => {
    const value = entity?.attributes?.[column];
    return isName || value === undefined || column.endsWith(YEAR_OF_DATE)
      ? []
      : [`${label} ${value}`];
  });
  return told.length === 0 ? '' : ` – ${told.join(', ')}`;
}

function entryItem(composing: Composing, row: Measured): Item {
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

function groupItem(composing: Composing, row: Measured): Item {
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

function marks({ citations }: Item): string {
  return citations
    .slice(0, MOST_MARKS)
    .map((n) => ` [${n}]`)
    .join('');
}

function itemLine(composing: Composing, item: Item): string {
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

function groupFigure(composing: Composing, value: number, row: Measured): Figure {
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

function figure(
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

function entryWord({ words }: Composing, count: number): string {
  return count === 1 ? words.say('Eintrag', 'entry') : words.say('Einträge', 'entries');
}

function entriesText(
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
function citedAll({ question: { list }, sources, computed }: Composing): number[] {
  const [document] = [computed.table.document];
  return list.entries.length === 0 ? [] : [sources.ofLines(document, 1, 1)];
}

const MOST_LISTED = 25;

function listed(composing: Composing, rows: readonly Measured[]): string {
  if (rows.length === 0 || rows.length > MOST_LISTED) return '';
  return rows.map((row) => itemLine(composing, entryItem(composing, row))).join('\n');
}

function missingNote({ words }: Composing, missing: readonly Measured[]): string[] {
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

function conditionText({ words }: Composing, condition: Condition | null): string {
  if (condition?.kind === 'absent') return words.say('ohne Betrag', 'without an amount');
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

/** How the first figure was computed, where it was. */
function computationIn(
  { computed: { outcome } }: Composing,
  { used = [] }: Composed,
): { expression: string; value: number | null; used: readonly Measured[] } {
  if (outcome.name !== 'aggregate') return { expression: '', value: null, used: [] };
  return { expression: outcome.with, value: outcome.value, used };
}

function inputsOf({ words, sources }: Composing, used: readonly Measured[]) {
  return used.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const citation = sources.ofCell(cell);
      return citation === null
        ? []
        : [{ label: words.name(cell.entity), value: cell.value, unit: words.unit, citation }];
    }),
  );
}
