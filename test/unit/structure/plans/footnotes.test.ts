import { expect, test } from 'vitest';
import {
  countedNotes,
  formerNumberNotes,
  noteOfTitle,
  withoutNote,
} from '#src/structure/plans/footnotes.ts';
import { printedLines } from '#src/structure/plans/printed-lines.ts';

const notes = formerNumberNotes(
  printedLines([
    '3 vormals Maßnahme A.40. ',
    '13 vormals Maßnahmen A.7./A.8./A.22. ',
    '28 vormals Maßnahme A.29. – A.31. ',
    '77 Vormals Maßnahme 3.2.5 ',
    '14 ThürStAnz Nr. 16/2019 S. 724',
  ]),
);

test('reads the former number as printed', () => {
  expect(notes).toEqual([
    { note: 3, number: 'A.40', line: 1 },
    { note: 13, number: 'A.7./A.8./A.22', line: 2 },
    { note: 28, number: 'A.29. – A.31', line: 3 },
    { note: 77, number: '3.2.5', line: 4 },
  ]);
});

test('tells a number in a title from the note behind it', () => {
  const note = noteOfTitle('Konzept für Beitritt des Freistaats zu 1153', 0, notes);
  expect(note?.number).toBe('A.40');
  expect(withoutNote('Konzept für Beitritt des Freistaats zu 1153', note?.note)).toBe(
    'Konzept für Beitritt des Freistaats zu 115',
  );
});

test('takes no note that stands above the title', () => {
  expect(noteOfTitle('Beitritt zu 1153', 1, notes)).toBeUndefined();
});

test('counts the notes of a list whose footnotes are lost', () => {
  expect(
    countedNotes([
      'Umstellung auf IPv658',
      'Beitritt zu GovData59',
      'iKfz Stufe 2 und 360 ,',
      'ohne Note',
      'Kompetenzzentrum Verwaltung 4.061',
    ]),
  ).toEqual([58, 59, 60, undefined, 61]);
});
