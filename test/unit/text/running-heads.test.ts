import { describe, expect, it } from 'vitest';
import { readingText } from '#src/text/reading-text.ts';
import { runningHeads } from '#src/text/running-heads.ts';

const page = (number: number, ...text: string[]): string[] => [
  ` Landtag Musterland                         Drucksache 7/${8000 + number}`,
  '',
  ...text,
  '',
  `                                          - ${number} -`,
];

describe('running heads', () => {
  const lines = [
    ...page(1, 'Die Brücken im Land werden nach', 'einem Plan geprüft, der jedes'),
    ...page(2, 'Jahr neu beschlossen wird.¹', '', '¹ Beschluss vom 4. Mai 2022.'),
    ...page(3, 'Im Jahr 2023 waren es zwölf.'),
  ];

  it('are told by standing on top of the pages', () => {
    expect([...runningHeads(lines)]).toEqual(['Landtag Musterland Drucksache #/#']);
  });

  it('do not interrupt a sentence', () => {
    const { text } = readingText(lines, 1, { heads: runningHeads(lines) });
    expect(text.replaceAll('\n', ' ')).toBe(
      'Die Brücken im Land werden nach einem Plan geprüft, der jedes Jahr neu beschlossen wird.¹ Im Jahr 2023 waren es zwölf. ¹ Beschluss vom 4. Mai 2022.',
    );
  });

  it('are no lines that stand in the text as well', () => {
    const field = ['Federführung: Ministerium für Brücken', ''];
    expect([...runningHeads([...lines, ...field, ...field, ...field])]).toHaveLength(1);
  });
});
