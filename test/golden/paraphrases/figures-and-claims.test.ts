import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Answer } from '#src/domain/answer.ts';
import { useBeleg } from '../../support/use-beleg.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** One question and others that ask for the same in other words. */
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const groups = files.flatMap((file) =>
  z
    .array(
      z.strictObject({
        /** What was asked before the others, which are follow-ups then. */
        before: z.array(z.string()).optional(),
        asked: z.string(),
        alike: z.array(z.string()).min(1),
      }),
    )
    .parse(JSON.parse(readFileSync(folder + file, 'utf8'))),
);

const beleg = useBeleg();

/** What an answer says, without its words. */
async function toldBy(question: string, before: readonly string[] = []) {
  const { kind, figures, citations, claim }: Answer = await beleg().ask(question, before);
  // One claim speaks of percent, the other of people.
  if (claim !== undefined) return { kind, verdict: claim.verdict };
  return { kind, figure: figures[0]?.value ?? null, line: citations[0]?.firstLine ?? null };
}

describe('in other words', () => {
  test.for(groups)('$asked', async ({ before, asked, alike }) => {
    const told = await toldBy(asked);
    expect(['figure', 'list', 'measure', 'claim']).toContain(told.kind);
    for (const question of alike)
      expect({ question, ...(await toldBy(question, before)) }).toEqual({ question, ...told });
  });
});
