import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '#src/adapters/json-files.ts';
import { ANSWER_FEATURES } from '#src/answer/passages/is-answered.ts';
import type { PassageWeights } from '#src/answer/passages/passage-weights.ts';
import { FEATURE_NAMES } from '#src/answer/passages/sentence-features.ts';
import { AppError } from '#src/domain/app-error.ts';

/** Below `data/`. */
export const PASSAGE_WEIGHTS = 'weights/passages.json';

const schema = z.strictObject({
  sentence: z.partialRecord(z.enum(FEATURE_NAMES), z.number()),
  answered: z.record(z.enum([...ANSWER_FEATURES, 'bias']), z.number()),
  answeredFrom: z.number().min(0).max(1),
});

/**
 * Reads the weights by which sentences are chosen and answers withheld.
 *
 * @throws {AppError} `config-invalid` where the file does not hold them, `index-damaged` where it
 *   cannot be read.
 */
export async function readPassageWeights(dataDirectory: string): Promise<PassageWeights> {
  const file = join(dataDirectory, PASSAGE_WEIGHTS);
  const { data, error } = schema.safeParse(await readJson<unknown>(file));
  if (data !== undefined) return data;
  throw new AppError('config-invalid', 'The weights of passages are not as they should be.', {
    details: { file, problem: z.prettifyError(error) },
  });
}
