// A number as the source may print it: thousands parted by a point or a blank, or not at all.
const PRINTED = /[-−–]?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?(?!\d)|[-−–]?\d+(?:,\d+)?/gu;

export interface PrintedAt {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Where a line prints a value, if it does so exactly once. */
export function findPrintedValue(line: string, value: number): PrintedAt | undefined {
  const matches = [...line.matchAll(PRINTED)].filter(([text]) => readPrinted(text) === value);
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

function readPrinted(text: string): number {
  return Number(text.replace(/[−–]/gu, '-').replace(/[. ]/gu, '').replace(',', '.'));
}
