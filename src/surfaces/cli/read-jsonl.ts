import type * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import { readInput } from './read-input.ts';

/**
 * Reads a file of one JSON object a line; `-` is standard input.
 *
 * @throws {AppError} `input-invalid` naming every line (1-based, at most 20) that does not fit.
 */
export async function readJsonLines<T extends z.ZodType>(
  file: string,
  schema: T,
): Promise<z.output<T>[]> {
  const text = await readInput(file);
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
