import type { Chunk, SearchQuery } from '#src/domain/chunk.ts';
import { SECTION_KINDS } from '#src/domain/section.ts';
import type { Column, Columns } from './columns.ts';
import { encodeStringTable, openStringTable } from './string-table.ts';

/** The chunks of an index: what filters need lies in columns, the rest is read when it is shown. */
export interface ChunkStore {
  readonly size: number;
  chunk(id: number): Chunk;
  yearOf(id: number): number | undefined;
  /** Whether the years, documents, kinds and spans of the query let a chunk through. */
  filter(query: SearchQuery): (id: number) => boolean;
}

/** `chunks.jsonl`: a chunk a line, with the columns that find and filter them. */
export function encodeChunks(chunks: readonly Chunk[]): { lines: Buffer; columns: Columns } {
  const lines = chunks.map((chunk) => Buffer.from(`${JSON.stringify(chunk)}\n`));
  const offsets = new Uint32Array(chunks.length + 1);
  for (const [id, line] of lines.entries()) offsets[id + 1] = (offsets[id] ?? 0) + line.length;
  const documents = [...new Set(chunks.map(({ document }) => document))];
  const documentIds = new Map(documents.map((document, id) => [document, id]));
  return {
    lines: Buffer.concat(lines),
    columns: {
      ...encodeStringTable('documents', documents),
      'chunks.offset': offsets,
      'chunks.year': Uint16Array.from(chunks, ({ year }) => year ?? 0),
      'chunks.kind': Uint8Array.from(chunks, ({ kind }) => SECTION_KINDS.indexOf(kind)),
      'chunks.document': Uint32Array.from(chunks, (chunk) => documentIds.get(chunk.document) ?? 0),
      'chunks.firstLine': Uint32Array.from(chunks, ({ firstLine }) => firstLine),
      'chunks.lastLine': Uint32Array.from(chunks, ({ lastLine }) => lastLine),
    },
  };
}

/** Opens the chunks of an index; each is parsed when it is asked for. */
export function openChunkStore(lines: Uint8Array, columns: Columns): ChunkStore {
  const offsets: Column = columns['chunks.offset'] ?? new Uint32Array(1);
  const years: Column = columns['chunks.year'] ?? new Uint16Array();
  const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  return {
    size: offsets.length - 1,
    chunk: (id) => JSON.parse(text.toString('utf8', offsets[id], offsets[id + 1])),
    yearOf: (id) => years[id] || undefined,
    filter: (query) => {
      const tests = [
        yearTest(query, columns),
        documentTest(query, columns),
        kindTest(query, columns),
        spanTest(query, columns),
      ];
      return (id) => tests.every((test) => test(id));
    },
  };
}

type Test = (id: number) => boolean;
const anything: Test = () => true;

function yearTest({ years }: SearchQuery, columns: Columns): Test {
  if (years === undefined) return anything;
  return (id) => years.includes(columns['chunks.year']?.[id] ?? 0);
}

function documentTest({ documents }: SearchQuery, columns: Columns): Test {
  if (documents === undefined) return anything;
  const table = openStringTable('documents', columns);
  const wanted = new Set(documents.map(table.idOf));
  return (id) => wanted.has(columns['chunks.document']?.[id] ?? -1);
}

function kindTest({ kinds }: SearchQuery, columns: Columns): Test {
  if (kinds === undefined) return anything;
  const wanted = new Set(kinds.map((kind) => SECTION_KINDS.indexOf(kind)));
  return (id) => wanted.has(columns['chunks.kind']?.[id] ?? -1);
}

function spanTest({ within }: SearchQuery, columns: Columns): Test {
  if (within === undefined) return anything;
  const table = openStringTable('documents', columns);
  const spans = within.map((span) => ({ ...span, id: table.idOf(span.document) }));
  return (id) => {
    const document = columns['chunks.document']?.[id] ?? -1;
    const first = columns['chunks.firstLine']?.[id] ?? 0;
    const last = columns['chunks.lastLine']?.[id] ?? 0;
    return spans.some(
      (span) => span.id === document && span.firstLine <= last && span.lastLine >= first,
    );
  };
}
