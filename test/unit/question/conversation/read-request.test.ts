import { describe, expect, it, test } from 'vitest';
import { asksWhichOnes, readRequest } from '#src/question/conversation/read-request.ts';

describe('readRequest', () => {
  it.each([
    ['wo steht das?', 'source'],
    ['Zeig mir die Quelle', 'source'],
    ['als Tabelle bitte', 'table'],
    ['geht das ausführlicher?', 'detail'],
    ['Wie hast du das gerechnet?', 'derivation'],
    ['woher weißt du das', 'source'],
    ['auf welcher Seite steht das?', 'source'],
    ['kannst du das als tabelle darstellen?', 'table'],
    ['kannst du das genauer erklären?', 'detail'],
    ['wie viele sind das?', 'again'],
  ])('%s', (message, kind) => expect(readRequest(message)).toBe(kind));

  it('is none where something else is asked', () => {
    expect(readRequest('Wo steht das Rechenzentrum?')).toBeNull();
  });

  it.each([
    'als Tabelle und mit 2020',
    'Wie viele sind das zusammen?',
    'erklär mir die Schulcloud',
  ])('is none: %s', (message) => expect(readRequest(message)).toBeNull());
});

test.each(['welche?', 'und welche denn?', 'nenn sie mir', 'which ones?', 'zähle sie auf'])(
  '%s asks for what was counted',
  (message) => {
    expect(asksWhichOnes(message)).toBe(true);
  },
);

test.each(['welche davon sind in Verzug?', 'welche Länder?', 'nenn mir die Schulen'])(
  '%s asks for something else',
  (message) => {
    expect(asksWhichOnes(message)).toBe(false);
  },
);
