import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
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
    const value = parseJson(line);
    const parsed = schema.safeParse(value);
    if (parsed.success) records.push(parsed.data);
    else faults.push(`Zeile ${index + 1}: ${faultOf(value, parsed.error)}`);
  }
  if (faults.length > 0) {
    const many = faults.length === 1 ? 'Eine Zeile ist' : `${faults.length} Zeilen sind`;
    throw new AppError('input-invalid', `${many} nicht lesbar.`, {
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
    throw new AppError(
      'input-invalid',
      UNREADABLE[codeOf(cause)] ?? 'Die Datei lässt sich nicht lesen.',
      {
        details: { file },
        cause,
      },
    );
  });
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'Diese Datei gibt es nicht.',
  EISDIR: 'Das ist ein Ordner, keine Datei.',
  EACCES: 'Diese Datei darf nicht gelesen werden.',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function faultOf(value: unknown, { issues }: z.ZodError): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'kein JSON-Objekt';
  const field = issues[0]?.path.join('.') ?? '';
  return field in value ? `„${field}“ hat nicht die richtige Form` : `„${field}“ fehlt`;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
