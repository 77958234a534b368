import { expect, it } from 'vitest';
import { shiftPart } from '#src/question/conversation/plans/shift-part.ts';
import type { FigureTopic } from '#src/question/conversation/topics/figure-topic.ts';

const groups = ['1. Quartal', '2. Quartal', '3. Quartal', '4. Quartal', 'insgesamt'].map(
  (value) => ({ value, aggregate: value === 'insgesamt' }),
);
const before = {
  asked: { table: { entity: { scope: { label: 'Quartal', groups } } } },
  reading: {
    kind: 'plan',
    plan: {
      selection: { by: 'entities', entities: [{ key: '01', scope: '1. Quartal' }] },
      years: [2024],
    },
  },
} as unknown as FigureTopic;

it.each([
  ['und ein Quartal später?', 'und 2. Quartal 2024?'],
  ['zwei Quartale später', '3. Quartal 2024'],
  ['und im Quartal davor?', 'und 4. Quartal 2023?'],
  ['im Vorquartal', '4. Quartal 2023'],
  ['and the following quarter?', 'and 2. Quartal 2024?'],
  ['and five quarters earlier?', 'and 4. Quartal 2022?'],
  ['und ein Jahr später?', null],
  ['und einen Monat später?', null],
])('%s', (question, shifted) => {
  expect(shiftPart(question, before)).toBe(shifted);
});
