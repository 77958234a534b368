import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRestoreCapitals, isTypedSmall } from '#src/text/restore-capitals.ts';
import { isVerbForm } from '#src/text/verb-forms.ts';
import { findWrittenWords, sortWrittenWords } from '#src/text/written-words.ts';

const TEXT = `Der Personalbestand der Hochschulen stieg. Die Beschäftigten des LKA nutzen ThAVEL im Plan.
Das Landratsamt Ilm-Kreis hat den Status nicht genannt, und die Gemeinden kosten nichts. Hohe Kosten, ein fester
Termin. Alle Schulen und die Stadt Suhl zahlen die Kosten; der Stand war in Verzug, die Polizei wuchs.`;
const VERBS = new Set(['kost', 'beschaft', 'wach', 'nutz', 'zahl']);
const restore = createRestoreCapitals({
  documents: findWrittenWords([TEXT]),
  general: sortWrittenWords([
    'Gesetz',
    'Veranstaltung',
    'Standort',
    'WLAN',
    'abgeschlossen',
    'Maßnahme',
  ]),
  isVerb: (word) => isVerbForm(word, (stem) => VERBS.has(stem)),
});

describe('restoring the capitals of a message', () => {
  test.for([
    ['wie hoch sind die kosten der polizei', 'Wie hoch sind die Kosten der Polizei'],
    ['was kosten die schulen in suhl?', 'Was kosten die Schulen in Suhl?'],
    ['wann tritt das fischereigesetz in kraft', 'Wann tritt das Fischereigesetz in Kraft'],
    ['nutzt das lka thavel', 'Nutzt das LKA ThAVEL'],
    ['die hochschulen beschäftigten 900 leute', 'Die Hochschulen beschäftigten 900 Leute'],
    ['wer zahlt die wlan-standorte im ilm-kreis', 'Wer zahlt die WLAN-Standorte im Ilm-Kreis'],
    ['die abgeschlossenen maßnahmen', 'Die abgeschlossenen Maßnahmen'],
    ['2018 wuchs die polizei, 2019 nicht', '2018 wuchs die Polizei, 2019 nicht'],
    ['der stand der gesetze', 'Der Stand der Gesetze'],
    ['der antrag von ministerin taubert', 'Der Antrag von ministerin Taubert'],
  ] as const)('%s', ([typed, written]) => {
    expect(restore(typed)).toBe(written);
  });

  test('nothing but capitals changes', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        expect(restore(message).toUpperCase()).toBe(message.toUpperCase());
      }),
    );
  });

  test.for([
    ['wie viele leute hat das LKA?', true],
    ['Wie ist der stand?', true],
    ['wie viele leute hat Suhl', false],
    ['', true],
  ] as const)('%s is typed small: %s', ([message, isSmall]) => {
    expect(isTypedSmall(message)).toBe(isSmall);
  });
});
