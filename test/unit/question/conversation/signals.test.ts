import { describe, expect, it } from 'vitest';
import { readRelativeYear } from '#src/question/conversation/relative-years.ts';
import { chooseOption, readRequest, readSignals } from '#src/question/conversation/signals.ts';

describe('readSignals', () => {
  it('sees what goes on from before', () => {
    expect(readSignals('und 2022?')).toMatchObject({ opens: true, rest: '2022?' });
    expect(readSignals('Wer ist dafür zuständig?').pointsBack).toBe(true);
    expect(readSignals('Welche davon sind in Verzug?').ofThese).toBe(true);
    expect(readSignals('nein, ich meinte das Landratsamt')).toMatchObject({
      corrects: true,
      rest: 'das Landratsamt',
    });
    expect(readSignals('Vergleiche das mit der Polizei').compares).toBe(true);
  });

  it('sees nothing in a question that stands alone', () => {
    expect(readSignals('Wie viele Beschäftigte hat die Stadt Weimar?')).toMatchObject({
      opens: false,
      pointsBack: false,
      ofThese: false,
      corrects: false,
      compares: false,
    });
  });
});

describe('readRequest', () => {
  it.each([
    ['wo steht das?', 'source'],
    ['Zeig mir die Quelle', 'source'],
    ['als Tabelle bitte', 'table'],
    ['geht das ausführlicher?', 'detail'],
    ['Wie hast du das gerechnet?', 'derivation'],
  ])('%s', (message, kind) => expect(readRequest(message)?.kind).toBe(kind));

  it('is none where something else is asked', () => {
    expect(readRequest('Wo steht das Rechenzentrum?')).toBeNull();
  });
});

describe('readRelativeYear', () => {
  it.each([
    ['im Jahr davor', -1],
    ['und ein Jahr später?', 1],
    ['zwei Jahre früher', -2],
    ['im Folgejahr', 1],
  ])('%s', (message, shift) => expect(readRelativeYear(message)?.shift).toBe(shift));

  it('leaves what a change is measured against', () => {
    expect(readRelativeYear('die Veränderung gegenüber dem Vorjahr')).toBeNull();
  });
});

describe('chooseOption', () => {
  const labels = ['Rositz, Mitgliedsgemeinde', 'VG Rositz, Verwaltungsgemeinschaft'];

  it('picks by number or by a word of one label', () => {
    expect(chooseOption('das zweite', labels)).toBe(1);
    expect(chooseOption('1', labels)).toBe(0);
    expect(chooseOption('die Verwaltungsgemeinschaft', labels)).toBe(1);
    expect(chooseOption('Gera', labels)).toBeNull();
    expect(chooseOption('das dritte', labels)).toBeNull();
  });
});
