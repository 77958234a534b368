import type { SurveyedColumn } from './survey-columns.ts';

const WITH_BRACKETS = /^(\S.*?)\s*\(([^()]+)\)$/u;
const SHORT = /^(\p{Lu}{1,4})\s?(\d{1,2}|[IVX]+)$/u;

/**
 * "GK 5 (über 100.000 EW)" is "GK 5", and below "Größenklasse" the "Größenklasse 5": names of entries
 * by what stands before their brackets, where that tells them apart.
 */
export function namesBeforeBrackets({
  heading,
  texts,
}: Pick<SurveyedColumn, 'heading' | 'texts'>): Record<string, string[]> {
  const labels = [...new Set(texts)];
  const heads = labels.map((text) => WITH_BRACKETS.exec(text)?.[1] ?? text);
  return Object.fromEntries(
    labels.flatMap((label, index) => {
      const head = heads[index] ?? label;
      const isShared = heads.indexOf(head) !== heads.lastIndexOf(head);
      if (head === label || isShared) return [];
      const [, short = '', number = ''] = SHORT.exec(head) ?? [];
      const isOfHeading = number !== '' && isShortFor(short, heading);
      return [[label, [head, ...(isOfHeading ? [`${heading} ${number}`] : [])]]];
    }),
  );
}

/** "GK" for "Größenklasse": its letters in their order, beginning with the first. */
function isShortFor(short: string, heading: string): boolean {
  const letters = [...short].map((letter) => letter.toLowerCase()).join('\\p{L}*');
  return new RegExp(`^${letters}\\p{L}*$`, 'iu').test(heading);
}
