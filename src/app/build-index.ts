import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import {
  currentGeneration,
  type IndexGeneration,
  type IndexManifest,
  withBuildLock,
} from '#src/adapters/index-directory.ts';
import type { Config } from '#src/config.ts';
import { AppError } from '#src/domain/app-error.ts';
import type { CorpusFile } from '#src/ports/corpus-source.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { ReportBuild } from './build-event.ts';
import { INDEX_VERSION } from './index-files.ts';

export interface BuiltIndex extends IndexGeneration {
  /** False where nothing had changed. */
  readonly built: boolean;
}

/**
 * Brings the index up to date: builds it where documents, program or embedding have changed.
 *
 * A folder that cannot be written is no failure as long as it holds a good index: that one is used,
 * and said so.
 *
 * @throws {AppError} `corpus-missing`, `index-unwritable`, `index-locked`.
 */
export async function buildIndex(
  config: Config,
  report: ReportBuild,
  force = false,
): Promise<BuiltIndex> {
  const embedder = await createEmbedder(config.environment, config.dataDirectory);
  const current = await readCurrent(config.indexDirectory, report);
  const files = await createCorpusFolder(config.corpusDirectory).list();
  if (!force && current !== null && isUpToDate(current.manifest, files, embedder)) {
    return { ...current, built: false };
  }
  try {
    return await withBuildLock(
      config.indexDirectory,
      () => buildLocked(config, embedder, files, report, force),
      () =>
        report({
          kind: 'message',
          text: 'Ein anderer Prozess baut gerade den Index; es wird auf ihn gewartet …',
        }),
    );
  } catch (error) {
    const isReadOnly = error instanceof AppError && error.code === 'index-unwritable';
    if (!isReadOnly || current === null || current.manifest.embedder !== embedder.id) throw error;
    report({
      kind: 'message',
      text: 'Der Index lässt sich nicht erneuern; der vorhandene wird benutzt.',
    });
    return { ...current, built: false };
  }
}

async function readCurrent(
  indexDirectory: string,
  report: ReportBuild,
): Promise<IndexGeneration | null> {
  try {
    return await currentGeneration(indexDirectory);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'index-damaged') throw error;
    report({ kind: 'message', text: 'Der Index ist beschädigt und wird neu gebaut.' });
    return null;
  }
}

function isUpToDate(manifest: IndexManifest, files: readonly CorpusFile[], embedder: Embedder) {
  return (
    manifest.version === INDEX_VERSION &&
    manifest.embedder === embedder.id &&
    JSON.stringify(manifest.sources) === JSON.stringify(files)
  );
}

/** Another process may have built while this one waited, so the index is looked at again. */
async function buildLocked(
  config: Config,
  embedder: Embedder,
  files: readonly CorpusFile[],
  report: ReportBuild,
  force: boolean,
): Promise<BuiltIndex> {
  const previous = await currentGeneration(config.indexDirectory).catch(() => null);
  if (!force && previous !== null && isUpToDate(previous.manifest, files, embedder)) {
    return { ...previous, built: false };
  }
  // What reads documents and tables is loaded only where an index is built.
  const { createGeneration } = await import('./create-generation.ts');
  const known = previous === null || force ? null : previous;
  const generation = await createGeneration({ config, embedder, files, report }, known);
  return { ...generation, built: true };
}
