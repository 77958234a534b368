import { describe, expect, it } from 'vitest';
import { argumentsAsTyped } from '#src/surfaces/cli/arguments-as-typed.ts';

const OPTIONS = [
  { names: ['corpus'] },
  { names: ['batch'] },
  { names: ['k'] },
  { names: ['where'] },
  { names: ['json'], isBoolean: true },
  { names: ['h', 'help'], isBoolean: true },
];

describe('argumentsAsTyped', () => {
  it.each([
    ['a flag before a number', ['ask', '--json', '0313'], ['ask', '--json=true', '0313']],
    ['a flag before nothing', ['ask', '--json', ''], ['ask', '--json=true', '']],
    ['a question that begins with a dash', ['ask', '-5 % mehr?'], ['ask', '--', '-5 % mehr?']],
    ['a negative number', ['ask', '-5', '--json'], ['ask', '--json=true', '--', '-5']],
    ['what follows two dashes', ['ask', '--', '--json'], ['ask', '--', '--json']],
    ['standard input as a file', ['ask', '--batch', '-'], ['ask', '--batch=-']],
    ['a folder called like a number', ['ask', '--corpus', '08'], ['ask', '--corpus=./08']],
    ['a number that is one', ['search', '-k', '5', 'x'], ['search', '-k=5', 'x']],
    ['a value with a dash', ['table', '--where', '-1 < year'], ['table', '--where=-1 < year']],
    ['an option in one argument', ['ask', '--corpus=a b', 'x'], ['ask', '--corpus=a b', 'x']],
    ['a missing value', ['ask', '--batch', '--json'], ['ask', '--batch', '--json=true']],
    ['help', ['ask', '-h'], ['ask', '-h']],
    ['an unknown option', ['ask', '--jsno', 'x'], ['ask', '--jsno', 'x']],
  ])('leaves %s as it was typed', (_, typed, expected) => {
    expect(argumentsAsTyped(typed, OPTIONS)).toEqual(expected);
  });

  it('refuses an empty value, which is what an unset variable gives', () => {
    expect(() => argumentsAsTyped(['ask', '--corpus', '', 'x'], OPTIONS)).toThrow(
      'Der Wert der Option --corpus ist leer.',
    );
  });
});
