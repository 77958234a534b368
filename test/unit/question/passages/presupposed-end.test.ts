import { describe, expect, it } from 'vitest';
import { presupposedEnd } from '#src/question/passages/presupposed-end.ts';

describe('presupposedEnd', () => {
  it.each([
    ['Warum wurde die Plattform abgeschaltet?', 'Die Plattform wurde im Mai gestoppt.', true],
    ['Warum wurde die Plattform abgeschaltet?', 'Die Plattform ist seit Mai in Betrieb.', false],
    ['Weshalb ist das Land aus dem Verbund ausgetreten?', 'Das Land ist beigetreten.', false],
    ['Warum verließ das Land den Verbund?', 'Das Land ist dem Verbund beigetreten.', false],
    ['Wann stieg das Land aus dem Projekt aus?', 'Das Land kündigte im Mai.', true],
    ['Why did the state cancel the project?', 'Das Projekt beginnt.', false],
    ['Wieso wurde das Projekt ausgesetzt?', 'Das Projekt musste ausgesetzt werden.', true],
    ['Wieso wurde die Umstellung ausgesetzt?', 'Es soll derzeit keine Umstellung erfolgen.', true],
    ['Warum wurde die Cloud eingestellt?', 'Kontrolle von Aufgaben in der Cloud.', false],
    ['Warum wurde die Cloud eingestellt?', 'Dort sind Formulare als Dokumente eingestellt.', false],
    ['Wann wurde der Flug eingestellt?', 'Er sei im März 2024 eingestellt worden.', true],
    ['Warum wurde das Projekt gestoppt?', 'In Phase 2 schließt sich die Pilotierung an.', false],
    ['Warum musste das Portal vom Netz genommen werden?', 'Das Portal ist erreichbar.', false],
    ['Warum musste das Portal vom Netz genommen werden?', 'Das Portal wurde abgeschaltet.', true],
    ['Why was the district expelled from the network?', 'Der Kreis ist beigetreten.', false],
    ['Warum weigert sich das Amt?', 'Das Amt nutzt es.', false],
    ['Warum weigert sich das Amt?', 'Das Amt lehnte die Einführung ab.', true],
    ['Warum wurde das Verfahren rausgezogen?', 'Es soll in das Amt überführt werden.', true],
    ['Wurde die Plattform gestoppt?', 'Die Plattform ist in Betrieb.', false],
    ['Wann kam es zum Datenleck?', 'Die Daten sind verschlüsselt.', false],
  ])('%s – %s', (question, text, isSaid) => {
    expect(presupposedEnd(question)?.(text)).toBe(isSaid);
  });

  it.each([
    'Warum dauert die Umsetzung so lange?',
    'Warum wurde das Projekt noch nicht beendet und nicht eingestellt?',
    'Wer hat das Projekt eingestellt?',
  ])('asks nothing of the text: %s', (question) => {
    expect(presupposedEnd(question)).toBeNull();
  });
});
