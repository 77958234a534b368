import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import type { ModelRequest } from '#src/ports/language-model.ts';

/**
 * One line of a file of replies (JSONL): for recordings that stand in for a model, and for the cache
 * that outlives a process. What a model said is data like any other; it is verified when it is read.
 */
const replySchema = z.object({
  /** Hash of all that the reply depends on. */
  key: z.string().min(1),
  /** Name of the prompt. */
  prompt: z.string(),
  /** Question or title. */
  about: z.string(),
  reply: z.string(),
});

export type RecordedReply = z.infer<typeof replySchema>;

/** Names a request by its content; `scope` is whatever else the reply depends on. */
export function keyOf(request: ModelRequest, scope: readonly string[] = []): string {
  const { prompt, system, task } = request;
  const parts = JSON.stringify([prompt.name, prompt.hash, system, task, ...scope]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/**
 * @returns The replies in the order of the file; a line that is none, such as a half-written last
 *   one, is left out.
 * @throws {AppError} `input-invalid` where the file cannot be read.
 */
export async function readReplies(file: string): Promise<RecordedReply[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('input-invalid', 'The file of recorded replies cannot be read.', {
      details: { file },
      cause,
    });
  }
  return text.split('\n').flatMap((line) => {
    const parsed = replySchema.safeParse(parseLine(line));
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds a reply as a line of JSON; the file is made where it is missing. */
export async function appendReply(file: string, reply: RecordedReply): Promise<void> {
  await appendFile(file, `${JSON.stringify(reply)}\n`);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
