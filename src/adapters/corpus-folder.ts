import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import type { CorpusFile, CorpusSource } from '#src/ports/corpus-source.ts';

/**
 * The files of a folder and the folders in it.
 *
 * @throws {AppError} `corpus-missing` on `list` where the folder does not exist or is none.
 */
export function createCorpusFolder(folder: string): CorpusSource {
  return {
    list: () => listFiles(folder),
    read: (path) => readFile(join(folder, path)),
  };
}

async function listFiles(folder: string): Promise<readonly CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new AppError('corpus-missing', 'The corpus folder cannot be read.', {
      details: { folder },
      cause,
    });
  });
  const files: CorpusFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join('/');
    if (path.split('/').some((part) => part.startsWith('.'))) continue;
    const { size, mtimeMs } = await stat(full);
    files.push({ path, size, modified: Math.floor(mtimeMs) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
