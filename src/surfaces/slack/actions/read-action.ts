import * as z from 'zod';
import { isDirectChannel } from '../access.ts';

const actionBodySchema = z.object({
  trigger_id: z.string(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  container: z.object({
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    channel_id: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  view: z.unknown().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});

/** What a person clicked, and on which message. */
export interface Click {
  readonly actionId: string;
  readonly value: string;
  readonly actionTs: string;
  readonly triggerId: string;
  readonly team: string;
  readonly user: string;
  /** Undefined for buttons of the App Home and of dialogs. */
  readonly message:
    | {
        readonly channel: string;
        readonly ts: string;
        readonly threadTs: string;
        /** Seen by one person only; what follows from it must be so too. */
        readonly isPrivate: boolean;
        readonly isDirect: boolean;
      }
    | undefined;
  readonly isInView: boolean;
}

/** Reads the body of a click; undefined where it is none of Slack's. */
export function readClick(body: unknown): Click | undefined {
  const parsed = actionBodySchema.safeParse(body);
  const action = parsed.data?.actions[0];
  if (parsed.data === undefined || action === undefined) return undefined;
  const { trigger_id: triggerId, team, user, view } = parsed.data;
  return {
    actionId: action.action_id,
    value: action.value ?? '',
    actionTs: action.action_ts ?? '',
    triggerId,
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    message: readMessage(parsed.data),
    isInView: view !== undefined && view !== null,
  };
}

function readMessage({
  channel,
  message,
  container,
}: z.infer<typeof actionBodySchema>): Click['message'] {
  const id = channel?.id ?? container.channel_id;
  const ts = message?.ts ?? container.message_ts;
  if (id === undefined || ts === undefined) return undefined;
  return {
    channel: id,
    ts,
    threadTs: message?.thread_ts ?? container.thread_ts ?? ts,
    isPrivate: container.is_ephemeral ?? false,
    isDirect: isDirectChannel(id),
  };
}
