import { describe, expect, test } from 'vitest';
import { splitQuestions } from '#src/answer/summaries/split-questions.ts';

describe('splitQuestions', () => {
  test('by the numbers of a paper', () => {
    const text =
      'Frage 1: Wie viele Beschäftigte hatte das Land 2023 (bitte je Kapitel aufgliedern)?\n' +
      'Frage 2: Ist die Schulcloud im Plan?';
    expect(splitQuestions(text)).toEqual([
      {
        number: '1',
        text: 'Wie viele Beschäftigte hatte das Land 2023 (bitte je Kapitel aufgliedern)?',
      },
      { number: '2', text: 'Ist die Schulcloud im Plan?' },
    ]);
  });

  test('by plain numbers, on lines or in a row', () => {
    expect(splitQuestions('1. Wer? 2. Wo? 3. Wann?').map(({ text }) => text)).toEqual([
      'Wer?',
      'Wo?',
      'Wann?',
    ]);
    expect(splitQuestions('1. Wer?\n2a) Wo?').map(({ number }) => number)).toEqual(['1', '2a']);
  });

  test('a date or a year is no number of a question', () => {
    expect(splitQuestions('Wie viele waren es am 30. Juni 2023?')).toHaveLength(1);
    expect(splitQuestions('Wie viele waren es 2023?')).toHaveLength(1);
  });

  test('the parts of one number', () => {
    const text = 'Frage 3: Wer betreibt die Schulcloud? Welche Schulen nutzen sie?';
    expect(splitQuestions(text)).toEqual([
      { number: '3.1', text: 'Wer betreibt die Schulcloud?' },
      { number: '3.2', text: 'Welche Schulen nutzen sie?' },
    ]);
  });

  test('keeps with a question what introduces it and what goes on from it', () => {
    const text =
      'Das Land betreibt eine Schulcloud. Ist sie im Plan? Wenn nein, warum nicht? Wer führt sie?';
    expect(splitQuestions(text)).toEqual([
      {
        number: '1',
        text: 'Das Land betreibt eine Schulcloud. Ist sie im Plan? Wenn nein, warum nicht?',
      },
      { number: '2', text: 'Wer führt sie?' },
    ]);
  });

  test('a text without a question mark is one request', () => {
    expect(splitQuestions('Bitte um Auskunft zur E-Akte.')).toEqual([
      { number: '1', text: 'Bitte um Auskunft zur E-Akte.' },
    ]);
    expect(splitQuestions('  ')).toEqual([]);
  });
});
