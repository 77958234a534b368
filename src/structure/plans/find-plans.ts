import type { FieldBlock } from './find-field-blocks.ts';
import { indexFrom, type PrintedLine } from './printed-lines.ts';

/** Lines of one yearly plan, its title page and table of contents included. */
export interface PlanSpan {
  readonly year: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Line of the heading of the introduction. */
  readonly introLine: number;
}

const INTRO_HEADING = /^1\.?\s+\p{Lu}[^.…]{3,60}$/u;
const FRONT_MATTER = /^(?:Aktionsplan 20\d\d\b|Inhaltsverzeichnis$|Abkürzungsverzeichnis$)/u;
const NEXT_ANNEX = /^Anlage\s+\d+$/u;
const NAMED_PLAN = /Aktionsplans?\s+(20\d\d)/gu;

/** An introduction names its plan within so many lines. */
const INTRO_REACH = 12;

/**
 * Finds where each yearly plan begins and ends, and its year. Introductions are copied from year to
 * year and may name the wrong one: no plan is older than its newest measure, and the years of
 * consecutive plans rise.
 */
export function findPlans(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  lineCount: number,
): PlanSpan[] {
  const spans = spansOf(printed, blocks, lineCount);
  const years = risingYears(spans.map((span) => yearEvidence(printed, blocks, span)));
  return spans.flatMap((span, index) => {
    const year = years[index];
    return year === undefined ? [] : [{ ...span, year }];
  });
}

type Span = Omit<PlanSpan, 'year'>;

function spansOf(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  lineCount: number,
): Span[] {
  const intros = printed.filter((_, index) => isIntro(printed, index)).map(({ line }) => line);
  const starts = intros.filter((line, index) => {
    const next = intros[index + 1] ?? Number.POSITIVE_INFINITY;
    return blocks.some((block) => block.firstLine > line && block.firstLine < next);
  });
  const first = blocks[0];
  if (starts.length === 0 && first !== undefined) starts.push(headStart(printed, first));
  const firstLines = starts.map((intro) => frontMatterStart(printed, blocks, intro));
  return starts.map((introLine, index) => ({
    introLine,
    firstLine: firstLines[index] ?? introLine,
    lastLine: (firstLines[index + 1] ?? endOfPlans(printed, blocks, lineCount) + 1) - 1,
  }));
}

function isIntro(printed: readonly PrintedLine[], index: number): boolean {
  const text = printed[index]?.text ?? '';
  if (!INTRO_HEADING.test(text)) return false;
  const following = printed.slice(index + 1, index + 1 + INTRO_REACH);
  return following.some((line) => line.text.includes('Aktionsplan'));
}

/** Where no introduction is printed, the plan begins with the page of its first measure. */
function headStart(printed: readonly PrintedLine[], first: FieldBlock): number {
  const index = indexFrom(printed, first.firstLine);
  const page = printed.slice(0, index).findLast(({ startsPage }) => startsPage);
  return page?.line ?? printed[0]?.line ?? 1;
}

function frontMatterStart(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  introLine: number,
): number {
  const lastBlock = blocks.findLast(({ lastLine }) => lastLine < introLine);
  const from = indexFrom(printed, (lastBlock?.lastLine ?? introLine) + 1);
  const between = printed.slice(from, indexFrom(printed, introLine));
  return between.find(({ text }) => FRONT_MATTER.test(text))?.line ?? introLine;
}

function endOfPlans(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  lineCount: number,
): number {
  const last = blocks.at(-1)?.lastLine ?? 0;
  const annex = printed.find(({ line, text }) => line > last && NEXT_ANNEX.test(text));
  return annex === undefined ? lineCount : annex.line - 1;
}

type Evidence = ReadonlyMap<number, number>;

/** Where only too early years are named, the newest inclusion; where even that is taken, a year on. */
const FALLBACK = 0.5;
const LAST_RESORT = 0.1;

function yearEvidence(
  printed: readonly PrintedLine[],
  blocks: readonly FieldBlock[],
  span: Span,
): Evidence {
  const inside = blocks.filter(
    ({ firstLine }) => firstLine >= span.firstLine && firstLine <= span.lastLine,
  );
  const included = inside.flatMap(({ fields }) => fields.filter(({ name }) => name === 'included'));
  const newest = Math.max(...included.flatMap(({ value }) => yearsIn(value)), 0);
  const firstBlock = inside[0]?.firstLine ?? span.lastLine;
  const front = printed.slice(indexFrom(printed, span.firstLine), indexFrom(printed, firstBlock));
  const weights = new Map<number, number>();
  for (const { text, line } of front) {
    const isTitlePage = FRONT_MATTER.test(text) && line < span.introLine;
    for (const [, printedYear] of text.matchAll(NAMED_PLAN)) {
      const year = Number(printedYear);
      if (year >= newest) weights.set(year, (weights.get(year) ?? 0) + (isTitlePage ? 3 : 1));
    }
  }
  if (newest > 0 && weights.size === 0) weights.set(newest, FALLBACK);
  const last = Math.max(...weights.keys(), 0);
  if (last > 0) weights.set(last + 1, weights.get(last + 1) ?? LAST_RESORT);
  return weights;
}

/** Years as printed, also where a word is glued to them ("ursprünglich2017"). */
export function yearsIn(text: string): number[] {
  return Array.from(text.matchAll(/(?<!\d)20\d\d(?!\d)/g), ([year]) => Number(year));
}

/** The strictly rising choice of one year a plan that has the most evidence. */
function risingYears(evidence: readonly Evidence[]): (number | undefined)[] {
  type Choice = { readonly weight: number; readonly years: readonly (number | undefined)[] };
  const choose = (index: number, above: number): Choice => {
    const candidates = evidence[index];
    if (candidates === undefined) return { weight: 0, years: [] };
    const skipped = choose(index + 1, above);
    let best: Choice = { weight: skipped.weight, years: [undefined, ...skipped.years] };
    for (const [year, weight] of candidates) {
      if (year <= above) continue;
      const rest = choose(index + 1, year);
      if (rest.weight + weight > best.weight) {
        best = { weight: rest.weight + weight, years: [year, ...rest.years] };
      }
    }
    return best;
  };
  return [...choose(0, 0).years];
}
