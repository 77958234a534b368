import { describe, expect, it } from 'vitest';
import { chooseOption } from '#src/question/conversation/choices/choose-option.ts';

describe('chooseOption', () => {
  const labels = ['Rositz, Mitgliedsgemeinde', 'VG Rositz, Verwaltungsgemeinschaft'];

  it('picks by number or by a word of one label', () => {
    expect(chooseOption('das zweite', labels)).toBe(1);
    expect(chooseOption('1', labels)).toBe(0);
    expect(chooseOption('die Verwaltungsgemeinschaft', labels)).toBe(1);
    expect(chooseOption('Gera', labels)).toBeNull();
    expect(chooseOption('das dritte', labels)).toBeNull();
  });
});
