import { expect, it } from 'vitest';
import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';

const draft = (text: string, line: number): AnswerDraft => ({
  kind: 'figure',
  text,
  sources: [{ document: 'a.txt', firstLine: line, lastLine: line, quote: 'x' }],
});

it('counts the marks of the second on, and says a note of both once', () => {
  const joined = joinDrafts([
    draft('Jena: 10 [1].\n\n_Gerundet._', 1),
    draft('Gera: 20 [1].\n\n_Gerundet._', 2),
  ]);
  expect(joined?.text).toBe('Jena: 10 [1].\n\nGera: 20 [2].\n\n_Gerundet._');
  expect(joined?.sources.map(({ firstLine }) => firstLine)).toEqual([1, 2]);
});

it('keeps one of two that say the same', () => {
  expect(joinDrafts([draft('Jena: 10 [1].', 1), draft('Jena: 10 [1].', 1)])?.sources).toHaveLength(
    1,
  );
});
