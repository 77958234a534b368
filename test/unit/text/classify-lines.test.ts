import { describe, expect, it } from 'vitest';
import { classifyLines } from '#src/text/classify-lines.ts';

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
