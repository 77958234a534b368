import { describe, expect, it } from 'vitest';
import { readSignals } from '#src/question/conversation/signals.ts';

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

  it.each([
    ['ne quatsch, 2021 mein ich', '2021'],
    ['Entschuldigung, ich meinte die Förderschulen.', 'die Förderschulen.'],
    ['nicht 2020, sondern 2021', '2021'],
    ['Ich meine den Landkreis, nicht die Stadt.', 'den Landkreis.'],
    ['nein', 'nein'],
  ])('takes back: %s', (message, rest) => expect(readSignals(message).rest).toBe(rest));

  it('takes nothing back with a weak word alone', () => {
    expect(readSignals('ach, wie viele Beschäftigte hat Gera?').corrects).toBe(false);
  });
});
