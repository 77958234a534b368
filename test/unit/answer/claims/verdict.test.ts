import { expect, it } from 'vitest';
import { type Finding, joinFindings } from '#src/answer/claims/verdict.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';

const draft = (text: string): AnswerDraft => ({
  kind: 'figure',
  text,
  figures: [{ value: 1, unit: '', label: text, computed: false, citations: [1] }],
  sources: [{ document: text, firstLine: 1, lastLine: 1 }],
});
const finding = (verdict: Finding['verdict'], text: string): Finding => ({
  verdict,
  reason: text,
  evidence: draft(`${text} [1]`),
});

it('lets one wrong part make the sentence wrong, one open part make a right one open', () => {
  const [right, wrong, open] = [
    finding('stimmt', 'a'),
    finding('stimmt nicht', 'b'),
    finding('nicht prüfbar', 'c'),
  ];
  expect(joinFindings([right, wrong, open])).toMatchObject({
    verdict: 'stimmt nicht',
    reason: 'b',
  });
  expect(joinFindings([right, open])).toMatchObject({ verdict: 'nicht prüfbar', reason: 'c' });
  expect(joinFindings([right, right]).verdict).toBe('stimmt');
  expect(joinFindings([]).verdict).toBe('nicht prüfbar');
});

it('numbers the sources of all parts anew', () => {
  const { evidence } = joinFindings([finding('stimmt', 'a'), finding('stimmt nicht', 'b')]);
  expect(evidence?.text).toBe('b [1]\n\na [2]');
  expect(evidence?.sources.map(({ document }) => document)).toEqual(['b [1]', 'a [1]']);
  expect(evidence?.figures?.map(({ citations }) => citations)).toEqual([[1], [2]]);
});
