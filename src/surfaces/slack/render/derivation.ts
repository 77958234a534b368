import type { types } from '@slack/bolt';
import type { Answer, Computation } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { clip, richText } from './literal-text.ts';
import { WORDING } from './wording.ts';

const SHOWN_INPUTS = 10;

/** How a figure was computed, unless the text of the answer says so already. */
export function renderDerivation(answer: Answer): types.RichTextBlock[] {
  const { computation, text, language } = answer;
  if (computation === undefined || text.includes(computation.expression)) return [];
  const words = WORDING[language];
  const inputs = computation.inputs.slice(0, SHOWN_INPUTS);
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            richText(`${words.derivation}: `, { bold: true }),
            richText(describeResult(computation, answer)),
          ],
        },
        ...(inputs.length === 0
          ? []
          : [
              {
                type: 'rich_text_list' as const,
                style: 'bullet' as const,
                elements: inputs.map((input) => ({
                  type: 'rich_text_section' as const,
                  elements: [richText(describeInput(input, answer))],
                })),
              },
            ]),
      ],
    },
  ];
}

function describeResult(computation: Computation, { language }: Answer): string {
  const { expression, result, unit, rounding } = computation;
  const value = `${formatNumber(result, { language })} ${unit}`.trim();
  return [`${clip(expression, 300)} = ${value}`, ...(rounding ? [rounding] : [])].join('; ');
}

function describeInput(input: Computation['inputs'][number], { language }: Answer): string {
  const { label, value, unit, citation } = input;
  const shown = value === null ? '–' : formatNumber(value, { language });
  return `${clip(label, 120)}: ${shown} ${unit}`.trimEnd().concat(` [${citation}]`);
}
