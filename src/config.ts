import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import * as z from 'zod';
import { AppError } from './domain/app-error.ts';

/** The folder of the project, wherever the program is started from. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

const environmentSchema = z.object({
  BELEG_CORPUS: z.string().min(1).default(`${PROJECT_ROOT}corpus`),
  BELEG_INDEX: z.string().min(1).default(`${PROJECT_ROOT}index`),
  /** Larger documents are skipped, megabytes. */
  BELEG_MAX_DOCUMENT_MB: z.coerce.number().positive().default(20),
});

export interface Config {
  readonly corpusDirectory: string;
  readonly indexDirectory: string;
  readonly dataDirectory: string;
  readonly maxDocumentBytes: number;
  /** The environment as it was read, for surfaces that check their own part of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads `.env` of the project and the environment; the only place that does.
 *
 * @throws {AppError} `config-invalid` with the names of the variables, never their values.
 */
export function readConfig(overrides: { corpus?: string; index?: string } = {}): Config {
  loadDotenv({ path: `${PROJECT_ROOT}.env`, quiet: true });
  const parsed = environmentSchema.safeParse(process.env);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new AppError('config-invalid', 'The environment is not valid.', {
      details: { variables: names },
    });
  }
  const environment = parsed.data;
  return {
    corpusDirectory: overrides.corpus ?? environment.BELEG_CORPUS,
    indexDirectory: overrides.index ?? environment.BELEG_INDEX,
    dataDirectory: `${PROJECT_ROOT}data`,
    maxDocumentBytes: environment.BELEG_MAX_DOCUMENT_MB * 1024 * 1024,
    environment: process.env,
  };
}
