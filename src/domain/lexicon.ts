import * as z from 'zod';

/**
 * One group of words of German administrative language that mean the same: a line of
 * `data/lexicon/FIELD.jsonl`.
 */
export const lexiconGroupSchema = z.strictObject({
  /** What documents say: "Bezügeabrechnung". Base forms, most usual first. */
  official: z.array(z.string().min(2)).min(1),
  /** What people say: "Gehaltsabrechnung", "Lohnzettel". */
  everyday: z.array(z.string().min(2)).default([]),
  abbreviation: z.array(z.string().min(2)).default([]),
  english: z.array(z.string().min(2)).default([]),
});

export type LexiconGroup = z.infer<typeof lexiconGroupSchema>;
