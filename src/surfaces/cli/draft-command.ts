import type { Answer } from '#src/domain/answer.ts';
import { AppError } from '#src/domain/app-error.ts';
import type { CliIo } from './io.ts';
import { type FolderOptions, printAnswer } from './open.ts';
import { readInput } from './read-input.ts';

export interface DraftOptions extends FolderOptions {
  /** A file with the questions: text or Word. */
  readonly file?: string;
  readonly json?: boolean;
}

/** What the command needs of the product. */
export interface Drafter {
  draft(text: string): Promise<Answer>;
  close(): void;
}

export interface DraftDependencies {
  open(options: FolderOptions, io: CliIo): Promise<Drafter>;
}

/** `beleg draft`: a draft answer to the questions of a parliamentary paper. */
export async function runDraftCommand(
  words: readonly string[],
  options: DraftOptions,
  io: CliIo,
  { open }: DraftDependencies,
): Promise<number> {
  const text = options.file === undefined ? words.join(' ') : await readInput(String(options.file));
  if (text.trim() === '') throw new AppError('input-invalid', 'Es fehlen die Fragen.');
  return printAnswer(await open(options, io), options, io, (beleg) => beleg.draft(text));
}
