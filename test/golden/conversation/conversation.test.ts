import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';

/**
 * Transcripts of conversations over the shipped corpus, one file for each way of going on: what was
 * typed, the complete question it was read as, and the answer with the lines that prove it.
 */

const FOLDER = new URL('.', import.meta.url);
const index = mkdtempSync(join(tmpdir(), 'beleg-conversation-'));
let beleg: Beleg;

beforeAll(async () => {
  beleg = await openBeleg(readConfig({ index }));
});

afterAll(() => {
  beleg.close();
  rmSync(index, { recursive: true });
});

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.messages.txt'));

test.each(files)('%s', async (name) => {
  const conversations = readFileSync(new URL(name, FOLDER), 'utf8')
    .trim()
    .split(/\n{2,}/u);
  const transcripts: string[] = [];
  for (const conversation of conversations) {
    const messages = conversation.split('\n');
    const turns: string[] = [];
    for (const [at, message] of messages.entries())
      turns.push(describeTurn(await beleg.ask(message, messages.slice(0, at))));
    transcripts.push(turns.join('\n\n'));
  }
  await expect(`${transcripts.join('\n\n---\n\n')}\n`).toMatchFileSnapshot(
    name.replace('.messages.txt', '.expected.txt'),
  );
});

function describeTurn({ question, interpretedAs, kind, text, citations }: Answer): string {
  const lines = citations.map(({ firstLine, lastLine }) => `${firstLine}-${lastLine}`);
  const read = interpretedAs === undefined ? '' : `gelesen als: ${interpretedAs}\n`;
  return `> ${question}\n${read}${kind}, Zeilen ${lines.join(', ') || 'keine'}\n\n${text}`;
}
