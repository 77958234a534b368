import type { Terminal } from './fit-terminal.ts';

/** Where a command reads and writes; tests give their own. */
export interface CliIo {
  /** Results only. */
  out(text: string): void;
  /** Everything else: progress, hints, errors. */
  err(text: string): void;
  /** Where a person watches standard output; null in a pipe, a file or a script. */
  readonly terminal: Terminal | null;
}

/** Exit codes; part of the documented contract with scripts. */
export const EXIT = {
  ok: 0,
  /** Something was found to be wrong (a check with unexplained residuals, an eval below its limit). */
  failed: 1,
  /** The command line or the input is not valid. */
  usage: 2,
  /** Corpus, index or tables cannot be used. */
  data: 3,
  internal: 70,
  interrupted: 130,
} as const;

export const PROCESS_IO: CliIo = {
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    process.stderr.write(`${text}\n`);
  },
  // `hasColors` knows what the terminal can do, and heeds NO_COLOR.
  get terminal() {
    const { isTTY, columns } = process.stdout;
    return isTTY === true ? { columns, colors: process.stdout.hasColors() } : null;
  },
};
