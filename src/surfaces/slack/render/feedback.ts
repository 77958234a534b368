import type { types } from '@slack/bolt';
import type { Answer } from '#src/domain/answer.ts';
import { ACTIONS } from '../actions/action-ids.ts';
import { BUTTON_TEXT } from './block-limits.ts';
import { plainText } from './literal-text.ts';
import { WORDING } from './wording.ts';

/** Two buttons that say only which kind of answer was judged. */
export function renderFeedback({ kind, language }: Answer): types.ContextActionsBlock[] {
  if (kind === 'help') return [];
  const words = WORDING[language];
  const button = (text: string, verdict: string) => ({
    text: plainText(text, BUTTON_TEXT),
    accessibility_label: text,
    value: `${verdict}:${kind}`,
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.feedback,
          positive_button: button(words.helpful, 'positive'),
          negative_button: button(words.notHelpful, 'negative'),
        },
      ],
    },
  ];
}
