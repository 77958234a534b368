import { monthName } from '#src/text/month-names.ts';
import { readYearPart } from '#src/text/year-part.ts';
import type { FigureReading } from './reading.ts';

const ORDINALS = ['erst', 'zweit', 'dritt', 'viert'];
const PART =
  /(?<!\p{L})(?:im|in|des|vom|für das|das)\s+(?:(?<number>[1-4]|I{1,3}|IV)\.|(?<ordinal>erst|zweit|dritt|viert)e[ns]?)\s+(?<kind>Quartal|Halbjahr|Vierteljahr)(?:e?s)?(?!\p{L})/giu;
/** What asks for more than a sum. */
const MORE =
  /(?<!\p{L})(?:monat\p{L}*|durchschnitt\p{L}*|schnitt|mittel|vergleich\p{L}*|als|prozent|anteil|(?:meist|wenigst|höchst|niedrigst)\p{L}+)(?!\p{L})/iu;

/** A question about a quarter or half a year put into its months; null where it is none. */
export interface InMonths {
  readonly question: string;
  readonly count: number;
}

/** "im 2. Quartal 2024" → "in April, Mai und Juni zusammen 2024", for tables that go by months. */
export function inMonths(question: string): InMonths | null {
  const [match, ...more] = question.matchAll(PART);
  if (match === undefined || more.length > 0 || MORE.test(question)) return null;
  const { number, ordinal = '', kind = '' } = match.groups ?? {};
  const place = number ?? String(ORDINALS.indexOf(ordinal.toLowerCase()) + 1);
  const part = readYearPart(`${place}. ${kind}`);
  if (part === undefined) return null;
  const count = part.kind === 'Halbjahr' ? 6 : 3;
  const months = Array.from({ length: count }, (_, index) =>
    monthName((part.number - 1) * count + index + 1),
  );
  const named = `in ${months.slice(0, -1).join(', ')} und ${months.at(-1)} zusammen`;
  const { index } = match;
  return {
    question: question.slice(0, index) + named + question.slice(index + match[0].length),
    count,
  };
}

/** Whether a reading adds up as many entries as there are months. */
export function addsMonths(reading: FigureReading, { count }: InMonths): boolean {
  if (reading.kind !== 'plan') return false;
  const { operation, selection } = reading.plan;
  const isSum = operation.name === 'aggregate' && operation.with === 'sum';
  return isSum && selection.by === 'entities' && selection.entities.length === count;
}
