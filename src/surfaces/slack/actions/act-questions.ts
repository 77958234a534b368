import { answerInThread, recall } from '../answer-question.ts';
import { postMessage } from '../post-message.ts';
import { readReference } from '../question-reference.ts';
import { EXAMPLES } from '../render/examples.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { REPLIES, renderReply } from '../replies.ts';
import type { Tell } from '../respond-privately.ts';
import type { SlackContext } from '../slack-context.ts';
import { claimOnce } from './claim-once.ts';
import type { Click } from './read-action.ts';

/** A clicked reading of a question that had several: its answer follows where the question stood. */
export async function answerOption(context: SlackContext, click: Click, tell: Tell): Promise<void> {
  const reference = readReference(click.value);
  if (reference === undefined || click.message === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  context.metrics.questions.inc({ way: 'option' });
  const { channel, ts, threadTs, isPrivate, isDirect } = click.message;
  const key = `${click.actionId}:${channel}:${ts}`;
  if (isPrivate) {
    await claimOnce(context, `${key}:${click.user}`, async () => {
      const answer = await recall(context, reference);
      await tell(renderAnswer(answer, reference));
    });
    return;
  }
  const { team, user, actionTs } = click;
  await answerInThread(context, {
    ...{ key, team, user, channel, threadTs, isDirect },
    ts: actionTs,
    text: reference.question,
    isRetry: false,
    isClicked: true,
  });
}

/** The next part of a long answer, where the first part stands. */
export async function showMore(context: SlackContext, click: Click, tell: Tell): Promise<void> {
  const reference = readReference(click.value);
  if (reference === undefined || click.message === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  const { channel, ts, threadTs, isPrivate } = click.message;
  const key = `${click.actionId}:${channel}:${ts}:${isPrivate ? click.user : ''}`;
  await claimOnce(context, key, async () => {
    const message = renderAnswer(await recall(context, reference), reference);
    if (isPrivate) await tell(message);
    else await postMessage(context, { channel, threadTs, key }, message);
  });
}

/** An example of the App Home: question and answer in the direct messages of who clicked. */
export async function answerExample(context: SlackContext, click: Click): Promise<void> {
  const example = EXAMPLES.find(({ message }) => message === click.value);
  if (example === undefined) return;
  const { team, user, triggerId } = click;
  const key = `example:${triggerId}`;
  await claimOnce(context, key, async () => {
    const asked = renderReply(`Frage: ${example.message}`);
    const { channel, ts } = await postMessage(context, { channel: user, key }, asked);
    await answerInThread(context, {
      ...{ key: `${key}:answer`, team, user, channel, ts, threadTs: ts },
      text: example.message,
      isDirect: true,
      isRetry: false,
      isClicked: true,
    });
  });
}
