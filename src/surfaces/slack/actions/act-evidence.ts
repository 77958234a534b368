import type { types } from '@slack/bolt';
import { recall } from '../answer-question.ts';
import { readReference } from '../question-reference.ts';
import { renderAllEvidenceView } from '../render/all-evidence-view.ts';
import { readEvidence } from '../render/evidence-reference.ts';
import { describeEvidence, EVIDENCE_CONTEXT, renderEvidenceView } from '../render/evidence-view.ts';
import { REPLIES, renderReply } from '../replies.ts';
import type { Tell } from '../respond-privately.ts';
import { isPlatformError } from '../slack-calls.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Click } from './read-action.ts';

/** The button "Beleg": the cited lines in a dialog. */
export async function showEvidence(context: SlackContext, click: Click, tell: Tell): Promise<void> {
  const evidence = readEvidence(click.value);
  if (evidence === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  const { document, firstLine, lastLine } = evidence;
  const lines = context.source.linesAround(document, firstLine, lastLine, EVIDENCE_CONTEXT);
  const isShown = await showView(context, click, renderEvidenceView(evidence, lines));
  if (!isShown) await tell(renderReply(describeEvidence(evidence, lines)));
}

/** The button for answers with many citations: a dialog with all of them. */
export async function showAllEvidence(
  context: SlackContext,
  click: Click,
  tell: Tell,
): Promise<void> {
  const reference = readReference(click.value);
  if (reference === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  const answer = await recall(context, reference);
  const isShown = await showView(context, click, renderAllEvidenceView(answer));
  if (!isShown) await tell(renderReply(REPLIES.tooSlow));
}

/** False where the click is more than three seconds old and Slack opens no dialog for it any more. */
async function showView(
  { calls }: SlackContext,
  { triggerId, isInView }: Click,
  view: types.ModalView,
): Promise<boolean> {
  const views = calls.client.views;
  try {
    await (isInView
      ? calls.once('views.push', () => views.push({ trigger_id: triggerId, view }))
      : calls.once('views.open', () => views.open({ trigger_id: triggerId, view })));
    return true;
  } catch (error) {
    if (isPlatformError(error, ['expired_trigger_id', 'trigger_exchanged'])) return false;
    throw error;
  }
}
