import type { App } from '@slack/bolt';
import * as z from 'zod';
import { ANSWER_KINDS } from '#src/domain/answer.ts';
import { checkAccess } from '../access.ts';
import { sendCsv } from '../actions/act-csv.ts';
import { showAllEvidence, showEvidence } from '../actions/act-evidence.ts';
import { answerExample, answerOption, showMore } from '../actions/act-questions.ts';
import { shareCheck } from '../actions/act-share.ts';
import { ACTIONS, FEEDBACK_VIEW } from '../actions/action-ids.ts';
import { type Click, readClick } from '../actions/read-action.ts';
import {
  FEEDBACK_REASONS,
  type FeedbackReason,
  renderFeedbackView,
} from '../render/feedback-view.ts';
import { describeFailure, renderReply } from '../replies.ts';
import { type Respond, respondPrivately, type Tell } from '../respond-privately.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Guard } from './guard.ts';

type Act = (context: SlackContext, click: Click, tell: Tell) => Promise<void>;

const ACTS: readonly (readonly [prefix: string, act: Act])[] = [
  [ACTIONS.evidence, showEvidence],
  [ACTIONS.allEvidence, showAllEvidence],
  [ACTIONS.option, answerOption],
  [ACTIONS.more, showMore],
  [ACTIONS.csv, sendCsv],
  [ACTIONS.share, shareCheck],
  [ACTIONS.example, answerExample],
  [ACTIONS.feedback, takeFeedback],
];

/** Everything that can be clicked in a message, a dialog or the App Home. */
export function handleActions(app: App, context: SlackContext, guard: Guard): void {
  for (const [prefix, act] of ACTS) {
    app.action(new RegExp(`^${prefix}(?:_\\d+)?$`, 'u'), async (args) => {
      await args.ack();
      // Buttons of the App Home and of dialogs have no response URL, and Bolt then no `respond`.
      const respond: Respond | undefined = args.respond;
      const tell: Tell = async (message) => {
        if (respond !== undefined) await respondPrivately(respond, message);
      };
      await guard(
        prefix,
        () => runAct(context, act, args.body, tell),
        (id) => tell(renderReply(describeFailure(id))),
      );
    });
  }
  handleFeedbackView(app, context, guard);
}

async function runAct(context: SlackContext, act: Act, body: unknown, tell: Tell): Promise<void> {
  const click = readClick(body);
  if (click === undefined) return;
  const { team, message } = click;
  const place = message ?? { channel: '', isDirect: true };
  const access = checkAccess(context.config, { ...place, team });
  if (access === 'allowed') await act(context, click, tell);
  else context.metrics.rejected.inc({ reason: access });
}

const feedbackSchema = z.templateLiteral([
  z.enum(['positive', 'negative']),
  ':',
  z.enum(ANSWER_KINDS),
]);

async function takeFeedback({ calls, metrics }: SlackContext, click: Click): Promise<void> {
  const parsed = feedbackSchema.safeParse(click.value);
  if (!parsed.success) return;
  const [verdict = '', kind = ''] = parsed.data.split(':');
  metrics.feedback.inc({ verdict, kind, reason: '' });
  if (verdict === 'positive') return;
  await calls.once('views.open', () =>
    calls.client.views.open({ trigger_id: click.triggerId, view: renderFeedbackView(kind) }),
  );
}

const submissionSchema = z.object({
  private_metadata: z.enum(ANSWER_KINDS),
  state: z.object({
    values: z.object({
      reason: z.object({
        reason: z.object({
          selected_option: z.object({
            value: z.enum(Object.keys(FEEDBACK_REASONS) as [FeedbackReason, ...FeedbackReason[]]),
          }),
        }),
      }),
    }),
  }),
});

function handleFeedbackView(app: App, context: SlackContext, guard: Guard): void {
  app.view(FEEDBACK_VIEW, async ({ view, ack }) => {
    await ack();
    await guard('feedback', async () => {
      const parsed = submissionSchema.safeParse(view);
      if (!parsed.success) return;
      const { private_metadata: kind, state } = parsed.data;
      const reason = state.values.reason.reason.selected_option.value;
      context.metrics.feedback.inc({ verdict: 'reason', kind, reason });
    });
  });
}
