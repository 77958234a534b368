import { draftTable } from '#src/app/file-tables.ts';
import type { Beleg } from '#src/app/open-beleg.ts';
import { runCheckCommand } from './check-command.ts';
import type { CliIo } from './io.ts';
import { type FolderOptions, openFor } from './open.ts';
import { runTableCommand, type TableOptions } from './table-command.ts';

/** `beleg table …` over the index of the chosen folders, opened when the command needs it. */
export async function runTables(
  args: readonly string[],
  options: FolderOptions & TableOptions,
  io: CliIo,
): Promise<number> {
  let opened: Beleg | null = null;
  const openTables = async () => {
    opened = await openFor(options, io);
    return opened.tables;
  };
  try {
    return await runTableCommand(args, options, io, { openTables, draftSidecar: draftTable });
  } finally {
    close(opened);
  }
}

/** `beleg check` over the index of the chosen folders. */
export async function runCheck(
  options: FolderOptions & { readonly json?: boolean },
  io: CliIo,
): Promise<number> {
  const beleg = await openFor(options, io);
  try {
    return await runCheckCommand(options, io, { check: beleg.check });
  } finally {
    beleg.close();
  }
}

function close(beleg: Beleg | null): void {
  beleg?.close();
}
