import { expect, it } from 'vitest';
import type { Answer } from '#src/domain/answer.ts';
import { renderAnswer } from '#src/surfaces/cli/render-answer.ts';

const answer: Answer = {
  question: 'rositz?',
  interpretedAs: 'Wie viele Beschäftigte hat Rositz?',
  language: 'de',
  kind: 'clarify',
  text: 'Gemeint sein können zwei.',
  figures: [],
  items: [],
  options: [{ label: 'VG Rositz', question: 'Wie viele Beschäftigte hat die VG Rositz?' }],
  citations: [
    {
      n: 1,
      document: 'a.txt',
      title: 'Antwort',
      section: 'Anlage 2',
      firstLine: 3905,
      lastLine: 3906,
      quote: '160775005 VG Rositz 115',
    },
  ],
  notes: ['Werte sind auf 5 gerundet.'],
  tookMs: 1,
};

it('shows text, options, reading, notes and what proves it', () => {
  expect(renderAnswer(answer, null)).toBe(
    [
      'Gemeint sein können zwei.',
      'Gemeint ist:\n  1. VG Rositz → Wie viele Beschäftigte hat die VG Rositz?',
      'Verstanden als: Wie viele Beschäftigte hat Rositz?',
      'Hinweis: Werte sind auf 5 gerundet.',
      'Belege:\n  [1] Antwort, Anlage 2, Z. 3905–3906: „160775005 VG Rositz 115“',
    ].join('\n\n'),
  );
});

it('says a note once', () => {
  const text = 'Gemeint sein können zwei. Werte sind auf 5 gerundet.';
  expect(renderAnswer({ ...answer, text }, null).match(/gerundet/g)).toHaveLength(1);
});
