import { AppError } from '#src/domain/app-error.ts';
import type { CliIo } from './io.ts';
import { type FolderOptions, openFor, printAnswer } from './open.ts';

/** `beleg check-claim "…"`: holds one sentence against the documents. */
export async function runCheckClaimCommand(
  words: readonly string[],
  options: FolderOptions & { readonly json?: boolean },
  io: CliIo,
): Promise<number> {
  const sentence = words.join(' ').trim();
  if (sentence === '')
    throw new AppError('input-invalid', 'Es fehlt der Satz, der geprüft werden soll.');
  const beleg = await openFor(options, io);
  return printAnswer(beleg, options, io, () => beleg.checkClaim(sentence));
}
