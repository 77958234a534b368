import type { Section, SectionKind } from '#src/domain/section.ts';
import type { PlanHeading } from './find-headings.ts';
import type { PlanSpan } from './find-plans.ts';
import { indexFrom, type PrintedLine } from './printed-lines.ts';
import type { PlanMeasure } from './read-measures.ts';
import type { Lines } from './repeated-pages.ts';
import type { StrayPage } from './stray-page.ts';

/** What the sections of one plan are cut from. */
export interface PlanStructure {
  readonly document: string;
  readonly span: PlanSpan;
  readonly measures: readonly PlanMeasure[];
  /** Chapters and the list of finished measures, with the title as shown. */
  readonly chapters: readonly { readonly heading: PlanHeading; readonly title: string }[];
  readonly repeated: readonly Lines[];
  readonly stray: (StrayPage & { readonly year: number }) | undefined;
}

interface Start {
  readonly line: number;
  readonly headingEnd: number;
  readonly kind: SectionKind;
  readonly path: readonly string[];
  readonly year: number;
}

const CONTENTS = /^Inhaltsverzeichnis$/u;
/** Heading of a list of abbreviations. */
export const ABBREVIATIONS = /^Abkürzungsverzeichnis$/u;

/** "Aktionsplan 2023": how citations name a plan. */
export function planTitle(year: number): string {
  return `Aktionsplan ${year}`;
}

/** Cuts a plan into sections that cover each of its lines exactly once, in order. */
export function planSections(plan: PlanStructure, printed: readonly PrintedLine[]): Section[] {
  const { document, span } = plan;
  const starts = startsOf(plan, printed).toSorted((a, b) => a.line - b.line);
  return starts.map((start, index) => {
    const lastLine = (starts[index + 1]?.line ?? span.lastLine + 1) - 1;
    const next = printed[indexFrom(printed, start.headingEnd + 1)]?.line ?? lastLine;
    const hasBody = next <= lastLine;
    return {
      document,
      path: start.path,
      kind: hasBody || start.kind !== 'prose' ? start.kind : 'contents',
      year: start.year,
      firstLine: start.line,
      lastLine,
      bodyLine: hasBody ? next : lastLine,
    };
  });
}

function startsOf(plan: PlanStructure, printed: readonly PrintedLine[]): Start[] {
  const { span, measures, chapters, repeated, stray } = plan;
  const title = planTitle(span.year);
  const { year } = span;
  const inRepeated = ({ line }: Start) =>
    repeated.some(({ firstLine, lastLine }) => line > firstLine && line <= lastLine);
  const starts: Start[] = [
    ...frontMatter(plan, printed),
    ...chapters.map(({ heading, title: chapter }) => ({
      line: heading.firstLine,
      headingEnd: heading.lastLine,
      kind: heading.role === 'finished' ? ('list' as const) : ('prose' as const),
      path: [title, chapter],
      year,
    })),
    ...measures.map((measure) => ({
      line: measure.firstLine,
      headingEnd: measure.bodyLine - 1,
      kind: 'measure' as const,
      path: [title, ...measure.chapter, measureTitle(measure)],
      year,
    })),
    ...repeated.map(({ firstLine }) => ({
      line: firstLine,
      headingEnd: firstLine - 1,
      kind: 'duplicate' as const,
      path: [title],
      year,
    })),
  ];
  if (stray) {
    const path = [`${planTitle(stray.year)} (einzelne Seite)`, stray.about];
    const line = stray.firstLine;
    starts.push({ line, headingEnd: line - 1, kind: 'prose', path, year: stray.year });
  }
  return starts.filter((start) => !inRepeated(start));
}

/** "3.1.3 Standardisierung der IT in der Landesverwaltung" */
function measureTitle({ number, title }: Pick<PlanMeasure, 'number' | 'title'>): string {
  return number === null ? title : `${number} ${title}`;
}

function frontMatter({ span }: PlanStructure, printed: readonly PrintedLine[]): Start[] {
  const { year, firstLine, introLine } = span;
  const title = planTitle(year);
  const intro = printed[indexFrom(printed, introLine)]?.text.replace(/\s+/g, ' ') ?? '';
  const starts: Start[] = [
    { line: introLine, headingEnd: introLine, kind: 'prose', path: [title, intro], year },
  ];
  for (const { line, text } of printed) {
    if (line < firstLine || line >= introLine) continue;
    const isContents = CONTENTS.test(text);
    if (!isContents && !ABBREVIATIONS.test(text)) continue;
    const kind = isContents ? ('contents' as const) : ('list' as const);
    starts.push({ line, headingEnd: line, kind, path: [title, text], year });
  }
  const isCovered = starts.some(({ line }) => line === firstLine);
  if (!isCovered) {
    starts.push({
      line: firstLine,
      headingEnd: firstLine - 1,
      kind: 'contents',
      path: [title],
      year,
    });
  }
  return starts;
}
