import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { configuredModel } from '#src/app/open-model.ts';
import { type Config, readConfig } from '#src/config.ts';
import type { Answer } from '#src/domain/answer.ts';
import type { ModelUsage } from '#src/ports/language-model.ts';
import { type CliIo, EXIT } from './io.ts';
import { createProgress } from './progress.ts';
import { renderAnswer } from './render-answer.ts';

export interface FolderOptions {
  readonly corpus?: string;
  readonly index?: string;
  /** Says on standard error what each request to the language model cost. */
  readonly usage?: boolean;
}

/** The configuration of a command: what its options name goes before the environment. */
export function configOf({ corpus, index }: FolderOptions): Config {
  return readConfig({
    ...(corpus === undefined ? {} : { corpus }),
    ...(index === undefined ? {} : { index }),
  });
}

/** Prints what something opened answers, for people or as JSON, and closes it. */
export async function printAnswer<Opened extends { close(): void }>(
  opened: Opened,
  { json }: { readonly json?: boolean },
  io: CliIo,
  answerWith: (opened: Opened) => Promise<Answer>,
): Promise<number> {
  try {
    const answer = await answerWith(opened);
    io.out(json === true ? JSON.stringify(answer) : renderAnswer(answer, io.terminal));
    return EXIT.ok;
  } finally {
    opened.close();
  }
}

/** Opens corpus and index of a command; builds the index first where it is missing or outdated. */
export async function openFor(options: FolderOptions, io: CliIo): Promise<Beleg> {
  const config = configOf(options);
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
