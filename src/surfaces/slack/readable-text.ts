const TOKEN = /<(?<target>[^<>|]+)(?:\|(?<label>[^<>]*))?>/gu;

/**
 * What a person typed, from the text of a Slack message: mentions of Beleg removed, links and other
 * mentions as their labels, control characters unescaped, formatting marks dropped.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text/#retrieving-messages
 */
export function readableText(text: string, botUserId: string): string {
  return text
    .replace(TOKEN, (_, target: string, label: string | undefined) => {
      if (target === `@${botUserId}`) return ' ';
      return label ?? target.replace(/^(?:mailto:|tel:|[@#!])/u, '');
    })
    .replace(/(?<![\p{L}\p{N}])[*_~]+(?=\S)|(?<=\S)[*_~]+(?![\p{L}\p{N}])|`+/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t\u00a0]+/gu, ' ')
    .trim();
}
