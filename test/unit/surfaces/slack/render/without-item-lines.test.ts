import { expect, it } from 'vitest';
import { withoutItemLines } from '#src/surfaces/slack/render/without-item-lines.ts';
import { makeAnswer } from '../../../../support/slack-server-answers.ts';

const items = [
  { label: 'Erfurt', value: 3450, unit: 'Beschäftigte', citations: [] },
  { label: 'Gera', value: 1320, unit: 'Beschäftigte', citations: [] },
];
const strip = (text: string) => withoutItemLines(makeAnswer({ kind: 'list', text, items }));

it('leaves out the entries that the table shows', () => {
  expect(strip('Die Städte:\n\n1. Erfurt: 3.450\n2. Gera: 1.320\n\nStand 2023.')).toBe(
    'Die Städte:\n\nStand 2023.',
  );
  expect(strip('Die Städte:\n\n| Stadt | Leute |\n|---|---|\n| Erfurt | 3.450 |')).toBe(
    'Die Städte:',
  );
});

it('keeps what says something else of an item, and sentences that name one', () => {
  const text = 'Erfurt hat 3.450.\n- Erfurt wurde 2020 neu gezählt.\n- Suhl: 515';
  expect(strip(text)).toBe(text);
});
