import { readFile } from 'node:fs/promises';
import { AppError } from '#src/domain/app-error.ts';

const ZIP_START = [0x50, 0x4b];

/**
 * The text of a draft: plain text, Markdown or a Word document; `-` is standard input.
 *
 * @throws {AppError} `input-invalid` for a file that cannot be read or holds no text.
 */
export async function readDraft(file: string): Promise<string> {
  const bytes = file === '-' ? await readInput() : await readBytes(file);
  const isWord = bytes[0] === ZIP_START[0] && bytes[1] === ZIP_START[1];
  const text = isWord ? await readWord(bytes, file) : new TextDecoder('utf-8').decode(bytes);
  if (!/\p{L}/u.test(text)) {
    throw new AppError('input-invalid', 'Der Entwurf enthält keinen Text.', { details: { file } });
  }
  return text;
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new AppError('input-invalid', 'Die Datei lässt sich nicht lesen.', {
      details: { file },
      cause,
    });
  });
}

async function readWord(buffer: Buffer, file: string): Promise<string> {
  const { readWord: readText } = await import('#src/app/read-word.ts');
  try {
    return await readText(buffer);
  } catch (cause) {
    throw new AppError(
      'input-invalid',
      'Die Datei ist kein Word-Dokument (.docx), das sich lesen lässt.',
      {
        details: { file },
        cause,
      },
    );
  }
}
