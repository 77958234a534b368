import { GERMAN_MONTH, monthOf } from '#src/text/month-names.ts';

const QUARTER =
  /(?:([1-4]|i{1,3}|iv|erst\p{L}*|zweit\p{L}*|dritt\p{L}*|viert\p{L}*)\.?\s*(quartal|halbjahr))|q([1-4])/iu;

const MONTH = new RegExp(GERMAN_MONTH, 'iu');

/** Whether a part of a year that is said, "3. Quartal" or "Ende", is the one that is printed. */
export function sameTime(said: string, printed: string): boolean {
  const quarter = quarterOf(said);
  if (quarter !== null) return quarterOf(printed) === quarter;
  const month = MONTH.exec(said)?.[0];
  if (month !== undefined) {
    const inNumbers = new RegExp(`\\.\\s?0?${monthOf(month)}\\.\\s?20`, 'u');
    return printed.includes(month) || inNumbers.test(printed);
  }
  return (
    printed.includes(said) ||
    (said === 'ende' &&
      (!namesTime(printed) || /31\.\s?12\.|iv\.|4\. ?quartal|dezember/u.test(printed)))
  );
}

function quarterOf(text: string): string | null {
  const match = QUARTER.exec(text);
  if (match === null) return null;
  const [, first = '', part = 'quartal', short] = match;
  const number = short ?? numberOf(first.toLowerCase());
  return `${number} ${part.toLowerCase()}`;
}

function numberOf(word: string): string {
  const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
  if (roman[word] !== undefined) return roman[word] ?? word;
  if (word.startsWith('erst')) return '1';
  if (word.startsWith('zweit')) return '2';
  if (word.startsWith('dritt')) return '3';
  return word.startsWith('viert') ? '4' : word;
}

/** Whether a part of a year is printed at all. */
export function namesTime(printed: string): boolean {
  return (
    QUARTER.test(printed) ||
    MONTH.test(printed) ||
    /\d{1,2}\.\s?\d{1,2}\.|ende|mitte|anfang/u.test(printed)
  );
}
