// Not an ES module: Node would load the loader of those, and the streams that `node:fs` exports, before
// the first line runs.
const {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const root = `${dirname(__dirname)}/`;
/** Seconds. */
const SHORT_RUN = 4;
/** So many runs of a command add what they compiled: other questions run other code. */
const KEEPING_RUNS = 4;

/**
 * Starts a program of the bundle in dist/. In a checkout whose sources are newer, the bundle is made
 * first.
 *
 * @param {'cli' | 'slack'} name
 */
async function runBundle(name) {
  if (isOutdated()) await import('../scripts/build.mjs');
  loadBundle(name);
}

/**
 * Runs a program of the bundle as it is: for a thread, whose process has made it.
 *
 * @returns What the program exports.
 */
function loadBundle(name) {
  const file = `${root}dist/${readBundle().programs[name]}`;
  const command = /^[a-z-]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'none';
  const program = compile(file, `${file}.${command}.cache`);
  const bundled = { exports: {} };
  program(createRequire(file), bundled, bundled.exports, pathToFileURL(file).href);
  return bundled.exports;
}

/**
 * The program as a function. What V8 compiles takes longer than many an answer, so the first short runs
 * of a command keep it for the next ones: a long one has built an index, and the code for that would
 * be loaded each time. V8 itself refuses what another version of it has compiled, and
 * the name of the file tells of which source it was: any other change is another file.
 */
function compile(file, cache) {
  const { runs: kept, cachedData } = readKept(cache);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  const runs = script.cachedDataRejected ? 0 : kept;
  if (runs < KEEPING_RUNS) {
    process.once('exit', (code) => {
      if (code === 0 && process.uptime() < SHORT_RUN) keep(cache, runs + 1, script);
    });
  }
  return script.runInThisContext();
}

/** What the last of the keeping runs has left, and how many of them there were. */
function readKept(cache) {
  for (let runs = KEEPING_RUNS; runs > 0; runs -= 1) {
    const file = `${cache}.${runs}`;
    try {
      if (existsSync(file)) return { runs, cachedData: readFileSync(file) };
    } catch {
      // Another process has replaced it just now.
    }
  }
  return { runs: 0, cachedData: undefined };
}

function keep(cache, runs, script) {
  try {
    writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
    renameSync(`${cache}.${process.pid}`, `${cache}.${runs}`);
    // One that was refused may be of a later run.
    for (let other = 1; other <= KEEPING_RUNS; other += 1) {
      if (other !== runs) rmSync(`${cache}.${other}`, { force: true });
    }
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

module.exports = { loadBundle, runBundle };
