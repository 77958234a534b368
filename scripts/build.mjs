// Bundles the command line, the Slack app and the threads that answer for it into dist/, one file each,
// so that a start reads one file instead of some hundred. Packages stay outside but for the small ones
// that every answer needs; what is imported lazily is loaded and run lazily.
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = {
  cli: 'src/surfaces/cli/main.ts',
  slack: 'src/surfaces/slack/main.ts',
  'answer-worker': 'src/app/answer-worker.ts',
};

const INSIDE = new Set([
  '@duckdb/node-api',
  'cac',
  'dotenv',
  'fastest-levenshtein',
  'flexsearch',
  'lru-cache',
  'markdown-table',
  'p-limit',
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
  entryPoints: entries,
  outdir: 'dist',
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  external: outside,
  define: { 'import.meta.url': 'bundleUrl' },
  // A program is a function of what the modules of Node would find around them.
  banner: { js: '(function (require, module, exports, bundleUrl) {' },
  footer: { js: '})' },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  minify: true,
  legalComments: 'none',
  supported: {
    // Raw templates are the only strings that esbuild cannot write in ASCII.
    'template-literal': false,
    // Code that was kept compiled has lost what it takes to import; it can still require.
    'dynamic-import': false,
  },
  metafile: true,
  logLevel: 'warning',
});

const programs = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint);
for (const [file] of programs) {
  // What is left of other letters stands in regular expressions, where an escape means the same. A
  // source of ASCII alone is loaded as it lies, without being decoded.
  const source = await readFile(root + file, 'utf8');
  await writeFile(root + file, source.replace(/[^\0-\x7f]/g, escapeUnit));
}

function nameOf(entryPoint) {
  return Object.keys(entries).find((name) => entries[name] === entryPoint);
}

function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

// What a start reads: the file of each program, and what it was made of. To look for sources in the
// folders would take longer.
const bundle = {
  programs: Object.fromEntries(
    programs.map(([file, { entryPoint }]) => [nameOf(entryPoint), basename(file)]),
  ),
  sources: Object.keys(metafile.inputs).filter((path) => path.startsWith('src/')),
};
await writeFile(`${root}dist/bundle.json`, JSON.stringify(bundle));
