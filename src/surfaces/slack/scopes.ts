/** What the bot token must be allowed to do; the same list as in `slack/manifest.json`. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
] as const;
