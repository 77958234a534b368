import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/answer.ts';
import { readParaphrases } from '../../support/paraphrase-grid.ts';
import { useBeleg } from '../../support/use-beleg.ts';

const beleg = useBeleg();
/** Every so many frames are asked; the whole grid has some thousands. */
const STEP = 15;

/** What must be the same however a question is put: kind, figures, entries and evidence. */
function shapeOf({ kind, figures, items }: Answer) {
  return {
    kind,
    figures: figures.map(({ value }) => value),
    items: items.map(({ key, label }) => `${key ?? ''} ${label}`).toSorted(),
  };
}

describe('a question about measures, put in other words', () => {
  const variants = readParaphrases(new URL('measures.txt', import.meta.url)).filter(
    (_, at) => at % STEP === 0,
  );

  test('is answered like the canonical one', { timeout: 300_000 }, async () => {
    const known = new Map<string, Answer>();
    const others: string[] = [];
    for (const { question, canonical } of variants) {
      const like = known.get(canonical) ?? (await beleg().ask(canonical));
      known.set(canonical, like);
      const answer = await beleg().ask(question);
      const cited = new Set(answer.citations.map(({ firstLine }) => firstLine));
      const isProven = like.citations.every(({ firstLine }) => cited.has(firstLine));
      const isSame = JSON.stringify(shapeOf(answer)) === JSON.stringify(shapeOf(like));
      if (!isSame || !isProven)
        others.push(`${question} (${answer.kind}: ${answer.text.slice(0, 80)})`);
    }
    expect(others).toEqual([]);
  });
});
