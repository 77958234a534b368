import { describe, expect, it } from 'vitest';
import { inPlainWords, isCallNumber } from '#src/question/claims/prose/plain-words.ts';

describe('inPlainWords', () => {
  it.each([
    ['Bei AFBGdigital hatte Sachsen den Hut auf.', 'Bei AFBGdigital war Sachsen federführend.'],
    [
      'Thuringia did not join the 115 network until 1 July 2023.',
      'Thuringia did join the 115 network in 1 July 2023.',
    ],
    ['She did not wait until noon.', 'She did not wait until noon.'],
  ])('%s', (said, plain) => {
    expect(inPlainWords(said)).toBe(plain);
  });
});

describe('isCallNumber', () => {
  it.each(['115 network', '115 service centre', '115 public-service number'])('%s', (text) => {
    expect(isCallNumber(text)).toBe(true);
  });

  it.each(['115 services', '115 Beschäftigte', '1150 network'])('%s counts', (text) => {
    expect(isCallNumber(text)).toBe(false);
  });
});
