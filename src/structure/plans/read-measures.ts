import type { FinishedMeasure, Measure, MeasureStatus, PrintedField } from '#src/domain/measure.ts';
import { MEASURE_STATUSES } from '#src/domain/measure.ts';
import { joinLines } from '#src/text/join-lines.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { cleanTitle, type WordCounts } from './clean-title.ts';
import type { Field, FieldBlock, FieldName } from './find-field-blocks.ts';
import type { PlanHeading } from './find-headings.ts';
import { yearsIn } from './find-plans.ts';
import { type FormerNumberNote, noteBetween, noteOfTitle, withoutNote } from './footnotes.ts';
import { isBelow, numberParts } from './heading-number.ts';

/** A measure before it is known which ones of other years are the same. */
export type PlanMeasure = Omit<Measure, 'measureId'>;
export type PlanFinished = Omit<FinishedMeasure, 'measureId'>;

/** What one plan is made of. */
export interface PlanParts {
  readonly document: string;
  readonly year: number;
  readonly lastLine: number;
  readonly headings: readonly PlanHeading[];
  readonly notes: readonly FormerNumberNote[];
  readonly strayStatuses: readonly Field[];
  readonly counts: WordCounts;
  /** First printed line after a line; the reading goes on there. */
  readonly nextPrinted: (line: number) => number;
}

/** Reads the measures of one plan in the order in which they are printed. */
export function readMeasures(plan: PlanParts): PlanMeasure[] {
  const open: PlanHeading[] = [];
  const measures = plan.headings.flatMap((heading, index) => {
    keepAncestors(open, heading);
    if (heading.role !== 'measure' || !heading.block) {
      open.push(heading);
      return [];
    }
    const lastLine = (plan.headings[index + 1]?.firstLine ?? plan.lastLine + 1) - 1;
    const measure = toMeasure(plan, heading, heading.block, open, lastLine);
    if (open.at(-1)?.isFlaggedNew) open.pop();
    return [measure];
  });
  return measures.map((measure) => withSubject(measure, measures));
}

/** A title of so few words may be a phase ("Einführung") of what the heading above names. */
const FEW_WORDS = 3;

/**
 * A measure that was divided keeps its subject in the heading above its parts: "Transparenzportal"
 * above "Einführung" and "Ablösung". Such a heading stands among measures; one that stands among
 * chapters is a chapter and no subject.
 */
function withSubject(measure: PlanMeasure, measures: readonly PlanMeasure[]): PlanMeasure {
  const above = measure.chapter.at(-1)?.match(/^([\d.]+) (.+)$/);
  const [, number = '', subject = ''] = above ?? [];
  const isPhase = measure.title.split(' ').length <= FEW_WORDS && /\./.test(number);
  if (!isPhase || !isBelow(measure.number ?? '', number)) return measure;
  const parent = numberParts(number).slice(0, -1).join('.');
  const beside = measures.filter(
    (other) =>
      other.number !== null &&
      isBelow(other.number, parent) &&
      numberParts(other.number).length === numberParts(number).length,
  );
  return beside.length >= 3 ? { ...measure, title: `${subject}: ${measure.title}` } : measure;
}

/**
 * Closes the chapters a heading does not lie in. A lettered chapter lies in the numbered one before
 * it; a chapter without number begins anew; one flagged as new holds the next measure only.
 */
function keepAncestors(open: PlanHeading[], heading: PlanHeading): void {
  const { number } = heading;
  if (number === null && heading.role === 'measure') return;
  if (number === null && heading.isFlaggedNew) return;
  const kept = open.filter(
    (chapter) =>
      number !== null &&
      chapter.number !== null &&
      (isBelow(number, chapter.number) || (/^[A-Z]/.test(number) && /^\d+$/.test(chapter.number))),
  );
  open.splice(0, open.length, ...kept);
}

function toMeasure(
  plan: PlanParts,
  heading: PlanHeading,
  block: FieldBlock,
  chapters: readonly PlanHeading[],
  lastLine: number,
): PlanMeasure {
  const printed = joinLines(heading.titleLines);
  const note = noteOfTitle(printed, heading.lastLine, plan.notes);
  const isOwn = note !== undefined && !isOfLaterTitle(note, heading, plan.headings);
  const lead = printedField(block, 'lead');
  const digits = note?.note ?? lostNote(printed, heading, plan.headings);
  const title = withoutLead(
    cleanTitle(withoutNote(printed, digits), plan.counts, digits !== undefined),
    lead?.text,
  );
  const status = statusOf(block, plan.strayStatuses, lastLine);
  return {
    document: plan.document,
    planYear: plan.year,
    number: heading.number,
    title,
    chapter: chapters.map((chapter) => titleWithNumber(chapter, plan)),
    included: includedOf(block, heading.isFlaggedNew),
    lead,
    completion: completionOf(block),
    status,
    formerNumber: isOwn ? { text: note.number, line: note.line } : null,
    firstLine: heading.firstLine,
    lastLine,
    bodyLine: Math.min(plan.nextPrinted(block.lastLine), lastLine),
  };
}

function lostNote(
  printed: string,
  heading: PlanHeading,
  headings: readonly PlanHeading[],
): number | undefined {
  const titled = headings.filter(({ role }) => role === 'measure');
  const index = titled.indexOf(heading);
  const [before, after] = [titled[index - 1], titled[index + 1]].map(
    (beside) => beside && joinLines(beside.titleLines),
  );
  return noteBetween(printed, before, after);
}

/** Two titles may carry the same digits by mistake: the note belongs to the one right above it. */
function isOfLaterTitle(
  note: FormerNumberNote,
  heading: PlanHeading,
  headings: readonly PlanHeading[],
): boolean {
  return headings.some(
    ({ firstLine, titleLines }) =>
      firstLine > heading.firstLine &&
      firstLine < note.line &&
      new RegExp(`\\D${note.note}$`).test(joinLines(titleLines)),
  );
}

/** "3.1 Technische Infrastruktur (Hardware, Netze)" */
export function titleWithNumber(heading: PlanHeading, plan: Pick<PlanParts, 'counts'>): string {
  const title = cleanTitle(joinLines(heading.titleLines), plan.counts);
  return heading.number === null ? title : `${heading.number} ${title}`;
}

/** One edition prints the lead at the end of a title: "… Landesverwaltung TMIK / TLVwA". */
function withoutLead(title: string, lead: string | undefined): string {
  if (!lead) return title;
  const spaced = lead.replace(/\s/g, '').split('').map(literalPattern).join('\\s*');
  return title.replace(new RegExp(`\\s${spaced}$`), '');
}

function fieldOf(block: FieldBlock, name: FieldName): Field | undefined {
  return block.fields.find((field) => field.name === name);
}

function printedField(block: FieldBlock, name: FieldName): PrintedField | null {
  const field = fieldOf(block, name);
  return field ? printed(field, field.value) : null;
}

function printed({ line, lastLine }: Field, text: string): PrintedField {
  return lastLine > line ? { text, line, lastLine } : { text, line };
}

function includedOf(block: FieldBlock, isFlaggedNew: boolean): Measure['included'] {
  const field = printedField(block, 'included');
  if (!field) return null;
  const isNew = isFlaggedNew || /\bNEU\b/i.test(field.text);
  return { ...field, year: yearsIn(field.text)[0] ?? null, isNew };
}

/** Two phases are planned on two lines; both are the planned completion. */
function completionOf(block: FieldBlock): Measure['completion'] {
  const fields = block.fields.filter(({ name }) => name === 'completion');
  const [first] = fields;
  const last = fields.at(-1);
  if (!first || !last) return null;
  const text = fields.map(({ value }) => value).join('; ');
  const span = { ...first, lastLine: last.lastLine };
  return { ...printed(span, text), years: [...new Set(yearsIn(text))] };
}

/** The status of the block, or one that slipped behind the prose and its footnotes. */
function statusOf(
  block: FieldBlock,
  strays: readonly Field[],
  lastLine: number,
): Measure['status'] {
  const field =
    fieldOf(block, 'status') ??
    strays.find(({ line }) => line > block.lastLine && line <= lastLine);
  if (!field) return null;
  // Signal lights beside the words come out as "●●●", "�" or private characters.
  const text = field.value.replace(/[^\p{L}\p{N})]+$/u, '');
  const value = statusIn(text);
  return value ? { ...printed(field, text), value } : null;
}

function statusIn(text: string): MeasureStatus | undefined {
  const lower = text.toLowerCase();
  return MEASURE_STATUSES.find((status) => lower.startsWith(status.toLowerCase()));
}
