import { describe, expect, it } from 'vitest';
import { withPlainParticipants } from '#src/text/plain-wording/plain-participants.ts';

describe('withPlainParticipants', () => {
  it.each([
    [
      'Wie viele Personen nahmen an dem Workshop teil?',
      'Wie viele Teilnehmende gab es bei dem Workshop?',
    ],
    [
      'und wie viele leute nahmen am Workshop teil',
      'und wie viele Teilnehmende gab es beim Workshop?',
    ],
    [
      'Wie viele Beschäftigte nahmen 2023 an Fortbildungen teil?',
      'Wie viele Teilnehmende gab es bei Fortbildungen 2023?',
    ],
    [
      'An dem Workshop nahmen rund 70 Personen teil.',
      'Bei dem Workshop gab es rund 70 Teilnehmende.',
    ],
    ['Rund 70 Personen nahmen am Workshop teil.', 'Beim Workshop gab es rund 70 Teilnehmende.'],
  ])('%s', (message, plain) => {
    expect(withPlainParticipants(message)).toBe(plain);
  });

  it.each([
    'Wie viele Schulen nehmen an der Schulcloud teil?',
    'Wie viele Personen arbeiten beim LKA?',
    'Thüringen nimmt am Verbund teil.',
  ])('leaves %s', (message) => {
    expect(withPlainParticipants(message)).toBe(message);
  });
});
