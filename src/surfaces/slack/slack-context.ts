import type { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import type { EventLedger } from './event-ledger.ts';
import type { SlackMetrics } from './metrics.ts';
import type { QuestionStore } from './question-store.ts';
import type { SlackCalls } from './slack-calls.ts';
import type { SlackConfig } from './slack-config.ts';
import type { Thread } from './thread-history.ts';
import type { ThreadQueue } from './thread-queue.ts';

/** What every way in needs; made once at the start. */
export interface SlackContext {
  readonly config: SlackConfig;
  readonly source: AnswerSource;
  readonly calls: SlackCalls;
  readonly ledger: EventLedger;
  readonly threads: ThreadQueue;
  readonly recentThreads: LRUCache<string, Thread>;
  readonly questions: QuestionStore;
  readonly metrics: SlackMetrics;
  readonly logger: Logger;
  readonly botUserId: string;
}
