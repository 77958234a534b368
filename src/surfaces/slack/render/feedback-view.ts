import type { types } from '@slack/bolt';
import { FEEDBACK_VIEW } from '../actions/action-ids.ts';
import { plainText } from './literal-text.ts';

/** Why an answer did not help; the keys are labels of a counter, so they are few and fixed. */
export const FEEDBACK_REASONS = {
  wrong: 'Die Antwort ist falsch',
  misunderstood: 'Meine Frage wurde falsch verstanden',
  incomplete: 'Es fehlt etwas',
  evidence: 'Der Beleg passt nicht',
  unclear: 'Die Antwort ist unverständlich',
  other: 'Etwas anderes',
} as const;

export type FeedbackReason = keyof typeof FEEDBACK_REASONS;

/** Asks for one reason; no free text, so nothing personal can be left behind. */
export function renderFeedbackView(kind: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: FEEDBACK_VIEW,
    private_metadata: kind,
    title: plainText('Nicht hilfreich', 24),
    submit: plainText('Senden', 24),
    close: plainText('Abbrechen', 24),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plainText('Was war nicht hilfreich?', 200),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options: Object.entries(FEEDBACK_REASONS).map(([value, text]) => ({
            value,
            text: plainText(text, 75),
          })),
        },
      },
      {
        type: 'context',
        elements: [
          plainText(
            'Gezählt wird nur der Grund; Ihre Frage und Ihr Name werden nicht gespeichert.',
            300,
          ),
        ],
      },
    ],
  };
}
