import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import type { Figure } from '#src/domain/answer.ts';
import type { Condition, PlacedEntity } from '#src/domain/query-plan.ts';
import { expressionOf } from './compose-changes.ts';
import { absence } from './compose-values.ts';
import { conditionText } from './condition-text.ts';
import { type Composed, type Composing, declined, figureOf, rowFigures } from './draft-parts.ts';
import { changeHead, rankedText, rankedUnit, shownNumber } from './ranked-by.ts';

/** The year in which something was highest or lowest; every year of a tie. */
export function composeExtremeYear(
  composing: Composing,
  { best, values, changes, points, operation }: OutcomeNamed<'extreme-year'>,
): Composed {
  const { words, sources } = composing;
  const [first] = best;
  const [value] = values;
  if (first === undefined || value === undefined) {
    const [point] = points;
    return declined(point === undefined ? '' : absence(composing, point), points);
  }
  const { by } = operation;
  const shown = rankedText(composing, by, value);
  const used = changes.length > 0 ? changes.flatMap(({ from, to }) => [from, to]) : best;
  const years = best.map(({ year }) => words.when(year));
  const unit = rankedUnit(composing, by);
  const steps = changes.map((change) => expressionOf(composing, change)).join('; ');
  const name = words.boldNames(first.entities);
  return {
    kind: 'list',
    lead: `${name}: ${extremeText(composing, operation, value, years.join(', '))} (**${shown}**)${sources.marks(...used)}${besideOther(composing, best, points)}.`,
    ...(steps === '' ? {} : { derivation: steps }),
    figures: [
      figureOf(composing, shownNumber(by, value), used, {
        label: `${words.names(first.entities)}, ${years.join(', ')}`,
        unit,
        computed: by !== 'value',
      }),
    ],
    items: best.map((row) => ({
      label: words.when(row.year),
      value: shownNumber(by, value),
      unit,
      ...(steps === '' ? {} : { detail: steps }),
      citations: sources.of(row),
    })),
    used,
  };
}

/** Of two years also what it was in the other one. */
function besideOther(
  { words, sources }: Composing,
  best: readonly Measured[],
  points: readonly Measured[],
): string {
  const [other, ...more] = points.filter((point) => !best.includes(point));
  if (points.length !== 2 || other === undefined || more.length > 0 || other.value === null)
    return '';
  return `; ${words.when(other.year)}: ${words.value(other.value)}${sources.marks(other)}`;
}

/** "am meisten **2015**", "stärkster Rückgang **2018**" */
function extremeText(
  composing: Composing,
  { by, direction }: OutcomeNamed<'extreme-year'>['operation'],
  value: number,
  years: string,
): string {
  const { words } = composing;
  if (by !== 'value') {
    const head = changeHead(composing, direction, value);
    return `${head.charAt(0).toLowerCase()}${head.slice(1)} **${years}**`;
  }
  if (composing.computed.plan.years.length === 2) {
    const isBoth = years.includes(',');
    if (isBoth)
      return words.say(`gleich viele waren es **${years}**`, `equally many in **${years}**`);
    return direction === 'top'
      ? words.say(`mehr waren es **${years}**`, `more were in **${years}**`)
      : words.say(`weniger waren es **${years}**`, `fewer were in **${years}**`);
  }
  return direction === 'top'
    ? words.say(`am meisten waren es **${years}**`, `the most were in **${years}**`)
    : words.say(`am wenigsten waren es **${years}**`, `the fewest were in **${years}**`);
}

/** The first or last year with a value, or with one that meets a condition. */
export function composeBoundYear(
  composing: Composing,
  { rows, which, entities, condition, fitting }: OutcomeNamed<'bound-year'>,
): Composed {
  const { words, sources } = composing;
  const { years } = composing.computed.plan;
  const known = rows.filter((row) => row !== null);
  if (known.length === 0) return declined(noYearText(composing, entities, condition));
  const met =
    condition.kind === 'value'
      ? conditionText(composing.words, condition)
      : words.say('mit einem Wert', 'with a value');
  const word =
    which === 'first'
      ? words.say(`erstmals ${met}`, `first ${met} in`)
      : words.say(`zuletzt ${met}`, `last ${met} in`);
  const covered =
    which === 'first'
      ? words.say(' (die Tabelle beginnt in diesem Jahr)', ' (the table begins in that year)')
      : words.say(' (die Tabelle endet in diesem Jahr)', ' (the table ends in that year)');
  const edge = which === 'first' ? years[0] : years.at(-1);
  const lines = known.map((row) => {
    return `${words.boldNames(row.entities)}: ${word} **${words.when(row.year)}**, **${words.value(row.value ?? 0)}**${sources.marks(row)}${row.year === edge ? covered : ''}.`;
  });
  // "Seit wann keine mehr?" of what had some again later.
  const hasEnded = (points: readonly Measured[]) =>
    which === 'first' && points.at(-1)?.year !== years.at(-1);
  const all = fitting.filter(
    (points) => condition.kind === 'value' && (points.length > 1 || hasEnded(points)),
  );
  return {
    kind: 'figure',
    lead: lines.join('\n'),
    ...(all.length === 0
      ? {}
      : { derivation: all.map((points) => everyYear(composing, points)).join('\n') }),
    figures: rowFigures(composing, [...new Set([...known, ...all.flat()])]),
    items: known.map((row) => ({
      label: words.when(row.year),
      value: row.value ?? 0,
      unit: words.unit,
      citations: sources.of(row),
    })),
    used: known,
  };
}

function noYearText(
  { words, computed }: Composing,
  entities: readonly PlacedEntity[],
  condition: Condition,
): string {
  const names = entities.map((entity) => words.boldName(entity)).join(', ');
  if (condition.kind !== 'value')
    return words.say(
      `${names}: dafür gibt es in keinem Jahr eine Angabe.`,
      `${names}: there is no figure in any year.`,
    );
  const { years } = computed.plan;
  const what = conditionText(words, condition);
  return words.say(
    `${names}: in keinem Jahr von ${years[0]} bis ${years.at(-1)} (${what}).`,
    `${names}: in no year from ${years[0]} to ${years.at(-1)} (${what}).`,
  );
}

/** The first year alone would hide that it may not have stayed so. */
function everyYear({ words, sources }: Composing, points: readonly Measured[]): string {
  const listed = points.map(
    (row) => `${words.when(row.year)}: ${words.number(row.value ?? 0)}${sources.marks(row)}`,
  );
  return `${words.say('Alle Jahre, für die das gilt', 'All years for which this holds')}: ${listed.join('; ')}.`;
}

function countOfYears(
  composing: Composing,
  matching: readonly Measured[],
  label: string,
  count = matching.length,
): Figure {
  const unit = composing.words.say('Jahre', 'years');
  return figureOf(composing, count, matching, { label, unit, computed: true });
}

/** All years that meet a condition. */
export function composeYearsWhere(
  composing: Composing,
  { condition, matching, changes, of }: OutcomeNamed<'years-where'>,
): Composed {
  const { words, sources } = composing;
  const { operation } = composing.computed.plan;
  const isCounted = operation.name === 'years-where' && operation.counted === true;
  const subject = matching[0]?.entities ?? [];
  const years = matching.map(({ year }) => words.when(year));
  const name = words.boldNames(subject);
  const what = conditionText(composing.words, condition);
  if (matching.length === 0) {
    return {
      kind: 'list',
      lead: words.say(
        `In keinem der ${of} Jahre mit Angaben (${what}).`,
        `In none of the ${of} years with figures (${what}).`,
      ),
      figures: isCounted ? [countOfYears(composing, [], what)] : [],
      items: [],
      used: changes.map(({ to }) => to),
    };
  }
  const number = words.say(
    `${matching.length} ${matching.length === 1 ? 'Jahr' : 'Jahre'}`,
    `${matching.length} ${matching.length === 1 ? 'year' : 'years'}`,
  );
  const inARow = operation.name === 'years-where' && operation.inARow === true;
  const all = `${inARow ? words.say(' in Folge', ' in a row') : ''}${words.say(` (von ${of})`, ` (of ${of})`)}`;
  const listed = isCounted ? years.join(', ') : `**${years.join(', ')}**`;
  return {
    kind: isCounted ? 'figure' : 'list',
    lead: `${name}, ${what}: ${isCounted ? `**${number}**${all}: ` : ''}${listed}${sources.marks(...matching)}.`,
    figures: [
      ...(isCounted ? [countOfYears(composing, matching, `${words.names(subject)}, ${what}`)] : []),
      ...rowFigures(composing, matching),
      ...(isCounted
        ? [countOfYears(composing, matching, words.say('insgesamt', 'in total'), of)]
        : []),
    ],
    items: matching.map((row, index) => {
      const change = condition.kind === 'trend' ? changes[index] : undefined;
      return {
        label: words.when(row.year),
        value: row.value ?? 0,
        unit: words.unit,
        ...(change === undefined || change.absolute === null
          ? {}
          : { detail: expressionOf(composing, change) }),
        citations: sources.of(row),
      };
    }),
    used: matching,
  };
}
