import { recall } from '../answer-question.ts';
import { postMessage } from '../post-message.ts';
import { readReference } from '../question-reference.ts';
import { writeItemCsv } from '../render/item-csv.ts';
import { REPLIES, renderReply } from '../replies.ts';
import type { Tell } from '../respond-privately.ts';
import type { SlackContext } from '../slack-context.ts';
import { claimOnce } from './claim-once.ts';
import type { Click } from './read-action.ts';

/** Uploads the table of an answer; for a private answer to the person's direct messages. */
export async function sendCsv(context: SlackContext, click: Click, tell: Tell): Promise<void> {
  const reference = readReference(click.value);
  const { message, user } = click;
  if (reference === undefined || message === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  const csv = writeItemCsv(await recall(context, reference));
  if (csv === undefined) {
    await tell(renderReply(REPLIES.forgotten));
    return;
  }
  const { channel, ts, threadTs, isPrivate } = message;
  const key = `csv:${channel}:${ts}:${isPrivate ? user : ''}`;
  await claimOnce(context, key, async () => {
    if (!isPrivate) {
      await upload(context, { channel, threadTs }, csv);
      return;
    }
    const introduction = renderReply(`Tabelle zu: ${reference.question}`);
    const direct = await postMessage(context, { channel: user, key }, introduction);
    await upload(context, { channel: direct.channel, threadTs: direct.ts }, csv);
    await tell(renderReply(REPLIES.csvSent));
  });
}

async function upload(
  { calls }: SlackContext,
  { channel, threadTs }: { channel: string; threadTs: string },
  csv: string,
): Promise<void> {
  await calls.once('files.uploadV2', () =>
    calls.client.filesUploadV2({
      channel_id: channel,
      thread_ts: threadTs,
      filename: 'beleg-tabelle.csv',
      title: 'Tabelle zur Antwort',
      content: csv,
    }),
  );
}
