import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError } from '#src/domain/app-error.ts';

/**
 * Reads a file of one JSON object a line; `-` is standard input.
 *
 * @throws {AppError} `input-invalid` naming every line (1-based, at most 20) that does not fit.
 */
export async function readJsonLines<T extends z.ZodType>(
  file: string,
  schema: T,
): Promise<z.output<T>[]> {
  const text = await readText(file);
  const records: z.output<T>[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) records.push(parsed.data);
    else faults.push(`Zeile ${index + 1}: ${parsed.error.issues[0]?.message ?? 'ungültig'}`);
  }
  if (faults.length > 0) {
    throw new AppError('input-invalid', `${faults.length} Zeilen sind nicht lesbar.`, {
      details: { file, lines: faults.slice(0, 20) },
    });
  }
  return records;
}

async function readText(file: string): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  }
  return readFile(file, 'utf8').catch((cause) => {
    throw new AppError('input-invalid', 'Die Datei lässt sich nicht lesen.', {
      details: { file },
      cause,
    });
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
