import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';

/** Sentences of every kind that can be checked, with the verdict and how it is worded. */

const FOLDER = new URL('.', import.meta.url);
/** Of a long table, what shows that it is the right one. */
const SHOWN = 600;
const index = mkdtempSync(join(tmpdir(), 'beleg-claims-'));
let beleg: Beleg;

beforeAll(async () => {
  beleg = await openBeleg(readConfig({ index }));
});

afterAll(() => {
  beleg.close();
  rmSync(index, { recursive: true });
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.claims.txt'));

test.each(files)('%s', async (name) => {
  const claims = readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean);
  const answers: string[] = [];
  for (const claim of claims) answers.push(describeAnswer(claim, await beleg.checkClaim(claim)));
  await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(
    name.replace('.claims.txt', '.expected.txt'),
  );
});

function describeAnswer(sentence: string, { claim, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) =>
    firstLine === lastLine ? firstLine : `${firstLine}-${lastLine}`,
  );
  const { stated = '–', actual = '–', rounded = false } = claim ?? {};
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)} […]` : text;
  return [
    `## ${sentence}`,
    `genannt ${stated}, richtig ${actual}${rounded ? ', gerundet' : ''}, Zeilen ${lines.join(', ') || 'keine'}`,
    shown,
  ].join('\n\n');
}
