import { joinLines } from '#src/text/join-lines.ts';
import { readHeadingStart } from './heading-number.ts';
import type { PrintedLine } from './printed-lines.ts';

export type FieldName = 'included' | 'lead' | 'completion' | 'status';

/** One field as printed below the heading of a measure. */
export interface Field {
  readonly name: FieldName;
  readonly value: string;
  /** The label's line and the last line of the value; values may stand on the next line. */
  readonly line: number;
  readonly lastLine: number;
}

/** The fields of one measure; they stand together, but for a status that slipped behind the prose. */
export interface FieldBlock {
  readonly fields: readonly Field[];
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Segment {
  readonly name: FieldName;
  readonly parts: { readonly text: string; readonly line: number }[];
}

const LABELS: readonly (readonly [FieldName, string])[] = [
  ['included', String.raw`Aufnahme\s+in\s+den\s+Aktionsplan`],
  ['lead', 'Federführung'],
  // The source misspells it ("Abschuss") and once plans an "Umsetzung".
  ['completion', String.raw`Geplante[rns]?\s+(?:Absch\p{L}*|Umsetzung|Fertigstellung)`],
  ['status', 'Projektstatus'],
];
const STATUS_VALUE = '(?:im Plan|Verzug droht|in Verzug|in Revision|abgeschlossen)';
const LABEL = new RegExp(
  LABELS.map(([, label]) => `(${label}\\s*(?::|(?=\\s${STATUS_VALUE})))`).join('|'),
  'giu',
);
const STARTS_WITH_LABEL = new RegExp(`^(?:${LABEL.source})`, 'iu');

/** Lines that a value may take up beyond its label's line. */
const MOST_VALUE_LINES = 3;

/**
 * Finds the fields of all measures: "Aufnahme in den Aktionsplan", "Federführung", "Geplanter
 * Abschluss", "Projektstatus". Two fields may share a line, with or without a blank between.
 *
 * @returns Blocks with at least lead and completion; and the status lines that stand apart.
 */
export function findFieldBlocks(printed: readonly PrintedLine[]): {
  blocks: FieldBlock[];
  strayStatuses: Field[];
} {
  const fields = groupFields(printed).map((group) => group.map(toField));
  const blocks = fields.filter((group) => has(group, 'lead') && has(group, 'completion'));
  const rest = fields.filter((group) => !blocks.includes(group)).flat();
  return {
    blocks: blocks.map((group) => ({
      fields: group,
      firstLine: Math.min(...group.map(({ line }) => line)),
      lastLine: Math.max(...group.map(({ lastLine }) => lastLine)),
    })),
    strayStatuses: rest.filter(({ name }) => name === 'status'),
  };
}

function has(group: readonly Field[], name: FieldName): boolean {
  return group.some((field) => field.name === name);
}

function groupFields(printed: readonly PrintedLine[]): Segment[][] {
  const groups: Segment[][] = [];
  let group: Segment[] = [];
  let pending: { text: string; line: number }[] = [];
  let isOpen = false;
  const close = () => {
    const last = group.at(-1);
    if (last?.parts.every(({ text }) => text === '')) last.parts.push(...pending.slice(0, 1));
    if (group.length > 0) groups.push(group);
    group = [];
    pending = [];
    isOpen = false;
  };
  for (const { text, line } of printed) {
    if (!STARTS_WITH_LABEL.test(text)) {
      if (!isOpen) continue;
      if (readHeadingStart(text) !== undefined) {
        close();
        continue;
      }
      pending.push({ text, line });
      if (pending.length > MOST_VALUE_LINES) close();
      continue;
    }
    const segments = segmentsOf(text, line);
    if (segments.some(({ name }) => name !== 'completion' && hasSegment(group, name))) close();
    group.at(-1)?.parts.push(...pending);
    pending = [];
    group.push(...segments);
    isOpen = true;
  }
  close();
  return groups;
}

function hasSegment(group: readonly Segment[], name: FieldName): boolean {
  return group.some((segment) => segment.name === name);
}

function segmentsOf(text: string, line: number): Segment[] {
  const matches = [...text.matchAll(LABEL)];
  return matches.map((match, index) => {
    const end = matches[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, end).trim();
    return { name: nameOf(match), parts: [{ text: value, line }] };
  });
}

function nameOf(match: RegExpExecArray): FieldName {
  const position = LABELS.findIndex((_, index) => match[index + 1] !== undefined);
  return LABELS[position]?.[0] ?? 'status';
}

function toField({ name, parts }: Segment): Field {
  return {
    name,
    value: joinLines(parts.map(({ text }) => text)),
    line: parts[0]?.line ?? 0,
    lastLine: parts.at(-1)?.line ?? 0,
  };
}
