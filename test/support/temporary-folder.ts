import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Vitest's global set-up: what tests write to the system's folder for temporary files goes into one
 * folder of the run, which goes with it, also where a test fails half-way.
 *
 * @returns Removes that folder; nothing where another project of the run has made it.
 */
export default function collectTemporaryFiles(): (() => void) | undefined {
  if (process.env.BELEG_TEST_FOLDER !== undefined) return undefined;
  const folder = temporaryFolder('tests');
  // Tests start processes as another user, too.
  chmodSync(folder, 0o755);
  // Workers and the processes that they start inherit both; `tmpdir()` reads the first.
  process.env.TMPDIR = folder;
  process.env.BELEG_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A new folder for one test or one file of tests; it goes with the run. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `beleg-${name}-`));
}
