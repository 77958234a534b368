import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { CliIo } from './io.ts';
import { createProgress } from './progress.ts';

export interface FolderOptions {
  readonly corpus?: string;
  readonly index?: string;
}

/** Opens corpus and index of a command; builds the index first where it is missing or outdated. */
export async function openFor(options: FolderOptions, io: CliIo): Promise<Beleg> {
  const config = readConfig({
    ...(options.corpus === undefined ? {} : { corpus: options.corpus }),
    ...(options.index === undefined ? {} : { index: options.index }),
  });
  const progress = createProgress(io);
  try {
    return await openBeleg(config, progress.report);
  } finally {
    progress.stop();
  }
}
