import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readDraft } from '#src/surfaces/cli/read-draft.ts';
import { readInput } from '#src/surfaces/cli/read-input.ts';
import { readJsonLines } from '#src/surfaces/cli/read-jsonl.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder('input');
const DRAFT = 'Die Polizei hatte 2023 genau 5.785 Beschäftigte.';

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('readInput', () => {
  it.each(['utf8', 'win1252', 'utf16'])('reads a draft in %s', async (encoding) => {
    const path = file(`${encoding}.txt`, iconv.encode(DRAFT, encoding));
    expect(await readDraft(path)).toBe(DRAFT);
  });

  it('takes an empty file for an empty text', async () => {
    expect(await readInput(file('leer.txt', ''))).toBe('');
  });

  it.each([
    [
      'a picture',
      () => file('bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
      'Text',
    ],
    ['a damaged Word document', () => file('x.docx', 'PK\u0003\u0004 kaputt'), 'Word'],
    ['a folder', () => folder, 'Ordner'],
    ['no file', () => join(folder, 'fehlt'), 'gibt es nicht'],
  ])('explains %s', async (_, path, said) => {
    await expect(readInput(path())).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining(said),
    });
  });
});

describe('readJsonLines', () => {
  it('reads what Windows writes: a mark at the beginning, and two characters at the end of a line', async () => {
    const path = file('fragen.jsonl', '\uFEFF{"id":1}\r\n\r\n{"id":2}\r\n');
    expect(await readJsonLines(path, z.object({ id: z.number() }))).toEqual([{ id: 1 }, { id: 2 }]);
  });
});
