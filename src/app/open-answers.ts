import { readModelSettings } from '#src/adapters/language-model/model-settings.ts';
import type { Config } from '#src/config.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import type { ReportUsage } from '#src/ports/language-model.ts';
import { openAnswerPool } from './open-answer-pool.ts';
import { openBeleg } from './open-beleg.ts';
import { configuredModel } from './open-model.ts';

/**
 * The product for a service that many ask at once, warmed up: in several threads, or in this one where
 * none are wanted. With a language model it answers in this one, too: such questions wait for a server
 * and not for a processor, and what bounds the requests to it holds for all of them together.
 *
 * @throws {AppError} `corpus-missing`, `index-unwritable`, `index-locked`, `config-invalid`.
 */
export async function openAnswers(
  config: Config,
  { workers, warmUp, report }: { workers: number; warmUp: readonly string[]; report: ReportUsage },
): Promise<AnswerSource> {
  if (workers > 0 && readModelSettings(config.environment) === null)
    return await openAnswerPool(config, { workers, warmUp });
  const beleg = await openBeleg(config, undefined, configuredModel(config, report));
  await beleg.warmUp(warmUp);
  return beleg;
}
