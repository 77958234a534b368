import { expect, test } from 'vitest';
import { subjectOfPaper } from '#src/structure/printed/subject-of-paper.ts';

test('the title in the head of an answer says what its tables are about', () => {
  const lines = [
    'LANDTAG VON NIRGENDWO                Drucksache 8/1',
    '8. Wahlperiode                       21.07.2025',
    '',
    'K L E I N E   A N F R A G E',
    '',
    'der Abgeordneten Karen Muster, Fraktion BLAU',
    '',
    'Radwege an Bundes- und Landesstraßen in Nirgendwo',
    '',
    'und',
    '',
    'A N T W O R T',
  ];
  expect(subjectOfPaper(lines, 60)).toEqual(['Radwege', 'Bundes-', 'Landesstraßen', 'Nirgendwo']);
});

test('of Markdown the last heading of the first level above the table counts, up to its colon', () => {
  const lines = [
    '# Landesrechnungshof Nirgendwo',
    '## Bemerkungen 2025',
    '# 14. Photovoltaik auf Landesdächern: Ziel und Tempo passen nicht zusammen',
    '## 14.3 Bestand',
    '| a | b |',
    '# 15. Brücken',
  ];
  expect(subjectOfPaper(lines, 5)).toEqual(['Photovoltaik', 'Landesdächern']);
});

test('what any paper may be about is no subject', () => {
  expect(subjectOfPaper(['# 3 Kosten der Kommunen'], 9)).toEqual([]);
});
