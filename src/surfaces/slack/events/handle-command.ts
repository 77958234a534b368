import type { App } from '@slack/bolt';
import { checkAccess, isDirectChannel } from '../access.ts';
import { COMMAND } from '../actions/action-ids.ts';
import { recall } from '../answer-question.ts';
import { checkStatements } from '../check-figures.ts';
import { readableText } from '../readable-text.ts';
import { type RenderedMessage, renderAnswer } from '../render/render-answer.ts';
import {
  describeDeletion,
  describeFailure,
  LONGEST_QUESTION,
  REPLIES,
  renderReply,
} from '../replies.ts';
import { respondPrivately } from '../respond-privately.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Guard } from './guard.ts';

/** `/beleg frage|pruefe|hilfe|loeschen`; every answer is seen only by who asked. */
export function handleCommand(app: App, context: SlackContext, guard: Guard): void {
  app.command(COMMAND, async ({ command, ack, respond }) => {
    await ack();
    const reply = (message: RenderedMessage) => respondPrivately(respond, message);
    await guard(
      'command',
      async () => {
        if (!(await context.ledger.claim(`command:${command.trigger_id}`))) return;
        await reply(await runCommand(context, command));
        await context.ledger.done(`command:${command.trigger_id}`);
      },
      (id) => reply(renderReply(describeFailure(id))),
    );
  });
}

interface Command {
  readonly text: string;
  readonly team_id: string;
  readonly user_id: string;
  readonly channel_id: string;
}

const VERB = /^(?<verb>\p{L}+)(?:\s+(?<rest>[\s\S]*))?$/u;

async function runCommand(context: SlackContext, command: Command): Promise<RenderedMessage> {
  const { team_id: team, user_id: user, channel_id: channel, text } = command;
  const isDirect = isDirectChannel(channel);
  const access = checkAccess(context.config, { team, channel, isDirect });
  if (access !== 'allowed') {
    context.metrics.rejected.inc({ reason: access });
    return renderReply(REPLIES.channelNotAllowed);
  }
  const typed = readableText(text, context.botUserId);
  const { verb = '', rest = '' } = VERB.exec(typed)?.groups ?? {};
  switch (verb.toLowerCase()) {
    case 'frage':
      return await answerPrivately(context, { team, user }, rest);
    case 'pruefe':
    case 'prüfe':
    case 'pruefen':
    case 'prüfen':
      context.metrics.questions.inc({ way: 'command-check' });
      return rest === '' ? renderReply(REPLIES.help) : await checkStatements(context, rest);
    case 'loeschen':
    case 'löschen':
      return await deleteQuestions(context, { team, user });
    case 'hilfe':
    case 'help':
      return renderReply(REPLIES.help);
    default:
      // Several words, or none that is a verb, are a question that was asked without "frage".
      return verb !== '' && rest === ''
        ? renderReply(REPLIES.unknownCommand)
        : await answerPrivately(context, { team, user }, typed);
  }
}

interface Person {
  readonly team: string;
  readonly user: string;
}

async function answerPrivately(
  context: SlackContext,
  { team, user }: Person,
  question: string,
): Promise<RenderedMessage> {
  if (question === '') return renderReply(REPLIES.help);
  if (question.length > LONGEST_QUESTION) return renderReply(REPLIES.tooLong);
  context.metrics.questions.inc({ way: 'command' });
  const reference = { question, history: [], isClaim: false, page: 0 };
  const answer = await recall(context, reference);
  await context.questions.add(team, user, { question, kind: answer.kind }, new Date());
  context.metrics.answers.inc({ kind: answer.kind });
  return renderAnswer(answer, reference);
}

async function deleteQuestions(
  { questions }: SlackContext,
  { team, user }: Person,
): Promise<RenderedMessage> {
  const count = await questions.deleteAll(team, user);
  return renderReply(count === undefined ? REPLIES.notStored : describeDeletion(count));
}
