import type { Logger } from 'pino';
import type { ModelUsage, ReportUsage } from '#src/ports/language-model.ts';
import type { SlackMetrics } from './metrics.ts';

/** Puts what each request to the language model cost into the log and the metrics; never a text. */
export function reportUsageTo(logger: Logger, metrics: SlackMetrics): ReportUsage {
  return (usage: ModelUsage) => {
    const { prompt, outcome, inputTokens, outputTokens, tookMs } = usage;
    metrics.modelRequests.inc({ prompt, outcome });
    metrics.modelTokens.inc({ direction: 'input' }, inputTokens ?? 0);
    metrics.modelTokens.inc({ direction: 'output' }, outputTokens ?? 0);
    if (outcome !== 'cached') metrics.modelSeconds.observe(tookMs / 1000);
    logger.info(usage, 'language model asked');
  };
}
