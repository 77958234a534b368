import type { AnswerDraft } from '#src/domain/answer.ts';
import { agrees, isThreshold } from '#src/question/claims/numbers/rounding.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';

/**
 * The verdict on a number by the rounding rule.
 *
 * @param actual - Null where the documents give none.
 * @param say - The exact number with what it counts, "475 Beschäftigte weniger".
 */
export function compareNumber(
  stated: StatedValue,
  actual: number | null,
  say: (value: number) => string,
  evidence: AnswerDraft,
): Finding {
  if (actual === null) {
    return unverifiable(
      'Die Dokumente geben dafür keinen Wert an.',
      evidence.kind === 'abstain' ? null : evidence,
    );
  }
  const shown = roundHalfUp(actual, 2);
  const agreement = agrees(stated, shown);
  const found = { stated: roundHalfUp(stated.value, 2), actual: shown, evidence };
  if (agreement === 'no') {
    return {
      ...found,
      verdict: 'stimmt nicht',
      reason: `Im Satz steht „${stated.text}“; richtig ${verbFor(shown)} ${say(shown)}.`,
    };
  }
  return {
    ...found,
    verdict: 'stimmt',
    rounded: agreement === 'rounded',
    reason: agreement === 'rounded' ? exactly(stated, shown, say(shown)) : '',
  };
}

function verbFor(value: number): string {
  return Math.abs(value) === 1 ? 'ist' : 'sind';
}

/** A limit is not rounded. */
function exactly(stated: StatedValue, value: number, said: string): string {
  return isThreshold(stated)
    ? `Genau ${verbFor(value)} es ${said}.`
    : `Gerundet richtig: genau ${said}.`;
}
