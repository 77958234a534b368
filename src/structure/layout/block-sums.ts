import type { GridRow } from '#src/domain/table-file.ts';
import { isBareSum, isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import { textAt, withCell } from './cells.ts';

/** "Summe 2022", "Gesamt Kiel": the word before the name of the block. */
const BEFORE = /^(?:summe|gesamt|zusammen|insgesamt)\s+(?=\S)/iu;

/** What a sum is of: "2022" of "2022 insgesamt" and "Summe 2022"; null where a label is no sum. */
export function blockOfSum(label: string): string | null {
  if (isSumLabel(label)) return withoutSum(label);
  return BEFORE.test(label) ? label.replace(BEFORE, '') : null;
}

/**
 * Makes sums that are named in the column of the blocks ("2022 insgesamt", with nothing in the next)
 * rows of their blocks. A sum of all blocks stays a block of its own, and is the sum within it.
 *
 * @param name - What such a row gets in the column `within`.
 */
export function moveBlockSums(
  rows: readonly GridRow[],
  {
    blocks,
    within,
    name,
  }: { readonly blocks: number; readonly within: number; readonly name: string },
): readonly GridRow[] {
  let block = '';
  return rows.map((row) => {
    const label = textAt(row, blocks);
    const isSum = label !== '' && textAt(row, within) === '' && isSumOfAny(label, block);
    if (!isSum) {
      if (label !== '') block = label;
      return row;
    }
    const own = blockOfSum(label);
    return withCell(withCell(row, blocks, own === block ? block : label), within, name);
  });
}

function isSumOfAny(label: string, block: string): boolean {
  return blockOfSum(label) === block || isBareSum(label) || blockOfSum(label) !== null;
}
