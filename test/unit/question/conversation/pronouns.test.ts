import { describe, expect, it } from 'vitest';
import { pointsBack, putSubject } from '#src/question/conversation/pronouns.ts';

describe('pointsBack', () => {
  it.each([
    'Wer ist dafür zuständig?',
    'wo wird es gehostet',
    'von welchem Land stammt die?',
    'was hat die gekostet',
  ])('%s', (text) => expect(pointsBack(text)).toBe(true));

  it.each([
    'Welche Vorgaben gibt es für kommunales Personal?',
    'Worum geht es in Frage 7?',
    'Wie viele Beschäftigte hatten die Regelschulen?',
    'wie viele leute hat das landratsamt?',
    'Bis wann soll die Schulcloud fertig sein?',
  ])('means nothing before: %s', (text) => expect(pointsBack(text)).toBe(false));
});

describe('putSubject', () => {
  it.each([
    ['wer ist dafür zuständig?', 'Wer ist für die Schulcloud zuständig?'],
    ['wie viele Schulen nutzen sie?', 'Wie viele Schulen nutzen die Schulcloud?'],
    ['wer betreibt das?', 'Wer betreibt die Schulcloud?'],
    ['sie soll 2026 fertig werden.', 'Die Schulcloud soll 2026 fertig werden.'],
    ['stimmt es, dass sie fertig ist?', 'Stimmt es, dass die Schulcloud fertig ist?'],
    ['in Gera waren es 20.', 'In Gera waren es 20 (Schulcloud).'],
    ['was stieg in dieser Zeit?', 'Was stieg in dieser Zeit (Schulcloud)?'],
    ['bis wann läuft der Vertrag?', 'Bis wann läuft der Vertrag (Schulcloud)?'],
  ])('%s', (question, complete) =>
    expect(putSubject(question, 'Schulcloud', 'Was ist die Schulcloud?')).toBe(complete),
  );
});
