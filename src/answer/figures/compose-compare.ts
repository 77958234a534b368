import type { Measured } from '#src/compute/cell.ts';
import type { ComparedPair, OutcomeNamed } from '#src/compute/outcome.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { changeUnit } from './compose-changes.ts';
import { absence, itemOf } from './compose-values.ts';
import {
  absentText,
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  roundingText,
  rowFigures,
} from './draft-parts.ts';
import { mostHead } from './ranked-by.ts';
import { timePhrase } from './wording.ts';

type ComparedBy = 'difference' | 'ratio' | 'percent';

/** Things next to each other, or how much more one is than the other. */
export function composeCompare(composing: Composing, outcome: OutcomeNamed<'compare'>): Composed {
  const { words } = composing;
  const { rows, pairs, by, value } = outcome;
  const known = rows.filter((row) => row.value !== null);
  if (known.length < Math.min(2, rows.length)) {
    const missing = rows.filter((row) => row.value === null);
    return declined(missing.map((row) => absence(composing, row)).join(' '), rows);
  }
  const ordered = by === 'values' && !isBeside(composing) ? inOrder(composing, rows) : rows;
  const values = ordered.map((row) => rowText(composing, row)).join('; ');
  const isOfYears = composing.computed.plan.years.length > 1;
  const at = isOfYears ? '' : ` ${timePhrase(words, words.when(rows[0]?.year ?? null))}`;
  const figures = rowFigures(composing, known);
  const items = rows.map((row) => itemOf(composing, row));
  const apart = pairs.flatMap((pair) =>
    pair.value === null ? [] : [{ ...pair, value: pair.value }],
  );
  const [first] = apart;
  if (by === 'values' || value === null || first === undefined) {
    return {
      kind: 'figure',
      lead: `${comparedHead(composing, known, at.trim())} ${values}.`,
      figures,
      items,
      used: rows,
    };
  }
  const differences = apart.map(({ of, held, value: exact }) => ({
    ...{ of, held },
    ...differenceOf(composing, by, exact),
  }));
  const { label, unit } = differenceOf(composing, by, first.value);
  const expression = differences
    .map((pair) => comparison(composing, by, pair.of, pair.held, pair.value))
    .join('; ');
  const shown = differences
    .map((pair) => `**${pair.shown}**${differences.length > 1 ? pairText(composing, pair) : ''}`)
    .join(', ');
  return {
    kind: 'figure',
    lead: `${words.say(`Der ${label} beträgt${at}`, `The ${label}${at} is`)} ${shown}: ${values}.`,
    derivation: expression,
    figures: [
      ...differences.map(({ value: rounded, of, held }) =>
        figureOf(composing, rounded, [of, held], { label, unit, computed: true }),
      ),
      ...figures,
    ],
    items,
    computation: computationOf(
      composing,
      expression,
      differences[0]?.value ?? first.value,
      unit,
      [first.of, first.held],
      by === 'difference' ? undefined : roundingText(words),
    ),
    used: rows,
  };
}

/** " (Erfurt und Jena)", " (LKA und Landespolizei, 2015)": which two of several. */
function pairText(
  { words, computed }: Composing,
  { of, held }: Pick<ComparedPair, 'of' | 'held'>,
): string {
  const when = computed.plan.years.length > 1 ? `, ${words.when(of.year)}` : '';
  const both = [of, held].map(({ entities }) => words.names(entities));
  return ` (${both.join(words.say(' und ', ' and '))}${when})`;
}

/** How two values lie apart: what it is called, in which unit, and as it is shown. */
function differenceOf(composing: Composing, by: ComparedBy, exact: number) {
  const { words } = composing;
  if (by === 'difference') {
    const unit = changeUnit(composing);
    const shown = `${words.number(Math.abs(exact))} ${unit}`;
    return { value: exact, label: words.say('Unterschied', 'difference'), unit, shown };
  }
  const value = roundHalfUp(exact, 2);
  if (by === 'ratio') {
    const shown = words.number(value, { decimals: 2 });
    return {
      value,
      label: words.say('Faktor', 'ratio'),
      unit: words.say('Faktor', 'times'),
      shown,
    };
  }
  const shown = `${words.number(value, { decimals: 2, signed: true })} %`;
  return { value, label: words.say('Unterschied', 'difference'), unit: '%', shown };
}

/** "**Gera** (AGS 16052000): **812 Beschäftigte** [1]" */
function rowText({ words, sources, computed }: Composing, row: Measured): string {
  const value = row.value === null ? absentText(words) : `**${words.value(row.value)}**`;
  const when = computed.plan.years.length > 1 ? `, ${words.when(row.year)}` : '';
  return `${words.boldNames(row.entities)}${when}: ${value}${sources.marks(row)}`;
}

function comparison(
  { words }: Composing,
  by: ComparedBy,
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
function comparedHead(composing: Composing, rows: readonly Measured[], at: string): string {
  const { words } = composing;
  if (isBeside(composing)) return `${capitalized(at)}:`;
  if (new Set(rows.map(({ value }) => value)).size === 1)
    return words.say(`Gleich viele sind es ${at}:`, `They are equal ${at}:`);
  const isTop = asksMost(composing);
  if (rows.length > 2) return mostHead(composing, isTop, at);
  return isTop
    ? words.say(`Mehr sind es ${at} bei`, `More ${at} are at`)
    : words.say(`Weniger sind es ${at} bei`, `Fewer ${at} are at`);
}

function isBeside({ computed: { plan } }: Composing): boolean {
  return plan.operation.name === 'compare' && plan.operation.isBeside === true;
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
