import * as z from 'zod';
import type { EventReference } from '../event-ledger.ts';
import { readableText } from '../readable-text.ts';

/** A question that is to be answered in a thread. */
export interface ThreadQuestion extends EventReference {
  /** Of the event; the same event is answered once. */
  readonly key: string;
  readonly text: string;
  /** Not the first delivery: an answer may be there already. */
  readonly isRetry: boolean;
  /** Comes from a clicked option, not from a message. */
  readonly isClicked: boolean;
}

const messageEventSchema = z.object({
  event_id: z.string().min(1),
  team_id: z.string().min(1),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    channel: z.string().min(1),
    channel_type: z.string().optional(),
    user: z.string().min(1),
    /** The workspace of the person, where it is another than that of the channel. */
    user_team: z.string().optional(),
    text: z.string().default(''),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    edited: z.unknown().optional(),
    hidden: z.boolean().optional(),
  }),
});

/** Kinds of messages that a person writes; all others tell of changes. */
const WRITTEN = [undefined, 'thread_broadcast', 'file_share'];

export interface EventRead {
  readonly question: ThreadQuestion;
  /** Of the person, for the list of allowed workspaces. */
  readonly userTeam: string;
}

/**
 * Reads a mention or a direct message from the body of an event. Undefined for what is no question
 * of a person: edits, deletions, messages of bots, messages of channels without a mention, and
 * bodies that are none of Slack's.
 */
export function readMessageEvent(
  body: unknown,
  botUserId: string,
  retryNum: number | undefined,
): EventRead | undefined {
  const parsed = messageEventSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { event, event_id: key, team_id: team } = parsed.data;
  const isDirect = event.channel_type === 'im';
  const isMeant = event.type === 'app_mention' || isDirect;
  const isWritten = WRITTEN.includes(event.subtype) && event.edited === undefined;
  if (!isMeant || !isWritten || event.bot_id !== undefined || event.hidden === true) {
    return undefined;
  }
  return {
    userTeam: event.user_team ?? team,
    question: {
      key,
      team,
      channel: event.channel,
      user: event.user,
      ts: event.ts,
      threadTs: event.thread_ts ?? event.ts,
      text: readableText(event.text, botUserId),
      isDirect,
      isRetry: (retryNum ?? 0) > 0,
      isClicked: false,
    },
  };
}
