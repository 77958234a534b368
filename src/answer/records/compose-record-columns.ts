import type { Measured } from '#src/compute/cell.ts';
import { wordingOf } from '../figures/wording.ts';
import { describeFilters } from './describe-filters.ts';
import {
  type Composed,
  type Composing,
  type Of,
  ofNothing,
  withoutAmount,
} from './record-parts.ts';

/** Two amounts of the same entries: a part of a whole in percent, what one leaves of the other, or both. */
export function ofColumns(
  composing: Composing,
  { by, other, rows, value }: Of<'columns'>,
): Composed {
  const { words, sources, question, computed, language } = composing;
  const [row, ...more] = rows;
  if (row === undefined || other === null || more.length > 0) return ofNothing(composing);
  const { of, held } = row;
  const absent = [of, held].filter((one) => one.value === null);
  if (absent.length > 0) return withoutAmount(composing, absent);
  const second = wordingOf(computed.table, other, language, computed.plan.selection);
  const filters = describeFilters(question, language);
  const head = filters === '' ? '' : `${filters}: `;
  const sides = [sideOf(words, of), sideOf(second, held)].join('; ');
  const citations = [...sources.of(of), ...sources.of(held)];
  const base = { computed: true, citations } as const;
  if (by !== 'values' && value === null)
    return {
      kind: 'abstain',
      lead: words.say(
        'Das lässt sich nicht ausrechnen: Ein Wert fehlt oder ist null.',
        'This cannot be computed: a value is missing or zero.',
      ),
    };
  if (value === null) {
    return {
      kind: 'figure',
      lead: `${head}${sides}${sources.marks(of)}.`,
      figures: [
        { value: of.value ?? 0, unit: words.unit, label: words.metricLabel, ...base },
        { value: held.value ?? 0, unit: second.unit, label: second.metricLabel, ...base },
      ],
      used: [of, held],
    };
  }
  if (by === 'ratio') {
    const ratio = Math.round(value * 100) / 100;
    const label = `${words.metricLabel} / ${second.metricLabel}`;
    const shown = `${words.number(ratio, { decimals: 2 })} ${/euro/iu.test(words.unit) ? words.unit : ''}`;
    return {
      kind: 'figure',
      lead: `${head}**${shown.trimEnd()}** (${label}) – ${sides}${sources.marks(of)}.`,
      figures: [
        { value: ratio, unit: /euro/iu.test(words.unit) ? words.unit : '', label, ...base },
      ],
      used: [of, held],
    };
  }
  const shown =
    by === 'difference' ? words.value(value) : `${words.number(value, { decimals: 2 })} %`;
  const label = words.say(
    by === 'difference' ? 'Unterschied' : `Anteil an ${second.metricLabel}`,
    by === 'difference' ? 'difference' : `share of ${second.metricLabel}`,
  );
  return {
    kind: 'figure',
    lead: `${head}**${shown}** (${label}) – ${sides}${sources.marks(of)}.`,
    figures: [{ value, unit: by === 'difference' ? words.unit : '%', label, ...base }],
    used: [of, held],
  };
}

function sideOf(words: Composing['words'], { value }: Measured): string {
  return `${words.metricLabel} ${words.value(value ?? 0)}`;
}
