import { expect, test } from 'vitest';
import { readWords } from '#src/question/measures/cues/question-words.ts';
import { inPlainWords } from '#src/question/measures/rewording/plain-words.ts';
import { withoutCourtesy } from '#src/text/plain-wording/without-courtesy.ts';

const plain = (question: string) => inPlainWords(readWords(question, 'de'), null).folded;

test.each([
  ['hinkt die schulcloud hinterher', 'in verzug'],
  ['unter wessen regie läuft die schulcloud', 'wer federfuhrend'],
  ['nummer in der ausgabe von 2022', 'aktionsplan 2022'],
  ['unter wessen gemeinsamer leitung stand die schulcloud', 'wer federfuhrend die schulcloud'],
  ['was hat das tmil 2022 alles in der hand', 'verantwortet'],
  ['welche maßnahmen hatte das tfm unter sich', 'verantwortet'],
  ['wie ist die schulcloud 2021 eingestuft', 'projektstatus'],
  ['zuwendungsverfahren des sozialministeriums eingestuft', 'projektstatus'],
  ['steht das wlan 2022 auf grün', 'projektstatus'],
  ['projektstände der schulcloud 2020 bis 2024 nacheinander', 'verlauf'],
  ['alte kennung der schulcloud', 'alte nummer'],
  ['die abschlussliste des plans 2024', 'liste der abgeschlossenen'],
  ['um welche maßnahmen wurde der plan 2022 ergänzt', 'hinzugekommen'],
])('reads %s', (question, read) => {
  expect(plain(question)).toContain(read);
});

test.each([
  'wie hoch sind die verzugszinsen',
  'für wen ist der zustandigkeitsfinder',
  'welche daten sind als vertraulich eingestuft',
  'wie hoch ist der schutzbedarf eingestuft',
  'welche schritte wurden nacheinander umgesetzt',
  'wem gehören die daten der schulcloud',
  'welche fassung des ozg gilt 2022',
  'unter welcher kennung meldet man sich am portal an',
  'um welche funktionen wurde die schulcloud erweitert',
])('leaves %s as it is', (question) => {
  expect(plain(question)).toBe(readWords(question, 'de').folded);
});

test.each([
  ['Moin, kurze Frage: Ist 5.4 fertig? Danke, VG', 'Ist 5.4 fertig?'],
  ['Für die Schulcloud: wann fertig?', 'Für die Schulcloud: wann fertig?'],
  ['Weißt du, ob 5.4 fertig ist?', 'Weißt du, ob 5.4 fertig ist?'],
  ['Danke', 'Danke'],
  ['Ist 5.4 fertig und wo steht das?', 'Ist 5.4 fertig?'],
  ['Ist 5.4 fertig? Auf welcher Seite?', 'Ist 5.4 fertig?'],
  ['Wo steht, wie viele Beschäftigte Suhl hat?', 'wie viele Beschäftigte Suhl hat?'],
  ['Wo steht das Rechenzentrum?', 'Wo steht das Rechenzentrum?'],
  ['Wo steht das?', 'Wo steht das?'],
])('takes courtesy off %s', (message, left) => {
  expect(withoutCourtesy(message)).toBe(left);
});
