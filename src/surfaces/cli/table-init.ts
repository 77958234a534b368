import { readFile, writeFile } from 'node:fs/promises';
import { AppError } from '#src/domain/app-error.ts';
import type { CliIo } from './io.ts';
import type { TableDependencies } from './table-command.ts';

const ENDING = /\.(?:csv|xlsx)$/iu;

/** `beleg table init FILE`: writes a first description beside the file, never over another. */
export async function initTable(
  file: string,
  io: CliIo,
  draftSidecar: TableDependencies['draftSidecar'],
): Promise<void> {
  if (!ENDING.test(file))
    throw new AppError('input-invalid', 'Erwartet wird eine Datei .csv oder .xlsx.');
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new AppError('input-invalid', 'Die Datei ist nicht lesbar.', {
      details: { file },
      cause,
    });
  });
  const { text, hints } = await draftSidecar(file, bytes);
  const target = file.replace(ENDING, '.table.json');
  await writeFile(target, text, { flag: 'wx' }).catch((cause: unknown) => {
    throw new AppError(
      'input-invalid',
      'Die Beschreibung gibt es schon, oder der Ordner ist nicht beschreibbar.',
      {
        details: { file: target },
        cause,
      },
    );
  });
  io.out(target);
  for (const hint of hints) io.err(`- ${hint}`);
}
