import { describe, expect, it } from 'vitest';
import { cite, isQuoteOf } from '#src/answer/cite.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';

const corpus = {
  documentAt: (path: string) =>
    path === 'a.txt'
      ? { title: 'Antwort', lines: ['Die Zahl der Be-', 'schäftigten stieg.', 'Ende'] }
      : undefined,
  sectionAt: () => undefined,
};
const draft = (sources: AnswerDraft['sources'], text = 'A [1] und B [2].'): AnswerDraft => ({
  kind: 'passage',
  text,
  figures: [{ value: 1, unit: 'x', label: 'y', computed: false, citations: [1, 2] }],
  sources,
});

describe('cite', () => {
  it('quotes the lines with line-end hyphenation joined', () => {
    const { citations } = cite(draft([{ document: 'a.txt', firstLine: 1, lastLine: 2 }]), corpus);
    expect(citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, 'Die Zahl der Beschäftigten stieg.'],
    ]);
  });

  it.each([
    ['of an unknown document', { document: 'b.txt', firstLine: 1, lastLine: 1 }],
    ['beyond the end', { document: 'a.txt', firstLine: 3, lastLine: 9 }],
    [
      'with words the lines do not hold',
      { document: 'a.txt', firstLine: 1, lastLine: 2, quote: 'Die Zahl sank' },
    ],
  ])('drops a source %s with its marks', (_, wrong) => {
    const right = { document: 'a.txt', firstLine: 3, lastLine: 3 };
    const cited = cite(draft([wrong, right]), corpus);
    expect(cited.citations.map(({ n, firstLine }) => [n, firstLine])).toEqual([[1, 3]]);
    expect(cited.draft.text).toBe('A und B [1].');
    expect(cited.draft.figures?.[0]?.citations).toEqual([1]);
  });

  it('names the same place once', () => {
    const same = { document: 'a.txt', firstLine: 3, lastLine: 3 };
    const cited = cite(draft([same, same]), corpus);
    expect(cited.citations).toHaveLength(1);
    expect(cited.draft.text).toBe('A [1] und B [1].');
  });
});

describe('isQuoteOf', () => {
  it('accepts cuts in order and refuses them out of order', () => {
    expect(isQuoteOf('Die Zahl … stieg', ['Die Zahl der Leute stieg'])).toBe(true);
    expect(isQuoteOf('stieg … Die Zahl', ['Die Zahl der Leute stieg'])).toBe(false);
  });

  it('refuses an empty quote', () => {
    expect(isQuoteOf(' … ', ['Text'])).toBe(false);
  });
});
