import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence, composeValues, itemOf } from './compose-values.ts';
import { conditionText, spelledText } from './condition-text.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  roundingText,
  rowFigures,
  tableOf,
} from './draft-parts.ts';
import { groupWord, timePhrase, type Wording, wordingOf } from './wording.ts';

const AGGREGATES = {
  sum: ['Summe', 'sum'],
  mean: ['Durchschnitt', 'average'],
  median: ['Median', 'median'],
  min: ['Minimum', 'minimum'],
  max: ['Maximum', 'maximum'],
  range: ['Spanne', 'range'],
} as const;

/** More rows than this are not printed one by one. */
const MOST_ROWS = 25;

/** A sum, mean, median or extreme, with the values it was computed from. */
export function composeAggregate(asked: Composing, outcome: OutcomeNamed<'aggregate'>): Composed {
  const composing = inCounted(asked);
  const { words } = composing;
  const { of, missing, over, with: kind } = outcome;
  if (outcome.value === null) {
    const [first] = missing;
    return declined(
      first === undefined ? emptyText(composing) : absence(composing, first),
      missing,
    );
  }
  if (kind === 'range') return composeRange(composing, outcome, outcome.value);
  const [only, ...others] = [...of, ...missing];
  if (only !== undefined && others.length === 0 && over === 'entities')
    return composeValues(composing, { name: 'value', rows: [only] });
  const isRounded = kind === 'mean' || kind === 'median';
  const value = isRounded ? roundHalfUp(outcome.value, 2) : outcome.value;
  const lead = `${aggregateHead(composing, outcome)} **${words.value(value)}**${countedLimit(asked)}${proofText(composing, outcome)}.`;
  const expression = expressionOf(composing, outcome, value);
  const [german, english] = AGGREGATES[kind];
  const label = `${words.say(german, english)}, ${scopeText(composing, outcome)}`;
  return {
    kind: 'figure',
    lead,
    derivation: expression,
    ...(of.length <= MOST_ROWS && of.length > 1 ? { body: valueTable(composing, outcome) } : {}),
    figures: [
      figureOf(composing, value, of, { label, computed: true }),
      ...rowFigures(composing, of.slice(0, MOST_ROWS)),
    ],
    items: of.map((row) =>
      itemOf(composing, row, over === 'years' ? words.when(row.year) : undefined),
    ),
    computation: computationOf(
      composing,
      expression,
      value,
      words.unit,
      of,
      kind === 'mean' ? roundingText(words) : undefined,
    ),
    notes: notesOf(composing, outcome),
    used: of,
  };
}

/** Of how many belong to each the unit is what is counted: "36,41 Gemeinden". */
function inCounted(composing: Composing): Composing {
  const { words, computed } = composing;
  const { operation, selection } = computed.plan;
  const members = operation.name === 'aggregate' ? operation.members : undefined;
  if (members === undefined) return composing;
  const unit = groupWord(words.table, members.kinds, 2, words.language);
  const metric = {
    ...words.metric,
    label: unit,
    unit,
    english: { label: unit, unit },
    decimals: 0,
  };
  return { ...composing, words: wordingOf(words.table, metric, words.language, selection) };
}

/** " mit mehr als 50 Beschäftigten" of what is counted. */
function countedLimit({ words, computed }: Composing): string {
  const { operation } = computed.plan;
  const condition = operation.name === 'aggregate' ? operation.members?.condition : undefined;
  return condition === undefined ? '' : ` ${conditionText(words, condition)}`;
}

/** "Zwischen dem höchsten und dem niedrigsten Wert liegen …", with those that have them. */
function composeRange(
  composing: Composing,
  outcome: OutcomeNamed<'aggregate'>,
  value: number,
): Composed {
  const { words, sources } = composing;
  const { of } = outcome;
  const values = of.flatMap((row) => row.value ?? []);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const ends = [most, least].map((end) =>
    of.filter((row) => row.value === end).slice(0, MOST_ENDS),
  );
  const [high = '', low = ''] = ends.map((rows) => {
    const names = rows.map(({ entities }) => words.boldNames(entities)).join(', ');
    return `${names}: ${words.value(rows[0]?.value ?? 0)}${sources.marks(...rows)}`;
  });
  const used = ends.flat();
  const expression = `${words.number(most)} − ${words.number(least)} = ${words.number(value)}`;
  const who = scopeText(composing, outcome);
  const at = timeOf(words, outcome);
  return {
    kind: 'figure',
    lead: words.say(
      `Zwischen dem höchsten und dem niedrigsten Wert (${who}) liegen ${at} **${words.value(value)}**: ${high}; ${low}.`,
      `Between the highest and the lowest value (${who}) there are ${at} **${words.value(value)}**: ${high}; ${low}.`,
    ),
    derivation: expression,
    figures: [
      figureOf(composing, value, used, {
        label: words.say(...AGGREGATES.range),
        computed: true,
      }),
      ...rowFigures(composing, used),
    ],
    items: used.map((row) => itemOf(composing, row)),
    computation: computationOf(composing, expression, value, words.unit, used),
    notes: notesOf(composing, outcome),
    used,
  };
}

/** As many of the same value are named. */
const MOST_ENDS = 5;

/** The sources; for an extreme those of the rows that reach it, with their names. */
function proofText(
  { words, sources }: Composing,
  { with: kind, over, of, value }: OutcomeNamed<'aggregate'>,
): string {
  if (kind !== 'min' && kind !== 'max') return sources.marks(...of);
  const extremes = of.filter((row) => row.value === value);
  const names = extremes.map((row) => rowName(words, over, row)).join(', ');
  return ` (${names})${sources.marks(...extremes)}`;
}

/** A row among others of its kind: its year, or what it is the value of. */
function rowName(words: Wording, over: 'entities' | 'years', row: Measured): string {
  return over === 'years' ? words.when(row.year) : words.names(row.entities);
}

/** "17 Landkreise kommen am 30.06.2023 zusammen auf", "Der Median für X, 2015–2023 (9 Jahre), beträgt" */
function aggregateHead(composing: Composing, outcome: OutcomeNamed<'aggregate'>): string {
  const { words } = composing;
  const { over, with: kind } = outcome;
  const who = scopeText(composing, outcome);
  if (over === 'entities' && (kind === 'sum' || kind === 'mean')) {
    const at = timeOf(words, outcome);
    const [come, add, average] =
      throughParts(outcome.of) === null
        ? (['kommen', 'add', 'average'] as const)
        : (['kommt', 'adds', 'averages'] as const);
    return kind === 'sum'
      ? words.say(`${who} ${come} ${at} zusammen auf`, `${who} ${add} up ${at} to`)
      : words.say(`${who} ${come} ${at} im Durchschnitt auf`, `${who} ${average} ${at}`);
  }
  const names = {
    sum: words.say('Die Summe', 'The sum'),
    mean: words.say('Der Durchschnitt', 'The average'),
    median: words.say('Der Median', 'The median'),
    min: words.say('Der niedrigste Wert', 'The lowest value'),
    max: words.say('Der höchste Wert', 'The highest value'),
    range: words.say('Die Spanne', 'The range'),
  } as const;
  const when = over === 'years' ? '' : ` ${timeOf(words, outcome)}`;
  return words.say(
    `${names[kind]} für ${who} beträgt${when}`,
    `${names[kind]} for ${who}${when} is`,
  );
}

/** "2020", "2020–2023" of what is added up over years, too. */
function timeOf(words: Wording, { of }: OutcomeNamed<'aggregate'>): string {
  const years = of.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 || first === last
    ? timePhrase(words, words.when(of[0]?.year ?? null))
    : `${first}–${last}`;
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
    const name = of[0] === undefined ? '' : words.names(of[0].entities);
    const span = years.length === 0 ? '' : `${Math.min(...years)}–${Math.max(...years)} `;
    const word = of.length === 1 ? words.say('Jahr', 'year') : words.say('Jahre', 'years');
    return `${name}, ${span}(${of.length} ${word})`;
  }
  const ofOne = throughParts(of);
  if (ofOne !== null) return ofOne;
  if (selection.by === 'entities') {
    const names = [...new Set(of.map(({ entities }) => words.names(entities)))];
    const last = names.length > 1 ? words.say(' und ', ' and ') : '';
    return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
  }
  const whole = of[0]?.entities[0]?.ancestors.find(({ key }) => key === selection.within?.key);
  const inside = whole === undefined ? '' : ` (${whole.label})`;
  const { operation } = computed.plan;
  const condition = operation.name === 'aggregate' ? operation.condition : undefined;
  const limit = condition === undefined ? '' : ` ${conditionText(words, condition)}`;
  return `${of.length} ${groupWord(words.table, selection.kinds, of.length, words.language)}${spelledText(words, selection)}${limit}${inside}`;
}

/** "Weimar (1. Quartal, 2. Quartal)": one thing in several parts of the table; null where it is not. */
function throughParts(of: readonly Measured[]): string | null {
  const entities = of.flatMap(({ entities: own }) => own);
  const [first] = entities;
  if (first === undefined || entities.length < 2) return null;
  const isOne = entities.every(({ key, scope }) => key === first.key && scope !== null);
  return isOne ? `${first.label} (${entities.map(({ scope }) => scope).join(', ')})` : null;
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
  const name = { median: 'Median', min: 'Minimum', max: 'Maximum', range: 'Spanne' }[kind];
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
      over === 'years' ? words.when(row.year) : entryOf(words, row, of),
      `${words.number(row.value ?? 0)}${sources.marks(row)}`,
    ]),
  );
}

/** With its year where an entry stands there once for each. */
function entryOf(words: Wording, { entities, year }: Measured, of: readonly Measured[]): string {
  const name = words.fullNames(entities);
  const isRepeated = of.some((other) => other.year !== year);
  return isRepeated ? `${name}, ${words.when(year)}` : name;
}

function notesOf(
  { words }: Composing,
  { missing, contained, over, of, with: kind }: OutcomeNamed<'aggregate'>,
): string[] {
  const notes: string[] = [];
  const isOfRates = words.metric.kind === 'rate' || words.metric.kind === 'change';
  if (kind === 'mean' && isOfRates && over !== 'years') {
    notes.push(
      words.say(
        'Das ist der einfache Mittelwert der Einträge; er ist nicht nach ihrer Größe gewichtet und nicht der Wert aller zusammen.',
        'This is the plain mean of the entries; it is not weighted by their size and not the value of all of them together.',
      ),
    );
  }
  if (missing.length > 0) {
    const names = missing
      .slice(0, 6)
      .map((row) => rowName(words, over, row))
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
