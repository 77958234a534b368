import { execFile } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';
import { readSamples } from '../eval/sample.ts';
import { runBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Where no model is configured, nothing is as it would be with one: not even loaded. */

const EVERY = 12;
const BUFFER = 64 * 1024 * 1024;
const STUBS: Readonly<Record<string, string>> = {
  'open-model.ts': 'export const configuredModel = () => async () => null;',
  'write-answer.ts': 'export const writeAnswer = () => { throw new Error("there is no model"); };',
};

/** What opens and asks a model is not in the bundle. */
const withoutModel: Plugin = {
  name: 'without-model',
  setup({ onLoad }) {
    onLoad({ filter: /(?:open-model|write-answer)\.ts$/ }, (file) => ({
      contents: STUBS[file.path.replace(/.*[\\/]/u, '')] ?? '',
      loader: 'ts',
    }));
  },
};

/** A copy of the program as it would be without any code for models. */
async function buildWithoutModel(): Promise<{ program: string; inputs: string[] }> {
  const folder = temporaryFolder('without-model');
  for (const name of ['data', 'corpus', 'node_modules', 'package.json'])
    symlinkSync(resolve(name), join(folder, name));
  const { metafile } = await build({
    entryPoints: { cli: 'src/surfaces/cli/main.ts' },
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    plugins: [withoutModel],
  });
  return { program: join(folder, 'dist', 'cli.js'), inputs: Object.keys(metafile.inputs) };
}

it('answers byte for byte as a program that has no code for models', async () => {
  const { program, inputs } = await buildWithoutModel();
  expect(inputs.filter((file) => file.includes('language-model/'))).toEqual([]);
  const folder = temporaryFolder('questions');
  const questions = readSamples().filter((_, index) => index % EVERY === 0);
  expect(questions.length).toBeGreaterThan(50);
  const file = join(folder, 'questions.jsonl');
  const lines = questions.map(({ question, history }, id) => ({ id, question, history }));
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const args = ['ask', '--corpus', 'corpus', '--index', join(folder, 'index'), '--batch', file];
  const usual = await runBeleg(args, '', { BELEG_MODEL_PROVIDER: '' });
  expect(usual.code, usual.err).toBe(0);
  const bare = await promisify(execFile)(process.execPath, [program, ...args], {
    maxBuffer: BUFFER,
  });
  expect(usual.out.split('\n')).toHaveLength(questions.length + 1);
  expect(withoutTime(usual.out)).toBe(withoutTime(bare.stdout));
});

function withoutTime(out: string): string {
  return out.replace(/"tookMs":[\d.]+/gu, '');
}
