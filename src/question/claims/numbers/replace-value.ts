import type { StatedValue } from './stated-values.ts';

/** The sentence with one value put as a question, and without the others. */
export function replaceValue(
  sentence: string,
  asked: StatedValue,
  words: string,
  values: readonly StatedValue[],
): string {
  let text = sentence;
  for (const value of [...values].sort((a, b) => b.start - a.start)) {
    const put = value === asked ? words : ' ';
    text = `${text.slice(0, value.start)} ${put} ${text.slice(value.end)}`;
  }
  return text.replace(/\s+/gu, ' ').trim();
}
