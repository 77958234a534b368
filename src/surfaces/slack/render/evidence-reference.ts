import * as z from 'zod';
import type { Answer, Citation } from '#src/domain/answer.ts';
import { parseJson } from '../question-reference.ts';
import { BUTTON_VALUE } from './block-limits.ts';
import { clip } from './literal-text.ts';

const evidenceSchema = z.strictObject({
  n: z.number().int(),
  d: z.string(),
  t: z.string(),
  s: z.string(),
  a: z.number().int().positive(),
  b: z.number().int().positive(),
  l: z.enum(['de', 'en']),
  c: z.array(z.tuple([z.string(), z.number().nullable(), z.string()])),
});

/** A value that was read from the cited lines. */
export interface EvidenceCell {
  readonly label: string;
  /** Null where the source prints a dash. */
  readonly value: number | null;
  readonly unit: string;
}

/** All that the button "Beleg" needs to show where something stands. */
export interface Evidence {
  readonly n: number;
  readonly document: string;
  readonly title: string;
  readonly section: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly language: 'de' | 'en';
  readonly cells: readonly EvidenceCell[];
}

/** What the answer read from a citation: inputs of the computation, else figures, else items. */
export function findEvidence(answer: Answer, citation: Citation): Evidence {
  const { n, document, title, section, firstLine, lastLine } = citation;
  const inputs = (answer.computation?.inputs ?? []).filter((input) => input.citation === n);
  const figures = answer.figures.filter(
    ({ computed, citations }) => !computed && citations.includes(n),
  );
  const items = answer.items.flatMap(({ label, value, unit = '', citations }) =>
    value !== undefined && citations.includes(n) ? [{ label, value, unit }] : [],
  );
  const cells = [inputs, figures, items].find(({ length }) => length > 0) ?? [];
  return {
    n,
    document,
    title,
    section,
    firstLine,
    lastLine,
    language: answer.language,
    cells: cells.map(({ label, value, unit }) => ({ label, value, unit })),
  };
}

/** Writes evidence as the value of a button; where it is too long, the last cells are left out. */
export function writeEvidence(evidence: Evidence): string {
  const { n, document, title, section, firstLine, lastLine, language, cells } = evidence;
  const base = { n, d: document, t: clip(title, 200), s: clip(section, 300) };
  const span = { a: firstLine, b: lastLine, l: language };
  for (let count = Math.min(cells.length, 20); count >= 0; count -= 1) {
    const c = cells.slice(0, count).map(({ label, value, unit }) => [clip(label, 80), value, unit]);
    const json = JSON.stringify({ ...base, ...span, c });
    if (json.length <= BUTTON_VALUE || count === 0) return json;
  }
  return '';
}

/** Reads the value of a button "Beleg"; undefined where it is none. */
export function readEvidence(value: string): Evidence | undefined {
  const parsed = evidenceSchema.safeParse(parseJson(value));
  if (!parsed.success) return undefined;
  const { n, d, t, s, a, b, l, c } = parsed.data;
  return {
    n,
    document: d,
    title: t,
    section: s,
    firstLine: a,
    lastLine: b,
    language: l,
    cells: c.map(([label, cellValue, unit]) => ({ label, value: cellValue, unit })),
  };
}
