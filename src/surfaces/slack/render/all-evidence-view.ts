import type { types } from '@slack/bolt';
import type { Answer } from '#src/domain/answer.ts';
import { ACTIONS } from '../actions/action-ids.ts';
import { SECTION_TEXT, VIEW_TITLE } from './block-limits.ts';
import { renderButton } from './button.ts';
import { describeCitation } from './citations.ts';
import { findEvidence, writeEvidence } from './evidence-reference.ts';
import { clip, plainText } from './literal-text.ts';
import { WORDING } from './wording.ts';

// A view may hold 100 blocks; a list of more citations than that is not read any more.
const SHOWN = 60;

/** Every citation of an answer with its own button. */
export function renderAllEvidenceView(answer: Answer): types.ModalView {
  const { citations, language } = answer;
  const words = WORDING[language];
  const rest = citations.length - SHOWN;
  return {
    type: 'modal',
    title: plainText(words.allEvidence(citations.length), VIEW_TITLE),
    close: plainText(language === 'de' ? 'Schließen' : 'Close', VIEW_TITLE),
    blocks: [
      ...citations.slice(0, SHOWN).map(
        (citation): types.SectionBlock => ({
          type: 'section',
          text: plainText(
            `${describeCitation(citation, answer)}\n„${clip(citation.quote, 300)}“`,
            SECTION_TEXT,
          ),
          accessory: renderButton({
            text: words.evidence,
            actionId: `${ACTIONS.evidence}_${citation.n}`,
            value: writeEvidence(findEvidence(answer, citation)),
          }),
        }),
      ),
      ...(rest > 0
        ? [{ type: 'context' as const, elements: [plainText(`+ ${rest}`, VIEW_TITLE)] }]
        : []),
    ],
  };
}
