import { describe, expect, it } from 'vitest';
import { type AnswerFeatures, answeredProbability } from '#src/answer/passages/is-answered.ts';
import { type AnswerCase, fitAnswered, mapWeights } from './answer-fit.ts';
import { fitRanking, placeOfAnswer } from './rank-fit.ts';

describe('fitRanking', () => {
  const cases = Array.from({ length: 20 }, (_, i) => ({
    rows: [
      [0.2, i / 20],
      [0.9, 1 - i / 20],
      [0.4, 0.5],
    ].map((row) => Float64Array.from(row)),
    answers: [false, true, false],
  }));

  it('puts first what answers', () => {
    const weights = fitRanking(cases, 0.001);
    expect(cases.map((one) => placeOfAnswer(one, weights))).toEqual(cases.map(() => 0));
    expect(weights[0]).toBeGreaterThan(Math.abs(weights[1] ?? 0));
  });

  it('holds a weight up', () => {
    expect(fitRanking(cases, 0.001, new Map([[1, 0.4]]))[1]).toBeGreaterThanOrEqual(0.4);
  });
});

describe('fitAnswered', () => {
  it('tells answered questions from others', () => {
    const none: AnswerFeatures = mapWeights(() => 0);
    const cases = Array.from({ length: 20 }, (_, i): AnswerCase => {
      const answered = i % 2 === 0 ? 1 : 0;
      return { features: { ...none, hit: 0.5 + (answered - 0.5) * 0.4, words: i / 20 }, answered };
    });
    const weights = fitAnswered(cases, 0.0005);
    for (const { features, answered } of cases)
      expect(Math.round(answeredProbability(features, weights))).toBe(answered);
  });
});
