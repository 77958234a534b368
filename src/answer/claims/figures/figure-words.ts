import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';

export function quantity(value: number, unit: string): string {
  const number = formatNumber(value, Number.isInteger(value) ? {} : { decimals: 2 });
  return unit === '' ? number : `${number} ${unit}`;
}

/** "475 Beschäftigte weniger", "39,24 % mehr". */
export function changed(value: number, unit: string): string {
  if (value === 0) return `${quantity(0, unit)} Unterschied`;
  return `${quantity(Math.abs(value), unit)} ${value > 0 ? 'mehr' : 'weniger'}`;
}

export function signed(value: number, unit: string): string {
  const rounded = roundHalfUp(value, 2);
  return `${formatNumber(rounded, { signed: true, ...(Number.isInteger(rounded) ? {} : { decimals: 2 }) })} ${unit}`.trim();
}

export function directionText(actual: number): string {
  if (actual === 0) return 'der Wert blieb gleich';
  return actual > 0 ? 'der Wert ist gestiegen' : 'der Wert ist gesunken';
}
