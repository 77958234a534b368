import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed } from '#src/compute/outcome.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { absence } from './compose-values.ts';
import { conditionText } from './condition-text.ts';
import { type Composed, type Composing, declined, rowFigures } from './draft-parts.ts';

type Run = OutcomeNamed<'run'>;

/** Since when something has held without a break; where it does not hold now, when it last did. */
export function composeRun(composing: Composing, run: Run): Composed {
  const { words } = composing;
  const { points, lasts, ends, of } = run;
  const [any] = of;
  const known = of.filter(({ value }) => value !== null);
  if (any === undefined || known.length === 0)
    return declined(any === undefined ? '' : absence(composing, any), of);
  const used = points.length === 0 || !lasts ? [...new Set([...points, ...ends])] : points;
  const name = words.boldNames(any.entities);
  return {
    kind: 'figure',
    lead: `${name}: ${lasts ? sinceText(composing, run) : overText(composing, run)}`,
    derivation: everyYear(composing, used),
    figures: rowFigures(
      composing,
      used.filter(({ value }) => value !== null),
    ),
    items: (lasts ? points.slice(0, 1) : []).map((row) => ({
      label: words.when(row.year),
      ...(row.value === null ? {} : { value: row.value, unit: words.unit }),
      citations: composing.sources.of(row),
    })),
    used,
  };
}

function sinceText(composing: Composing, { condition, points, of }: Run): string {
  const { words, sources } = composing;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const begins =
    first === of[0]
      ? words.say(' (so weit die Tabelle zurückreicht)', ' (as far back as the table goes)')
      : '';
  const what = whatHeld(composing, condition);
  const ends = words.say(
    `von ${words.withValue(first.value ?? 0)} (${first.year}) auf ${words.value(last.value ?? 0)} (${last.year})`,
    `from ${words.value(first.value ?? 0)} (${first.year}) to ${words.value(last.value ?? 0)} (${last.year})`,
  );
  return `${words.say(
    `seit **${first.year}** ohne Unterbrechung ${what}${begins}, ${ends}`,
    `${what} without a break since **${first.year}**${begins}, ${ends}`,
  )}${sources.marks(first, last)}.`;
}

function whatHeld(composing: Composing, condition: Run['condition']): string {
  return condition.kind === 'trend'
    ? trendWord(composing, condition.direction)
    : conditionText(composing.words, condition);
}

function overText(composing: Composing, { condition, points, ends }: Run): string {
  const { words, sources } = composing;
  const [before, now] = ends;
  const what = whatHeld(composing, condition);
  const last =
    condition.kind === 'trend' && before !== undefined && now !== undefined
      ? ` (${words.number(before.value ?? 0)} → ${words.number(now.value ?? 0)})`
      : ` (${words.value(now?.value ?? 0)})`;
  const proof = sources.marks(...ends);
  const not = words.say(
    `${now?.year} nicht mehr ${what}${last}${proof}`,
    `in ${now?.year} no longer ${what}${last}${proof}`,
  );
  if (points.length === 0)
    return words.say(`in keinem Jahr ${what}${proof}.`, `${what} in no year${proof}.`);
  const span = `${points[0]?.year}–${points.at(-1)?.year}`;
  return `${not}; ${words.say('zuletzt', 'last')} **${span}**${sources.marks(...points)}.`;
}

function trendWord({ words }: Composing, direction: Direction): string {
  return {
    up: words.say('gestiegen', 'rising'),
    down: words.say('gesunken', 'falling'),
    same: words.say('unverändert', 'unchanged'),
    'not-up': words.say('nicht gestiegen', 'not rising'),
    'not-down': words.say('nicht gesunken', 'not falling'),
  }[direction];
}

type Direction = Extract<Condition, { kind: 'trend' }>['direction'];

function everyYear({ words, sources }: Composing, points: readonly Measured[]): string {
  return points
    .map((row) => `${words.when(row.year)}: ${words.numberOrDash(row.value)}${sources.marks(row)}`)
    .join('; ');
}
