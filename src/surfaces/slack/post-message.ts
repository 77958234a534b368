import { ANSWER_METADATA } from './actions/action-ids.ts';
import type { RenderedMessage } from './render/render-answer.ts';
import { simplerMessages } from './render/simplify-blocks.ts';
import { isPlatformError } from './slack-calls.ts';
import type { SlackContext } from './slack-context.ts';
import { readThread } from './thread-history.ts';

/** Where a message goes, and what makes it recognisable there. */
export interface Destination {
  readonly channel: string;
  readonly threadTs?: string | undefined;
  /** Of the event it answers: a second message with the same key is never posted. */
  readonly key: string;
  /** The question, where it stands in no message of a person: a clicked option. */
  readonly asked?: string | undefined;
}

const REFUSED_BLOCKS = [
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_arguments',
  'msg_blocks_too_long',
  'msg_too_long',
  'only_one_table_allowed',
  'invalid_attachments',
];

/** Whether Slack would take the same message with other blocks. */
function isRefusedForBlocks(error: unknown): boolean {
  return isPlatformError(error, REFUSED_BLOCKS);
}

/** Where a message stands; the channel is the one Slack opened where a person was named. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** Posts a message exactly once, in the newest blocks that the workspace knows. */
export async function postMessage(
  context: SlackContext,
  to: Destination,
  message: RenderedMessage,
): Promise<Posted> {
  let refusal: unknown;
  for (const variant of simplerMessages(message)) {
    try {
      const posted = await postVariant(context, to, variant);
      if (variant !== message) context.metrics.simplified.inc();
      return posted;
    } catch (error) {
      if (!isRefusedForBlocks(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

async function postVariant(
  { calls, botUserId }: SlackContext,
  to: Destination,
  { text, blocks }: RenderedMessage,
): Promise<Posted> {
  const { channel, threadTs, key, asked } = to;
  const post = async () => {
    const result = await calls.client.chat.postMessage({
      channel,
      text,
      ...(blocks.length > 0 && { blocks: [...blocks] }),
      ...(threadTs !== undefined && { thread_ts: threadTs }),
      mrkdwn: false,
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
      metadata: {
        event_type: ANSWER_METADATA,
        event_payload: { key, bot: botUserId, ...(asked !== undefined && { asked }) },
      },
    });
    return { channel: result.channel ?? channel, ts: result.ts ?? '' };
  };
  if (threadTs === undefined) return await calls.once('chat.postMessage', post);
  const find = async () => {
    const ts = (await readThread(calls, { channel, threadTs, isDirect: false })).findAnswer(key);
    return ts === undefined ? undefined : { channel, ts };
  };
  return await calls.exactlyOnce('chat.postMessage', post, find);
}
