import { describe, expect, it } from 'vitest';
import { splitParts } from '#src/question/passages/split-parts.ts';

describe('splitParts', () => {
  it.each([
    ['Wann wurde der Auftrag erteilt, und wie lange dauert die Einführung?', ['time', 'duration']],
    ['wer hat das system entwickelt und wann wurde es übernommen?', ['person', 'time']],
    ['Since when is it used and who developed it?', ['time', 'person']],
    ['Wie viele Schulen und Kindergärten nehmen teil?', ['quantity']],
    ['Warum wurde das Projekt ausgesetzt?', ['reason']],
    ['Wonach bemisst sich, wie viel Personal eine Gemeinde braucht?', ['other']],
    ['Wer entscheidet, welche Dienste nachgenutzt werden?', ['person']],
    ['Wer betreibt das System, und seit wann läuft es?', ['person', 'time']],
  ])('%s', (question, aspects) => {
    expect(splitParts(question).map(({ aspect }) => aspect)).toEqual(aspects);
  });

  it('keeps the words of the question', () => {
    const question = 'Wann begann der Test und wo findet er statt?';
    expect(splitParts(question).map(({ text }) => text)).toEqual([
      'Wann begann der Test',
      'wo findet er statt?',
    ]);
  });
});

it('the noun that a further part leaves out is that of the first', () => {
  const question =
    'Auf welche EU-Verordnung beruft sich das Portal im Plan 2016, und welche wird 2024 genannt?';
  expect(splitParts(question).map(({ text }) => text)).toEqual([
    'Auf welche EU-Verordnung beruft sich das Portal im Plan 2016',
    'welche EU-Verordnung wird 2024 genannt?',
  ]);
});

it('two things that are compared are asked for one by one', () => {
  expect(splitParts('Was ist der Unterschied zwischen DIMAG und ThELMA?')).toEqual([
    { text: 'DIMAG', aspect: 'definition', isAlone: true },
    { text: 'ThELMA', aspect: 'definition', isAlone: true },
  ]);
});
