/** Where a value stands in a line. */
export interface PrintedAt {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Where a line prints a value, with or without separated thousands, if it does so exactly once. In
 * `640 635` blanks may part thousands or columns; that the line is cited for the value decides.
 */
export function findPrintedValue(line: string, value: number): PrintedAt | undefined {
  const matches = [...line.matchAll(printedForms(value))];
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

function printedForms(value: number): RegExp {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '[. ]?');
  const sign = value < 0 ? '[-−–]' : '';
  const decimals = fraction === undefined ? '(?:,0+)?' : `,${fraction}0*`;
  return new RegExp(`(?<![\\d,.])${sign}${grouped}${decimals}(?!\\d|[.,]\\d)`, 'gu');
}
