import { describe, expect, it } from 'vitest';
import { untitledWords } from '#src/answer/measures/single/untitled-words.ts';

type Asked = Parameters<typeof untitledWords>[0];
type Titled = Parameters<typeof untitledWords>[1];

const word = (folded: string) => ({ folded }) as Asked['unread'][number];
const asked = (subject: readonly string[], unread: readonly string[] = []): Asked => ({
  subject: { words: subject.map(word), all: [], language: 'de' },
  unread: unread.map(word),
});
const measure = {
  entries: [{ title: 'Neuprojektierung eines Einsatzleitsystems für die Polizei' }],
} as unknown as Titled;

describe('words of a question that no title of the measure has', () => {
  it('keeps what the titles do not say, named or unread', () => {
    expect(
      untitledWords(asked(['support', 'einsatzleitsystem', 'polizei'], ['angebunden']), measure),
    ).toEqual(['support', 'angebunden']);
  });

  it('leaves out words that only frame the question, and numbers', () => {
    expect(untitledWords(asked(['einsatzleitsystem', 'jahr', '2024']), measure)).toEqual([]);
  });
});
