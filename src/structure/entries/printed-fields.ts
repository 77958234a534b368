import type { EntryField } from '#src/domain/entry.ts';
import { fieldKindOf } from '#src/text/entry-words.ts';
import { joinLines } from '#src/text/join-lines.ts';

/** A line of text, without those of page numbers and running heads. */
export interface TextLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** Fields that stand together, and where in the lines. */
export interface FieldRun {
  readonly fields: readonly EntryField[];
  /** Indexes of the lines. */
  readonly first: number;
  readonly last: number;
}

/** "Federführung:   MF", "- **Status:** verzögert", "> Laufzeit: 2024"; the name has few words and no mark of a sentence. */
const FIELD =
  /^(?<before>\s*(?:>\s*)?(?:[-*•–]\s+)?(?:\*\*|__)?)(?<label>\p{L}[\p{L}/()-]*(?: [\p{L}\d/().-]+){0,3}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s+(?<value>\S.*)$/u;
/** "Kosten: 9,4 Millionen Euro. Baubeginn: 2026." */
const NEXT_FIELD = /(?<=[.;|/])\s+(?=\p{Lu}\p{L}{2,24}: )/u;
const LONGEST_LABEL = 40;
/** So many lines may a value go on for below its name. */
const MOST_MORE_LINES = 2;

interface Segment {
  readonly label: string;
  readonly parts: { readonly text: string; readonly line: number }[];
}

/** The name and the column of the value, where a line is a field. */
function fieldAt(
  line: TextLine | undefined,
): { label: string; value: string; column: number } | null {
  const groups = FIELD.exec(line?.text ?? '')?.groups;
  if (line === undefined || groups === undefined) return null;
  const { label = '', value = '' } = groups;
  if (label.length > LONGEST_LABEL) return null;
  return { label, value, column: line.text.length - value.length };
}

/**
 * Reads the fields that begin at a line, each with the lines its value goes on for: those that are
 * indented as the value is, or that stand before a further field.
 *
 * @returns Null where fewer than two fields stand there.
 */
export function fieldRunAt(lines: readonly TextLine[], first: number): FieldRun | null {
  if (fieldAt(lines[first]) === null) return null;
  const segments: Segment[] = [];
  let last = first;
  let column = 0;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    const field = fieldAt(line);
    if (line === undefined) break;
    if (field !== null && index > first && isNext(field.label, segments[0]?.label)) break;
    if (field !== null) {
      segments.push(...segmentsOf(field.label, field.value, line.line));
      ({ column } = field);
      last = index;
    } else if (line.text.trim() === '') {
      if (!isKnownField(lines[index + 1]) && !isKnownField(lines[index + 2])) break;
      if (fieldAt(lines[index + 1]) === null) break;
    } else if (goesOn(lines, index, column)) {
      segments.at(-1)?.parts.push({ text: line.text, line: line.line });
      last = index;
    } else break;
  }
  return segments.length < 2 ? null : { fields: segments.map(toField), first, last };
}

/** "Maßnahme 2: …" below the fields of "Maßnahme 1: …" */
function isNext(label: string, first: string | undefined): boolean {
  const [, noun] = /^(\p{Lu}\p{L}+) \d{1,3}$/u.exec(label) ?? [];
  return noun !== undefined && first?.startsWith(`${noun} `) === true;
}

function isKnownField(line: TextLine | undefined): boolean {
  const field = fieldAt(line);
  return field !== null && fieldKindOf(field.label) !== null;
}

function goesOn(lines: readonly TextLine[], index: number, column: number): boolean {
  const { text = '' } = lines[index] ?? {};
  const indent = text.length - text.trimStart().length;
  if (column > 2 && indent >= column - 1) return true;
  return lines
    .slice(index + 1, index + 1 + MOST_MORE_LINES)
    .some(
      (line, at, all) => isKnownField(line) && all.slice(0, at).every((l) => l.text.trim() !== ''),
    );
}

function segmentsOf(label: string, value: string, line: number): Segment[] {
  const [own = '', ...others] = value.split(NEXT_FIELD);
  return [
    { label, parts: [{ text: own, line }] },
    ...others.flatMap((other): Segment[] => {
      const at = other.indexOf(': ');
      return [{ label: other.slice(0, at), parts: [{ text: other.slice(at + 2), line }] }];
    }),
  ];
}

function toField({ label, parts }: Segment, index: number, all: readonly Segment[]): EntryField {
  const value = joinLines(parts.map(({ text }) => text)).replace(/\*\*|__/gu, '');
  const isFollowed = all[index + 1]?.parts[0]?.line === parts.at(-1)?.line;
  return {
    label: label.trim(),
    kind: fieldKindOf(label),
    // "2026. Fertigstellung: 2028": the point parts the fields.
    value: (isFollowed ? value.replace(/\s*[.;|/]$/u, '') : value)
      .replace(/(?<=\p{Ll}{2}|\d{4})\.$/u, '')
      // Signal lights: "■ abgeschlossen"
      .replace(/^[^\p{L}\p{N}(„"]+(?=\p{L})/u, '')
      .trim(),
    line: parts[0]?.line ?? 0,
    lastLine: parts.at(-1)?.line ?? 0,
  };
}
