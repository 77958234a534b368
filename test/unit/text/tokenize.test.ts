import { describe, expect, test } from 'vitest';
import { tokenize } from '#src/text/tokenize.ts';

const show = (text: string) =>
  tokenize(text).map(({ kind, folded, parts }) => [kind, folded, ...parts].join(' '));

describe('tokenize', () => {
  test.each([
    ['46.675', ['number 46675']],
    ['1.234.567,89', ['number 1234567,89']],
    ['2,26 %', ['number 2,26']],
    ['2,114,870', ['number 2114870']],
    ['0313', ['code 0313']],
    ['3.1.5', ['code 3.1.5']],
    ['A.12', ['code a.12']],
    ['8/710', ['code 8/710 710']],
    ['2015/2016', ['code 2015/2016 2015 2016']],
    ['14. November 2019', ['date 2019-11-14 2019 2019-11']],
    ['30.06.2023', ['date 2023-06-30 2023 2023-06']],
    ['Maerz 2020', ['date 2020-03 2020']],
    ['oktober 22', ['date 2022-10 2022']],
    ['October 22, 2020', ['word october', 'number 22', 'number 2020']],
    ['§ 15 Abs. 3 ThürEGovG', ['paragraph §15abs3 §15', 'word thuregovg']],
    ['Art. 91c GG', ['paragraph art91c', 'word gg']],
    ['E-Akte', ['word eakte e akte']],
    ['Land/Kommune', ['word land', 'word kommune']],
    ['4-Augen-Prinzip', ['word 4augenprinzip 4 augen prinzip']],
    ['Bürger*innen', ['word burger']],
    ['F13', ['word f13']],
    ['Einer-für-Alle-Prinzip', ['word einerfuralleprinzip einerfuralle prinzip']],
    ['nach „Einer für Alle“', ['word nach', 'word einerfuralle']],
    ['sagt „Nur im Plan“', ['word sagt', 'word nur', 'word im', 'word plan']],
    ['Vor-Ort-Termin', ['word vororttermin vor ort termin']],
    ['2015-2023', ['number 2015', 'number 2023']],
    [
      'www.karriere.thueringen.de/stellen',
      ['code www.karriere.thuringen.de/stellen www karriere thuringen de stellen'],
    ],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  test('a point at the end of a sentence is no part of a number', () => {
    expect(show('Es waren 494. Davon 30.')).toEqual([
      'word es',
      'word waren',
      'number 494',
      'word davon',
      'number 30',
    ]);
  });
});
