import { readFile } from 'node:fs/promises';
import { AppError } from '#src/domain/app-error.ts';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'Diese Datei gibt es nicht.',
  EISDIR: 'Das ist ein Ordner, keine Datei.',
  EACCES: 'Diese Datei darf nicht gelesen werden.',
};

/**
 * The text of a file that a person names: text in the encodings of documents, or a Word document; `-`
 * is standard input. An empty file has an empty text.
 *
 * @throws {AppError} `input-invalid` for a file that cannot be read or holds no text.
 */
export async function readInput(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readBytes(file);
  const { textOfFile } = await import('#src/app/text-of-file.ts');
  return textOfFile(bytes).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'document-empty') return '';
    throw new AppError(
      'input-invalid',
      'Die Datei enthält keinen Text, der sich lesen lässt; möglich sind Text und Word (.docx).',
      { details: { file }, cause },
    );
  });
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const message = UNREADABLE[code] ?? 'Die Datei lässt sich nicht lesen.';
    throw new AppError('input-invalid', message, { details: { file }, cause });
  });
}
