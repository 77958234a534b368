import type { SourceDocument } from '#src/domain/document.ts';
import type {
  FinishedMeasure,
  MeasureLink,
  MeasureRegister,
  PlanAbbreviation,
} from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import { countWords, type WordCounts } from './clean-title.ts';
import { findContinuations } from './find-continuations.ts';
import { type Field, type FieldBlock, findFieldBlocks } from './find-field-blocks.ts';
import { findHeadings, type PlanHeading } from './find-headings.ts';
import { findPlans, type PlanSpan } from './find-plans.ts';
import { formerNumberNotes } from './footnotes.ts';
import { linkFinished } from './link-finished.ts';
import { type EntryLink, linkMeasures } from './link-measures.ts';
import { measureIds } from './measure-ids.ts';
import { type PlanResidual, planResiduals } from './plan-residuals.ts';
import { ABBREVIATIONS, planSections, planTitle } from './plan-sections.ts';
import { indexFrom, type PrintedLine, printedLines } from './printed-lines.ts';
import { readFinished } from './read-finished.ts';
import {
  type PlanFinished,
  type PlanMeasure,
  type PlanParts,
  readMeasures,
  titleWithNumber,
} from './read-measures.ts';
import { type Lines, repeatedPages } from './repeated-pages.ts';
import { type StrayPage, strayPage } from './stray-page.ts';

/** Everything the action plans of one document say in fields, with the lines it stands on. */
export interface ActionPlans extends MeasureRegister {
  readonly sections: readonly Section[];
  readonly residuals: readonly PlanResidual[];
}

/** One plan as it was read. */
export interface PlanReading {
  readonly span: PlanSpan;
  readonly repeated: readonly Lines[];
  readonly stray: StrayPage | undefined;
  readonly headings: readonly PlanHeading[];
  readonly withoutTitle: readonly FieldBlock[];
  readonly measures: readonly PlanMeasure[];
  readonly finished: readonly PlanFinished[];
}

interface Source {
  readonly document: SourceDocument;
  readonly printed: readonly PrintedLine[];
  readonly counts: WordCounts;
  readonly blocks: readonly FieldBlock[];
  readonly strayStatuses: readonly Field[];
}

/**
 * Reads the yearly action plans of a document: the measures with their fields, which of them are
 * the same through the years, the lists of finished ones, and the sections of the text.
 *
 * @returns Empty lists for a document without plans. Lines are 1-based and inclusive.
 */
export function readActionPlans(document: SourceDocument): ActionPlans {
  const printed = printedLines(document.lines);
  const { blocks, strayStatuses } = findFieldBlocks(printed);
  const spans = findPlans(printed, blocks, document.lines.length);
  const source = { document, printed, blocks, strayStatuses, counts: countWords(document.lines) };
  const missingYears = yearsBetween(spans);
  const readings = withStrayPages(
    spans.map((span) => readPlan(source, span)),
    printed,
  );
  const measures = readings.flatMap((reading) => reading.measures);
  const links = linkMeasures(
    readings.map((reading) => reading.measures),
    ({ bodyLine, lastLine }) => document.lines.slice(bodyLine - 1, lastLine).join('\n'),
  );
  const ids = measureIds(measures, links);
  const idOf = (measure: PlanMeasure) => ids.get(measure) ?? '';
  const sections = readings.flatMap((reading) => sectionsOf(source, reading));
  const named = measures.map((measure) => ({ measureId: idOf(measure), ...measure }));
  const finished = withIds(readings, measures, idOf);
  return {
    plans: spans.map(({ year, firstLine, lastLine }) => ({
      document: document.path,
      year,
      title: planTitle(year),
      firstLine,
      lastLine,
    })),
    measures: named,
    finished,
    links: links.map((link) => toMeasureLink(link, idOf)),
    continuations: findContinuations(named, finished),
    sections,
    missingYears,
    abbreviations: readAbbreviations(document, sections),
    residuals: planResiduals(readings, strayStatuses, missingYears),
  };
}

function yearsBetween(spans: readonly PlanSpan[]): number[] {
  const years = spans.map(({ year }) => year);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1];
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return all.filter((year) => !years.includes(year));
}

function readPlan(source: Source, span: PlanSpan): PlanReading {
  const { document, printed, blocks, strayStatuses, counts } = source;
  const repeated = repeatedPages(printed, span);
  const isOwn = ({ firstLine }: FieldBlock) =>
    firstLine >= span.firstLine &&
    firstLine <= span.lastLine &&
    !repeated.some((page) => firstLine >= page.firstLine && firstLine <= page.lastLine);
  const { headings, withoutTitle } = findHeadings(printed, blocks.filter(isOwn), span);
  const inside = printed.slice(
    indexFrom(printed, span.firstLine),
    indexFrom(printed, span.lastLine + 1),
  );
  const parts: PlanParts = {
    document: document.path,
    year: span.year,
    lastLine: span.lastLine,
    headings,
    notes: formerNumberNotes(inside),
    strayStatuses,
    counts,
    nextPrinted: (line) => printed[indexFrom(printed, line + 1)]?.line ?? line,
  };
  const measures = readMeasures(parts).map((measure) => endBefore(measure, repeated));
  const finished = readFinished(parts, inside);
  return { span, repeated, stray: undefined, headings, withoutTitle, measures, finished };
}

/** A measure ends where a page follows that is not its own. */
function endBefore(measure: PlanMeasure, pages: readonly Lines[]): PlanMeasure {
  const page = pages.find(
    ({ firstLine }) => firstLine > measure.bodyLine && firstLine <= measure.lastLine,
  );
  return page ? { ...measure, lastLine: page.firstLine - 1 } : measure;
}

/** Before a missing year, the last pages of a plan may be what is left of the next one. */
function withStrayPages(
  readings: readonly PlanReading[],
  printed: readonly PrintedLine[],
): PlanReading[] {
  return readings.map((reading, index) => {
    const next = readings[index + 1];
    const last = reading.measures.at(-1);
    if (!next || !last || next.span.year === reading.span.year + 1) return reading;
    if (last.lastLine !== reading.span.lastLine) return reading;
    const others = [...reading.measures, ...next.measures];
    const stray = strayPage(printed, last, others);
    if (!stray) return reading;
    return { ...reading, stray, measures: reading.measures.map((m) => endBefore(m, [stray])) };
  });
}

function withIds(
  readings: readonly PlanReading[],
  measures: readonly PlanMeasure[],
  idOf: (measure: PlanMeasure) => string,
): FinishedMeasure[] {
  const finished = readings.flatMap((reading) => reading.finished);
  const ids = linkFinished(finished, measures, idOf);
  return finished.map((entry, index) => ({ ...entry, measureId: ids[index] ?? null }));
}

function toMeasureLink(
  { from, to, reason }: EntryLink,
  idOf: (measure: PlanMeasure) => string,
): MeasureLink {
  return { measureId: idOf(to), fromYear: from.planYear, toYear: to.planYear, reason };
}

function sectionsOf(source: Source, reading: PlanReading): Section[] {
  const { document, printed, counts } = source;
  const { span, measures, repeated, stray, headings } = reading;
  const chapters = headings
    .filter(({ role }) => role !== 'measure')
    .map((heading) => ({ heading, title: titleWithNumber(heading, { counts }) }));
  const dated = stray && { ...stray, year: span.year + 1 };
  return planSections(
    { document: document.path, span, measures, chapters, repeated, stray: dated },
    printed,
  );
}

/** One word, a blank, and what it stands for. */
const ENTRY = /^(\S{2,14})\s+(\p{Lu}.{4,})$/u;

/** Reads the lists of abbreviations of plans: "TFM Thüringer Finanzministerium", one a line. */
function readAbbreviations(
  document: SourceDocument,
  sections: readonly Section[],
): PlanAbbreviation[] {
  const lists = sections.filter(({ path }) => ABBREVIATIONS.test(path.at(-1) ?? ''));
  return lists.flatMap(({ bodyLine, lastLine }) =>
    printedLines(document.lines.slice(0, lastLine)).flatMap(({ line, text }) => {
      const match = line < bodyLine ? null : text.match(ENTRY);
      if (!match) return [];
      const [, short = '', long = ''] = match;
      return [{ document: document.path, short, long: long.replace(/\s+/g, ' ').trim(), line }];
    }),
  );
}
