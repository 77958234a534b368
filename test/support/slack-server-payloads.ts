import type { SlackServer } from './slack-server.ts';
import { BOT_USER, TEAM } from './slack-server-state.ts';

/** A person in front of Slack: writes, clicks, types commands. */
export interface Said {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly threadTs?: string;
}

/** Stores what a person wrote and gives the body of the event that tells of it. */
export function writeMessage(
  { workspace }: SlackServer,
  { channel, user, text, threadTs }: Said,
): { readonly ts: string; readonly body: Record<string, unknown> } {
  const ts = workspace.nextTs();
  workspace.add({
    ...{ ts, channel, threadTs, user, text },
    botId: undefined,
    blocks: [],
    metadata: undefined,
  });
  const isDirect = channel.startsWith('D');
  const event = {
    type: isDirect ? 'message' : 'app_mention',
    ...(isDirect && { channel_type: 'im' }),
    ...{ channel, user, text, ts, event_ts: ts },
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  };
  return { ts, body: eventBody(workspace.nextId('Ev'), event) };
}

export function eventBody(id: string, event: Record<string, unknown>): Record<string, unknown> {
  return {
    ...{ type: 'event_callback', event_id: id, team_id: TEAM, api_app_id: 'A0BELEG', event },
    event_time: 1760000000,
    authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, enterprise_id: null }],
  };
}

export const mention = (text: string) => `<@${BOT_USER}> ${text}`;

export function commandBody(
  server: SlackServer,
  { channel = 'C0HAUS', user, text }: { channel?: string; user: string; text: string },
): Record<string, string> {
  const trigger = server.workspace.nextId('trigger');
  return {
    ...{ command: '/beleg', text, team_id: TEAM, channel_id: channel, user_id: user },
    ...{ api_app_id: 'A0BELEG', trigger_id: trigger },
    response_url: server.responseUrl(trigger),
  };
}

export function shortcutBody(
  server: SlackServer,
  { channel, user, ts, text }: { channel: string; user: string; ts: string; text: string },
): Record<string, unknown> {
  const trigger = server.workspace.nextId('trigger');
  return {
    ...{ type: 'message_action', callback_id: 'beleg_check_figures', trigger_id: trigger },
    ...{ team: { id: TEAM }, user: { id: user }, channel: { id: channel }, message_ts: ts },
    message: { type: 'message', user: 'U0OTHER', ts, text },
    response_url: server.responseUrl(trigger),
  };
}

interface Button {
  readonly type: string;
  readonly action_id: string;
  readonly value: string;
  readonly text?: { readonly text: string };
}

/** All buttons of blocks, in their order. */
export function findButtons(blocks: readonly Record<string, unknown>[]): Button[] {
  return blocks.flatMap((block) => {
    const elements = Array.isArray(block.elements) ? block.elements : [];
    const accessory = block.accessory === undefined ? [] : [block.accessory];
    return [...elements, ...accessory].filter((element) => element?.type === 'button') as Button[];
  });
}

interface Clicked {
  readonly channel: string;
  readonly user: string;
  readonly action: Record<string, unknown>;
  readonly messageTs: string;
  readonly threadTs?: string | undefined;
  readonly isEphemeral?: boolean;
}

export function clickBody(server: SlackServer, click: Clicked): Record<string, unknown> {
  const { channel, user, action, messageTs, threadTs, isEphemeral = false } = click;
  const trigger = server.workspace.nextId('trigger');
  return {
    ...{ type: 'block_actions', trigger_id: trigger, team: { id: TEAM }, user: { id: user } },
    channel: { id: channel },
    ...(!isEphemeral && {
      message: { ts: messageTs, ...(threadTs !== undefined && { thread_ts: threadTs }) },
    }),
    container: {
      ...{ type: 'message', channel_id: channel, message_ts: messageTs },
      is_ephemeral: isEphemeral,
    },
    actions: [{ block_id: 'b', action_ts: server.workspace.nextTs(), ...action }],
    response_url: server.responseUrl(trigger),
  };
}
