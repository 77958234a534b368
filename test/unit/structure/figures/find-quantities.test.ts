import { describe, expect, it } from 'vitest';
import { findQuantities } from '#src/structure/figures/find-quantities.ts';

const printedIn = (sentence: string) =>
  findQuantities(sentence).map(({ printed, noun }) => `${printed} ${noun}`);

describe('findQuantities', () => {
  it('takes blanks between groups of three for thousands', () => {
    expect(printedIn('Zum Stichtag wurden 2 284 Aufzüge betrieben.')).toEqual(['2 284 Aufzüge']);
  });

  it('does not join a year with the number behind it', () => {
    expect(printedIn('Erfasst wurden 2023 147 Straftaten.')).toEqual(['147 Straftaten']);
  });
});
