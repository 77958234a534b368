import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { changeUnit } from './compose-changes.ts';
import { mostHead, timePhrase } from './compose-lists.ts';
import { absence, composeValues, itemOf } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  figureOf,
  labelOf,
  nameOfParts,
  tableOf,
} from './draft-parts.ts';
import { groupWord } from './wording.ts';

const AGGREGATES = {
  sum: ['Summe', 'sum'],
  mean: ['Durchschnitt', 'average'],
  median: ['Median', 'median'],
  min: ['Minimum', 'minimum'],
  max: ['Maximum', 'maximum'],
} as const;

/** More rows than this are not printed one by one. */
const MOST_ROWS = 25;

export function composeAggregate(
  composing: Composing,
  outcome: OutcomeNamed<'aggregate'>,
): Composed {
  const { words, sources } = composing;
  if (outcome.value === null) {
    const [first] = outcome.missing;
    return {
      kind: 'abstain',
      lead: first === undefined ? emptyText(composing) : absence(composing, first),
      figures: [],
      used: outcome.missing,
    };
  }
  const [only, ...others] = [...outcome.of, ...outcome.missing];
  if (only !== undefined && others.length === 0 && outcome.over === 'entities')
    return composeValues(composing, { name: 'value', rows: [only] });
  const value =
    outcome.with === 'mean' || outcome.with === 'median'
      ? roundHalfUp(outcome.value, 2)
      : outcome.value;
  const [german, english] = AGGREGATES[outcome.with];
  const extremes =
    outcome.with === 'min' || outcome.with === 'max'
      ? outcome.of.filter((row) => row.value === outcome.value)
      : [];
  const at =
    extremes.length === 0
      ? ''
      : ` (${extremes.map((row) => (outcome.over === 'years' ? words.when(row.year) : words.names(row.entities))).join(', ')})`;
  const proof = sources.marks(...(extremes.length > 0 ? extremes : outcome.of));
  const lead = `${aggregateHead(composing, outcome)} **${words.value(value)}**${at}${proof}.`;
  const expression = expressionOf(composing, outcome, value);
  const rows =
    outcome.of.length <= MOST_ROWS && outcome.of.length > 1
      ? valueTable(composing, outcome)
      : undefined;
  return {
    kind: 'figure',
    lead,
    derivation: expression,
    ...(rows === undefined ? {} : { body: rows }),
    figures: [
      figureOf(composing, value, outcome.of, {
        label: `${words.say(german, english)}, ${scopeText(composing, outcome)}`,
        computed: true,
      }),
      ...outcome.of
        .slice(0, MOST_ROWS)
        .map((row) =>
          figureOf(composing, row.value ?? 0, [row], { label: labelOf(composing, row) }),
        ),
    ],
    items: outcome.of.map((row) =>
      itemOf(composing, row, outcome.over === 'years' ? words.when(row.year) : undefined),
    ),
    computation: computationOf(
      composing,
      expression,
      value,
      words.unit,
      outcome.of,
      outcome.with === 'mean'
        ? words.say('auf zwei Nachkommastellen gerundet', 'rounded to two decimals')
        : undefined,
    ),
    notes: notesOf(composing, outcome),
    used: outcome.of,
  };
}

/** "17 Landkreise kommen am 30.06.2023 zusammen auf", "Der Median für X, 2015–2023 (9 Jahre), beträgt" */
function aggregateHead(composing: Composing, outcome: OutcomeNamed<'aggregate'>): string {
  const { words } = composing;
  const { over, with: kind } = outcome;
  const who = scopeText(composing, outcome);
  if (over === 'entities' && (kind === 'sum' || kind === 'mean')) {
    const at = timePhrase(words, words.when(outcome.of[0]?.year ?? null));
    return kind === 'sum'
      ? words.say(`${who} kommen ${at} zusammen auf`, `${who} add up ${at} to`)
      : words.say(`${who} kommen ${at} im Durchschnitt auf`, `${who} average ${at}`);
  }
  const names = {
    sum: words.say('Die Summe', 'The sum'),
    mean: words.say('Der Durchschnitt', 'The average'),
    median: words.say('Der Median', 'The median'),
    min: words.say('Der niedrigste Wert', 'The lowest value'),
    max: words.say('Der höchste Wert', 'The highest value'),
  } as const;
  const when =
    over === 'years' ? '' : ` ${timePhrase(words, words.when(outcome.of[0]?.year ?? null))}`;
  return words.say(
    `${names[kind]} für ${who} beträgt${when}`,
    `${names[kind]} for ${who}${when} is`,
  );
}

function emptyText({ words }: Composing): string {
  return words.say(
    'Dazu führt die Tabelle keinen Eintrag.',
    'The table lists nothing of that kind.',
  );
}

function scopeText(composing: Composing, { over, of }: OutcomeNamed<'aggregate'>): string {
  const { words, computed } = composing;
  const { selection } = computed.plan;
  if (over === 'years') {
    const years = of.map(({ year }) => year).filter((year) => year !== null);
    return `${of[0] === undefined ? '' : words.names(of[0].entities)}, ${years.length === 0 ? '' : `${Math.min(...years)}–${Math.max(...years)} `}(${of.length} ${words.say(of.length === 1 ? 'Jahr' : 'Jahre', of.length === 1 ? 'year' : 'years')})`;
  }
  if (selection.by === 'entities') {
    const names = of.map(({ entities }) => words.names(entities));
    const last = names.length > 1 ? words.say(' und ', ' and ') : '';
    return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
  }
  const whole = of[0]?.entities[0]?.ancestors.find(({ key }) => key === selection.within?.key);
  const inside = whole === undefined ? '' : ` (${whole.label})`;
  return `${of.length} ${groupWord(words.table, selection.kinds, of.length, words.language)}${inside}`;
}

function expressionOf(
  { words }: Composing,
  { with: kind, of }: OutcomeNamed<'aggregate'>,
  value: number,
): string {
  const shown = of.slice(0, MOST_ROWS).map((row) => words.number(row.value ?? 0));
  const more = of.length > MOST_ROWS ? ' + …' : '';
  const result = words.number(value, Number.isInteger(value) ? {} : { decimals: 2 });
  if (kind === 'sum') return `${shown.join(' + ')}${more} = ${result}`;
  if (kind === 'mean') {
    const sum = of.reduce((total, row) => total + (row.value ?? 0), 0);
    return `(${shown.join(' + ')}${more}) / ${of.length} = ${words.number(roundHalfUp(sum, 2))} / ${of.length} = ${result}`;
  }
  const name = { median: 'Median', min: 'Minimum', max: 'Maximum' }[kind];
  return `${name}(${shown.join('; ')}${of.length > MOST_ROWS ? '; …' : ''}) = ${result}`;
}

function valueTable(composing: Composing, { over, of }: OutcomeNamed<'aggregate'>): string {
  const { words, sources } = composing;
  return tableOf(
    [
      over === 'years' ? words.say('Jahr', 'Year') : words.say('Eintrag', 'Entry'),
      words.metricLabel,
    ],
    of.map((row) => [
      over === 'years'
        ? words.when(row.year)
        : row.entities.map((entity) => words.name(entity)).join(' + '),
      `${words.number(row.value ?? 0)}${sources.marks(row)}`,
    ]),
  );
}

function notesOf(
  { words }: Composing,
  { missing, contained, over, of }: OutcomeNamed<'aggregate'>,
): string[] {
  const notes: string[] = [];
  if (missing.length > 0) {
    const names = missing
      .slice(0, 6)
      .map((row) => (over === 'years' ? words.when(row.year) : words.names(row.entities)))
      .join(', ');
    const more = missing.length > 6 ? ', …' : '';
    notes.push(
      words.say(
        `${missing.length} von ${missing.length + of.length} Einträgen ohne Angabe sind nicht eingerechnet (${names}${more}).`,
        `${missing.length} of ${missing.length + of.length} entries without a figure are not included (${names}${more}).`,
      ),
    );
  }
  if (contained.length > 0) {
    const names = contained.map(({ label }) => label).join(', ');
    notes.push(
      words.say(
        `Schon enthalten und darum nicht noch einmal addiert: ${names}.`,
        `Already contained, therefore not added again: ${names}.`,
      ),
    );
  }
  return notes;
}

export function composeShare(composing: Composing, { shares }: OutcomeNamed<'share'>): Composed {
  const { words, sources } = composing;
  const known = shares.filter(({ percent }) => percent !== null);
  const [first] = known;
  if (first === undefined) {
    const missing = shares
      .flatMap(({ part, whole }) => [part, whole])
      .filter(({ value }) => value === null);
    return {
      kind: 'abstain',
      lead: missing
        .slice(0, 2)
        .map((row) => absence(composing, row))
        .join(' '),
      figures: [],
      used: missing,
    };
  }
  const last = known.at(-1) ?? first;
  const percentOf = (share: typeof first): number => roundHalfUp(share.percent ?? 0, 2);
  const { selection, operation } = composing.computed.plan;
  const partName = nameOfParts(selection, first.part) ?? manyNames(composing, first.part);
  const wholeName =
    (operation.name === 'share' ? nameOfParts(operation.whole, first.whole) : null) ??
    manyNames(composing, first.whole);
  const name = words.say(
    `Anteil ${partName} an ${wholeName}`,
    `Share of ${partName} in ${wholeName}`,
  );
  const of = words.say(`${partName} an ${wholeName}`, `${partName} in ${wholeName}`);
  const steps = known.map(
    (share) =>
      `${words.number(share.part.value ?? 0)} / ${words.number(share.whole.value ?? 0)} = ${words.number(percentOf(share), { decimals: 2 })} %`,
  );
  const figures = known.flatMap((share) => [
    figureOf(composing, percentOf(share), [share.part, share.whole], {
      label: `${name}, ${words.when(share.part.year)}`,
      unit: '%',
      computed: true,
    }),
  ]);
  const inputs = known.flatMap((share) =>
    [share.part, share.whole].map((row) =>
      figureOf(composing, row.value ?? 0, [row], {
        label: labelOf(composing, row),
        computed: row.cells.length > 1,
      }),
    ),
  );
  const parts = known.map(
    (share) =>
      `${timePhrase(words, words.when(share.part.year))} **${words.number(percentOf(share), { decimals: 2 })} %**${sources.marks(share.part, share.whole)}`,
  );
  const points =
    known.length > 1 ? roundHalfUp((last.percent ?? 0) - (first.percent ?? 0), 2) : null;
  const difference =
    points === null
      ? ''
      : `; ${words.say('Unterschied', 'difference')}: **${words.number(points, { decimals: 2, signed: true })} ${words.say('Prozentpunkte', 'percentage points')}**`;
  return {
    kind: 'figure',
    lead: `${words.say('Der Anteil', 'The share')} (${of})${words.say(' beträgt', ':')} ${parts.join(words.say(' und ', ' and '))}${difference}.`,
    derivation: steps.join('; '),
    figures: [
      ...(points === null
        ? []
        : asksPoints(composing)
          ? [
              figureOf(composing, points, [first.part, last.part], {
                label: name,
                unit: words.say('Prozentpunkte', 'percentage points'),
                computed: true,
              }),
            ]
          : []),
      ...figures,
      ...inputs,
    ],
    computation: computationOf(
      composing,
      steps.join('; '),
      percentOf(known[0] ?? first),
      '%',
      known.flatMap(({ part, whole }) => [part, whole]),
      words.say('auf zwei Nachkommastellen gerundet', 'rounded to two decimals'),
    ),
    notes: missingNote(composing, first.part),
    used: known.flatMap(({ part, whole }) => [part, whole]),
  };
}

function manyNames({ words }: Composing, { entities }: Measured): string {
  return entities.length > 3
    ? words.say(`${entities.length} Einträgen zusammen`, `${entities.length} entries together`)
    : words.names(entities);
}

function asksPoints({ computed }: Composing): boolean {
  return computed.plan.years.length === 2;
}

function missingNote({ words }: Composing, part: Measured): string[] {
  const absent = part.cells.filter(({ value }) => value === null).length;
  if (absent === 0) return [];
  return [
    words.say(
      `${absent} von ${part.cells.length} Einträgen sind ohne Angabe und nicht eingerechnet.`,
      `${absent} of ${part.cells.length} entries have no figure and are not included.`,
    ),
  ];
}

export function composeCompare(composing: Composing, outcome: OutcomeNamed<'compare'>): Composed {
  const { words, sources } = composing;
  const { rows, by } = outcome;
  const known = rows.filter(({ value }) => value !== null);
  if (known.length < Math.min(2, rows.length)) {
    const missing = rows.filter(({ value }) => value === null);
    return {
      kind: 'abstain',
      lead: missing.map((row) => absence(composing, row)).join(' '),
      figures: [],
      used: rows,
    };
  }
  const [a, b] = rows;
  const when = words.when(rows[0]?.year ?? null);
  const ordered = by === 'values' ? inOrder(composing, rows) : rows;
  const values = ordered
    .map(
      (row) =>
        `${row.entities.map((e) => words.boldName(e)).join(' + ')}: ${row.value === null ? words.say('keine Angabe', 'no figure') : `**${words.value(row.value)}**`}${sources.marks(row)}`,
    )
    .join('; ');
  const rowFigures = known.map((row) =>
    figureOf(composing, row.value ?? 0, [row], { label: labelOf(composing, row) }),
  );
  const items = rows.map((row) => itemOf(composing, row));
  if (by === 'values' || outcome.value === null || a === undefined || b === undefined) {
    return {
      kind: 'figure',
      lead: `${comparedHead(composing, known, when)} ${values}.`,
      figures: rowFigures,
      items,
      used: rows,
    };
  }
  const value = by === 'difference' ? outcome.value : roundHalfUp(outcome.value, 2);
  const expression = comparison(composing, by, a, b, value);
  const unit =
    by === 'difference'
      ? changeUnit(composing)
      : by === 'ratio'
        ? words.say('Faktor', 'times')
        : '%';
  const shown =
    by === 'difference'
      ? `${words.number(Math.abs(value))} ${unit}`
      : by === 'ratio'
        ? words.number(value, { decimals: 2 })
        : `${words.number(value, { decimals: 2, signed: true })} %`;
  const label =
    by === 'difference'
      ? words.say('Unterschied', 'difference')
      : by === 'ratio'
        ? words.say('Faktor', 'ratio')
        : words.say('Unterschied', 'difference');
  return {
    kind: 'figure',
    lead: `${words.say(`Der ${label} beträgt ${timePhrase(words, when)}`, `The ${label} ${timePhrase(words, when)} is`)} **${shown}**: ${values}.`,
    derivation: expression,
    figures: [figureOf(composing, value, [a, b], { label, unit, computed: true }), ...rowFigures],
    items,
    computation: computationOf(
      composing,
      expression,
      value,
      unit,
      [a, b],
      by === 'difference'
        ? undefined
        : words.say('auf zwei Nachkommastellen gerundet', 'rounded to two decimals'),
    ),
    used: rows,
  };
}

function comparison(
  { words }: Composing,
  by: 'difference' | 'ratio' | 'percent',
  a: Measured,
  b: Measured,
  value: number,
): string {
  const left = words.number(a.value ?? 0);
  const right = words.number(b.value ?? 0);
  if (by === 'difference') return `${left} − ${right} = ${words.number(value, { signed: true })}`;
  if (by === 'ratio') return `${left} / ${right} = ${words.number(value, { decimals: 2 })}`;
  return `(${left} − ${right}) / ${right} = ${words.number(value, { decimals: 2, signed: true })} %`;
}

/** "Mehr sind es 2023 bei"; with equal values "Gleich viele sind es 2023:" */
function comparedHead(composing: Composing, rows: readonly Measured[], when: string): string {
  const { words } = composing;
  const at = timePhrase(words, when);
  if (new Set(rows.map(({ value }) => value)).size === 1)
    return words.say(`Gleich viele sind es ${at}:`, `They are equal ${at}:`);
  const isTop = asksMost(composing);
  if (rows.length > 2) return mostHead(composing, isTop, when);
  return isTop
    ? words.say(`Mehr sind es ${at} bei`, `More ${at} are at`)
    : words.say(`Weniger sind es ${at} bei`, `Fewer ${at} are at`);
}

function asksMost({ computed: { plan } }: Composing): boolean {
  return plan.operation.name !== 'compare' || plan.operation.direction !== 'bottom';
}

/** The one that is asked for first: "wo arbeiten mehr?" */
function inOrder(composing: Composing, rows: readonly Measured[]): Measured[] {
  const sign = asksMost(composing) ? -1 : 1;
  const weight = ({ value }: Measured): number =>
    value === null ? Number.POSITIVE_INFINITY : sign * value;
  return [...rows].sort((a, b) => weight(a) - weight(b));
}
