import { readStatedValues, type StatedValue } from './stated-values.ts';

const UNIT = /(?:Prozentpunkten?|%-Punkte|Prozent|%|percentage points?|per ?cent)$/iu;

/**
 * "um 18,18 und im Jahr darauf um 17,95 Prozent", "von knapp sieben auf gut acht Prozent": the unit that
 * stands behind the second number alone, behind both.
 */
export function withRepeatedUnit(sentence: string): string {
  const values = readStatedValues(sentence);
  return values.reduceRight((text, value, at) => {
    const unit = UNIT.exec(values[at + 1]?.text ?? '')?.[0];
    const next = values[at + 1];
    if (unit === undefined || next === undefined || !sharesUnit(value, next, sentence)) return text;
    return `${text.slice(0, value.end)} ${unit}${text.slice(value.end)}`;
  }, sentence);
}

/** "um 125 oder 20 Prozent" are so many people; a fraction and the two ends of a stretch are not. */
function sharesUnit(value: StatedValue, next: StatedValue, sentence: string): boolean {
  if (value.kind !== 'number' || value.noun !== null || value.isMoney) return false;
  const between = sentence.slice(value.end, next.start).trim();
  const isFromTo = value.preposition === 'von' && next.preposition === 'auf';
  if (value.decimals > 0) return isFromTo || value.preposition === next.preposition;
  const isBetween = /(?<!\p{L})(?:zwischen|between)\s$/iu.test(sentence.slice(0, value.start));
  return (
    (isFromTo && /^(?:auf|to)$/iu.test(between)) ||
    (isBetween && /^(?:und|and)$/iu.test(between)) ||
    /^(?:bis|to)$/iu.test(between)
  );
}
