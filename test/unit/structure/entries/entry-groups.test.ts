import { expect, test } from 'vitest';
import { readEntryLists } from '#src/structure/entries/read-entry-lists.ts';

const entry = (number: string, title: string): string[] => [
  `${number} ${title}`,
  '',
  'Zuständigkeit:  Kreise',
  'Kosten:         1,5 Mio. Euro',
  '',
  'Gefördert werden Vorhaben in ländlichen Räumen.',
  '',
];

function listOf(lines: readonly string[]) {
  const [list] = readEntryLists(
    { path: 'plan.txt', title: 'Plan', lines } as unknown as Parameters<typeof readEntryLists>[0],
    [],
  );
  return list;
}

const groupsOf = (list: ReturnType<typeof listOf>) =>
  list?.entries.map(({ fields }) => fields.find(({ kind }) => kind === 'group')?.value ?? null);

test('headings that are called alike and stand between measures group them, and are none of them', () => {
  const list = listOf([
    'Stand der einzelnen Maßnahmen',
    '',
    'Handlungsfeld A: Bus und Bahn verknüpfen',
    '',
    ...entry('A.1', 'Landesnetz Schnellbus'),
    ...entry('A.2', 'Umbau von Stationen'),
    'Handlungsfeld B: Flexible Angebote',
    '',
    ...entry('B.1', 'Bedarfsverkehre'),
  ]);
  expect(list?.nouns).toBe('Maßnahmen');
  expect(groupsOf(list)).toEqual([
    'A Bus und Bahn verknüpfen',
    'A Bus und Bahn verknüpfen',
    'B Flexible Angebote',
  ]);
});

test('one heading above all of them groups nothing', () => {
  const list = listOf([
    'Handlungsfeld A: Bus und Bahn verknüpfen',
    '',
    ...entry('A.1', 'Landesnetz Schnellbus'),
    ...entry('A.2', 'Umbau von Stationen'),
    ...entry('A.3', 'Bedarfsverkehre'),
  ]);
  expect(groupsOf(list)).toEqual([null, null, null]);
});
