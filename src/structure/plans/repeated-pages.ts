import { indexFrom, type PrintedLine } from './printed-lines.ts';

/** Lines, 1-based and inclusive. */
export interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Shorter repetitions are footnotes and phrases, not pages. */
const FEWEST_LINES = 10;

/**
 * Finds pages of a plan that stand in it a second time, word for word. The first occurrence is the
 * plan's, the later one is the repetition. The signs of bullets may be lost in one of them.
 */
export function repeatedPages(printed: readonly PrintedLine[], plan: Lines): Lines[] {
  const inside = printed.slice(
    indexFrom(printed, plan.firstLine),
    indexFrom(printed, plan.lastLine + 1),
  );
  const seen = new Map<string, number[]>();
  const repeated: Lines[] = [];
  let index = 0;
  while (index < inside.length) {
    const key = keyOf(inside[index]);
    const earlier = inside[index]?.startsPage === true ? (seen.get(key) ?? []) : [];
    const length = Math.max(0, ...earlier.map((start) => commonLength(inside, start, index)));
    if (length >= FEWEST_LINES) {
      const firstLine = inside[index]?.line ?? 0;
      const next = inside[index + length]?.line ?? plan.lastLine + 1;
      repeated.push({ firstLine, lastLine: next - 1 });
      index += length;
      continue;
    }
    seen.set(key, [...(seen.get(key) ?? []), index]);
    index += 1;
  }
  return repeated;
}

function keyOf(line: PrintedLine | undefined): string {
  return line?.text.replace(/^[•▪]\s*/, '').replace(/\s+/g, ' ') ?? '';
}

/** How many lines from two places on are the same, the earlier stretch ending before the later. */
function commonLength(lines: readonly PrintedLine[], earlier: number, later: number): number {
  let length = 0;
  while (
    earlier + length < later &&
    later + length < lines.length &&
    keyOf(lines[earlier + length]) === keyOf(lines[later + length])
  ) {
    length += 1;
  }
  return length;
}
