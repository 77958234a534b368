import { existsSync, readdirSync, statSync } from 'node:fs';
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
  const sources = `${root}src`;
  if (!existsSync(bundle)) return true;
  if (!existsSync(sources) || !existsSync(`${root}node_modules/esbuild`)) return false;
  const built = statSync(bundle).mtimeMs;
  return readdirSync(sources, { recursive: true }).some(
    (name) => name.endsWith('.ts') && statSync(`${sources}/${name}`).mtimeMs > built,
  );
}
