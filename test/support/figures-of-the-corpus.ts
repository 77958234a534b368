import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import {
  createFigureResponder,
  type FigureResponder,
} from '#src/answer/figures/create-figure-responder.ts';
import { tablesOfDocuments } from '#src/app/tables-of-documents.ts';
import { type LexiconGroup, lexiconGroupSchema } from '#src/domain/lexicon.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { extractStatedFigures } from '#src/structure/figures/extract-stated-figures.ts';
import { structureDocument } from '#src/structure/structure-document.ts';
import { readingText } from '#src/text/reading-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PATH = 'kleine-anfrage-8-710.txt';
const LEXICON = ['finance-and-tax', 'justice', 'police-and-security', 'schools-and-universities'];

/** The figures of the real document, extracted afresh. */
export async function openFiguresOfTheCorpus(): Promise<{
  responder: FigureResponder;
  store: TableStore;
}> {
  const lines = readFileSync(new URL(`../../corpus/${PATH}`, import.meta.url), 'utf8').split('\n');
  const document = {
    path: PATH,
    title: 'Kleine Anfrage 8/710',
    manifest: undefined,
    hash: '',
    lines,
  };
  const structure = structureDocument(document);
  const { stored, tables } = tablesOfDocuments([{ document, structure }]);
  const file = join(temporaryFolder('figures'), 'tables.duckdb');
  await buildTableStore(file, stored);
  const store = openTableStore(file, { tables, caveats: [...structure.caveats] });
  const prose = structure.sections.map((section) => ({
    section,
    reading: readingText(lines.slice(section.firstLine - 1, section.lastLine), section.firstLine),
  }));
  const stated = extractStatedFigures(prose);
  return { responder: createFigureResponder({ store, lexicon: readLexicon(), stated }), store };
}

function readLexicon(): LexiconGroup[] {
  return LEXICON.flatMap((name) =>
    readFileSync(new URL(`../../data/lexicon/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => lexiconGroupSchema.parse(JSON.parse(line))),
  );
}
