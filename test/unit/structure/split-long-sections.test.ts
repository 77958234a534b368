import { expect, test } from 'vitest';
import { structureDocument } from '#src/structure/structure-document.ts';

test('a book without headings becomes sections that cover it and are read quickly', () => {
  const lines = Array.from({ length: 900 }, (_, n) => `Satz ${n} steht hier. `.repeat(40).trim());
  const { sections } = structureDocument({
    path: 'buch.txt',
    title: 'Buch',
    manifest: undefined,
    hash: '',
    lines,
  });
  expect(sections.length).toBeGreaterThan(5);
  expect(sections[0]?.firstLine).toBe(1);
  expect(sections.at(-1)?.lastLine).toBe(900);
  for (const [place, { firstLine, lastLine, bodyLine }] of sections.entries()) {
    if (place > 0) expect(firstLine).toBe((sections[place - 1]?.lastLine ?? 0) + 1);
    expect(bodyLine).toBeGreaterThanOrEqual(firstLine);
    const text = lines.slice(firstLine - 1, lastLine).join('');
    expect(text.length).toBeLessThanOrEqual(60_000);
  }
});
