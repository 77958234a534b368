import type { Answer } from '#src/domain/answer.ts';

const TEXT = 'Das ließ sich wegen eines inneren Fehlers nicht beantworten.';

/** For one of many questions or sentences that broke the answering: the others still are answered. */
export function failedAnswer(question: string): Answer {
  return {
    question,
    language: 'de',
    kind: 'abstain',
    text: TEXT,
    figures: [],
    items: [],
    citations: [],
    notes: [],
    tookMs: 0,
  };
}

/** The same for a sentence that was to be checked. */
export function failedCheck(sentence: string): Answer {
  return {
    ...failedAnswer(sentence),
    kind: 'claim',
    claim: { verdict: 'nicht prüfbar', reason: TEXT },
  };
}
