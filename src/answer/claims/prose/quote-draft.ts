import { shortPath } from '#src/answer/passages/candidate-sentences.ts';
import { originIn } from '#src/answer/passages/origin-in.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import type { Printed } from './printed.ts';

export function quoteDraft(places: readonly Printed[], figure?: StatedValue): AnswerDraft {
  return {
    kind: 'passage',
    text: places
      .map(
        (place, i) =>
          `**${shortPath(place.read.section)}:** „${place.text.replace(/[*_`]/gu, ' ').trim()}“ [${i + 1}]`,
      )
      .join('\n\n'),
    ...(figure === undefined
      ? {}
      : {
          figures: [
            {
              value: figure.value,
              unit: figure.isMoney ? 'Euro' : figure.kind === 'number' ? (figure.noun ?? '') : '%',
              label: `${figure.text} (${formatNumber(figure.value)})`,
              computed: false,
              citations: [1],
            },
          ],
        }),
    sources: places.map(({ read, place }) =>
      originIn(read, read.sentences[place]?.span ?? { start: 0, end: 0 }),
    ),
  };
}

export function nothingSaid(printed: readonly Printed[]): Finding {
  const [best] = printed;
  const isNear = best !== undefined && best.coverage >= 0.5;
  return unverifiable(
    isNear
      ? 'In den Dokumenten steht nichts, was den Satz bestätigt oder widerlegt. Am nächsten kommt die zitierte Stelle.'
      : 'Dazu steht nichts in den Dokumenten.',
    isNear ? quoteDraft([best]) : null,
  );
}
