import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import type { Figure } from '#src/domain/answer.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  labelOf,
  nameOfParts,
} from './draft-parts.ts';
import { wordingOf } from './wording.ts';

const MOST_NAMES = 3;

/** Two columns of one thing: side by side, their difference, one for each or in percent of the other. */
export function composeColumns(
  composing: Composing,
  { by, other, rows, value }: OutcomeNamed<'columns'>,
): Composed {
  const { words, sources, computed } = composing;
  const [row] = rows;
  if (row === undefined || other === null) return declined('');
  const second: Composing = {
    ...composing,
    words: wordingOf(words.table, other, words.language),
  };
  const { of, held } = row;
  const used = [of, held];
  const isShort = [of, held].find(({ cells }) => cells.some((cell) => cell.value === null));
  if (isShort !== undefined && (by !== 'values' || (of.value ?? held.value) === null))
    return declined(absence(isShort === of ? composing : second, isShort), used);
  const name =
    nameOfParts(computed.plan.selection, of) ??
    (of.entities.length > MOST_NAMES
      ? words.say(
          `${of.entities.length} Einträge zusammen`,
          `${of.entities.length} entries together`,
        )
      : words.names(of.entities));
  const figures = [...figureIn(composing, of, name), ...figureIn(second, held, name)];
  const sides = [sideText(composing, of), sideText(second, held)].join('; ');
  const [only, ...others] = of.entities;
  const isOne = only !== undefined && others.length === 0 && name === only.label;
  const head = `${isOne ? words.boldName(only) : `**${name}**`}, ${words.when(of.year)}`;
  if (by === 'values' || value === null) {
    const more = rows.slice(1);
    const others = more.map(
      (next) =>
        `**${words.names(next.of.entities)}**: ${sideText(composing, next.of)}; ${sideText(second, next.held)}.`,
    );
    const all = more.flatMap((next) => [
      ...figureIn(composing, next.of, words.names(next.of.entities)),
      ...figureIn(second, next.held, words.names(next.held.entities)),
    ]);
    return {
      kind: 'figure',
      lead: [`${head}: ${sides}.`, ...others].join('\n'),
      figures: [...figures, ...all],
      used: [...used, ...more.flatMap((next) => [next.of, next.held])],
    };
  }
  const names = [words.metricLabel, second.words.metricLabel] as const;
  const result = resultOf(composing, second, by, value);
  const sign = by === 'difference' ? '−' : '/';
  const expression = `${words.number(of.value ?? 0)} ${sign} ${words.number(held.value ?? 0)} = ${result.shown}`;
  const label = labelFor(composing, by, names);
  return {
    kind: 'figure',
    lead: `${head}: ${label}: **${result.text}** (${sides}).`,
    derivation: expression,
    figures: [
      {
        value: result.value,
        unit: result.unit,
        label: `${label}, ${name}, ${words.when(of.year)}`,
        computed: true,
        citations: sources.of(of, held),
      },
      ...figures,
    ],
    computation: computationOf(composing, expression, result.value, result.unit, used),
    used,
  };
}

function figureIn(composing: Composing, row: Measured, name: string): Figure[] {
  const label =
    row.entities.length > MOST_NAMES
      ? `${composing.words.metricLabel}, ${name}, ${composing.words.when(row.year)}`
      : labelOf(composing, row);
  return row.value === null ? [] : [figureOf(composing, row.value, [row], { label })];
}

/** "Soll 247.538,6 Tsd. Euro [1]", "Ist: keine Angabe" */
function sideText({ words, sources }: Composing, row: Measured): string {
  const { metricLabel, unit } = words;
  if (row.value === null)
    return `${metricLabel}: ${words.say('keine Angabe', 'no figure')}${sources.marks(row)}`;
  const isNamed = metricLabel === unit;
  return isNamed
    ? `**${words.value(row.value)}**${sources.marks(row)}`
    : `${metricLabel} **${words.value(row.value)}**${sources.marks(row)}`;
}

type By = Exclude<OutcomeNamed<'columns'>['by'], 'values'>;

function labelFor({ words }: Composing, by: By, [of, held]: readonly [string, string]): string {
  if (by === 'difference') return `${of} − ${held}`;
  return by === 'ratio'
    ? `${of} / ${held}`
    : words.say(`${of} in Prozent von ${held}`, `${of} as a percentage of ${held}`);
}

function resultOf({ words }: Composing, second: Composing, by: By, exact: number) {
  if (by === 'difference') {
    const value = roundHalfUp(exact, 6);
    const { unit } = words;
    const shown = words.number(value, { signed: true, ...decimalsOf(value) });
    return { value, unit, shown, text: `${shown} ${unit}` };
  }
  const value = roundHalfUp(exact, 2);
  const shown = words.number(value, { decimals: 2 });
  if (by === 'percent') return { value, unit: '%', shown: `${shown} %`, text: `${shown} %` };
  const unit = `${words.unit} / ${second.words.unit}`;
  const isScaled = scaleOf(words.unit) !== scaleOf(second.words.unit);
  return { value, unit, shown, text: isScaled ? `${shown} ${unit}` : shown };
}

/** "0,14" of thousands for each says something else than 0,14. */
function scaleOf(unit: string): string | undefined {
  return /^(?:Tsd|Mio|Mrd)\./u.exec(unit)?.[0];
}

function decimalsOf(value: number): { decimals?: number } {
  const decimals = /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;
  return decimals === 0 ? {} : { decimals };
}
