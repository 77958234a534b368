import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import type { Prompt, Prompts } from '#src/ports/language-model.ts';

/** Parts the system's words from the task in a prompt file. */
const TASK_HEADING = /^## Aufgabe$/mu;

/**
 * Reads the prompt files.
 *
 * @param directory - `prompts/`.
 * @throws {AppError} `config-invalid` where a file is missing or has no "## Aufgabe".
 */
export async function loadPrompts(directory: string): Promise<Prompts> {
  const [answer, summary, plan] = await Promise.all([
    loadPrompt(directory, 'answer'),
    loadPrompt(directory, 'summary'),
    loadPrompt(directory, 'plan'),
  ]);
  return { answer, summary, plan };
}

async function loadPrompt(directory: string, name: string): Promise<Prompt> {
  const file = join(directory, `${name}.md`);
  try {
    const text = await readFile(file, 'utf8');
    const [system, task, ...more] = text.split(TASK_HEADING).map((part) => part.trim());
    if (!system || !task || more.length > 0) throw new SyntaxError('one "## Aufgabe" is expected');
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    return { name, hash, system, task };
  } catch (cause) {
    throw new AppError('config-invalid', 'A prompt file cannot be used.', {
      details: { file },
      cause,
    });
  }
}
