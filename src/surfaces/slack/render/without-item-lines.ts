import type { Answer, Item } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { BAR_ROW } from '#src/text/printed-tables.ts';

const ENTRY = /^\s*(?:[-*•]|\d+[.)])\s/u;

/**
 * The text without the lines that list the items, for a message that shows them as a table. Only
 * list entries and table rows go, and only those that say an item's label and what the table says.
 */
export function withoutItemLines({ text, items, language }: Answer): string {
  const lines = text.split('\n');
  const isItem = (line: string) => items.some((item) => says(line, item, language));
  const hasTable = lines.some((line) => BAR_ROW.test(line) && isItem(line));
  const kept = lines.filter((line) => {
    if (BAR_ROW.test(line)) return !hasTable;
    return !(ENTRY.test(line) && isItem(line));
  });
  return kept
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function says(line: string, { label, value, detail }: Item, language: Answer['language']): boolean {
  if (label === '' || !line.includes(label)) return false;
  const isValueShown = value === undefined || line.includes(formatNumber(value, { language }));
  return isValueShown || (detail !== undefined && line.includes(detail));
}
