import type { OnSentence } from '#src/ports/answer-source.ts';
import type { CliIo } from './io.ts';

/**
 * Where a person watches, each sentence of a language model is shown as soon as it is proved; a
 * script sees the answer only. Standard output holds results only, so this goes to standard error.
 */
export function whileWaiting(io: CliIo, json = false): OnSentence | undefined {
  return io.terminal !== null && !json ? (sentence) => io.err(`… ${sentence}`) : undefined;
}
