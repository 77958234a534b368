import * as z from 'zod';
import { ANSWER_METADATA } from './actions/action-ids.ts';
import { readableText } from './readable-text.ts';
import type { SlackCalls } from './slack-calls.ts';

const HISTORY = 8;
const PAGE = 200;
const PAGES = 5;
const RECENT_SECONDS = 30 * 60;

const messageSchema = z.object({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().optional(),
  metadata: z
    .object({
      event_type: z.string(),
      event_payload: z.object({ key: z.string().optional(), asked: z.string().optional() }),
    })
    .optional()
    .catch(undefined),
});

type ThreadMessage = z.infer<typeof messageSchema>;

/** Which thread, and who reads it. */
export interface ThreadPlace {
  readonly channel: string;
  readonly threadTs: string;
  /** In a direct message everything a person writes is meant for Beleg. */
  readonly isDirect: boolean;
}

/** A thread as Slack has it: the conversation is kept nowhere else. */
export class Thread {
  readonly #messages: readonly ThreadMessage[];

  constructor(messages: readonly ThreadMessage[]) {
    this.#messages = messages;
  }

  /** The questions asked before `ts`, oldest first; clicked options are questions too. */
  questionsBefore(ts: string, botUserId: string, isDirect: boolean): string[] {
    return this.#messages
      .filter((message) => message.ts < ts)
      .flatMap((message) => {
        const asked = ownMetadata(message)?.asked ?? readQuestion(message, botUserId, isDirect);
        return asked === undefined || asked === '' ? [] : [asked];
      })
      .slice(-HISTORY);
  }

  /** The message of ours that answers an event, if it is posted already. */
  findAnswer(key: string): string | undefined {
    return this.#messages.find((message) => ownMetadata(message)?.key === key)?.ts;
  }

  /** The text of a message of the thread, as Slack writes it. */
  findText(ts: string): string | undefined {
    return this.#messages.find((message) => message.ts === ts)?.text;
  }
}

function ownMetadata({ metadata }: ThreadMessage) {
  return metadata?.event_type === ANSWER_METADATA ? metadata.event_payload : undefined;
}

function readQuestion(
  { bot_id: bot, subtype, text = '' }: ThreadMessage,
  botUserId: string,
  isDirect: boolean,
): string | undefined {
  const isMeant = isDirect || text.includes(`<@${botUserId}`);
  const isHuman = bot === undefined && (subtype === undefined || subtype === 'thread_broadcast');
  return isMeant && isHuman ? readableText(text, botUserId) : undefined;
}

/** Reads a thread with its first and all later messages, at most the first thousand. */
export async function readThread(calls: SlackCalls, place: ThreadPlace): Promise<Thread> {
  const messages: ThreadMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const from = cursor;
    const result = await calls.repeat('conversations.replies', () =>
      calls.client.conversations.replies({
        channel: place.channel,
        ts: place.threadTs,
        limit: PAGE,
        include_all_metadata: true,
        ...(from !== undefined && { cursor: from }),
      }),
    );
    messages.push(...parseMessages(result.messages));
    cursor = result.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return new Thread(messages);
}

/**
 * What a person wrote last in a direct message, outside of threads: many go on there ("und 2019?")
 * instead of in the thread of the answer.
 */
export async function readRecentMessages(
  calls: SlackCalls,
  channel: string,
  ts: string,
): Promise<Thread> {
  const oldest = String(Number(ts.split('.')[0]) - RECENT_SECONDS);
  const result = await calls.repeat('conversations.history', () =>
    calls.client.conversations.history({ channel, latest: ts, oldest, limit: HISTORY }),
  );
  return new Thread(parseMessages(result.messages).toReversed());
}

function parseMessages(messages: unknown): ThreadMessage[] {
  return z
    .array(z.unknown())
    .catch([])
    .parse(messages)
    .flatMap((message) => {
      const parsed = messageSchema.safeParse(message);
      return parsed.success ? [parsed.data] : [];
    });
}
