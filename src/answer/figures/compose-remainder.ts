import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { absence, itemOf } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  rowFigures,
} from './draft-parts.ts';

/** More parts than this are not written out one by one. */
const MOST_PARTS = 12;

/** "Einzelplan 03 ohne Landespolizei": the whole, what is taken away, and what is left. */
export function composeRemainder(
  composing: Composing,
  { whole, without, value }: OutcomeNamed<'remainder'>,
): Composed {
  const { words, sources } = composing;
  const used = [whole, ...without];
  if (value === null)
    return declined(absence(composing, used.find((row) => row.value === null) ?? whole), used);
  const all = whole.value ?? 0;
  const isLong = without.length > MOST_PARTS;
  const names = isLong
    ? words.say(`${without.length} Einträge`, `${without.length} entries`)
    : without.map(({ entities }) => words.names(entities)).join(', ');
  const taken = isLong ? [all - value] : without.map((row) => row.value ?? 0);
  const what = `${words.names(whole.entities)} ${words.say('ohne', 'without')} ${names}`;
  const when = words.when(whole.year);
  const terms = [all, ...taken].map((part) => words.number(part)).join(' − ');
  const expression = `${terms} = ${words.number(value)}`;
  return {
    kind: 'figure',
    lead: `**${what}**, ${when}: **${words.value(value)}**${sources.marks(...used)}.`,
    derivation: expression,
    figures: [
      figureOf(composing, value, used, {
        label: `${words.metricLabel}, ${what}, ${when}`,
        computed: true,
      }),
      ...rowFigures(composing, used.slice(0, MOST_PARTS + 1)),
    ],
    items: without.map((row) => itemOf(composing, row)),
    computation: computationOf(composing, expression, value, words.unit, used),
    used,
  };
}
