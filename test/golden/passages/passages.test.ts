import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';

/** Answers from the prose of the shipped corpus and of a few other texts: what is quoted, from which lines, and what is not said. */

const FOLDER = new URL('.', import.meta.url);
const indexes = mkdtempSync(join(tmpdir(), 'beleg-passages-'));
let shipped: Beleg;
let others: Beleg;

beforeAll(async () => {
  shipped = await openBeleg(readConfig({ index: join(indexes, 'shipped') }));
  const corpus = fileURLToPath(new URL('documents', FOLDER));
  others = await openBeleg(readConfig({ corpus, index: join(indexes, 'others') }));
});

afterAll(() => {
  shipped.close();
  others.close();
  rmSync(indexes, { recursive: true });
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.questions.txt'));

test.each(files)('%s', async (name) => {
  const questions = readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean);
  const beleg = name.startsWith('other-documents') ? others : shipped;
  const answers: string[] = [];
  for (const question of questions) answers.push(describeAnswer(await beleg.ask(question)));
  await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(
    name.replace('.questions.txt', '.expected.txt'),
  );
});

function describeAnswer({ question, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  return `## ${question}\n\n${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
