/** Columns that Beleg itself adds to every table. */
export const RESERVED_COLUMN = /^(?:line|document)$|_(?:printed|line)$/u;

/**
 * The name of a column made from its heading: "Ausgaben in Euro" → `ausgaben_in_euro`.
 *
 * @returns Lower case letters, digits and `_`, at most 63, beginning with a letter.
 */
export function columnName(heading: string): string {
  const plain = heading
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  const isFree = /^[a-z]/u.test(plain) && !RESERVED_COLUMN.test(plain);
  const named = isFree ? plain : `spalte_${plain}`;
  return named.slice(0, 63).replace(/_+$|_(?:printed|line)$/gu, '');
}
