import { buildIndex } from '#src/app/build-index.ts';
import { type CliIo, EXIT } from './io.ts';
import { configOf, type FolderOptions } from './open.ts';
import { createProgress } from './progress.ts';

/** `beleg index`: builds what has changed and says what the index holds. */
export async function runIndexCommand(
  options: FolderOptions & { readonly force?: boolean },
  io: CliIo,
): Promise<number> {
  const config = configOf(options);
  const progress = createProgress(io);
  try {
    const { manifest, built } = await buildIndex(config, progress.report, options.force === true);
    progress.stop();
    const { documents, skipped, chunks } = manifest;
    io.out(
      `${built ? 'Index gebaut' : 'Index ist aktuell'}: ${count(documents.length, 'Dokument', 'Dokumente')}, ` +
        `${chunks} Abschnitte, ${skipped.length} übersprungen.`,
    );
    return EXIT.ok;
  } finally {
    progress.stop();
  }
}

function count(n: number, singular: string, plural: string): string {
  return `${n} ${n === 1 ? singular : plural}`;
}
