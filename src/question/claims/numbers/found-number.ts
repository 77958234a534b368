import type { Hedge } from './rounding.ts';
import type { ValueKind } from './stated-values.ts';

export interface Found {
  readonly kind: ValueKind;
  readonly value: number;
  readonly decimals: number;
  readonly scale?: number;
  readonly isLoose?: boolean;
  readonly slack?: number;
  /** That the number itself says. */
  readonly hedge?: Hedge;
  readonly isMoney: boolean;
  /** What it counts, where its own word says so: "4-wöchiger". */
  readonly noun?: string;
  /** One end of "2-3 Jahre". */
  readonly isOfRange?: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a match stands. */
export function spanOf(match: RegExpMatchArray): Stretch {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** Reads German digits with their precision. */
export function numberOf(digits: string): { value: number; decimals: number } {
  const [whole = '0', fraction = ''] = digits.replace(/[−–]/gu, '-').split(',');
  const plain = whole.replace(/[.\s\u00a0\u202f]/gu, '');
  return {
    value: Number(fraction === '' ? plain : `${plain}.${fraction}`),
    decimals: fraction.length,
  };
}

/** Without the noise of binary fractions. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
