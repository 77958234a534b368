import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import type { IndexFiles } from '#src/ports/index-files.ts';

/** The files of an index in an existing folder. */
export function folderFiles(folder: string): IndexFiles {
  return {
    write: (name, bytes) => writeFile(join(folder, name), bytes),
    read: async (name) => {
      try {
        return await readFile(join(folder, name));
      } catch (cause) {
        throw new AppError('index-damaged', 'A file of the index cannot be read.', {
          details: { file: name },
          cause,
        });
      }
    },
    pathOf: (name) => join(folder, name),
  };
}
