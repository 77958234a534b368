import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's log in ours. Its debug messages hold whole payloads, and with them what people asked, so
 * they are dropped whatever the level.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const own = logger.child({ from: 'bolt' });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      own[level](parts.map(describePart).join(' '));
  return {
    debug() {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

function describePart(part: unknown): string {
  if (part instanceof Error) return part.name;
  return typeof part === 'string' ? part : typeof part;
}
