import { describe, expect, it } from 'vitest';
import { tellingWords } from '#src/answer/passages/align-words.ts';
import { createFocus } from '#src/answer/passages/focus.ts';
import { termsOf } from '#src/answer/passages/match-concepts.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

function sentence(text: string) {
  const words = tellingWords(text);
  const wordStems = words.map((word) => stemGerman(foldGerman(word)));
  return { text, terms: termsOf(text), words, wordStems };
}

const words = {
  stemOf: () => '',
  nearnessTo: (asked: readonly string[]) => (word: string) =>
    asked.map((other) => (other === 'gesellschaft' && word === 'verband' ? 0.7 : 0.1)),
  weightOfWord: () => 1,
};

function concept(surface: string): Concept {
  return {
    surface,
    folded: surface.toLowerCase(),
    importance: 5,
    isKnown: true,
    alternatives: [],
  };
}

const focus = createFocus(
  'Welche Gesellschaft hilft beim Aufbau?',
  ['Gesellschaft', 'hilft', 'Aufbau'].map(concept),
  words,
);

function found(text: string) {
  return focus(sentence(text));
}

describe('createFocus', () => {
  it('finds a compound with the noun that is asked for', () => {
    expect(found('Die Landesentwicklungsgesellschaft ist beauftragt.').said).toBe(1);
    expect(found('Das Amt ist beauftragt.').said).toBe(0);
  });

  it('finds what is near in meaning', () => {
    expect(found('Ein Verband hilft.').near).toBe(0.7);
  });

  it('finds nothing where nothing certain is asked for', () => {
    const none = createFocus('Wann begann der Aufbau?', [concept('Aufbau')], words);
    expect(none(sentence('Aufbau'))).toEqual({
      near: 0,
      said: 0,
      named: 0,
    });
  });
});
