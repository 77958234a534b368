import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBeleg, startBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The law of the index folder: whatever happens to a build, the last good index answers. */

const QUESTION = 'Wann wurde die Marienbrücke gebaut?';
const SENTENCE = 'Die Marienbrücke über die Saale wurde im Jahr 1923 gebaut.';

function newCorpus(name: string) {
  const folder = temporaryFolder(name);
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'bruecke.txt'), `${SENTENCE}\n`);
  return { folder, corpus, index, at: ['--corpus', corpus, '--index', index] };
}

const NOBODY = 65_534;

function canRun(user: number): boolean {
  const reads = ['bin/beleg.cjs', 'dist/bundle.json', 'node_modules/cac/package.json'];
  const script = `for (const f of ${JSON.stringify(reads)}) require('node:fs').readFileSync(f)`;
  return spawnSync(process.execPath, ['-e', script], { uid: user, gid: user }).status === 0;
}

const ask = async (at: readonly string[]) => (await runBeleg(['ask', ...at, QUESTION])).out;
const generationOf = (index: string) =>
  join(index, readFileSync(join(index, 'CURRENT'), 'utf8').trim());

describe('the index folder', () => {
  const killed = newCorpus('kill');

  beforeAll(async () => {
    await runBeleg(['index', ...killed.at]);
    cpSync('corpus/kleine-anfrage-8-710.txt', join(killed.corpus, 'gross.txt'));
  });

  it('survives ten kills at any moment of a build', async () => {
    for (let kill = 0; kill < 10; kill += 1) {
      const child = startBeleg(['index', ...killed.at, '--force']);
      await wait(80 + kill * 230);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.on('close', resolve));
      expect(readdirSync(generationOf(killed.index))).toContain('manifest.json');
    }
    expect(await ask(killed.at)).toContain('1923');
    const left = readdirSync(killed.index).filter((name) => name.startsWith('generation-'));
    expect(left.length).toBeLessThanOrEqual(2);
  });

  it('rebuilds after a file of it was cut, and says so', async () => {
    const { index, at } = newCorpus('cut');
    await runBeleg(['index', ...at]);
    for (const name of ['tables.duckdb', 'documents.json', 'vectors.hnsw']) {
      truncateSync(join(generationOf(index), name), 3);
      const { out, err } = await runBeleg(['ask', ...at, QUESTION]);
      expect(out).toContain('1923');
      expect(err).toContain('Der Index ist beschädigt und wird neu gebaut.');
    }
  });

  it('rebuilds a foreign one', async () => {
    const { index, at } = newCorpus('foreign');
    mkdirSync(index);
    writeFileSync(join(index, 'CURRENT'), '../../etc\n');
    expect(await ask(at)).toContain('1923');
  });

  it('follows changed and removed documents', async () => {
    const { corpus, at } = newCorpus('change');
    expect(await ask(at)).toContain('1923');
    writeFileSync(join(corpus, 'bruecke.txt'), `${SENTENCE.replace('1923', '1931')}\n`);
    expect(await ask(at)).toContain('1931');
    writeFileSync(join(corpus, 'andere.txt'), 'Das Rathaus steht am Markt.\n');
    writeFileSync(join(corpus, 'bruecke.txt'), '');
    expect(await ask(at)).not.toContain('1931');
  });

  it('lets two builds at once both end well', async () => {
    const { at } = newCorpus('two');
    const [first, second] = await Promise.all([
      runBeleg(['index', ...at]),
      runBeleg(['index', ...at]),
    ]);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(await ask(at)).toContain('1923');
  });

  it('says that it cannot be written', async ({ skip }) => {
    const { folder, index, at } = newCorpus('readonly');
    mkdirSync(index);
    chmodSync(index, 0o555);
    chmodSync(folder, 0o755);
    // Nothing is read-only for root: the process runs as nobody then.
    const user = process.getuid?.() === 0 ? NOBODY : undefined;
    skip(user !== undefined && !canRun(user), 'nobody may not read this checkout');
    const { code, err } = await runBeleg(['index', ...at], '', {}, user);
    expect([code, err]).toEqual([3, expect.stringContaining('[index-unwritable]')]);
  });

  it('names a file of 50 MB in one line, skips it and answers from the others', async () => {
    const { corpus, at } = newCorpus('large');
    writeFileSync(join(corpus, 'riesig.txt'), Buffer.alloc(50 * 1024 * 1024, 'Ein langer Satz. '));
    const { code, err } = await runBeleg(['index', ...at]);
    expect([code, err]).toEqual([0, expect.stringContaining('Übersprungen: riesig.txt')]);
    expect(await ask(at)).toContain('1923');
  });

  it('says so where a file stands in its place', async () => {
    const { index, at } = newCorpus('file');
    writeFileSync(index, 'no folder');
    const { code, err } = await runBeleg(['index', ...at]);
    expect([code, err]).toEqual([3, expect.stringContaining('[index-unwritable]')]);
  });
});
