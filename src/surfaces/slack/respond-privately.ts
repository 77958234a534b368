import { setTimeout as sleep } from 'node:timers/promises';
import { RespondError } from '@slack/bolt';
import type { RenderedMessage } from './render/render-answer.ts';
import { simplerMessages } from './render/simplify-blocks.ts';

/** The `respond` of Bolt: posts to the response URL of a command, shortcut or button. */
export type Respond = (message: {
  response_type: 'ephemeral';
  replace_original: false;
  mrkdwn: false;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: newer blocks than the installed types know
  blocks?: any[];
  thread_ts?: string;
}) => Promise<unknown>;

/** Tells the person who clicked, and nobody else; does nothing where Slack gives no way to. */
export type Tell = (message: RenderedMessage) => Promise<void>;

const ATTEMPTS = 4;
const PAUSE_MS = 1000;

/** Shows a message to the person who asked, and to nobody else. */
export async function respondPrivately(
  respond: Respond,
  message: RenderedMessage,
  threadTs?: string,
): Promise<void> {
  let refusal: unknown;
  for (const variant of simplerMessages(message)) {
    try {
      await respondOnce(respond, variant, threadTs);
      return;
    } catch (error) {
      if (!(error instanceof RespondError && isClientError(error.statusCode))) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

async function respondOnce(
  respond: Respond,
  { text, blocks }: RenderedMessage,
  threadTs: string | undefined,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        mrkdwn: false,
        text,
        ...(blocks.length > 0 && { blocks: [...blocks] }),
        ...(threadTs !== undefined && { thread_ts: threadTs }),
      });
      return;
    } catch (error) {
      const isRefused = error instanceof RespondError && isClientError(error.statusCode);
      if (isRefused || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS * attempt);
    }
  }
}

function isClientError(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
