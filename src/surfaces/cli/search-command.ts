import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import type { Hit } from '#src/domain/chunk.ts';
import { type CliIo, EXIT } from './io.ts';
import type { SearchOptions } from './main.ts';
import { type FolderOptions, openFor } from './open.ts';
import { readJsonLines } from './read-jsonl.ts';

const batchLineSchema = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });
const limitSchema = z.coerce.number().int().min(1).max(1000);
const EXCERPT = 160;

/** `beleg search`: ranked passages, for people and for scripts. */
export async function runSearchCommand(
  words: readonly string[],
  options: FolderOptions & SearchOptions,
  io: CliIo,
): Promise<number> {
  const limit = limitSchema.safeParse(options.k);
  if (!limit.success) throw new AppError('input-invalid', '-k verlangt eine Zahl von 1 bis 1000.');
  const queries =
    options.batch === undefined
      ? [{ id: '', query: words.join(' ') }]
      : await readJsonLines(String(options.batch), batchLineSchema);
  if (options.batch === undefined && words.length === 0) {
    throw new AppError('input-invalid', 'Es fehlt, wonach gesucht werden soll.');
  }
  const beleg = await openFor(options, io);
  try {
    for (const { id, query } of queries) {
      const hits = await beleg.search({ text: query, limit: limit.data });
      if (options.batch !== undefined) io.out(JSON.stringify({ id, hits: hits.map(publicHit) }));
      else if (options.json === true) io.out(JSON.stringify(hits.map(publicHit)));
      else io.out(hits.map(renderHit).join('\n\n') || 'Keine Fundstelle.');
    }
    return EXIT.ok;
  } finally {
    beleg.close();
  }
}

function publicHit({ chunk, score, parts }: Hit) {
  const { document, firstLine, lastLine, path } = chunk;
  return { document, firstLine, lastLine, section: path.join(' › '), score: round(score), parts };
}

function renderHit({ chunk, score, parts }: Hit, index: number): string {
  const { document, firstLine, lastLine, path, text } = chunk;
  const shares = Object.entries(parts).map(([name, value]) => `${name} ${round(value)}`);
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text;
  return [
    `${index + 1}. ${document}:${firstLine}-${lastLine}  ${round(score)} (${shares.join(', ')})`,
    `   ${path.join(' › ')}`,
    `   ${excerpt.replace(/\s+/gu, ' ')}`,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
