import { readYears, type SummaryRequest } from '#src/answer/summaries/summary-request.ts';
import type { Answer } from '#src/domain/answer.ts';
import { AppError } from '#src/domain/app-error.ts';
import type { CliIo } from './io.ts';
import { type FolderOptions, printAnswer } from './open.ts';
import { whileWaiting } from './while-waiting.ts';

export interface SummarizeOptions extends FolderOptions {
  /** "2023", "2019-2022", "2021,2023"; a number where the command line reads it as one. */
  readonly years?: string | number;
  readonly json?: boolean;
}

/** What the command needs of the product. */
export interface Summarizer {
  /** @param onSentence - Each verified sentence of a model, as soon as it is. */
  summarize(request: SummaryRequest, onSentence?: (sentence: string) => void): Promise<Answer>;
  close(): void;
}

export interface SummarizeDependencies {
  open(options: FolderOptions, io: CliIo): Promise<Summarizer>;
}

/** `beleg summarize`: what a section says, or a measure through the years. */
export async function runSummarizeCommand(
  words: readonly string[],
  options: SummarizeOptions,
  io: CliIo,
  { open }: SummarizeDependencies,
): Promise<number> {
  const subject = words.join(' ').trim();
  if (subject === '') {
    throw new AppError('input-invalid', 'Es fehlt der Abschnitt oder die Maßnahme.');
  }
  const years = readYears(String(options.years ?? ''));
  if (options.years !== undefined && years.length === 0) {
    throw new AppError('input-invalid', '--years verlangt Jahre: 2023, 2019-2022 oder 2021,2023.');
  }
  const waiting = whileWaiting(io, options.json);
  const beleg = await open(options, io);
  return printAnswer(beleg, options, io, () => beleg.summarize({ subject, years }, waiting));
}
