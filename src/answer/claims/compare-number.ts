import type { AnswerDraft } from '#src/domain/answer.ts';
import { agrees, isThreshold } from '#src/question/claims/rounding.ts';
import type { StatedValue } from '#src/question/claims/stated-values.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { quantity } from './figure-words.ts';
import { type Finding, unverifiable } from './verdict.ts';

/** The verdict on a number by the rounding rule; `actual` is null where the documents give none. */
export function compareNumber(
  stated: StatedValue,
  actual: number | null,
  unit: string,
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
  const found = { stated: stated.value, actual: shown, evidence };
  if (agreement === 'no') {
    return {
      ...found,
      verdict: 'stimmt nicht',
      reason: `Genannt ${isThreshold(stated) ? 'wird' : 'werden'} ${stated.text}; richtig ${wordForUnit(unit)} ${quantity(shown, unit)}.`,
    };
  }
  return {
    ...found,
    verdict: 'stimmt',
    rounded: agreement === 'rounded',
    reason: agreement === 'rounded' ? `Gerundet richtig: genau ${quantity(shown, unit)}.` : '',
  };
}

function wordForUnit(unit: string): string {
  return unit === 'mal so viel' ? 'ist' : 'sind';
}
