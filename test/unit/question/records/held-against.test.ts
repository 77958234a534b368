import { expect, test } from 'vitest';
import { createWording } from '#src/question/entries/wording.ts';
import { baseOf, holdsAgainst } from '#src/question/records/held-against.ts';
import type { RecordColumn } from '#src/question/records/record-list.ts';
import { recordTokens } from '#src/question/records/record-words.ts';

const YEARS: RecordColumn = {
  ...{ column: 'jahr', label: 'Jahr', names: ['jahr'], values: [] },
  ...{ isName: false, isKey: false, isPlace: false, isTime: true, isDate: false, isFlag: false },
  isRemark: false,
};

function read(question: string) {
  const wording = createWording(question, recordTokens(question));
  const places = ['2022', '2024'].map((year) =>
    wording.tokens.findIndex(({ folded }) => folded === year),
  );
  const [from = 0, to = 0] = places.toSorted((a, b) => a - b);
  const filter = { column: YEARS, values: ['2022', '2024'], from, to, isExcluded: false };
  return { base: baseOf(filter, wording), holds: holdsAgainst(filter, wording) };
}

test.each([
  ['Um wie viel Prozent lag die Summe 2024 über der von 2022?', '2022', true],
  ['Um wie viel Prozent lag die Summe 2022 unter der von 2024?', '2024', true],
  ['Um wie viel Prozent stieg die Summe von 2022 auf 2024?', '2022', false],
  ['Wie viel Prozent mehr als 2022 waren es 2024?', '2022', false],
  ['Wie viel Prozent mehr waren es 2024 als 2022?', '2022', true],
  ['Um wie viel Prozent übersteigt die Summe 2022 die von 2024?', '2024', false],
  ['By what percentage did funding in 2024 exceed that of 2022?', '2022', false],
  ['Anteil der Summe 2022 an der von 2024', null, true],
  ['Wie viel Prozent entfielen auf 2022 und 2024?', null, false],
  ['Wie hoch war die Summe 2022 und 2024 zusammen?', null, false],
])('%s', (question, base, holds) => {
  expect(read(question)).toEqual({ base, holds });
});
