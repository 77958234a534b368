import { randomBytes } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { AppError } from '#src/domain/app-error.ts';
import type { SlackContext } from './slack-context.ts';

/**
 * Writes the cause of a failure to the log, without any text of a question.
 *
 * @returns The id under which it is found there, for the person who asked.
 */
export function reportFailure(
  { logger, metrics }: Pick<SlackContext, 'logger' | 'metrics'>,
  where: string,
  error: unknown,
): string {
  const id = randomBytes(4).toString('hex').toUpperCase();
  metrics.errors.inc({ where });
  logger.error({ id, where, ...describeCause(error) }, 'request failed');
  return id;
}

function describeCause(error: unknown): Record<string, unknown> {
  if (error instanceof webApi.WebAPIPlatformError) {
    return { slack: error.data.error, messages: error.data.response_metadata?.messages };
  }
  if (error instanceof AppError)
    return { code: error.code, details: error.details, stack: error.stack };
  return error instanceof Error ? { name: error.name, stack: withoutMessage(error) } : {};
}

/** Messages of foreign errors may quote what they choked on; the stack's lines do not. */
function withoutMessage({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
}
