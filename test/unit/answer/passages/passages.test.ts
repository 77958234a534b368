import { describe, expect, it } from 'vitest';
import { createAligner } from '#src/answer/passages/align-words.ts';
import { candidateSentences } from '#src/answer/passages/candidate-sentences.ts';
import { createFocus } from '#src/answer/passages/focus.ts';
import { createIsNamed } from '#src/answer/passages/is-named.ts';
import { createMatcher, termsOf } from '#src/answer/passages/match-concepts.ts';
import { readSection } from '#src/answer/passages/read-section.ts';
import { SELECTION_LIMITS, selectPassages } from '#src/answer/passages/select-sentences.ts';
import { readPassageWeights } from '#src/app/read-passage-weights.ts';
import type { Hit } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import { type Aspect, aspectOf } from '#src/question/passages/aspect.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readingText } from '#src/text/reading-text.ts';
import { stemGerman } from '#src/text/stem.ts';

const LINES = [
  '4.2 Digitale Ausleihe der Bücherei',
  'Federführung: Stadt',
  'Die Bücherei verleiht seit dem 3. Mai 2019 auch digitale Medien.',
  'Der Betrieb wird mit dem Leitfaden vom',
  '12. Juli 2018 geregelt.',
  'Das Angebot wurde wegen fehlender Lizenzen erst spät eröffnet.',
  'Folgende Medien stehen bereit:',
  '- Bücher,',
  '- Hörspiele,',
  '- Noten.',
];
const SECTION: Section = {
  document: 'stadt.txt',
  path: ['Bericht 2020', '4.2 Digitale Ausleihe der Bücherei'],
  kind: 'measure',
  year: 2020,
  firstLine: 1,
  lastLine: LINES.length,
  bodyLine: 3,
};
const read = readSection(SECTION, readingText(LINES, 1));
const stems: string[] = [];
const words = {
  stemOf: (id: number) => stems[id] ?? '',
  nearnessTo: (asked: readonly string[]) => (word: string) =>
    asked.map((other) => (other === word ? 1 : 0)),
  weightOfWord: () => 1,
};

function conceptsOf(...surfaces: string[]): Concept[] {
  return surfaces.map((surface) => {
    const folded = foldGerman(surface);
    const id = stems.push(stemGerman(folded)) - 1;
    const own = { stems: [id], weight: 1, rarity: 5, origin: 'word' as const, label: surface };
    return { surface, folded, importance: 5, isKnown: true, alternatives: [own] };
  });
}

const { sentence } = await readPassageWeights('data');
const HIT = { score: 0.9, parts: {} } as Hit;

async function passagesFor(aspect: Aspect, ...surfaces: string[]): Promise<string[]> {
  const concepts = conceptsOf(...surfaces);
  const query = {
    concepts,
    aspect,
    turns: [],
    years: [],
    match: createMatcher(concepts, words),
    aligner: createAligner(surfaces.join(' '), words),
    nearness: async () => [],
    focus: createFocus(surfaces.join(' '), concepts, words),
    explains: () => false,
    isOfQuestions: false,
  };
  const candidates = await candidateSentences([{ read, hit: HIT }], query, sentence);
  return selectPassages(candidates, { ...SELECTION_LIMITS, places: 1 }).map(({ text }) => text);
}

describe('readSection', () => {
  it('keeps a date together that stands on two lines', () => {
    const text = read.sentences.find((sentence) => sentence.text.includes('Leitfaden'))?.text;
    expect(text?.replace(/\s+/gu, ' ')).toContain('vom 12. Juli 2018 geregelt.');
  });

  it('knows heading and fields from prose', () => {
    const body = read.sentences.filter(({ isBody }) => isBody).map(({ text }) => text);
    expect(body[0]).toContain('verleiht');
  });
});

describe('selectPassages', () => {
  it('answers with the sentence that names the date', async () => {
    const [text] = await passagesFor(
      aspectOf('Seit wann gibt es digitale Medien?'),
      'digitale',
      'Medien',
    );
    expect(text).toContain('3. Mai 2019');
  });

  it('answers why with the reason', async () => {
    const [text] = await passagesFor('reason', 'Angebot', 'spät');
    expect(text).toContain('wegen fehlender Lizenzen');
  });

  it('keeps a list whole, with the sentence that introduces it', async () => {
    const [text] = await passagesFor('list', 'Hörspiele');
    expect(text).toContain('Folgende Medien');
    expect(text).toContain('Noten');
  });
});

describe('createIsNamed', () => {
  it('wants what is counted to be named', () => {
    const concepts = conceptsOf('Lizenzen');
    const isNamed = createIsNamed({ folded: ['lizenzen'] }, { concepts, words });
    expect(isNamed?.('Es gibt 12 Lizenzen.')).toBe(true);
    expect(isNamed?.('Es gibt 12 Bücher.')).toBe(false);
  });

  it('says nothing of a noun that is no concept', () => {
    expect(createIsNamed({ folded: ['lizenzen'] }, { concepts: [], words })).toBeNull();
  });
});

describe('createMatcher', () => {
  it('finds a long word inside a compound, with less weight', () => {
    const match = createMatcher(conceptsOf('Lizenzen'), words);
    expect(match(termsOf('gültige Lizenzen'))).toEqual([1]);
    expect(match(termsOf('Lizenzvertrag'))[0]).toBeGreaterThan(0.5);
    expect(match(termsOf('Bücher'))).toEqual([0]);
  });
});
