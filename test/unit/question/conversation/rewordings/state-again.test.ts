import { describe, expect, it } from 'vitest';
import { stateAgain } from '#src/question/conversation/rewordings/state-again.ts';

describe('stateAgain', () => {
  const before = 'Das LKA hatte 2023 750 Beschäftigte.';

  it.each([
    ['stimmt das auch für 2022?', 'Das LKA hatte 2022 750 Beschäftigte.'],
    ['stimmt das auch für die Landespolizei?', 'Das Landespolizei hatte 2023 750 Beschäftigte.'],
    ['und die Landespolizei 5.785?', 'Das Landespolizei hatte 2023 5.785 Beschäftigte.'],
    ['und 2022 725 Beschäftigte?', 'Das LKA hatte 2022 725 Beschäftigte.'],
  ])('%s', (message, statement) => expect(stateAgain(message, before, 'LKA')).toBe(statement));

  it.each(['stimmt das?', 'und 2022?', 'und die Landespolizei?'])(
    'asks something else: %s',
    (message) => expect(stateAgain(message, before, 'LKA')).toBeNull(),
  );

  it('needs a statement', () => {
    const question = 'Wie viele Beschäftigte hatte das LKA 2023?';
    expect(stateAgain('stimmt das auch für 2022?', question, 'LKA')).toBeNull();
  });
});
