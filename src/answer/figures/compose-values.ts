import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import type { Item } from '#src/domain/answer.ts';
import { legendOf } from '#src/text/legend.ts';
import {
  absentText,
  type Composed,
  type Composing,
  declined,
  figureOf,
  labelOf,
  rowFigures,
  tableOf,
} from './draft-parts.ts';

/** One value, or the values of several things or years. */
export function composeValues(composing: Composing, { rows }: OutcomeNamed<'value'>): Composed {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return composeOne(composing, first);
  return composeMany(composing, rows);
}

function composeOne(composing: Composing, row: Measured): Composed {
  const { words, sources } = composing;
  const [entity] = row.entities;
  if (row.value === null || entity === undefined) {
    return declined(absence(composing, row), [row]);
  }
  return {
    kind: 'figure',
    lead: `${[words.boldName(entity), words.when(row.year), nameOfMetric(composing)].filter(Boolean).join(', ')}: **${words.value(row.value)}**${sources.marks(row)}.`,
    figures: [figureOf(composing, row.value, [row], { label: labelOf(composing, row) })],
    used: [row],
  };
}

/** "Soll", where another column has the same unit, "Auslastung", where the unit "%" says nothing of it. */
function nameOfMetric({ words, computed }: Composing): string {
  const { table, metric } = computed;
  const isAlone = table.metrics.every((other) => other === metric || other.unit !== metric.unit);
  const isTold = metric === defaultMetricOf(table) || metric.unit.includes(metric.label);
  return isAlone && (isTold || !MEASURE.test(metric.unit)) ? '' : words.metricLabel;
}

/** Units that many things are measured in. */
const MEASURE = /^(?:%|tagen?|stunden|jahre|(?:\S+\s)?euro|km|ha|m²|t|tonnen)$/iu;

/** Says precisely what is missing: no row, or a row with a dash; and what there is instead. */
export function absence({ words, sources, computed }: Composing, row: Measured): string {
  const [entity] = row.entities;
  if (entity === undefined) return '';
  const name = words.boldName(entity);
  const when = words.when(row.year);
  const isPrinted = row.cells.some(({ line }) => line !== null);
  const isStaff = computed.metric.words.includes('Personal');
  const dash = words.say(
    ` In der Tabelle steht dort keine Zahl (Strich oder leer)${sources.marks(row)}${isStaff ? ': es ist kein eigenes Personal ausgewiesen' : ''}. Das ist nicht dasselbe wie 0.`,
    ` The table prints no number there (a dash or nothing)${sources.marks(row)}${isStaff ? ': no staff of its own is shown' : ''}. That is not the same as 0.`,
  );
  const legend = legendOf(words.table.notes);
  const plain =
    legend === null
      ? words.say(' Keine Angabe heißt nicht 0.', ' No figure does not mean 0.')
      : words.say(
          ` Die Tabelle erklärt ihre Zeichen so: ${legend}.`,
          ` The table explains its signs: ${legend}.`,
        );
  const isDefault = computed.metric.kind === 'count' || computed.metric.kind === 'amount';
  return [
    `${name}, ${when}: ${words.say('dazu gibt es **keine Angabe**', 'there is **no figure**')} (${words.metricLabel}).`,
    isPrinted && isDefault && words.table.time.kind !== 'years' && legend === null ? dash : plain,
    computed.metric === defaultMetricOf(words.table) ? nearestYears(words, entity.years) : '',
  ].join('');
}

/** The years of an entity are those of this metric. */
function defaultMetricOf({ metrics }: Composing['words']['table']): unknown {
  return metrics.find(({ isDefault }) => isDefault) ?? metrics[0];
}

function nearestYears(words: Composing['words'], years: readonly number[]): string {
  if (words.table.time.kind !== 'years') return '';
  if (years.length === 0)
    return words.say(
      ' Auch für die anderen Jahre steht dort kein Wert.',
      ' There is no value for the other years either.',
    );
  const listed = spans(years).join(', ');
  return words.say(` Werte gibt es für ${listed}.`, ` There are values for ${listed}.`);
}

/** 2015, 2016, 2017, 2020 → "2015–2017", "2020" */
function spans(years: readonly number[]): string[] {
  const result: [number, number][] = [];
  for (const year of years) {
    const open = result.at(-1);
    if (open !== undefined && open[1] === year - 1) open[1] = year;
    else result.push([year, year]);
  }
  return result.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}

function composeMany(composing: Composing, rows: readonly Measured[]): Composed {
  const { words, sources } = composing;
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) {
    const shown = rows.slice(0, 3).map((row) => absence(composing, row));
    return declined(shown.join('\n'), rows);
  }
  const years = new Set(rows.map(({ year }) => year));
  const isOneThing = new Set(rows.map(({ entities }) => entities[0])).size === 1;
  const parts = rows.map((row) => {
    const name = isOneThing ? words.when(row.year) : words.fullNames(row.entities);
    const value = row.value === null ? absentText(words) : `**${words.value(row.value)}**`;
    const when = isOneThing || years.size === 1 ? '' : `, ${words.when(row.year)}`;
    return `${name}${when}: ${value}${sources.marks(row)}`;
  });
  const [first] = rows;
  const entity = first?.entities[0];
  const head =
    isOneThing && entity !== undefined
      ? `${words.boldName(entity)}: `
      : years.size === 1
        ? `${words.when(first?.year ?? null)}: `
        : '';
  return {
    kind: 'figure',
    lead: `${head}${parts.join('; ')}.`,
    figures: rowFigures(composing, known),
    items: rows.map((row) => itemOf(composing, row, isOneThing ? words.when(row.year) : undefined)),
    used: rows,
  };
}

/** One entry of a list. */
export function itemOf({ words, sources }: Composing, row: Measured, label?: string): Item {
  const [entity] = row.entities;
  return {
    label: label ?? row.entities.map(words.itemName).join(' + '),
    ...(entity === undefined || label !== undefined ? {} : { key: entity.key }),
    ...(row.value === null
      ? { detail: absentText(words) }
      : { value: row.value, unit: words.unit }),
    citations: sources.of(row),
  };
}

/** The values of things over the years, one column each. */
export function composeSeries(composing: Composing, { series }: OutcomeNamed<'series'>): Composed {
  const { words, sources } = composing;
  const rows = series.flat();
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) {
    const [first] = rows;
    return declined(first === undefined ? '' : absence(composing, first), rows);
  }
  const leads = series.map((points) => seriesLead(composing, points));
  const years = [...new Set(rows.map(({ year }) => year))];
  const head = [
    words.say('Jahr', 'Year'),
    ...series.map((points) => points[0]?.entities.map(({ label }) => label).join(' + ') ?? ''),
  ];
  const body = tableOf(
    head,
    years.map((year) => [
      words.when(year),
      ...series.map((points) => {
        const point = points.find((p) => p.year === year);
        return point === undefined || point.value === null
          ? words.numberOrDash(null)
          : `${words.number(point.value, decimals(composing))}${sources.marks(point)}`;
      }),
    ]),
  );
  return {
    kind: 'figure',
    lead: leads.join('\n'),
    body,
    figures: rowFigures(composing, known),
    items: rows.map((row) =>
      itemOf(
        composing,
        row,
        series.length === 1
          ? words.when(row.year)
          : `${row.entities[0]?.label ?? ''}, ${words.when(row.year)}`,
      ),
    ),
    used: rows,
  };
}

function decimals({ computed }: Composing): { decimals?: number } {
  return computed.metric.decimals === 0 ? {} : { decimals: computed.metric.decimals };
}

function seriesLead({ words, sources }: Composing, points: readonly Measured[]): string {
  const known = points.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  const name = words.boldNames(points[0]?.entities ?? []);
  if (first === undefined || last === undefined || first.value === null || last.value === null)
    return `${name}: ${absentText(words)}.`;
  if (first === last)
    return `${name}: ${words.when(first.year)} **${words.value(first.value)}**${sources.marks(first)}.`;
  return words.say(
    `${name}: von **${words.withValue(first.value)}** (${words.when(first.year)})${sources.marks(first)} auf **${words.value(last.value)}** (${words.when(last.year)})${sources.marks(last)}.`,
    `${name}: from **${words.value(first.value)}** (${words.when(first.year)})${sources.marks(first)} to **${words.value(last.value)}** (${words.when(last.year)})${sources.marks(last)}.`,
  );
}
