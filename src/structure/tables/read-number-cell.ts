import type { Metric } from '#src/domain/catalogue.ts';
import { type GridCell, NOT_CALCULATED } from '#src/domain/table-file.ts';
import { shorten } from '#src/domain/table-problem.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';

export type NumberStyle = 'de' | 'en';

/** A cell of a metric: a value, absent (with what is printed instead), or not readable. */
export type NumberCell =
  | { readonly kind: 'value'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'wrong'; readonly text: string };

/** How statistics print "nothing" and "not known"; none of them is a zero. */
const ABSENT = /^(?:[-–—−]+|k\.? ?a\.?|keine angabe|n\.? ?v\.?|n\/a|na|x|\.+|…|\/|\*)$/iu;
const EURO = /^(?:€|eur|euro)$/iu;
const ENGLISH_NUMBER = /^(?<sign>[-−–+])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?$/u;
/** "0.125" is no thousand in German and "0,125" none in English. */
const LEADING_ZERO_GROUP = /^[-−–+]?0\d*[.,]\d{3}/u;
/** More digits than a double holds exactly. */
const MOST_DIGITS = 15;

/**
 * Reads a cell of a metric.
 *
 * @param maxDecimals - More digits after the decimal sign than that are an error, not a rounding.
 */
export function readNumberCell(
  cell: GridCell,
  { unit, kind }: Pick<Metric, 'unit' | 'kind'>,
  style: NumberStyle,
  maxDecimals: number,
): NumberCell {
  if (cell === null || (typeof cell === 'string' && ABSENT.test(cell))) return { kind: 'absent' };
  if (typeof cell === 'boolean') return wrong('ein Wahrheitswert ist keine Zahl');
  const read = typeof cell === 'number' ? readTyped(cell) : readText(cell, unit, style);
  if (read.kind !== 'value') return read;
  if (read.decimals > maxDecimals) {
    return wrong(
      `„${shorten(String(cell))}“ hat mehr als ${maxDecimals} Nachkommastellen (decimals)`,
    );
  }
  if (read.value < 0 && kind === 'count')
    return wrong(`„${shorten(String(cell))}“: eine Anzahl kann nicht negativ sein`);
  return read;
}

function readTyped(value: number): NumberCell {
  if (!Number.isFinite(value)) return wrong('keine Zahl');
  const [, fraction = ''] = plainDigits(value).split('.');
  return { kind: 'value', value, decimals: fraction.length };
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(6).replace(/\.?0+$/u, '') : text;
}

function readText(cell: string, unit: string, style: NumberStyle): NumberCell {
  const [, text = cell, suffix = ''] = /^(.*\d)\s*([^\d\s]\D*)$/su.exec(cell) ?? [];
  if (suffix !== '' && !isUnit(suffix, unit)) {
    return /^[-−–+\d.,\s]+$/u.test(text) && /[\p{L}\p{Sc}%‰]/u.test(suffix)
      ? wrong(`„${shorten(cell)}“ trägt die Einheit „${shorten(suffix)}“, angegeben ist „${unit}“`)
      : notNumber(cell, style);
  }
  const digits = style === 'de' ? parseGerman(text) : parseEnglish(text);
  if (digits === null) return notNumber(cell, style);
  const significant = text.replace(/\D/gu, '').replace(/^0+/u, '').length;
  return significant > MOST_DIGITS
    ? wrong(`„${shorten(cell)}“ hat mehr als ${MOST_DIGITS} Stellen`)
    : { kind: 'value', ...digits };
}

/** What a workbook shows where a formula fails. */
const FAILED = /^#[\p{L}\d/]+[!?]?$/u;

function notNumber(cell: string, style: NumberStyle): NumberCell {
  if (cell === NOT_CALCULATED)
    return wrong(
      'Die Formel hat kein berechnetes Ergebnis; die Mappe in der Tabellenkalkulation öffnen und speichern',
    );
  if (FAILED.test(cell)) return wrong(`„${shorten(cell)}“ ist der Fehlerwert einer Formel`);
  const language = style === 'de' ? 'deutsch' : 'englisch';
  return wrong(`„${shorten(cell)}“ ist keine ${language} geschriebene Zahl`);
}

function isUnit(suffix: string, unit: string): boolean {
  return suffix.toLowerCase() === unit.toLowerCase() || (EURO.test(suffix) && EURO.test(unit));
}

function parseGerman(text: string): { value: number; decimals: number } | null {
  if (LEADING_ZERO_GROUP.test(text) && text.includes('.')) return null;
  try {
    return parseGermanNumber(text);
  } catch {
    return null;
  }
}

function parseEnglish(text: string): { value: number; decimals: number } | null {
  const groups = ENGLISH_NUMBER.exec(text)?.groups;
  if (groups === undefined || (LEADING_ZERO_GROUP.test(text) && text.includes(','))) return null;
  const { sign, whole = '', fraction = '' } = groups;
  const size = Number(`${whole.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`);
  const isNegative = sign !== undefined && sign !== '+' && size !== 0;
  return { value: isNegative ? -size : size, decimals: fraction.length };
}

function wrong(text: string): NumberCell {
  return { kind: 'wrong', text };
}
