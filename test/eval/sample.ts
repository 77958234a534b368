import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

/** A sample question with its right answer; the format is described in `samples/SCHEMA.md`. */

const expectSchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('number'),
    value: z.number(),
    tol: z.number().default(0),
    alt: z.union([z.number(), z.array(z.number())]).optional(),
  }),
  z.looseObject({
    type: z.literal('numbers'),
    values: z.array(z.number()),
    tol: z.number().default(0),
  }),
  z.looseObject({
    type: z.literal('set'),
    items: z.array(z.union([z.string(), z.array(z.string())])),
    ordered: z.boolean().default(false),
    exact: z.boolean().default(false),
  }),
  z.looseObject({
    type: z.literal('text'),
    must: z.array(z.union([z.string(), z.array(z.string())])).default([]),
    mustNot: z.array(z.string()).default([]),
  }),
  z.looseObject({ type: z.literal('abstain'), mustNot: z.array(z.string()).default([]) }),
  z.looseObject({ type: z.literal('clarify'), options: z.array(z.string()).default([]) }),
  z.looseObject({
    type: z.literal('claim'),
    verdict: z.enum(['stimmt', 'stimmt nicht', 'nicht prüfbar']),
    value: z.number().optional(),
  }),
]);

const sampleSchema = z.object({
  id: z.string(),
  category: z.string(),
  lang: z.string(),
  style: z.string(),
  history: z.array(z.string()).optional(),
  question: z.string(),
  expect: expectSchema,
  /** Where the evidence stands, in a corpus of several documents. */
  document: z.string().optional(),
  evidence: z.array(z.tuple([z.number(), z.number()])).default([]),
});

export type Expectation = z.infer<typeof expectSchema>;
export type Sample = z.infer<typeof sampleSchema> & { readonly file: string };

/** The samples that came with the product, and our own questions on the same document. */
const FOLDERS = [new URL('samples/', import.meta.url), new URL('own/', import.meta.url)];

/** All samples, or those of the named files: `staff`, `text-own` …, or a path that ends in `.jsonl`. */
export function readSamples(files: readonly string[] = []): Sample[] {
  const paths = files.filter((file) => file.endsWith('.jsonl'));
  return [...readOwn(files), ...paths.flatMap((path) => readFile(path, basename(path, '.jsonl')))];
}

function readOwn(files: readonly string[]): Sample[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => name.replace('.jsonl', ''))
      .filter((file) => files.length === 0 || files.includes(file))
      .flatMap((file) => readFile(new URL(`${file}.jsonl`, folder), file)),
  );
}

function readFile(path: string | URL, file: string): Sample[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...sampleSchema.parse(JSON.parse(line)), file }));
}
