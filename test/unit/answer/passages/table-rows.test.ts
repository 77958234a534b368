import { expect, test } from 'vitest';
import type { Candidate } from '#src/answer/passages/candidate-sentences.ts';
import { createIsCounted } from '#src/answer/passages/is-named.ts';
import { readSection } from '#src/answer/passages/read-section.ts';
import { withTableRows } from '#src/answer/passages/table-rows.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readingText } from '#src/text/reading-text.ts';

const LINES = [
  'Vermittlungen der Hebammenzentralen:',
  '',
  'Standort          Anfragen 2021   Anfragen 2022   Kosten in Euro',
  'Kiel                      2.511           2.946           81.400',
  'Flensburg                 1.087           1.320           66.250',
];
const read = readSection(
  {
    document: 'niederschrift.txt',
    path: ['Niederschrift'],
    kind: 'prose',
    firstLine: 1,
    lastLine: LINES.length,
    bodyLine: 1,
  },
  readingText(LINES, 1),
);
const CANDIDATE: Candidate = {
  read,
  place: 0,
  text: read.sentences[0]?.text ?? '',
  hitScore: 1,
  score: 1,
  probability: 1,
  matches: [],
  nearness: 0,
  features: {},
};

/** The rows that a question about a number of things is answered with. */
function rowsFor(question: string, counted: string): string[] {
  const concept: Concept = {
    surface: counted,
    folded: foldGerman(counted),
    importance: 2,
    isKnown: true,
    alternatives: [],
  };
  const words = { stemOf: () => '', nearnessTo: () => () => [], weightOfWord: () => 1 };
  const isCounted = createIsCounted({ folded: [concept.folded] }, { concepts: [concept], words });
  const query = { concepts: [concept], match: () => [1], aspect: 'quantity' as const, isCounted };
  return withTableRows(question, query, [CANDIDATE], []).map(({ text }) => text);
}

test('the row that is named, with the title and the names of the columns', () => {
  expect(rowsFor('Wie viele Anfragen hatte Flensburg 2022?', 'Anfragen')).toEqual([
    'Vermittlungen der Hebammenzentralen:\nStandort Anfragen 2021 Anfragen 2022 Kosten in Euro\nFlensburg 1.087 1.320 66.250',
  ]);
});

test.each([
  ['another place', 'Wie viele Anfragen hatte Lübeck 2022?', 'Anfragen'],
  ['another year', 'Wie viele Anfragen hatte Flensburg 2019?', 'Anfragen'],
  ['another thing', 'Wie viele Hebammen arbeiten in Flensburg?', 'Hebammen'],
])('no row for %s', (_, question, counted) => {
  expect(rowsFor(question, counted)).toEqual([]);
});
