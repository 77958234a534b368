import { createHash } from 'node:crypto';
import { AppError } from '#src/domain/app-error.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { TableFile, TableFileOptions, TableGrid } from '#src/domain/table-file.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';
import { parseCsv } from './parse-csv.ts';
import { parseXlsx } from './parse-xlsx.ts';

const TABLE_FILE = /^tables\/[^/]+\.(?:csv|xlsx)$/iu;
const ENDING = /\.(?:csv|xlsx)$/iu;
const SIDECAR_ENDING = '.table.json';

export interface TableLimits {
  /** Larger files are refused, bytes. */
  readonly maxBytes: number;
  /** Longer tables are refused. */
  readonly maxRows: number;
}

export const TABLE_LIMITS: TableLimits = { maxBytes: 50 * 1024 * 1024, maxRows: 200_000 };

/** The path of the description that belongs to a table file. */
function sidecarPath(path: string): string {
  return path.replace(ENDING, SIDECAR_ENDING);
}

/** Every `tables/NAME.csv` and `tables/NAME.xlsx` of a corpus with its description, by path. */
export async function listTableFiles(
  source: CorpusSource,
  limits: TableLimits = TABLE_LIMITS,
): Promise<readonly TableFile[]> {
  const files = await source.list();
  const paths = new Set(files.map(({ path }) => path));
  const tables = files.filter(({ path }) => TABLE_FILE.test(path));
  return Promise.all(
    tables.map(async ({ path, size }): Promise<TableFile> => {
      const beside = sidecarPath(path);
      const sidecar = paths.has(beside) ? decodeUtf8(await source.read(beside)) : null;
      return {
        path,
        sidecar,
        readGrid: async (options) => {
          refuseTooLarge(path, size, limits);
          return readTableGrid(path, await source.read(path), options, limits);
        },
      };
    }),
  );
}

/**
 * Reads a table file by the ending of its name.
 *
 * @throws {AppError} `table-invalid`, with everything that can be told before its meaning is known.
 */
export async function readTableGrid(
  path: string,
  bytes: Uint8Array,
  options: TableFileOptions = {},
  limits: TableLimits = TABLE_LIMITS,
): Promise<TableGrid> {
  refuseTooLarge(path, bytes.length, limits);
  const isWorkbook = /\.xlsx$/iu.test(path);
  return isWorkbook
    ? parseXlsx(path, bytes, options, limits.maxRows)
    : parseCsv(path, bytes, options, limits.maxRows);
}

/** A loaded table file as a document, so that its lines can be cited like any other's. */
export function tableDocument(grid: TableGrid, title: string): SourceDocument {
  const hash = createHash('sha256').update(title).update('\0').update(grid.lines.join('\n'));
  return {
    path: grid.path,
    title,
    manifest: undefined,
    hash: hash.digest('hex'),
    lines: grid.lines,
  };
}

function refuseTooLarge(path: string, size: number, { maxBytes }: TableLimits): void {
  if (size <= maxBytes) return;
  throw new AppError(
    'document-too-large',
    `${path}: ${size} bytes, at most ${maxBytes} are read.`,
    {
      details: { file: path, size, maxBytes },
    },
  );
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
