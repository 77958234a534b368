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
