import { writeFile } from 'node:fs/promises';
import { AppError } from '#src/domain/app-error.ts';

/** @throws {AppError} `input-invalid` where a file that a person names cannot be written. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
}

/** That a file which a person names cannot be written. */
export function unwritable(file: string, cause: unknown): AppError {
  return new AppError('input-invalid', 'Die Datei lässt sich nicht schreiben.', {
    details: { file },
    cause,
  });
}
