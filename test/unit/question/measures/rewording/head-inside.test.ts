import { describe, expect, it } from 'vitest';
import { withHeadInside } from '#src/question/measures/rewording/head-inside.ts';

describe('what is named before the colon of a question', () => {
  it.each([
    ['NOVa: läuft das Projekt noch?', 'läuft das Projekt NOVa noch?'],
    ['Onlinewache: wer macht das?', 'wer macht Onlinewache?'],
    ['Intranet - wie läuft es damit?', 'wie läuft Intranet damit?'],
    ['Plan 2023: ist die Schulcloud drin?', 'ist die Schulcloud drin im Aktionsplan 2023?'],
    ['Schulcloud: alles ok damit?', 'alles ok mit Schulcloud?'],
  ])('stands where the pronoun does: %s', (typed, read) => {
    expect(withHeadInside(typed)).toBe(read);
  });

  it.each([
    'Schulcloud: Status 2023?',
    'Kurze Frage: ist das noch im Plan?',
    'Ist das Projekt 3.1.5 noch im Plan?',
  ])('stays before a request and where no pronoun stands for it: %s', (typed) => {
    expect(withHeadInside(typed)).toBe(typed);
  });
});
