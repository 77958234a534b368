import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import { type LexiconGroup, lexiconGroupSchema } from '#src/domain/lexicon.ts';

/**
 * Reads the lexicon, a group a line in `FIELD.jsonl`, and the general
 * dictionary below it; needed only when an index is built, which
 * keeps what it needs of it.
 *
 * @throws {AppError} `manifest-invalid` with file and line of the first group that is none.
 */
export async function loadLexicon(folder: string): Promise<LexiconGroup[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const files = await Promise.all(names.map((name) => readGroups(join(folder, name), name)));
  return files.flat();
}

async function readGroups(path: string, name: string): Promise<LexiconGroup[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseGroup(line, name, index + 1)],
  );
}

function parseGroup(line: string, file: string, number: number): LexiconGroup {
  try {
    return lexiconGroupSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError('manifest-invalid', 'A line of the lexicon is no group of words.', {
      details: { file, line: number },
      cause,
    });
  }
}
