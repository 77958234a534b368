import { describe, expect, it } from 'vitest';
import { classifyLines, pageOf } from '#src/text/classify-lines.ts';

describe('classifyLines', () => {
  it('tells footnotes from their rule to the next page', () => {
    const lines = ['Text', ' '.repeat(40), '7 vormals Maßnahme 2.1', 'und mehr', ' Neue Seite'];
    expect(classifyLines(lines)).toEqual(['text', 'blank', 'footnote', 'footnote', 'text']);
  });

  it('takes a number for a page number only where it stands apart', () => {
    expect(classifyLines(['Im Jahr', '2021', 'begann', '', '12', '', '- 3 -', ''])).toEqual([
      'text',
      'text',
      'text',
      'blank',
      'page-number',
      'blank',
      'page-number',
      'blank',
    ]);
  });
});

describe('pageOf', () => {
  it('counts form feeds', () => {
    const lines = ['a', '\fb', 'c', '\fd'];
    expect([1, 2, 3, 4].map((line) => pageOf(lines, line))).toEqual([1, 2, 2, 3]);
  });

  it('names no page where none is marked', () => {
    expect(pageOf(['a', ' b', '12'], 2)).toBeUndefined();
  });
});
