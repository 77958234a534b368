import { describe, expect, it } from 'vitest';
import { suggestedQuestions } from '#src/app/suggested-questions.ts';

type Structured = Parameters<typeof suggestedQuestions>[0];

function documentWith(headings: readonly string[]): Structured[number] {
  const sections = headings.map((heading) => ({ path: ['Plan', heading] }));
  return { structure: { sections } } as unknown as Structured[number];
}

describe('suggestedQuestions', () => {
  it('asks for the innermost headings in several ways', () => {
    const [when, what, claim, keyword] = suggestedQuestions([
      documentWith(['Schulcloud', 'E-Akte', 'Breitband', 'Open Data']),
    ]);
    expect(when).toContain('„Schulcloud“');
    expect(what).toBe('Was ist E-Akte?');
    expect(claim).toBe('Breitband ist abgeschlossen.');
    expect(keyword).toBe('Open Data');
  });

  it('takes few of many, from all documents', () => {
    const many = (name: string) => Array.from({ length: 500 }, (_, i) => `${name} ${i}`);
    const asked = suggestedQuestions([documentWith(many('Erstes')), documentWith(many('Zweites'))]);
    expect(asked.length).toBeLessThanOrEqual(60);
    expect(asked.some((question) => question.includes('Zweites 4'))).toBe(true);
  });

  it('asks nothing where there is nothing', () => {
    expect(suggestedQuestions([])).toEqual([]);
  });
});
