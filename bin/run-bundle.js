import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Seconds. */
const SHORT_RUN = 4;

/**
 * Starts a program of the bundle in dist/. In a checkout whose sources are newer, the bundle is made
 * first.
 *
 * @param {'cli' | 'slack'} name
 */
export async function runBundle(name) {
  if (isOutdated()) await import('../scripts/build.mjs');
  const file = `${root}dist/${readBundle().programs[name]}`;
  const command = /^[a-z-]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'none';
  const program = compile(file, `${file}.${command}.cache`);
  const module = { exports: {} };
  program(createRequire(file), module, module.exports, pathToFileURL(file).href);
}

/**
 * The program as a function. What V8 compiles takes longer than many an answer, so the first short run
 * of a command keeps it for the next ones: a long one has built an index, and the code for that would
 * be loaded each time. V8 itself refuses what another version of it has compiled, and
 * the name of the file tells of which source it was: any other change is another file.
 */
function compile(file, cache) {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', (code) => {
      if (code === 0 && process.uptime() < SHORT_RUN) keep(cache, script.createCachedData());
    });
  }
  return script.runInThisContext();
}

function keep(file, bytes) {
  try {
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written: the next start takes as long as this one.
  }
}

function readBundle() {
  return JSON.parse(readFileSync(`${root}dist/bundle.json`, 'utf8'));
}

function isOutdated() {
  const list = `${root}dist/bundle.json`;
  if (!existsSync(list)) return true;
  if (!existsSync(`${root}src`) || !existsSync(`${root}node_modules/esbuild`)) return false;
  const built = statSync(list).mtimeMs;
  return readBundle().sources.some(
    (path) => (statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? built + 1) > built,
  );
}
