import { describe, expect, it } from 'vitest';
import { withoutAsides } from '#src/question/figures/terms/without-asides.ts';

const NAMES = /^(?:landesbergamt|lka|landespolizei|justiz)$/u;
const COUNTED = /^(?:beschaftigt|personal)$/u;
const words = {
  isName: (stem: string) => NAMES.test(stem),
  isCounted: (stem: string) => COUNTED.test(stem),
};
const read = (question: string): string =>
  withoutAsides(question, words)
    .replace(/\s+(?=[?!.])|\s+(?=\s)/gu, '')
    .trim();

describe('what only comments on a question', () => {
  it.each([
    [
      'Wie viele Personen hatte das LKA 2018, ehe seine Zeile auf null fiel?',
      'Wie viele Personen hatte das LKA 2018?',
    ],
    [
      'Obwohl überall gespart wird: Wie viele Beschäftigte hatte das LKA 2023?',
      'Wie viele Beschäftigte hatte das LKA 2023?',
    ],
    [
      'Das Landesbergamt, das später aufging, hatte 2017 wie viele Beschäftigte?',
      'Das Landesbergamt hatte 2017 wie viele Beschäftigte?',
    ],
    ['Lehrkräfte hin oder her: wie groß ist das LKA?', 'wie groß ist das LKA?'],
    ['Wie viele stehen beim LKA in Lohn und Brot?', 'Wie viele stehen beim LKA?'],
    ['Rate mal, wie viele dort arbeiten!', 'wie viele dort arbeiten!'],
  ])('is left out: %s', (question, plain) => {
    expect(read(question)).toBe(plain);
  });

  it.each([
    // When is not said otherwise.
    'Wie viele Beschäftigte hatte das LKA, ehe es auf null fiel?',
    // A year of its own.
    'Wie viele Beschäftigte hatte das LKA 2019, bevor es 2020 wuchs?',
    // Which of the staff, or which of a kind.
    'Wie viele Beschäftigte der Landespolizei, die nachts arbeiten, gab es 2019?',
    'Wie viel Personal, das befristet ist, hatte das LKA 2020?',
    'Welches Amt, das in Jena sitzt, hatte 2020 mehr?',
    'Wie viele Beschäftigte hatte das LKA 2019, bevor viele in Teilzeit gingen?',
    // Of whom is said only there.
    'Obwohl die Justiz wächst: Wie viele Beschäftigte hat sie 2023?',
  ])('stays where it may restrict: %s', (question) => {
    expect(read(question)).toBe(question);
  });
});
