import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence, itemOf } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  labelOf,
  tableOf,
} from './draft-parts.ts';
import { groupWord, timePhrase } from './wording.ts';

const MOST_ROWS = 40;

/** "Beschäftigte je Mitgliedsgemeinde": the whole divided by the number of its members. */
export function composePer(
  composing: Composing,
  { whole, members, value }: OutcomeNamed<'per'>,
): Composed {
  const { words, sources, computed } = composing;
  if (value === null) return declined(absence(composing, whole), [whole]);
  const { operation } = computed.plan;
  const kinds =
    operation.name === 'per' && operation.group.by === 'group' ? operation.group.kinds : [];
  const word = (count: number): string => groupWord(words.table, kinds, count, words.language);
  const rounded = roundHalfUp(value, 2);
  const shown = words.number(rounded, Number.isInteger(rounded) ? {} : { decimals: 2 });
  const unit = `${words.unit} ${words.say('je', 'per')} ${word(1)}`;
  const name = words.boldNames(whole.entities);
  const expression = `${words.number(whole.value ?? 0)} / ${members.length} = ${shown}`;
  const known = members.filter((row) => row.value !== null);
  const own = known.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const ownRounded = roundHalfUp(own / members.length, 2);
  const body =
    members.length > MOST_ROWS
      ? undefined
      : tableOf(
          [word(1), words.metricLabel],
          members.map((row) => [
            words.names(row.entities),
            `${words.numberOrDash(row.value)}${sources.marks(row)}`,
          ]),
        );
  return {
    kind: 'figure',
    lead: `${name}, ${timePhrase(words, words.when(whole.year))}: **${shown} ${unit}** (${words.value(whole.value ?? 0)}, ${members.length} ${word(members.length)})${sources.marks(whole)}.`,
    derivation: expression,
    ...(body === undefined ? {} : { body }),
    figures: [
      figureOf(composing, rounded, [whole], { label: unit, unit, computed: true }),
      figureOf(composing, whole.value ?? 0, [whole], { label: labelOf(composing, whole) }),
      figureOf(composing, members.length, members, {
        label: word(members.length),
        unit: word(members.length),
        computed: true,
      }),
      figureOf(composing, ownRounded, known, { label: unit, unit, computed: true }),
      figureOf(composing, own, known, { label: word(members.length), computed: true }),
    ],
    items: members.map((row) => itemOf(composing, row)),
    computation: computationOf(composing, expression, rounded, unit, [whole]),
    notes: [
      words.say(
        `Gerechnet mit dem Wert für ${words.names(whole.entities)} insgesamt. Die ${members.length} ${word(members.length)} selbst kommen zusammen auf ${words.value(own)}, das sind ${words.number(ownRounded)} je ${word(1)}.`,
        `Computed from the figure for ${words.names(whole.entities)} as a whole. The ${members.length} ${word(members.length)} themselves add up to ${words.value(own)}, ${words.number(ownRounded)} per ${word(1)}.`,
      ),
    ],
    used: [whole],
  };
}
