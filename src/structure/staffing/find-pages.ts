import type { StaffingSection } from '#src/domain/staffing.ts';
import { startsPage } from '#src/text/classify-lines.ts';
import { isHead, type Page, parsePage, sectionOf } from './parse-page.ts';
import { parseValues } from './parse-values.ts';

interface Span {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A row of a staffing table has a rate for at least one year and a change in per cent. */
const ROW_SHAPE = /\d\s+\d[\d.]*,\d{2}\s.*%/u;
const FEWEST_ROWS = 2;

/**
 * Finds staffing tables by the shape of their rows (count, rate, change in per cent) and takes
 * their pages apart. Pages without column heads take the years of the next page that has some (the
 * extraction prints the heads of the first pages late), which the arithmetic then has to confirm.
 *
 * @returns Runs of adjoining pages, each one annex; none for a document without such tables.
 */
export function findStaffingAnnexes(lines: readonly string[]): Page[][] {
  return runsOf(pageSpans(lines).filter((span) => isStaffingPage(lines, span))).map((run) =>
    inheritYears(parseRun(lines, run)),
  );
}

function pageSpans(lines: readonly string[]): Span[] {
  const starts = lines.flatMap((text, index) =>
    index === 0 || startsPage(text) ? [index + 1] : [],
  );
  return starts.map((firstLine, index) => ({
    firstLine,
    lastLine: (starts[index + 1] ?? lines.length + 1) - 1,
  }));
}

function isStaffingPage(lines: readonly string[], span: Span): boolean {
  const rows = linesOf(lines, span).filter(isRow);
  return rows.length >= FEWEST_ROWS;
}

function isRow(text: string): boolean {
  return ROW_SHAPE.test(text) && parseValues(text).groups.some(({ rate }) => rate !== null);
}

function runsOf(spans: readonly Span[]): Span[][] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    if (run?.at(-1)?.lastLine === span.firstLine - 1) run.push(span);
    else runs.push([span]);
  }
  return runs;
}

function parseRun(lines: readonly string[], run: readonly Span[]): Page[] {
  const pages: Page[] = [];
  for (const [index, span] of run.entries()) {
    const firstLine = index === 0 ? startOfAnnex(lines, span) : span.firstLine;
    const lastLine = index === run.length - 1 ? endOfAnnex(lines, span) : span.lastLine;
    pages.push(parsePage(lines, { firstLine, lastLine }, sectionBefore(pages)));
  }
  return pages;
}

/** The annex can begin below other text of the same page: at its heading, else at the first head. */
function startOfAnnex(lines: readonly string[], span: Span): number {
  const page = linesOf(lines, span);
  const above = page.slice(0, page.findIndex(isRow) + 1).map((text) => text.trim());
  const heading = above.findLastIndex((text) => /^Anlage\b/u.test(text));
  const head = above.findIndex((text) => isHead(text) || sectionOf(text) !== undefined);
  return span.firstLine + Math.max(0, heading === -1 ? head : heading);
}

/** Column heads can be printed below the rows. */
function endOfAnnex(lines: readonly string[], span: Span): number {
  return (
    span.firstLine +
    linesOf(lines, span).findLastIndex((text) => isRow(text) || isHead(text.trim()))
  );
}

function sectionBefore(pages: readonly Page[]): StaffingSection {
  return pages.at(-1)?.labels.at(-1)?.label.section ?? 'Kernhaushalt';
}

function inheritYears(pages: readonly Page[]): Page[] {
  return pages.map((page, index) => {
    if (page.years.length > 0) return page;
    const heads = [...pages.slice(index), ...pages.slice(0, index).toReversed()];
    const years = heads.find((other) => other.years.length > 0)?.years ?? [];
    return { ...page, years, hasOwnYears: false };
  });
}

function linesOf(lines: readonly string[], span: Span): readonly string[] {
  return lines.slice(span.firstLine - 1, span.lastLine);
}
