import type { SlackConfig } from './slack-config.ts';

export type Access = 'allowed' | 'team' | 'channel';

/** Who asks, and where. */
export interface Asker {
  readonly team: string;
  readonly channel: string;
  readonly isDirect: boolean;
}

/** Whether a workspace and channel may ask; a direct message only needs its workspace. */
export function checkAccess(
  { teams, channels }: Pick<SlackConfig, 'teams' | 'channels'>,
  { team, channel, isDirect }: Asker,
): Access {
  if (teams.length > 0 && !teams.includes(team)) return 'team';
  if (!isDirect && channels.length > 0 && !channels.includes(channel)) return 'channel';
  return 'allowed';
}

/** Slack gives direct messages ids that begin with D. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}
