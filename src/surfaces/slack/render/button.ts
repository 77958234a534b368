import type { types } from '@slack/bolt';
import { BUTTON_TEXT } from './block-limits.ts';
import { clipMiddle, plainText } from './literal-text.ts';

interface ButtonFields {
  readonly text: string;
  readonly actionId: string;
  readonly value: string;
  readonly isPrimary?: boolean;
}

/** A button whose label Slack shows as it stands. */
export function renderButton(fields: ButtonFields): types.Button {
  const { text, actionId, value, isPrimary = false } = fields;
  return {
    type: 'button',
    text: plainText(clipMiddle(text, BUTTON_TEXT), BUTTON_TEXT),
    action_id: actionId,
    value,
    ...(isPrimary && { style: 'primary' as const }),
  };
}
