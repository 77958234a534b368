import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts a program of the bundle in dist/. In a checkout whose sources are newer, the bundle is made
 * first.
 *
 * @param {'cli' | 'slack'} name
 */
export async function runBundle(name) {
  const bundle = `${root}dist/${name}.js`;
  if (isOutdated(bundle)) await import('../scripts/build.mjs');
  await import(bundle);
}

function isOutdated(bundle) {
  const list = `${root}dist/sources.txt`;
  if (!existsSync(bundle) || !existsSync(list)) return true;
  if (!existsSync(`${root}src`) || !existsSync(`${root}node_modules/esbuild`)) return false;
  const built = statSync(list).mtimeMs;
  return readFileSync(list, 'utf8')
    .split('\n')
    .some(
      (path) => (statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? built + 1) > built,
    );
}
