import { isPageNumber } from './classify-lines.ts';

/** From this 1-based line on, up to the next one; null where the page is not known. */
interface PageStart {
  readonly line: number;
  readonly page: number | null;
}

const known = new WeakMap<readonly string[], readonly PageStart[]>();

/**
 * The page a line stands on, where the text says so without doubt: by form feeds, or by a printed
 * number on every single page. A text that prints some numbers only (as copied annexes do), or where
 * it cannot be told whether a number stands above or below its page, has none: a wrong page sends
 * people astray, a missing one does not.
 *
 * @param lines - All lines of a document.
 * @param line - 1-based.
 * @returns The page as printed, or counted from 1 by form feeds; undefined where it is not certain.
 */
export function pageOf(lines: readonly string[], line: number): number | undefined {
  const pages = known.get(lines) ?? pagesOf(lines);
  known.set(lines, pages);
  const start = pages.findLast((candidate) => candidate.line <= line);
  return start?.page ?? undefined;
}

function pagesOf(lines: readonly string[]): readonly PageStart[] {
  return lines.some((text) => text.includes('\f')) ? byFormFeeds(lines) : byPrintedNumbers(lines);
}

function byFormFeeds(lines: readonly string[]): PageStart[] {
  const pages: PageStart[] = [{ line: 1, page: 1 }];
  for (const [index, text] of lines.entries()) {
    const page = (pages.at(-1)?.page ?? 1) + text.split('\f').length - 1;
    if (text.includes('\f')) pages.push({ line: index + 1, page });
  }
  return pages;
}

const FEWEST_PAGES = 3;
/** Fewer lines of text are no page, and the numbers are those of a list. */
const FEWEST_LINES = 8;

function byPrintedNumbers(lines: readonly string[]): PageStart[] {
  const at = lines.flatMap((_, index) => (isPageNumber(lines, index) ? [index] : []));
  const isRun = at.every((index, place) => numberIn(lines[index] ?? '') === place + 1);
  if (at.length < FEWEST_PAGES || !isRun) return [];
  const texts = [...at.map((index, place) => textLines(lines, at[place - 1] ?? -1, index))];
  const [above = 0, ...between] = texts;
  const below = textLines(lines, at.at(-1) ?? 0, lines.length);
  if (between.some((count) => count < FEWEST_LINES)) return [];
  // Page 1 is above its number, or the number is the first thing that is printed.
  if (above >= FEWEST_LINES && below === 0)
    return at.map((_, place) => ({ line: (at[place - 1] ?? -1) + 2, page: place + 1 }));
  return above === 0 && below > 0
    ? at.map((index, place) => ({ line: index + 1, page: place + 1 }))
    : [];
}

function numberIn(text: string): number {
  return Number(/\d+/u.exec(text)?.[0]);
}

/** Lines with text between two lines, both exclusive. */
function textLines(lines: readonly string[], from: number, to: number): number {
  return lines.slice(from + 1, to).filter((text) => text.trim() !== '').length;
}
