import { describe, expect, it } from 'vitest';
import { fitTerminal } from '#src/surfaces/cli/fit-terminal.ts';

const plain = { columns: 40, colors: false };

describe('fitTerminal', () => {
  it('shows bold and notes as a terminal does, and plainly without colours', () => {
    const text = '**Gera, Stadt**: **1.320** [1]\n\n_gerundet_';
    expect(fitTerminal(text, plain)).toBe('Gera, Stadt: 1.320 [1]\n\ngerundet');
    expect(fitTerminal(text, { ...plain, colors: true })).toBe(
      '\u001b[1mGera, Stadt\u001b[22m: \u001b[1m1.320\u001b[22m [1]\n\n\u001b[2mgerundet\u001b[22m',
    );
  });

  it('breaks long lines between words, below what they belong to', () => {
    const source = '  [1] Antwort auf die Kleine Anfrage, Anlage 2, Z. 2287';
    expect(fitTerminal(source, plain)).toBe(
      '  [1] Antwort auf die Kleine Anfrage,\n      Anlage 2, Z. 2287',
    );
    expect(fitTerminal(`- ${'wort '.repeat(10)}`, plain).split('\n')).toEqual([
      '- wort wort wort wort wort wort wort',
      '  wort wort wort',
    ]);
  });

  it('leaves rows of tables and words that are too long', () => {
    const row = `| ${'x'.repeat(60)} |`;
    expect(fitTerminal(row, plain)).toBe(row);
    expect(fitTerminal('x'.repeat(60), plain)).toBe('x'.repeat(60));
  });
});
