import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absence } from './compose-values.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  rowFigures,
} from './draft-parts.ts';
import { groupWord } from './wording.ts';

/** "Liegt Erfurt über dem Durchschnitt?": its value, the average, and how far it is above or below. */
export function composeBesideAverage(
  composing: Composing,
  { operation, one, of, average }: OutcomeNamed<'beside-average'>,
): Composed {
  const { words, sources, computed } = composing;
  if (one.value === null || average === null)
    return declined(absence(composing, one.value === null ? one : (of[0] ?? one)), [one]);
  const mean = roundHalfUp(average, 2);
  const gap = roundHalfUp(one.value - mean, 2);
  const isMedian = operation.with === 'median';
  const word = isMedian ? words.say('Median', 'median') : words.say('Durchschnitt', 'average');
  const kinds = operation.of.by === 'group' ? operation.of.kinds : [];
  const group = groupWord(computed.table, kinds, 2, words.language);
  const side =
    gap === 0
      ? words.say(`genau im ${word}`, `exactly at the ${word}`)
      : `**${words.number(Math.abs(gap))}** ${
          gap > 0
            ? words.say(`über dem ${word}`, `above the ${word}`)
            : words.say(`unter dem ${word}`, `below the ${word}`)
        }`;
  const whose = `${of.length} ${group}`;
  const inputs = [one, ...of];
  const expression = `${words.number(one.value)} − ${words.number(mean)} = ${words.number(gap, { signed: true })}`;
  return {
    kind: 'figure',
    lead: `${verdict(composing, operation.comparison, gap)}${words.boldNames(one.entities)}, ${words.when(one.year)}: **${words.value(one.value)}**${sources.marks(one)}, ${side} (${whose}: ${words.number(mean)})${sources.marks(...of)}.`,
    derivation: expression,
    figures: [
      figureOf(composing, gap, inputs, {
        label: words.say(`Abstand zum ${word}, ${whose}`, `Distance to the ${word}, ${whose}`),
        computed: true,
      }),
      ...rowFigures(composing, [one]),
      figureOf(composing, mean, of, { label: `${word}, ${whose}`, computed: true }),
    ],
    items: [],
    computation: computationOf(composing, expression, gap, words.unit, inputs),
    used: inputs,
  };
}

function verdict({ words }: Composing, comparison: '>' | '<' | undefined, gap: number): string {
  if (comparison === undefined) return '';
  const isSo = comparison === '>' ? gap > 0 : gap < 0;
  return `**${isSo ? words.say('Ja', 'Yes') : words.say('Nein', 'No')}.** `;
}
