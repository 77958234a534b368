import type { Change, OutcomeNamed } from '#src/compute/outcome.ts';
import type { Figure } from '#src/domain/answer.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence } from './compose-values.ts';
import {
  absentText,
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  nameOfParts,
  roundingText,
  tableOf,
} from './draft-parts.ts';

/** Differences of percentages are percentage points, never percent. */
export function changeUnit({ words, computed }: Composing): string {
  return computed.metric.unit === '%'
    ? words.say('Prozentpunkte', 'percentage points')
    : words.unit;
}

/** How one thing, or each of several, changed between two years. */
export function composeChanges(composing: Composing, outcome: OutcomeNamed<'change'>): Composed {
  const [first] = outcome.changes;
  const { operation } = composing.computed.plan;
  if (outcome.changes.length === 1 && first !== undefined)
    return operation.name === 'change' && operation.perYear === true
      ? composePerYear(composing, first)
      : operation.name === 'change' && operation.factor === true
        ? composeFactor(composing, first)
        : composeOne(composing, first, outcome.unit);
  return composeMany(composing, outcome);
}

function composeOne(composing: Composing, change: Change, asked: 'absolute' | 'percent'): Composed {
  const { words, sources } = composing;
  const { from, to, absolute } = change;
  if (absolute === null) return missingEnd(composing, change);
  const percent = percentOf(change);
  const unit = asked === 'percent' && percent !== null ? 'percent' : 'absolute';
  const parts = nameOfParts(composing.computed.plan.selection, from);
  const name = parts === null ? words.boldNames(from.entities) : `**${parts}**`;
  const both = [absoluteText(composing, absolute)];
  if (percent !== null) both.push(percentText(composing, percent));
  const [shown, beside] = unit === 'percent' ? both.reverse() : both;
  const ends = `${words.withValue(from.value ?? 0)} (${words.when(from.year)}) ${words.say('auf', 'to')} ${words.value(to.value ?? 0)} (${words.when(to.year)})`;
  const lead = `${contrast(composing, absolute)}${name}: **${shown}**${beside === undefined ? '' : ` (${beside})`}, ${words.say('von', 'from')} ${ends}${sources.marks(from, to)}.`;
  const steps = expressionOf(composing, change);
  const figures = changeFigures(composing, change, percent);
  return {
    kind: 'figure',
    lead,
    derivation: steps,
    figures:
      unit === 'percent'
        ? [...figures].sort((a, b) => Number(b.unit === '%') - Number(a.unit === '%'))
        : figures,
    computation: computationOf(
      composing,
      steps,
      unit === 'percent' && percent !== null ? percent : absolute,
      unit === 'percent' ? '%' : changeUnit(composing),
      [from, to],
      unit === 'percent' ? roundingText(words) : undefined,
    ),
    notes: [...partialNotes(composing, change), ...zeroNote(composing, change, asked)],
    used: [from, to],
  };
}

/** "Kein Rückgang, sondern ein Zuwachs": where it went another way than the question supposes. */
function contrast({ words, computed: { plan } }: Composing, absolute: number): string {
  const supposed = plan.operation.name === 'change' ? plan.operation.supposed : undefined;
  const isSo = supposed === 'up' ? absolute > 0 : absolute < 0;
  if (supposed === undefined || isSo) return '';
  const isUp = supposed === 'up';
  if (absolute === 0)
    return isUp
      ? words.say('Kein Zuwachs. ', 'No growth. ')
      : words.say('Kein Rückgang. ', 'No decline. ');
  return isUp
    ? words.say('Kein Zuwachs, sondern ein Rückgang. ', 'No growth, but a decline. ')
    : words.say('Kein Rückgang, sondern ein Zuwachs. ', 'No decline, but growth. ');
}

/** "im Durchschnitt −48,13 Beschäftigte pro Jahr": the whole change, through the years between. */
function composePerYear(composing: Composing, change: Change): Composed {
  const { words, sources } = composing;
  const { from, to, absolute } = change;
  const years = (to.year ?? 0) - (from.year ?? 0);
  if (absolute === null || years < 1) return missingEnd(composing, change);
  const whole = composeOne(composing, change, 'absolute');
  const yearly = roundHalfUp(absolute / years, 2);
  const unit = words.say(`${changeUnit(composing)} pro Jahr`, `${changeUnit(composing)} a year`);
  const shown = words.number(yearly, { decimals: 2, signed: true });
  const steps = `${words.number(absolute, { signed: true, decimals: composing.computed.metric.decimals })} / ${years} = ${shown}`;
  const name = words.boldNames(from.entities);
  const over = words.say(
    `${years === 1 ? 'von einem Jahr' : `in ${years} Jahren`}, ${from.year}–${to.year}`,
    `over ${years} ${years === 1 ? 'year' : 'years'}, ${from.year}–${to.year}`,
  );
  return {
    ...whole,
    lead: `${name}: ${words.say('im Durchschnitt', 'on average')} **${shown} ${unit}** (${over})${sources.marks(from, to)}. ${whole.lead}`,
    derivation: `${expressionOf(composing, change)}; ${steps}`,
    figures: [
      figureOf(composing, yearly, [from, to], {
        label: `${words.say('Veränderung pro Jahr', 'Change a year')} ${from.year}–${to.year}, ${words.names(from.entities)}`,
        unit,
        computed: true,
      }),
      ...whole.figures,
    ],
    computation: computationOf(composing, steps, yearly, unit, [from, to], roundingText(words)),
  };
}

/** "auf das 2,24-Fache": the last value through the first. */
function composeFactor(composing: Composing, change: Change): Composed {
  const { words, sources } = composing;
  const { from, to, absolute } = change;
  const [first, last] = [from.value, to.value];
  if (absolute === null || last === null || first === null || first === 0)
    return missingEnd(composing, change);
  const whole = composeOne(composing, change, 'absolute');
  const factor = roundHalfUp(last / first, 2);
  const shown = words.number(factor, { decimals: 2 });
  const steps = `${words.number(last, { decimals: composing.computed.metric.decimals })} / ${words.number(first, { decimals: composing.computed.metric.decimals })} = ${shown}`;
  const name = words.boldNames(from.entities);
  const label = words.say('Faktor', 'ratio');
  return {
    ...whole,
    lead: `${name}: ${words.say('Faktor', 'factor')} **${shown}** (${words.when(from.year)}–${words.when(to.year)})${sources.marks(from, to)}. ${whole.lead}`,
    derivation: steps,
    figures: [
      figureOf(composing, factor, [from, to], {
        label: `${label} ${from.year}–${to.year}, ${words.names(from.entities)}`,
        unit: label,
        computed: true,
      }),
      ...whole.figures,
    ],
    computation: computationOf(composing, steps, factor, label, [from, to], roundingText(words)),
  };
}

export function changeFigures(
  composing: Composing,
  { from, to, absolute }: Change,
  percent: number | null,
): Figure[] {
  const { words } = composing;
  const label = `${words.say('Veränderung', 'Change')} ${words.when(from.year)}–${words.when(to.year)}, ${words.names(from.entities)}`;
  const figures = [
    figureOf(composing, absolute ?? 0, [from, to], {
      label,
      unit: changeUnit(composing),
      computed: true,
    }),
  ];
  if (percent !== null)
    figures.push(figureOf(composing, percent, [from, to], { label, unit: '%', computed: true }));
  for (const end of [from, to]) {
    if (end.value !== null)
      figures.push(
        figureOf(composing, end.value, [end], {
          label: `${words.metricLabel}, ${words.names(end.entities)}, ${words.when(end.year)}`,
          computed: end.cells.length > 1,
        }),
      );
  }
  return figures;
}

/** "+2,26 %" */
export function percentText({ words }: Composing, percent: number): string {
  return `${words.number(percent, { decimals: 2, signed: true })} %`;
}

/** "+1.030 Beschäftigte" */
export function absoluteText(composing: Composing, absolute: number): string {
  const { words, computed } = composing;
  const decimals = Number.isInteger(absolute) && computed.metric.decimals === 0 ? 0 : 2;
  return `${words.number(absolute, { decimals, signed: true })} ${changeUnit(composing)}`;
}

/** "46.675 − 45.645 = +1.030; +1.030 / 45.645 = +2,26 %" */
export function expressionOf(
  { words, computed }: Composing,
  { from, to, absolute, percent }: Change,
): string {
  const decimals = computed.metric.decimals;
  const number = (value: number, signed = false): string =>
    words.number(value, decimals === 0 ? { signed } : { decimals, signed });
  const difference = `${number(to.value ?? 0)} − ${number(from.value ?? 0)} = ${number(absolute ?? 0, true)}`;
  if (percent === null) return difference;
  return `${difference}; ${number(absolute ?? 0, true)} / ${number(from.value ?? 0)} = ${words.number(percent, { decimals: 2, signed: true })} %`;
}

function missingEnd(composing: Composing, { from, to }: Change): Composed {
  const { words } = composing;
  const absent = [from, to].filter(({ value }) => value === null);
  const known = [from, to].find(({ value }) => value !== null);
  const text = absent.map((row) => absence(composing, row)).join(' ');
  const other =
    known?.value === null || known === undefined
      ? ''
      : words.say(
          ` Für ${known.year} sind ${words.value(known.value)} ausgewiesen${composing.sources.marks(known)}; eine Veränderung lässt sich daraus nicht berechnen.`,
          ` For ${known.year} the table shows ${words.value(known.value)}${composing.sources.marks(known)}; no change can be computed from that.`,
        );
  return declined(`${text}${other}`, [from, to]);
}

/** A sum of which parts are absent in one of the years. */
function partialNotes({ words }: Composing, { from, to }: Change): string[] {
  return [from, to].flatMap((end) => {
    const absent = end.cells.filter(({ value }) => value === null);
    if (end.cells.length < 2 || absent.length === 0) return [];
    const names = absent
      .map(({ entity }) => entity.label)
      .slice(0, 5)
      .join(', ');
    return [
      words.say(
        `${end.year} ohne ${absent.length} Werte, die nicht angegeben sind (${names}).`,
        `${end.year} without ${absent.length} values that are not given (${names}).`,
      ),
    ];
  });
}

function zeroNote(
  { words }: Composing,
  { from, percent }: Change,
  asked: 'absolute' | 'percent',
): string[] {
  if (asked === 'absolute' || percent !== null || from.value !== 0) return [];
  return [
    words.say(
      'Der Ausgangswert ist 0, darum gibt es keine Veränderung in Prozent.',
      'The first value is 0, so there is no change in percent.',
    ),
  ];
}

/** Rounded to two decimals; null where there is none. */
export function percentOf({ percent }: Change): number | null {
  return percent === null ? null : roundHalfUp(percent, 2);
}

function composeMany(composing: Composing, { changes, unit }: OutcomeNamed<'change'>): Composed {
  const { words, sources } = composing;
  const known = changes.filter(({ absolute }) => absolute !== null);
  const [first] = changes;
  if (known.length === 0 || first === undefined) {
    const ends = changes.map(({ to }) => to);
    const shown = ends.slice(0, 3).map((to) => absence(composing, to));
    return declined(shown.join('\n'), ends);
  }
  const shown = (change: Change): string => {
    const percent = percentOf(change);
    if (change.absolute === null) return absentText(words);
    return unit === 'percent' && percent !== null
      ? percentText(composing, percent)
      : absoluteText(composing, change.absolute);
  };
  const parts = changes.map(
    (change) =>
      `${words.names(change.from.entities)}: **${shown(change)}**${sources.marks(change.from, change.to)}`,
  );
  const body = tableOf(
    [
      '',
      words.when(first.from.year),
      words.when(first.to.year),
      words.say('Veränderung', 'Change'),
      '%',
    ],
    changes.map((change) => [
      words.names(change.from.entities),
      words.numberOrDash(change.from.value),
      words.numberOrDash(change.to.value),
      words.numberOrDash(change.absolute, { signed: true }),
      words.numberOrDash(change.percent, { decimals: 2, signed: true }),
    ]),
  );
  const figures = known.flatMap((change) => {
    const all = changeFigures(composing, change, percentOf(change));
    return unit === 'percent'
      ? [...all].sort((a, b) => Number(b.unit === '%') - Number(a.unit === '%'))
      : all;
  });
  return {
    kind: 'figure',
    lead: `${words.when(first.from.year)}–${words.when(first.to.year)}: ${parts.join('; ')}.`,
    body,
    figures,
    items: changes.map((change) => ({
      label: words.names(change.from.entities),
      ...(change.from.entities[0] === undefined ? {} : { key: change.from.entities[0].key }),
      ...(change.absolute === null
        ? { detail: absentText(words) }
        : {
            value: unit === 'percent' ? (percentOf(change) ?? change.absolute) : change.absolute,
            unit: unit === 'percent' ? '%' : changeUnit(composing),
          }),
      citations: sources.of(change.from, change.to),
    })),
    used: changes.flatMap(({ from, to }) => [from, to]),
  };
}
