import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import { runBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Meanings, writeTinyOnnxModel } from '../support/tiny-onnx-model.ts';

/**
 * A local model through the real package, which is optional: `.ci/run` installs it beside the locked
 * dependencies.
 */
const isInstalled = existsSync('node_modules/@huggingface/transformers');
const WHY_SKIPPED = isInstalled ? '' : ' (skipped: @huggingface/transformers is not installed)';

/** "Drahtesel" and "Veloziped" share no letters that a keyword search could use. */
const MEANINGS: Meanings = {
  drahtesel: [1, 0, 0, 0, 0],
  veloziped: [1, 0.1, 0, 0, 0],
  turbine: [0, 1, 0, 0, 0],
  wasser: [0, 1, 0.2, 0, 0],
  der: [0, 0, 0, 0, 0],
  steht: [0, 0, 0, 0, 0],
  query: [0, 0, 0, 5, 0],
  passage: [0, 0, 0, 0, 5],
};

const DATA = 'data';
const folder = temporaryFolder('local-model');
const modelAt = (...path: string[]) => join(folder, ...path);
const embedderOf = (model: string) =>
  createEmbedder({ BELEG_EMBEDDINGS: 'onnx', BELEG_EMBEDDINGS_MODEL: model }, DATA);

describe.skipIf(!isInstalled)(`a local model${WHY_SKIPPED}`, () => {
  writeTinyOnnxModel(modelAt('tiny'), MEANINGS);
  writeTinyOnnxModel(modelAt('tiny-e5-small'), MEANINGS);
  writeTinyOnnxModel(modelAt('other', 'tiny'), { ...MEANINGS, turbine: [1, 0, 0, 0, 0] });

  it('gives vectors of length 1, near for words of the same meaning', async () => {
    const { embedDocuments, embedQuery } = await embedderOf(modelAt('tiny'));
    const asked = await embedQuery('Drahtesel');
    const [near = [], far = []] = await embedDocuments(['Der Veloziped steht', 'Turbine']);
    expect(product(asked, asked)).toBeCloseTo(1, 5);
    expect(product(near, near)).toBeCloseTo(1, 5);
    expect(product(asked, near)).toBeGreaterThan(0.99);
    expect(product(asked, far)).toBeCloseTo(0, 5);
  });

  it('is told questions and passages apart where it is of the E5 family', async () => {
    const e5 = await embedderOf(modelAt('tiny-e5-small'));
    const [, , , query, none] = await e5.embedQuery('Turbine');
    expect([query, none]).toEqual([expect.closeTo(0.98, 1), 0]);
    const [[, , , other, passage] = []] = await e5.embedDocuments(['Turbine']);
    expect([other, passage]).toEqual([0, expect.closeTo(0.98, 1)]);
    const [, , , plain] = await (await embedderOf(modelAt('tiny'))).embedQuery('Turbine');
    expect(plain).toBe(0);
  });

  it('is another one where its files differ, whatever its name', async () => {
    const [one, same, other] = await Promise.all(
      [modelAt('tiny'), modelAt('tiny'), modelAt('other', 'tiny')].map(embedderOf),
    );
    expect(same?.id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });

  it('answers the command line; another embedding builds the index anew', async () => {
    const corpus = modelAt('corpus');
    const index = modelAt('index');
    mkdirSync(corpus);
    writeFileSync(join(corpus, 'a.txt'), 'Das Veloziped lehnt am Zaun und rostet.\n');
    writeFileSync(join(corpus, 'b.txt'), 'Die Turbine treibt seit Jahren den Generator an.\n');
    const search = (environment: Record<string, string>) =>
      runBeleg(
        ['search', '--json', 'Drahtesel', '--corpus', corpus, '--index', index],
        '',
        environment,
      );
    const embedderInUse = () => {
      const generation = join(index, readFileSync(join(index, 'CURRENT'), 'utf8').trim());
      return String(JSON.parse(readFileSync(join(generation, 'manifest.json'), 'utf8')).embedder);
    };
    const local = { BELEG_EMBEDDINGS: 'onnx', BELEG_EMBEDDINGS_MODEL: modelAt('tiny') };
    const first = await search(local);
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).not.toMatch(/dtype|remote|https?:/u);
    expect(JSON.parse(first.out)[0]).toMatchObject({
      document: 'a.txt',
      parts: { words: 0, meaning: expect.closeTo(0.995, 2) },
    });
    expect(embedderInUse()).toMatch(/^onnx tiny [0-9a-f]{16}$/u);
    const firstInUse = embedderInUse();
    await search({ BELEG_EMBEDDINGS: 'word-vectors' });
    expect(embedderInUse()).toMatch(/^word-vectors/u);
    await search({ ...local, BELEG_EMBEDDINGS_MODEL: modelAt('other', 'tiny') });
    expect(embedderInUse()).not.toBe(firstInUse);
    await search(local);
    expect(embedderInUse()).toBe(firstInUse);
  });

  it.each([
    ['is no ONNX file', (file: string) => writeFileSync(file, 'x')],
    ['is missing', (file: string) => rmSync(file)],
  ])('says so where its graph %s', async (_, spoil) => {
    const model = join(temporaryFolder('spoilt'), 'tiny');
    writeTinyOnnxModel(model, MEANINGS);
    spoil(join(model, 'onnx/model.onnx'));
    const { code, out, err } = await runBeleg(['ask', 'Wer?'], '', {
      BELEG_EMBEDDINGS: 'onnx',
      BELEG_EMBEDDINGS_MODEL: model,
    });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('BELEG_EMBEDDINGS');
    expect(err).not.toMatch(/^\s+at /mu);
  });
});

describe.skipIf(isInstalled)('without the package', () => {
  it('a local model is said to need it', async () => {
    writeTinyOnnxModel(modelAt('lonely'), MEANINGS);
    await expect(embedderOf(modelAt('lonely'))).rejects.toMatchObject({
      code: 'embedding-unavailable',
      details: { missing: ['@huggingface/transformers'] },
    });
  });
});

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
