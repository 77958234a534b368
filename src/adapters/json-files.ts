import { readFile, writeFile } from 'node:fs/promises';
import { AppError } from '#src/domain/app-error.ts';
import { parseAsciiJson, toAsciiJson } from '#src/text/ascii-json.ts';

/** Writes a value as JSON; it must be plain data. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, toAsciiJson(value));
}

/**
 * Reads what `writeJson` wrote. The type is the caller's promise: only files of an index whose
 * version and sizes were checked are read so.
 *
 * @throws {AppError} `index-damaged`.
 */
export async function readJson<T>(file: string): Promise<T> {
  try {
    return parseAsciiJson(await readFile(file)) as T;
  } catch (cause) {
    throw new AppError('index-damaged', 'A file of the index cannot be read.', {
      details: { file },
      cause,
    });
  }
}
