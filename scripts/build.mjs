// Bundles the command line and the Slack app into dist/, so that a start reads a few files instead
// of some hundred. Packages stay outside but for the small ones that every answer needs; what is
// imported lazily stays lazy.
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['cli', 'slack'].map((name) => `src/surfaces/${name}/main.ts`);

const INSIDE = new Set([
  '@duckdb/node-api',
  'cac',
  'fastest-levenshtein',
  'lru-cache',
  'markdown-table',
  'snowball-stemmers',
  'zod',
]);
const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
);
const outside = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !INSIDE.has(name),
);

await rm(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    entries
      .filter((entry) => existsSync(root + entry))
      .map((entry) => [entry.split('/')[2], entry]),
  ),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  external: outside,
  // Packages of the older format load what stays outside with `require`.
  banner: {
    js: `import { createRequire as requireOf } from 'node:module';const require = requireOf(import.meta.url);`,
  },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
});
// What a start compares with the bundle: to look for sources in the folders takes longer.
const sources = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
await writeFile(`${root}dist/sources.txt`, sources.join('\n'));
