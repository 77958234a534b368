import { AppError } from '#src/domain/app-error.ts';
import { type CliIo, EXIT } from './io.ts';
import { type FolderOptions, openFor } from './open.ts';
import { renderAnswer } from './render-answer.ts';

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
  try {
    const answer = await beleg.checkClaim(sentence);
    io.out(options.json === true ? JSON.stringify(answer) : renderAnswer(answer, io.terminal));
    return EXIT.ok;
  } finally {
    beleg.close();
  }
}
