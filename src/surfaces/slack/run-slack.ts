import pino from 'pino';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import type { ReportUsage } from '#src/ports/language-model.ts';
import { createMetrics } from './metrics.ts';
import { reportUsageTo } from './report-usage.ts';
import { parseSlackConfig, type SlackConfig } from './slack-config.ts';
import { EXIT, StartFailure } from './start-failure.ts';
import { type RunningSlack, startSlack } from './start-slack.ts';

/** Opens the product; told how many threads answer and to whom to say what a language model costs. */
type OpenSource = (workers: number, report: ReportUsage) => Promise<AnswerSource>;

/**
 * Runs the app until SIGTERM or SIGINT and then ends the process: 0 after a clean shutdown, 78 for
 * a wrong configuration, 77 where Slack refuses a token, 69 where something is not reachable.
 *
 * @param openSource - Opens the product; called only once the configuration is valid.
 */
export async function runSlack(
  environment: Readonly<Record<string, string | undefined>>,
  openSource: OpenSource,
): Promise<void> {
  const { config, problems } = parseSlackConfig(environment);
  if (config === undefined) {
    endWith(problems.join('\n'), EXIT.config);
    return;
  }
  try {
    await runUntilSignal(config, openSource);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    endWith(error.message, error.exitCode);
  }
}

async function runUntilSignal(config: SlackConfig, openSource: OpenSource): Promise<void> {
  const logger = pino({ name: 'beleg-slack', level: config.logLevel });
  // A malformed payload makes Bolt's receivers throw outside of any handler; that is no reason to
  // drop the questions of everybody else.
  process.on('unhandledRejection', (reason) => {
    logger.error({ name: reason instanceof Error ? reason.name : typeof reason }, 'unhandled');
  });
  const metrics = createMetrics();
  const source = await openSource(config.workers, reportUsageTo(logger, metrics));
  const running = await startSlack({ config, logger, source, metrics });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'shutting down');
      stopAndExit(running);
    });
  }
}

function stopAndExit(running: RunningSlack): void {
  running.stop().then(
    (isDrained) => process.exit(isDrained ? 0 : EXIT.internal),
    () => process.exit(EXIT.internal),
  );
}

function endWith(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}
