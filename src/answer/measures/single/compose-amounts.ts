import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { readingText } from '#src/text/reading-text.ts';
import { splitSentences } from '#src/text/sentences.ts';
import type { AnswerContext } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { measureName, planName } from '../wording.ts';

/** A sum of money, in figures. */
export const AMOUNT =
  /\d\s*(?:(?:Mio\.?|Millionen?|Mrd\.?|Milliarden?|Tsd\.?)\s*)?(?:(?:Euro|T?EUR)(?!\p{L})|€)/iu;
const MOST_QUOTED = 3;

/**
 * Quotes the sentences in which the text of a measure names sums of money, of the newest plan that
 * has such; what they are for is said there. Null where none has.
 *
 * @param entries - Of one measure, the oldest first.
 */
export function composeAmounts(
  entries: readonly Measure[],
  { linesOf, language }: AnswerContext,
): AnswerDraft | null {
  for (const entry of entries.toReversed()) {
    const { document, bodyLine, lastLine } = entry;
    const body = readingText((linesOf(document) ?? []).slice(bodyLine - 1, lastLine), bodyLine);
    const named = splitSentences(body.text).filter(({ start, end }) =>
      AMOUNT.test(body.text.slice(start, end)),
    );
    if (named.length === 0) continue;
    const marks = createSourceMarks();
    const quotes = named.slice(0, MOST_QUOTED).map((sentence) => {
      const { firstLine, lastLine: last, quote } = body.originOf(sentence);
      return `„${quote}“ [${marks.add({ document, firstLine, lastLine: last })}]`;
    });
    const name = measureName(entry, language);
    const plan = planName(entry.planYear, language);
    const lead =
      language === 'de'
        ? `Im Text von ${name} (${plan}) steht zu Beträgen nur dies:`
        : `Of amounts, the text of ${name} (${plan}) says only this (in German):`;
    return { kind: 'passage', text: [lead, ...quotes].join('\n\n'), sources: marks.sources };
  }
  return null;
}
