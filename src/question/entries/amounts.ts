import type { EntryField } from '#src/domain/entry.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';

/** An amount of money as a field prints it. */
export interface Amount {
  /** In Euro. */
  readonly euros: number;
  /** "38,0" and "Mio. Euro" */
  readonly value: number;
  readonly unit: string;
  /** How many Euro the unit is. */
  readonly factor: number;
  readonly isYearly: boolean;
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mrd|milliarde)/iu, 1e9],
  [/^(?:mio|million)/iu, 1e6],
  [/^(?:tsd|tausend|t(?:euro|eur|€))/iu, 1e3],
];
const AMOUNT =
  /(?<number>\d{1,3}(?:[. \u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(?<unit>(?:(?:Mio|Mrd|Tsd)\.?|Million(?:en)?|Milliarden?|Tausend)?\s*(?:T?Euro|T?EUR|T?€))/iu;

/** The amount of a field, with the unit that its table says of it; null where it names none or several. */
export function amountOf({ value, unit }: Pick<EntryField, 'value' | 'unit'>): Amount | null {
  return amountIn(unit === undefined ? value : `${value} ${unit}`);
}

/** The amount that a text names; null where it names none or several, or a range. */
function amountIn(text: string): Amount | null {
  const all = [...text.matchAll(new RegExp(AMOUNT.source, 'giu'))];
  const [match] = all;
  if (match === undefined || all.length > 1) return null;
  const { number = '', unit = '' } = match.groups ?? {};
  const { value } = parseGermanNumber(number);
  const factor = FACTORS.find(([name]) => name.test(unit))?.[1] ?? 1;
  return {
    value,
    unit: unit.replace(/\s+/gu, ' '),
    factor,
    euros: Math.round(value * factor * 100) / 100,
    isYearly: /jährlich|pro jahr|je jahr|p\. ?a\.|im jahr/iu.test(text),
  };
}
