import type { Answer } from '#src/domain/answer.ts';
import type { OnSentence } from '#src/ports/answer-source.ts';
import type { EventReference } from './event-ledger.ts';
import type { ThreadQuestion } from './events/read-event.ts';
import { postMessage } from './post-message.ts';
import type { QuestionReference } from './question-reference.ts';
import { type RenderedMessage, renderAnswer } from './render/render-answer.ts';
import { describeFailure, LONGEST_QUESTION, REPLIES, renderReply } from './replies.ts';
import { reportFailure } from './report-failure.ts';
import { withStatus } from './search-status.ts';
import { isPlatformError } from './slack-calls.ts';
import type { SlackContext } from './slack-context.ts';
import { readRecentMessages, readThread, Thread } from './thread-history.ts';

/** Answers a question in its thread, once, after the earlier questions of that thread. */
export async function answerInThread(
  context: SlackContext,
  question: ThreadQuestion,
): Promise<void> {
  const { ledger, threads, metrics } = context;
  const { key, channel, threadTs, ts } = question;
  if (!(await ledger.claim(key, question.isClicked ? undefined : toReference(question)))) {
    metrics.duplicates.inc();
    return;
  }
  const stopTimer = metrics.answering.startTimer();
  await threads.run(`${channel}:${threadTs}`, ts, () => answerClaimed(context, question));
  stopTimer();
}

/** Keeps the question before it is acknowledged, so that it outlives this process. */
export async function noteQuestion(context: SlackContext, question: ThreadQuestion): Promise<void> {
  try {
    await context.ledger.note(question.key, toReference(question));
  } catch (error) {
    // Answering it now is still likely; refusing it would only make Slack deliver it again.
    reportFailure(context, 'ledger', error);
  }
}

function toReference(question: ThreadQuestion): EventReference {
  const { team, channel, ts, threadTs, user, isDirect } = question;
  return { team, channel, ts, threadTs, user, isDirect };
}

async function answerClaimed(context: SlackContext, question: ThreadQuestion): Promise<void> {
  const { ledger } = context;
  const isPosted = await postAnswerOrFailure(context, question);
  await (isPosted ? ledger.done(question.key) : ledger.release(question.key)).catch((error) =>
    reportFailure(context, 'ledger', error),
  );
}

/** Whether the person got an answer, be it that there is none; if not, a later delivery may try. */
async function postAnswerOrFailure(
  context: SlackContext,
  question: ThreadQuestion,
): Promise<boolean> {
  try {
    await answerOnce(context, question);
    return true;
  } catch (error) {
    const id = reportFailure(context, 'answer', error);
    try {
      await postMessage(context, toDestination(question), renderReply(describeFailure(id)));
      return true;
    } catch (postError) {
      reportFailure(context, 'post', postError);
      return false;
    }
  }
}

async function answerOnce(context: SlackContext, question: ThreadQuestion): Promise<void> {
  const { botUserId, metrics, logger } = context;
  const { ts, threadTs, channel, isDirect, text } = question;
  const place = { channel, threadTs, isDirect };
  const thread = await findConversation(context, question);
  if (thread.findAnswer(question.key) !== undefined) return;
  // A clicked option is a complete question: what it was chosen from must not colour it.
  const history = question.isClicked ? [] : thread.questionsBefore(ts, botUserId, isDirect);
  const message = await withStatus(context, place, (onSentence) =>
    ask(context, question, text, history, onSentence),
  );
  await postMessage(context, toDestination(question), message.rendered);
  metrics.answers.inc({ kind: message.kind });
  logger.info({ key: question.key, channel, kind: message.kind }, 'answered');
}

function toDestination({ channel, threadTs, key, isClicked, text }: ThreadQuestion) {
  return { channel, threadTs, key, asked: isClicked ? text : undefined };
}

interface Reply {
  readonly rendered: RenderedMessage;
  readonly kind: Answer['kind'];
}

async function ask(
  context: SlackContext,
  { team, user }: Pick<ThreadQuestion, 'team' | 'user'>,
  text: string,
  history: readonly string[],
  onSentence: OnSentence,
): Promise<Reply> {
  if (text === '') return { rendered: renderReply(REPLIES.help), kind: 'help' };
  if (text.length > LONGEST_QUESTION) {
    return { rendered: renderReply(REPLIES.tooLong), kind: 'help' };
  }
  const reference = { question: text, history, isClaim: false, page: 0 };
  const answer = await recall(context, reference, onSentence);
  await context.questions.add(team, user, { question: text, kind: answer.kind }, new Date());
  return { rendered: renderAnswer(answer, reference), kind: answer.kind };
}

/** The answer a reference stands for; the same as when it was first given, on the same index. */
export async function recall(
  { source, metrics }: SlackContext,
  { question, history, isClaim }: QuestionReference,
  onSentence?: OnSentence,
): Promise<Answer> {
  const stopTimer = metrics.asking.startTimer();
  try {
    return isClaim
      ? await source.checkClaim(question, history)
      : await source.ask(question, history, onSentence);
  } finally {
    stopTimer();
  }
}

/** Reasons for which Slack shows the app no earlier messages; a question stands without them too. */
const UNREADABLE = ['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'];

/** What was said before a question; empty where Slack does not show it. */
async function findConversation(context: SlackContext, question: ThreadQuestion): Promise<Thread> {
  try {
    return await readConversation(context, question);
  } catch (error) {
    if (!isPlatformError(error, UNREADABLE)) throw error;
    context.logger.warn({ channel: question.channel }, 'earlier messages are not readable');
    return new Thread([]);
  }
}

/**
 * A thread that was read when the question stood in it already has all that came before: several
 * questions at once need it read only once.
 */
async function readConversation(
  { calls, recentThreads }: SlackContext,
  question: ThreadQuestion,
): Promise<Thread> {
  const { channel, threadTs, ts, isRetry, isDirect } = question;
  if (threadTs === ts && !isRetry) {
    return isDirect ? await readRecentMessages(calls, channel, ts) : new Thread([]);
  }
  const place = `${channel}:${threadTs}`;
  const known = recentThreads.get(place);
  if (known?.findText(ts) !== undefined && !isRetry) return known;
  const thread = await readThread(calls, question);
  recentThreads.set(place, thread);
  return thread;
}
