import { join } from 'node:path';
import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import {
  createFigureResponder,
  type FigureResponse,
} from '#src/answer/figures/create-figure-responder.ts';
import { readFileTables } from '#src/app/file-tables.ts';
import type { FileTable } from '#src/structure/tables/load-file-table.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A response below this is not given as an answer. */
const SURE_ENOUGH = 0.5;

export interface AskedTables {
  /** The draft of an answer that is sure enough; null where there is none. */
  surely(question: string): Promise<FigureResponse['draft'] | null>;
  close(): void;
}

/** Loads the described table files of a folder and answers questions about them and nothing else. */
export async function openFileTables(corpus: string): Promise<AskedTables> {
  return openTables((await readFileTables(createCorpusFolder(corpus), [])).tables);
}

/** The same for loaded tables, wherever they come from. */
export async function openTables(tables: readonly FileTable[]): Promise<AskedTables> {
  const file = join(temporaryFolder('file-tables'), 'tables.duckdb');
  await buildTableStore(
    file,
    tables.map(({ stored }) => stored),
  );
  const store = openTableStore(file, { tables: tables.map(({ table }) => table), caveats: [] });
  const responder = createFigureResponder({ store, lexicon: [] });
  return {
    surely: async (question) => {
      const response = await responder.respond(question, 'de');
      return response !== null && response.confidence >= SURE_ENOUGH ? response.draft : null;
    },
    close: () => store.close(),
  };
}
