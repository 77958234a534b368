import type { StaffingSection } from '#src/domain/staffing.ts';
import type { Label, ValueLine } from './block.ts';
import { parseValues } from './parse-values.ts';

/** A label with the values on its own line, where there are any. */
export interface LabelledLine {
  readonly label: Label;
  readonly values: ValueLine | undefined;
}

/** One page of a staffing table, taken apart without deciding which value belongs to which label. */
export interface Page {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Years in the column heads, ascending; empty where the page prints no heads. */
  readonly years: readonly number[];
  /** False where the years were taken from another page. */
  readonly hasOwnYears: boolean;
  readonly labels: readonly LabelledLine[];
  /** Lines of values without words. */
  readonly values: readonly ValueLine[];
  /** Lines with numbers that are neither head nor label nor values. */
  readonly unread: readonly number[];
}

interface OpenPage {
  readonly years: Set<number>;
  readonly labels: LabelledLine[];
  readonly values: ValueLine[];
  readonly unread: number[];
  section: StaffingSection;
  /** Whether words on the next line continue the last label. */
  isWrapping: boolean;
}

const SECTION = /^(?<section>Kernhaushalt|Sonderrechnungen)(?:$|\s+\D)/u;
const CODE = /^(?<code>\d{2}|\d{4}(?:\/\d{4})?)(?:\s+(?<rest>\D.*))?$/u;
const YEAR_HEAD = /^(?:Beschäftigte\s+)?(?<year>(?:19|20)\d{2})(?:\s+je)?$/u;
const HEAD =
  /^(?:Anlage\b.*|Anzahl(?: der)?|Beschäftigten?|Insgesamt|10\.000|Einwohner|Entwicklung|in Prozent|zum Vorjahr|Einzelplan \/ Kapitel.*|-\s*\d+\s*-)$/iu;

/**
 * @param lines - All lines of the document.
 * @param span - The page, 1-based and inclusive.
 * @param section - The section that is open at the top of the page.
 */
export function parsePage(
  lines: readonly string[],
  span: { readonly firstLine: number; readonly lastLine: number },
  section: StaffingSection,
): Page {
  const page: OpenPage = {
    years: new Set(),
    labels: [],
    values: [],
    unread: [],
    section,
    isWrapping: false,
  };
  for (let line = span.firstLine; line <= span.lastLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim();
    if (text !== '') readLine(page, text, line, nextText(lines, line, span.lastLine));
  }
  return {
    ...span,
    years: [...page.years].sort((a, b) => a - b),
    hasOwnYears: page.years.size > 0,
    labels: page.labels,
    values: page.values,
    unread: page.unread,
  };
}

function readLine(page: OpenPage, text: string, line: number, below: string): void {
  const year = YEAR_HEAD.exec(text)?.groups?.year;
  if (year !== undefined) page.years.add(Number(year));
  if (isHead(text)) {
    page.isWrapping = false;
    return;
  }
  const parsed = parseValues(text);
  const values = parsed.groups.length === 0 ? undefined : { line, groups: parsed.groups };
  if (parsed.text === '' && values !== undefined && !isBareCode(text, below)) {
    page.values.push(values);
    page.isWrapping = false;
  } else if (SECTION.test(parsed.text)) {
    page.section = sectionOf(parsed.text) ?? page.section;
    openLabel(page, { code: null, text: parsed.text, line }, values);
  } else if (CODE.test(parsed.text === '' ? text : parsed.text)) {
    const groups = CODE.exec(parsed.text === '' ? text : parsed.text)?.groups;
    openLabel(page, { code: groups?.code ?? null, text: groups?.rest ?? '', line }, values);
  } else {
    continueLabel(page, parsed.text, line, values);
  }
}

/** Whether a trimmed line is part of the column heads or of the page's head. */
export function isHead(text: string): boolean {
  return HEAD.test(text) || YEAR_HEAD.test(text);
}

/** The section whose name the words are, undefined for any other words. */
export function sectionOf(text: string): StaffingSection | undefined {
  const name = SECTION.exec(text)?.groups?.section;
  return name === 'Kernhaushalt' || name === 'Sonderrechnungen' ? name : undefined;
}

/** "10" alone on its line is an Einzelplan where its words stand on the next line. */
function isBareCode(text: string, below: string): boolean {
  const isPlain = below !== '' && !HEAD.test(below) && !/^\d/u.test(below) && !SECTION.test(below);
  return /^\d{2}$/u.test(text) && isPlain;
}

function openLabel(
  page: OpenPage,
  label: Omit<Label, 'section'>,
  values: ValueLine | undefined,
): void {
  page.labels.push({ label: { ...label, section: page.section }, values });
  page.isWrapping = values === undefined;
}

function continueLabel(
  page: OpenPage,
  text: string,
  line: number,
  values: ValueLine | undefined,
): void {
  const open = page.labels.at(-1);
  if (open === undefined || !page.isWrapping) {
    if (values !== undefined || /\d/u.test(text)) page.unread.push(line);
    return;
  }
  const joined = joinWrapped(open.label.text, text);
  page.labels.splice(-1, 1, { label: { ...open.label, text: joined }, values });
  page.isWrapping = values === undefined;
}

/** A hyphen at the line's end goes where a word was parted, and stays in "Arbeits- und …". */
function joinWrapped(before: string, after: string): string {
  const isParted = /\p{L}-$/u.test(before) && /^(?!und |oder )\p{Ll}/u.test(after);
  return isParted ? before.slice(0, -1) + after : `${before} ${after}`.trim();
}

function nextText(lines: readonly string[], line: number, last: number): string {
  return (
    lines
      .slice(line, last)
      .find((text) => text.trim() !== '')
      ?.trim() ?? ''
  );
}
