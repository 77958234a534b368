import { describe, expect, it } from 'vitest';
import { checkDraft } from '#src/answer/drafts-check/check-draft.ts';
import { sentencesOf } from '#src/answer/drafts-check/find-claims.ts';
import type { Answer, Claim } from '#src/domain/answer.ts';

const DRAFT = [
  '# Rede zum Haushalt',
  '',
  'Sehr geehrte Damen und Herren! Im Amt arbeiten 140 Be-',
  'schäftigte. Wir danken ihnen.',
  '- Das Vorhaben ist in Verzug.',
  '- Die Zahl wuchs um 5 Prozent.',
].join('\n');

function answerWith(question: string, claim: Claim): Answer {
  return {
    question,
    language: 'de',
    kind: 'claim',
    text: '',
    figures: [],
    items: [],
    claim,
    citations: [],
    notes: [],
    tookMs: 0,
  };
}

describe('sentencesOf', () => {
  it('joins lines, keeps their numbers and tells what can be checked', () => {
    expect(sentencesOf(DRAFT).map(({ text, line, isChecked }) => [line, isChecked, text])).toEqual([
      [1, false, 'Rede zum Haushalt'],
      [3, false, 'Sehr geehrte Damen und Herren!'],
      [3, true, 'Im Amt arbeiten 140 Beschäftigte.'],
      [4, false, 'Wir danken ihnen.'],
      [5, true, 'Das Vorhaben ist in Verzug.'],
      [6, true, 'Die Zahl wuchs um 5 Prozent.'],
    ]);
  });
});

describe('checkDraft', () => {
  it('counts verdicts, lists the rest and puts a wrong number right', async () => {
    const report = await checkDraft(DRAFT, async (sentence) => {
      if (sentence.includes('140'))
        return answerWith(sentence, {
          verdict: 'stimmt nicht',
          stated: 140,
          actual: 120,
          reason: 'x',
        });
      if (sentence.includes('5 Prozent') && !sentence.includes(','))
        return answerWith(sentence, {
          verdict: 'stimmt nicht',
          stated: 5,
          actual: 3.254,
          reason: 'x',
        });
      return answerWith(sentence, { verdict: 'stimmt', reason: '' });
    });
    expect(report.counts).toEqual({ right: 1, wrong: 2, open: 0, unchecked: 3 });
    const suggestions = report.sentences.flatMap(({ suggestion }) => suggestion ?? []);
    expect(suggestions).toEqual([
      'Im Amt arbeiten 120 Beschäftigte.',
      'Die Zahl wuchs um 3,25 Prozent.',
    ]);
  });

  it('reads what goes on with the sentences before it in its paragraph', async () => {
    const asked: string[] = [];
    const report = await checkDraft(
      'Im Amt arbeiten 140 Menschen. Ein Jahr zuvor waren es 130.\n\nDort waren es 120.',
      async (sentence, before) => {
        asked.push([...before, sentence].join(' | '));
        const isKnown = sentence.includes('140') || before.length > 0;
        return {
          ...answerWith(sentence, { verdict: isKnown ? 'stimmt' : 'nicht prüfbar', reason: '' }),
          ...(before.length > 0 ? { interpretedAs: 'Beschäftigte: Amt, 2022: 130' } : {}),
        };
      },
    );
    expect(asked).toEqual([
      'Im Amt arbeiten 140 Menschen.',
      'Ein Jahr zuvor waren es 130.',
      'Im Amt arbeiten 140 Menschen. | Ein Jahr zuvor waren es 130.',
      'Dort waren es 120.',
    ]);
    expect(report.sentences.map(({ verdict, readAs }) => [verdict, readAs])).toEqual([
      ['stimmt', null],
      ['stimmt', 'Beschäftigte: Amt, 2022: 130'],
      ['nicht prüfbar', null],
    ]);
  });

  it('suggests nothing where the sign of a change would have to be said another way', async () => {
    const report = await checkDraft(
      'Im Amt stieg die Zahl auf 50 Beschäftigte.',
      async (sentence) =>
        answerWith(sentence, { verdict: 'stimmt nicht', stated: 50, actual: -20, reason: 'x' }),
    );
    expect(report.sentences[0]?.suggestion).toBeNull();
  });
});
