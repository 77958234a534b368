import { headForm, isPageMark, isPageNumber, startsPage } from './classify-lines.ts';

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

const FEWEST = 3;
/** What papers of parliaments print above each page: fewer repetitions tell it too. */
const OF_PARLIAMENT =
  /(?<!\p{L})(?:Landtag|Bundestag|Bürgerschaft|Abgeordnetenhaus|Drucksache|Wahlperiode)/u;
const SHORTEST = 12;
const LONGEST = 160;
/** Heads change with the parts of a paper, but each stands on a good part of its pages. */
const SHARE_OF_PAGES = 0.25;
/** A line that stands in the text as often as above it is no running head. */
const SHARE_ON_TOP = 0.8;

/**
 * The lines that are printed on every page beside its number ("Landtag … Drucksache 7/8354"), in the
 * form that `headForm` gives: they belong to the paper, not to its text.
 *
 * @param lines - All lines of a document.
 */
export function runningHeads(lines: readonly string[]): ReadonlySet<string> {
  const found = known.get(lines) ?? findHeads(lines);
  known.set(lines, found);
  return found;
}

function findHeads(lines: readonly string[]): Set<string> {
  return new Set([
    ...headsAt(lines, isAtEdge, (index) => {
      const line = lines[index] ?? '';
      return isPageMark(line) || startsPage(line);
    }),
    ...headsAt(lines, isBelowNumber, (index) => isPageNumber(lines, index)),
  ]);
}

function headsAt(
  lines: readonly string[],
  isOnTop: (lines: readonly string[], index: number) => boolean,
  endsPage: (index: number) => boolean,
): readonly string[] {
  const counts = new Map<string, { all: number; onTop: number }>();
  for (const [index, line] of lines.entries()) {
    const form = headForm(line);
    if (form.length < SHORTEST || form.length > LONGEST || /[.,;:?!]$/u.test(form)) continue;
    const count = counts.get(form) ?? { all: 0, onTop: 0 };
    count.all += 1;
    if (isOnTop(lines, index)) count.onTop += 1;
    counts.set(form, count);
  }
  const pages = lines.filter((_, index) => endsPage(index)).length;
  const isHead = (form: string, { all, onTop }: { all: number; onTop: number }): boolean =>
    onTop >= (OF_PARLIAMENT.test(form) ? FEWEST - 1 : FEWEST) &&
    onTop / all >= SHARE_ON_TOP &&
    onTop / pages >= SHARE_OF_PAGES;
  return [...counts].flatMap(([form, count]) => (isHead(form, count) ? [form] : []));
}

/** Whether a line begins a page or stands beside its number. */
function isAtEdge(lines: readonly string[], index: number): boolean {
  return (
    startsPage(lines[index] ?? '') ||
    isPageMark(lines[index - 1] ?? '') ||
    isPageMark(lines[index + 1] ?? '')
  );
}

/** "88", a blank line, and up to three lines of a head, as Markdown made of a PDF has them. */
function isBelowNumber(lines: readonly string[], index: number): boolean {
  for (let above = index - 1; above >= index - 3; above -= 1) {
    if ((lines[above] ?? '').trim() !== '') continue;
    return isPageNumber(lines, above - 1);
  }
  return false;
}
