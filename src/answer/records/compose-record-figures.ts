import { describeFilters } from './describe-filters.ts';

import {
  type Composed,
  type Composing,
  citedAll,
  conditionText,
  entriesText,
  entryWord,
  type Filtered,
  figure,
  groupItem,
  groupName,
  head,
  listed,
  MOST_LISTED,
  missingNote,
  type Of,
  ofNothing,
  withoutAmount,
} from './record-parts.ts';
export function ofTotal(
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
    range: words.say('Spanne', 'range'),
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

export function ofCount(composing: Composing, { matching, of, condition }: Filtered): Composed {
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

export function ofShare(composing: Composing, { shares }: Of<'share'>): Composed {
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

export function ofDifference(composing: Composing, { rows, value }: Of<'compare'>): Composed {
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
  const { operation } = composing.question;
  const base = operation.name === 'difference' ? operation.base : null;
  if (base !== null) return ofChange(composing, groupName(composing, a) === base ? [b, a] : [a, b]);
  const difference = Math.round((a.value - b.value) * 100) / 100;
  return {
    kind: 'figure',
    lead: `**${words.value(Math.abs(difference))}** ${words.say('Unterschied', 'difference')}: ${groupName(composing, a)} ${words.value(a.value)}${sources.marks(a)}, ${groupName(composing, b)} ${words.value(b.value)}${sources.marks(b)}.`,
    figures: [figure(composing, difference, [a, b], true)],
    items: sorted.map((row) => groupItem(composing, row)),
    used: sorted,
  };
}

type Row = Of<'compare'>['rows'][number];

/** By how many percent the first is more than the second. */
function ofChange(composing: Composing, [row, base]: readonly [Row, Row]): Composed {
  const { words, sources } = composing;
  if (row.value === null || base.value === null || base.value === 0)
    return withoutAmount(composing, [row, base]);
  const percent = ((row.value - base.value) / base.value) * 100;
  const sign = percent > 0 ? '+' : '';
  const side = (one: Row) =>
    `${groupName(composing, one)} ${words.value(one.value ?? 0)}${sources.marks(one)}`;
  return {
    kind: 'figure',
    lead: `**${sign}${words.number(percent, { decimals: 2 })} %**: ${side(row)}, ${side(base)}.`,
    figures: [
      {
        ...{ value: percent, unit: '%', label: words.say('Unterschied', 'difference') },
        ...{ computed: true, citations: [...sources.of(row), ...sources.of(base)] },
      },
    ],
    items: [row, base].map((one) => groupItem(composing, one)),
    used: [row, base],
  };
}
