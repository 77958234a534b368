import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { LockOptions } from 'proper-lockfile';
import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';

/**
 * `index/` holds generations: folders written once and never changed. `CURRENT` names the one in
 * use and is replaced by a rename, so a build that dies at any moment leaves the last good
 * generation in place, and a reader never sees half of one.
 */

const CURRENT = 'CURRENT';
const MANIFEST = 'manifest.json';
const GENERATION = /^generation-[0-9a-f]+$/u;
const LOCK_STALE_MS = 30_000;
const LOCK_RETRIES = { retries: 600, factor: 1, minTimeout: 250, maxTimeout: 250 };

export const indexManifestSchema = z.strictObject({
  /** Version of what writes the index; another one means: build anew. */
  version: z.string(),
  /** Id of the embedding; vectors of different ones must not be mixed. */
  embedder: z.string(),
  builtAt: z.iso.datetime(),
  /** Hash of everything the index was built from. */
  contentHash: z.string(),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      hash: z.string(),
      lines: z.number().int(),
    }),
  ),
  /** Files that were found when the index was built, to see at once that nothing was touched. */
  sources: z.array(
    z.strictObject({
      path: z.string(),
      size: z.number().int(),
      modified: z.number().int(),
      isUnreadable: z.boolean().optional(),
    }),
  ),
  skipped: z.array(z.strictObject({ path: z.string(), code: z.string(), reason: z.string() })),
  chunks: z.number().int(),
  /** Every file of the generation with its size, to see that none was cut. */
  files: z.record(z.string(), z.number().int()),
});

export type IndexManifest = z.infer<typeof indexManifestSchema>;

/** A generation that is complete. */
export interface IndexGeneration {
  readonly directory: string;
  readonly manifest: IndexManifest;
}

/**
 * @returns The generation in use; null where there is none.
 * @throws {AppError} `index-damaged` where `CURRENT` names something that is not whole.
 */
export async function currentGeneration(indexDirectory: string): Promise<IndexGeneration | null> {
  const name = await readFile(join(indexDirectory, CURRENT), 'utf8').catch(() => null);
  if (name === null) return null;
  const directory = join(indexDirectory, name.trim());
  try {
    if (!GENERATION.test(name.trim())) throw new Error('CURRENT names no generation');
    const manifest = indexManifestSchema.parse(
      JSON.parse(await readFile(join(directory, MANIFEST), 'utf8')),
    );
    await assertWhole(directory, manifest.files);
    return { directory, manifest };
  } catch (cause) {
    throw new AppError('index-damaged', 'The index is not whole.', { cause });
  }
}

async function assertWhole(directory: string, files: Readonly<Record<string, number>>) {
  for (const [name, size] of Object.entries(files)) {
    const found = await stat(join(directory, name));
    if (found.size !== size) throw new Error(`${name}: ${found.size} bytes instead of ${size}`);
  }
}

/**
 * Runs `work` while no other process builds in this folder; waits for one that does.
 *
 * @param onWait - Called once where another one does.
 * @throws {AppError} `index-unwritable` where the folder cannot be written, `index-locked` where
 *   another build does not end within minutes.
 */
export async function withBuildLock<T>(
  indexDirectory: string,
  work: () => Promise<T>,
  onWait: () => void,
): Promise<T> {
  await mkdir(indexDirectory, { recursive: true }).catch((cause) => {
    throw unwritable(indexDirectory, cause);
  });
  // The lock would try for minutes to be made where nothing may be written.
  await access(indexDirectory, constants.W_OK).catch((cause) => {
    throw unwritable(indexDirectory, cause);
  });
  const { default: lockfile } = await import('proper-lockfile');
  const lock = (retries: LockOptions['retries']) =>
    lockfile.lock(indexDirectory, { stale: LOCK_STALE_MS, retries });
  const release = await lock(0)
    .catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ELOCKED') throw cause;
      onWait();
      return lock(LOCK_RETRIES);
    })
    .catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ELOCKED') {
        throw new AppError('index-locked', 'Another process builds the index.', { cause });
      }
      throw unwritable(indexDirectory, cause);
    });
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}

/**
 * Writes a new generation and puts it into use. Call it inside `withBuildLock`.
 *
 * @param write - Writes its files into the folder it is given; gives the manifest without `files`.
 */
export async function writeGeneration(
  indexDirectory: string,
  write: (directory: string) => Promise<Omit<IndexManifest, 'files'>>,
): Promise<IndexGeneration> {
  const name = `generation-${randomBytes(8).toString('hex')}`;
  const directory = join(indexDirectory, name);
  try {
    await mkdir(directory, { recursive: true });
    const partial = await write(directory);
    const manifest: IndexManifest = { ...partial, files: await sizesOf(directory) };
    await writeFile(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    const previous = await readFile(join(indexDirectory, CURRENT), 'utf8').catch(() => '');
    await writeFile(join(indexDirectory, `${CURRENT}.next`), `${name}\n`);
    await rename(join(indexDirectory, `${CURRENT}.next`), join(indexDirectory, CURRENT));
    await removeOthers(indexDirectory, [name, previous.trim()]);
    return { directory, manifest };
  } catch (error) {
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
    if (isPermission(error)) throw unwritable(indexDirectory, error);
    throw error;
  }
}

async function sizesOf(directory: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const name of (await readdir(directory)).sort()) {
    sizes[name] = (await stat(join(directory, name))).size;
  }
  return sizes;
}

/**
 * Older generations and the remains of builds that died. The one before stays, for processes that
 * have just opened it.
 */
async function removeOthers(indexDirectory: string, keep: readonly string[]): Promise<void> {
  for (const name of await readdir(indexDirectory)) {
    if (GENERATION.test(name) && !keep.includes(name)) {
      await rm(join(indexDirectory, name), { recursive: true, force: true });
    }
  }
}

function isPermission(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOSPC';
}

function unwritable(indexDirectory: string, cause: unknown): AppError {
  return new AppError('index-unwritable', 'The index folder cannot be written.', {
    details: { indexDirectory },
    cause,
  });
}
