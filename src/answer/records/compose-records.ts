import type { Measured } from '#src/compute/cell.ts';
import type { Computed, Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { RecordQuestion } from '#src/question/records/record-question.ts';
import { readableDate } from '#src/text/readable-date.ts';
import { SourceList } from '../figures/source-list.ts';
import { wordingOf } from '../figures/wording.ts';
import { ofColumns } from './compose-record-columns.ts';
import { ofCount, ofDifference, ofShare, ofTotal } from './compose-record-figures.ts';
import { describeFilters, typingNotes } from './describe-filters.ts';
import {
  type Composed,
  type Composing,
  columnLabel,
  conditionText,
  detailText,
  entryItem,
  entryWord,
  type Filtered,
  figure,
  groupFigure,
  groupItem,
  groupName,
  itemLine,
  marks,
  missingNote,
  nameOf,
  type Of,
  ofNothing,
  withoutAmount,
} from './record-parts.ts';
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
    case 'columns':
      return ofColumns(composing, outcome);
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

function ofAsked(composing: Composing, rows: readonly Measured[]): Composed {
  const { question, sources, words, language } = composing;
  if (rows.length === 0) return ofNothing(composing);
  const columns = question.operation.name === 'ask' ? question.operation.columns : [];
  const items = rows.map((row): Item => {
    const [entity] = row.entities;
    const told = columns.map(({ column, label }) => {
      const value = entity?.attributes?.[column] ?? words.say('keine Angabe', 'not stated');
      return `${label}: ${readableDate(value, language)}`;
    });
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
  const { kind } = composing.question.metric;
  const isAdded = kind === 'count' || kind === 'amount';
  const together = words.say(
    `, zusammen **${words.value(sum)}**`,
    `, together **${words.value(sum)}**`,
  );
  return {
    kind: 'figure',
    lead: words.say(
      `Dazu gibt es ${rows.length} Einträge${isAdded ? together : ''}:`,
      `There are ${rows.length} entries${isAdded ? together : ''}:`,
    ),
    body: items.map((item) => itemLine(composing, item)).join('\n'),
    figures: [
      ...(isAdded ? [figure(composing, sum, known, true)] : []),
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
