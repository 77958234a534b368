import { AppError } from '#src/domain/app-error.ts';
import { readInput } from './read-input.ts';

/**
 * The text of a draft: plain text, Markdown or a Word document; `-` is standard input.
 *
 * @throws {AppError} `input-invalid` for a file that cannot be read or holds no text.
 */
export async function readDraft(file: string): Promise<string> {
  const text = await readInput(file);
  if (!/\p{L}/u.test(text)) {
    throw new AppError('input-invalid', 'Der Entwurf enthält keinen Text.', { details: { file } });
  }
  return text;
}
