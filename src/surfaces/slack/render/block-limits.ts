/**
 * Limits of Block Kit that the rendering keeps to, in characters or entries.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const BLOCKS_PER_MESSAGE = 50;
export const SECTION_TEXT = 3000;
export const HEADER_TEXT = 150;
export const CONTEXT_ELEMENTS = 10;
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const TABLE_ROWS = 100;
export const VIEW_TITLE = 24;
export const CHART_TITLE = 50;
export const CHART_LABEL = 20;
export const CHART_POINTS = 20;

/**
 * What one message carries. Slack refuses messages whose blocks are longer than about 13,000
 * characters together (`msg_blocks_too_long`), so text and table each get a part of that.
 */
export const TEXT_PER_MESSAGE = 2400;
export const TABLE_TEXT_PER_MESSAGE = 4000;
/** The form for notifications and screen readers; Slack advises at most 4,000. */
export const FALLBACK_TEXT = 3500;
