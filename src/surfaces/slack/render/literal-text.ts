import type { types } from '@slack/bolt';

/** Cuts to at most `max` UTF-16 units, with … for what is left out; never inside a character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  return `${/[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Cuts in the middle: what tells the labels of similar things apart often stands at their end. */
export function clipMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.slice(-Math.floor(max / 3)).replace(/^[\uDC00-\uDFFF]/u, '');
  return `${clip(text, max - end.length)}${end}`;
}

/**
 * Text that Slack shows as it stands: `plain_text` knows neither formatting nor mentions nor links,
 * and without `emoji` it leaves `:colons:` alone. Text of sources and users only ever gets into
 * messages through this, `richText` or table cells.
 */
export function plainText(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(visible(text), max), emoji: false };
}

/** A run of a `rich_text` block; Slack does not parse what stands in it. */
export function richText(
  text: string,
  style?: { bold?: boolean; code?: boolean; italic?: boolean },
): types.RichTextText {
  return style === undefined ? { type: 'text', text } : { type: 'text', text, style };
}

/**
 * The `text` of a message, which Slack does parse: control characters are escaped, so that
 * `<!channel>` and `<https://…|label>` stay what they are.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
export function escapeText(text: string, max: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.length <= max ? escaped : clip(escaped, max).replace(/&[a-z]{0,3}…$/u, '…');
}

/** Slack refuses empty text. */
function visible(text: string): string {
  return text.trim() === '' ? '–' : text;
}
