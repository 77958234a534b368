import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { configuredModel } from '#src/app/open-model.ts';
import { readConfig } from '#src/config.ts';
import type { ModelUsage } from '#src/ports/language-model.ts';
import type { CliIo } from './io.ts';
import { createProgress } from './progress.ts';

export interface FolderOptions {
  readonly corpus?: string;
  readonly index?: string;
  /** Says on standard error what each request to the language model cost. */
  readonly usage?: boolean;
}

/** Opens corpus and index of a command; builds the index first where it is missing or outdated. */
export async function openFor(options: FolderOptions, io: CliIo): Promise<Beleg> {
  const config = readConfig({
    ...(options.corpus === undefined ? {} : { corpus: options.corpus }),
    ...(options.index === undefined ? {} : { index: options.index }),
  });
  const progress = createProgress(io);
  try {
    const model = configuredModel(
      config,
      options.usage === true ? (used) => io.err(describeUsage(used)) : undefined,
    );
    const beleg = await openBeleg(config, progress.report, model);
    if (beleg.status().documents.length === 0)
      io.err(`In ${config.corpusDirectory} liegt kein lesbares Dokument (.txt oder .md).`);
    return beleg;
  } finally {
    progress.stop();
  }
}

/** One line for a person who watches what the language model costs; holds no text of anybody. */
function describeUsage(usage: ModelUsage): string {
  const { model, prompt, promptHash, outcome, inputTokens, outputTokens, tookMs } = usage;
  const tokens =
    inputTokens === null && outputTokens === null
      ? 'Tokens unbekannt'
      : `${inputTokens ?? '?'} Tokens gelesen, ${outputTokens ?? '?'} geschrieben`;
  return `Sprachmodell ${model}, ${prompt} ${promptHash}: ${outcome}, ${tokens}, ${tookMs} ms`;
}
