import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import type { CorpusFile, CorpusSource } from '#src/ports/corpus-source.ts';

/**
 * The files of a folder and the folders in it. A link to a file is read like the file; links to
 * folders are named and not followed, since they can run in circles.
 *
 * @throws {AppError} `corpus-missing` on `list` where the folder does not exist or is none.
 */
export function createCorpusFolder(folder: string): CorpusSource {
  return {
    list: async () => {
      const files = await filesBelow(folder, '').catch((cause) => {
        throw new AppError('corpus-missing', 'The corpus folder cannot be read.', {
          details: { folder },
          cause,
        });
      });
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: (path) => readFile(join(folder, path)),
  };
}

/** @param below - Path of a folder in the corpus, ending with `/`; empty for the corpus itself. */
async function filesBelow(folder: string, below: string): Promise<CorpusFile[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry): Promise<CorpusFile[]> => {
        const path = `${below}${entry.name}`;
        if (!entry.isDirectory()) return fileAt(folder, path);
        return filesBelow(folder, `${path}/`).catch(() => [unreadable(`${path}/`)]);
      }),
  );
  return found.flat();
}

async function fileAt(folder: string, path: string): Promise<CorpusFile[]> {
  const info = await stat(join(folder, path)).catch(() => null);
  if (info === null) return [unreadable(path)];
  if (info.isDirectory()) return [unreadable(`${path}/`)];
  if (!info.isFile()) return [];
  return [{ path, size: info.size, modified: Math.floor(info.mtimeMs) }];
}

function unreadable(path: string): CorpusFile {
  return { path, size: 0, modified: 0, isUnreadable: true };
}
