#!/usr/bin/env node
// Starts the bundle in dist/. In a checkout whose sources are newer, the bundle is made first.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = `${root}dist/cli.js`;

if (isOutdated()) await import('../scripts/build.mjs');
await import(bundle);

function isOutdated() {
  const sources = `${root}src`;
  if (!existsSync(bundle)) return true;
  if (!existsSync(sources) || !existsSync(`${root}node_modules/esbuild`)) return false;
  const built = statSync(bundle).mtimeMs;
  return readdirSync(sources, { recursive: true }).some(
    (name) => name.endsWith('.ts') && statSync(`${sources}/${name}`).mtimeMs > built,
  );
}
