import type { Language } from '#src/domain/answer.ts';
import { AppError } from '#src/domain/app-error.ts';

// Either plain digits or groups of three parted by points or thin blanks; then an optional comma.
// No thousands begin with 0: "0.125" is written the English way.
const GERMAN_NUMBER =
  /^(?<sign>[-−–+])?(?<whole>[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?:,(?<fraction>\d+))?$/u;

/** One printed number: its value and how precisely it was printed. */
export interface GermanNumber {
  readonly value: number;
  /** Digits printed after the comma; trailing zeros count, since they state the precision. */
  readonly decimals: number;
}

/**
 * Reads a number as German official documents print it: `1.234.567,89`, `1 695`, `-11,52`.
 *
 * @param text - One number, trimmed, without unit; minus may be `-`, U+2212 or an en dash.
 * @returns The value: exact as far as a double can be (15 significant digits).
 * @throws {AppError} `input-invalid` for anything else, `1,234.5`, `1.23` and `0.125` included: a wrong
 *   thousands group must not silently become a thousandth.
 * @see Unicode CLDR, locale `de`: group separator `.`, decimal separator `,`; Annex 2 parts
 *   thousands by a blank (DIN 5008).
 */
export function parseGermanNumber(text: string): GermanNumber {
  const groups = GERMAN_NUMBER.exec(text)?.groups;
  if (groups === undefined) {
    throw new AppError('input-invalid', 'Not a German number.', {
      details: { length: text.length },
    });
  }
  const { sign, whole = '', fraction = '' } = groups;
  const digits = whole.replace(/\D/gu, '');
  const size = Number(fraction === '' ? digits : `${digits}.${fraction}`);
  const isNegative = sign !== undefined && sign !== '+' && size !== 0;
  return { value: isNegative ? -size : size, decimals: fraction.length };
}

export interface NumberFormat {
  readonly language?: Language;
  /** Digits after the comma; without it as many as the value has, at most six. */
  readonly decimals?: number;
  /** Writes `+` before positive values: for changes. */
  readonly signed?: boolean;
}

/**
 * Writes a number as people read it: `46.675`, `2,26`, `+1.030`, with a proper minus (U+2212);
 * in English `46,675`. Halves are rounded away from zero, as on paper.
 */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  const { language = 'de', signed = false } = format;
  const digits = format.decimals === undefined ? shortest(value) : fixed(value, format.decimals);
  const [whole = '0', fraction] = digits.split('.');
  const [group, comma] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  const size = fraction === undefined ? grouped : `${grouped}${comma}${fraction}`;
  return `${signOf(value, /[1-9]/u.test(digits), signed)}${size}`;
}

function signOf(value: number, isShownNonZero: boolean, signed: boolean): string {
  if (!isShownNonZero) return '';
  if (value < 0) return '−';
  return signed ? '+' : '';
}

function shortest(value: number): string {
  const digits = fixed(value, 6);
  return digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;
}

// `toFixed` rounds the binary value (1.005 → "1.00"); the shortest decimal form rounds as on paper.
function fixed(value: number, decimals: number): string {
  return roundHalfUp(Math.abs(value), decimals).toFixed(decimals);
}

/** Rounds to decimals the way it is done on paper: halves away from zero, on the decimal digits. */
export function roundHalfUp(value: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [digits = '0', scale = '0'] = String(shifted).split('e');
  const rounded = Number(`${digits}e${Number(scale) - decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
