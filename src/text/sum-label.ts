const ENDING = /,?\s+(?:insgesamt|gesamt|zusammen)$/iu;

/** Whether a label says that it is a sum: "Unfälle insgesamt", "Landkreise zusammen". */
export function isSumLabel(label: string): boolean {
  return ENDING.test(label);
}

const BARE = /^(?:summe|gesamt|gesamtsumme|insgesamt|zusammen)$/iu;

/** "Insgesamt" says not of what. */
export function isBareSum(label: string): boolean {
  return BARE.test(label);
}

/** What a sum is of: "Unfälle" of "Unfälle insgesamt"; any other label as it is. */
export function withoutSum(label: string): string {
  return label.replace(ENDING, '');
}
