import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { BUTTON_VALUE } from './render/block-limits.ts';

const referenceSchema = z.strictObject({
  q: z.string().min(1),
  h: z.array(z.string()).optional(),
  /** A claim to check instead of a question to answer. */
  c: z.literal(true).optional(),
  p: z.number().int().nonnegative().optional(),
});

/** Which answer a button belongs to. The same question on the same index gives the same answer. */
export interface QuestionReference {
  readonly question: string;
  readonly history: readonly string[];
  readonly isClaim: boolean;
  /** Part of a long answer, 0-based. */
  readonly page: number;
}

// Only what is too long for a button is kept, in memory, and forgotten with the process.
const longReferences = new LRUCache<string, string>({ max: 500 });

/** Writes a reference as the value of a button, at most 2,000 characters. */
export function writeReference(reference: QuestionReference): string {
  const { question, history, isClaim, page } = reference;
  const value = JSON.stringify({
    q: question,
    ...(history.length > 0 && { h: history }),
    ...(isClaim && { c: true }),
    ...(page > 0 && { p: page }),
  });
  if (value.length <= BUTTON_VALUE) return value;
  const key = `#${createHash('sha256').update(value).digest('base64url')}`;
  longReferences.set(key, value);
  return key;
}

/** Reads the value of a button; undefined where it is not ours or no longer known. */
export function readReference(value: string): QuestionReference | undefined {
  const json = value.startsWith('#') ? longReferences.get(value) : value;
  if (json === undefined) return undefined;
  const parsed = referenceSchema.safeParse(parseJson(json));
  if (!parsed.success) return undefined;
  const { q, h = [], c = false, p = 0 } = parsed.data;
  return { question: q, history: h, isClaim: c, page: p };
}

/** JSON that came from outside; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
