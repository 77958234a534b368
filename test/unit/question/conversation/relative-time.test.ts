import { describe, expect, it } from 'vitest';
import { readRelativeTime, readShift } from '#src/question/conversation/relative-time.ts';

describe('readShift', () => {
  it.each([
    ['im Jahr davor', -1],
    ['und ein Jahr später?', 1],
    ['zwei Jahre früher', -2],
    ['im Folgejahr', 1],
    ['und davor das jahr?', -1],
    ['danach?', 1],
    ['und drei jahre spater', 3],
    ['zehn Jahre frueher', -10],
  ])('%s', (message, shift) => expect(readShift(message)?.years).toBe(shift));

  it('leaves what a change is measured against', () => {
    expect(readShift('die Veränderung gegenüber dem Vorjahr')).toBeNull();
  });
});

describe('readRelativeTime', () => {
  it('leaves a year that is said', () => {
    expect(readRelativeTime('how much did it grow since 2015?')).toBeNull();
  });

  it('reaches from or to the time before', () => {
    expect(readRelativeTime('Wie stark ist es seitdem gewachsen?')).toEqual({
      kind: 'since',
      rest: 'Wie stark ist es gewachsen?',
    });
    expect(readRelativeTime('wie ging es weiter?')).toEqual({
      kind: 'since',
      rest: 'wie Entwicklung?',
    });
  });
});
