import type { OperationNamed } from '#src/compute/outcome.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absoluteText, changeUnit, percentText } from './compose-changes.ts';
import type { Composing } from './draft-parts.ts';
import { type Wording, wordingOf } from './wording.ts';

/** By what things or years are ranked: their value, its change, also in percent, or their share. */
export type RankedBy = OperationNamed<'rank'>['by'];

/** The number a rank stands on, as it is shown. */
export function shownNumber(by: RankedBy, value: number): number {
  if (by === 'ratio') return roundHalfUp(value, Math.abs(value) < 1 ? 4 : 2);
  return by === 'percent' || isPart(by) ? roundHalfUp(value, 2) : value;
}

/** The same with its unit: "670 Beschäftigte", "+30 Beschäftigte", "+2,26 %". */
export function rankedText(composing: Composing, by: RankedBy, value: number): string {
  if (by === 'percent') return percentText(composing, shownNumber(by, value));
  if (isPart(by)) return `${composing.words.number(shownNumber(by, value), { decimals: 2 })} %`;
  if (by === 'ratio')
    return composing.words.number(shownNumber(by, value), {
      decimals: Math.abs(value) < 1 ? 4 : 2,
    });
  return by === 'change' ? absoluteText(composing, value) : composing.words.value(value);
}

/** The unit of what is ranked by. */
export function rankedUnit(composing: Composing, by: RankedBy): string {
  if (by === 'percent' || isPart(by)) return '%';
  if (by === 'ratio') return `${composing.words.unit} / ${heldWords(composing)?.unit ?? ''}`;
  return by === 'change' ? changeUnit(composing) : composing.words.unit;
}

/** A part of a whole, in percent. */
export function isPart(by: RankedBy): boolean {
  return by === 'share' || by === 'part';
}

/** The wording of the other metric that each is held against; undefined where there is none. */
export function heldWords({ words, computed: { plan } }: Composing): Wording | undefined {
  const column = plan.operation.name === 'rank' ? plan.operation.with : undefined;
  const metric = words.table.metrics.find((one) => one.column === column);
  return metric === undefined ? undefined : wordingOf(words.table, metric, words.language);
}

/** "Am meisten sind es 2023 bei" */
export function mostHead({ words }: Composing, isTop: boolean, at: string): string {
  return isTop
    ? words.say(`Am meisten sind es ${at} bei`, `The most ${at} are at`)
    : words.say(`Am wenigsten sind es ${at} bei`, `The fewest ${at} are at`);
}

/** "Am größten ist der Anteil 2023 bei" */
export function shareHead({ words }: Composing, isTop: boolean, at: string): string {
  return isTop
    ? words.say(`Am größten ist der Anteil ${at} bei`, `The largest share ${at} is that of`)
    : words.say(`Am kleinsten ist der Anteil ${at} bei`, `The smallest share ${at} is that of`);
}

/** What changes that come first in their direction are called: "Stärkster Rückgang". */
export function changeHead(
  { words }: Composing,
  direction: 'top' | 'bottom',
  value: number,
  count = 1,
): string {
  const form = (one: string, many: string): string => (count > 1 ? many : one);
  if (direction === 'top')
    return value > 0
      ? words.say(form('Stärkster Zuwachs', 'Stärkste Zuwächse'), 'Largest increase')
      : words.say(form('Geringster Rückgang', 'Geringste Rückgänge'), 'Smallest decrease');
  return value < 0
    ? words.say(form('Stärkster Rückgang', 'Stärkste Rückgänge'), 'Largest decrease')
    : words.say(form('Geringster Zuwachs', 'Geringste Zuwächse'), 'Smallest increase');
}
