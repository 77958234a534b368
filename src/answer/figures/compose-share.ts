import { aggregateOf } from '#src/compute/arithmetic.ts';
import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed, Share } from '#src/compute/outcome.ts';
import type { Figure } from '#src/domain/answer.ts';
import { dativePlural } from '#src/text/dative-plural.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence, itemOf } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  labelOf,
  nameOfParts,
  roundingText,
  tableOf,
} from './draft-parts.ts';
import { groupWord, timePhrase } from './wording.ts';

/** A part of a whole in percent; of two years also how many percentage points lie between. */
export function composeShare(composing: Composing, { shares }: OutcomeNamed<'share'>): Composed {
  const { words, computed } = composing;
  const known = shares.filter(({ percent }) => percent !== null);
  const [first] = known;
  if (first === undefined) return missingShare(composing, shares);
  const { operation } = computed.plan;
  if (operation.name === 'share' && operation.each === true)
    return composeDistribution(composing, shares, first);
  const [part, whole] = namesOf(composing, first);
  const name = words.say(`Anteil ${part} an ${whole}`, `Share of ${part} in ${whole}`);
  const of = words.say(`${part} an ${whole}`, `${part} in ${whole}`);
  const points = pointsBetween(known);
  const steps = known.map((share) => stepText(composing, share)).join('; ');
  const used = known.flatMap((share) => [share.part, share.whole]);
  const figures = shareFigures(composing, known, name);
  const values = known
    .map((share) => valueText(composing, share))
    .join(words.say(' und ', ' and '));
  return {
    kind: 'figure',
    lead: `${words.say('Der Anteil', 'The share')} (${of})${words.say(' beträgt', ':')} ${values}${differenceText(composing, points)}.`,
    derivation: steps,
    figures:
      points === null || !asksPoints(composing)
        ? figures
        : [pointsFigure(composing, points, known, name), ...figures],
    computation: computationOf(composing, steps, percentOf(first), '%', used, roundingText(words)),
    notes: missingNote(composing, first.part),
    used,
  };
}

/** How a whole is made up: each part with its share, the largest first. */
function composeDistribution(
  composing: Composing,
  shares: readonly Share[],
  first: Share,
): Composed {
  const { words, sources } = composing;
  const [, whole] = namesOf(composing, first);
  const total = words.value(first.whole.value ?? 0);
  const known = shares.filter(({ percent }) => percent !== null);
  const rows = shares.map(({ part, percent }) => [
    words.fullNames(part.entities),
    `${words.numberOrDash(part.value)}${sources.marks(part)}`,
    percent === null ? '–' : `${words.number(roundHalfUp(percent, 2), { decimals: 2 })} %`,
  ]);
  const when = timePhrase(words, words.when(first.part.year));
  const largest = `${words.boldNames(first.part.entities)} ${words.say('mit', 'with')} **${percentText(composing, first)}**`;
  const sum = aggregateOf(
    'sum',
    known.map(({ part }) => part.value ?? 0),
  );
  const sumFigure = figureOf(
    composing,
    sum,
    known.map(({ part }) => part),
    { label: words.say('zusammen', 'together'), computed: true },
  );
  const rest =
    sum === first.whole.value
      ? ''
      : words.say(` Zusammen sind es ${words.value(sum)}.`, ` Together: ${words.value(sum)}.`);
  return {
    kind: 'list',
    lead: words.say(
      `${whole} ${when}, ${total}${sources.marks(first.whole)}: am meisten entfällt hier auf ${largest}${sources.marks(first.part)}.${rest}`,
      `${whole} ${when}, ${total}${sources.marks(first.whole)}: the largest part here is ${largest}${sources.marks(first.part)}.${rest}`,
    ),
    body: tableOf(
      [words.say('Eintrag', 'Entry'), words.metricLabel, words.say('Anteil', 'Share')],
      rows,
    ),
    figures: [
      ...known.flatMap((share) =>
        shareFigures(composing, [share], words.names(share.part.entities)).slice(0, 2),
      ),
      ...(rest === '' ? [] : [sumFigure]),
    ],
    items: shares.map((share) => ({
      ...itemOf(composing, share.part),
      ...(share.percent === null ? {} : { detail: stepText(composing, share) }),
    })),
    notes: [],
    used: [...shares.map(({ part }) => part), first.whole],
  };
}

function missingShare(composing: Composing, shares: readonly Share[]): Composed {
  const missing = shares
    .flatMap(({ part, whole }) => [part, whole])
    .filter(({ value }) => value === null);
  const shown = missing.slice(0, 2).map((row) => absence(composing, row));
  return declined(shown.join(' '), missing);
}

/** What the part and the whole are called. */
function namesOf(composing: Composing, { part, whole }: Share): readonly [string, string] {
  const { selection, operation } = composing.computed.plan;
  const nameOfWhole = operation.name === 'share' ? nameOfParts(operation.whole, whole) : null;
  return [
    nameOfParts(selection, part) ?? manyNames(composing, part),
    nameOfWhole ?? manyNames(composing, whole, 'dative'),
  ];
}

/** "5 kreisfreie Städte zusammen", "an 5 kreisfreien Städten zusammen" */
function manyNames({ words }: Composing, { entities }: Measured, form?: 'dative'): string {
  if (entities.length <= 3) return words.names(entities);
  const kinds = [...new Set(entities.flatMap(({ kind }) => kind ?? []))];
  const word = groupWord(words.table, kinds, entities.length, words.language);
  const inForm = form === 'dative' && words.language === 'de' ? dativePlural(word) : word;
  return `${entities.length} ${inForm} ${words.say('zusammen', 'together')}`;
}

function percentOf({ percent }: Share): number {
  return roundHalfUp(percent ?? 0, 2);
}

function percentText({ words }: Composing, share: Share): string {
  return `${words.number(percentOf(share), { decimals: 2 })} %`;
}

/** "670 / 46.675 = 1,44 %" */
function stepText(composing: Composing, share: Share): string {
  const { words } = composing;
  const [part, whole] = [share.part, share.whole].map(({ value }) => words.number(value ?? 0));
  return `${part} / ${whole} = ${percentText(composing, share)}`;
}

/** "2021 **1,44 %** [1][2]" */
function valueText(composing: Composing, share: Share): string {
  const { words, sources } = composing;
  const at = timePhrase(words, words.when(share.part.year));
  return `${at} **${percentText(composing, share)}**${sources.marks(share.part, share.whole)}`;
}

/** The shares, then what they were computed from. */
function shareFigures(composing: Composing, known: readonly Share[], name: string): Figure[] {
  const shares = known.map((share) =>
    figureOf(composing, percentOf(share), [share.part, share.whole], {
      label: `${name}, ${composing.words.when(share.part.year)}`,
      unit: '%',
      computed: true,
    }),
  );
  const inputs = known.flatMap(({ part, whole }) =>
    [part, whole].map((row) =>
      figureOf(composing, row.value ?? 0, [row], {
        label: labelOf(composing, row),
        computed: row.cells.length > 1,
      }),
    ),
  );
  return [...shares, ...inputs];
}

/** Between the first and the last of several shares; null for one. */
function pointsBetween(known: readonly Share[]): number | null {
  const [first, ...others] = known;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return null;
  return roundHalfUp((last.percent ?? 0) - (first.percent ?? 0), 2);
}

function differenceText({ words }: Composing, points: number | null): string {
  if (points === null) return '';
  const shown = words.number(points, { decimals: 2, signed: true });
  return `; ${words.say('Unterschied', 'difference')}: **${shown} ${words.say('Prozentpunkte', 'percentage points')}**`;
}

function pointsFigure(
  composing: Composing,
  points: number,
  known: readonly Share[],
  label: string,
): Figure {
  const parts = [...known.slice(0, 1), ...known.slice(-1)].map(({ part }) => part);
  return figureOf(composing, points, parts, {
    label,
    unit: composing.words.say('Prozentpunkte', 'percentage points'),
    computed: true,
  });
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
