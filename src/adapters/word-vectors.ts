import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import { WordRows } from './word-rows.ts';

const NAME = 'de-parliament-100d';
export const DIMENSIONS = 100;
/** Read together: some kilobytes. */
const BLOCK_ROWS = 64;

/** Word vectors as they lie on disk: see `data/vectors/README.md`. */
export interface WordVectors {
  /** Row of a lower-case word with umlauts, -1 where unknown; the first rows are the most frequent. */
  rowOf(word: string): number;
  /** Adds a row to a sum of `DIMENSIONS` numbers. */
  addRow(row: number, sum: Float64Array, weight: number): void;
}

const loaded = new Map<string, WordVectors>();

/**
 * Opens the vectors of a folder once for the whole process: a table of 129,000 words, and 13 MB of
 * rows that are read as they are needed, since a question needs some hundred of them. It is called
 * when a vector is first needed, since figures and most measures are answered without one.
 *
 * @throws {AppError} `index-missing` where the files are missing or do not belong together.
 */
export function loadWordVectors(folder: string): WordVectors {
  const known = loaded.get(folder) ?? readWordVectors(folder);
  loaded.set(folder, known);
  return known;
}

function readWordVectors(folder: string): WordVectors {
  const rows = new WordRows(readPart(folder, 'vocab.txt'));
  const scaleBytes = readPart(folder, 'scale.f32');
  const scales = new Float32Array(scaleBytes.slice().buffer);
  if (scales.length !== rows.size) throw damaged();
  const blockOf = openBlocks(folder, rows.size);
  return {
    rowOf: (word) => rows.rowOf(word),
    addRow(row, sum, weight) {
      const scale = (scales[row] ?? 0) * weight;
      const block = blockOf(row);
      const start = (row % BLOCK_ROWS) * DIMENSIONS;
      for (let at = 0; at < DIMENSIONS; at += 1) {
        sum[at] = (sum[at] ?? 0) + (block[start + at] ?? 0) * scale;
      }
    },
  };
}

/** Reads blocks of rows at their first use, and keeps them. */
function openBlocks(folder: string, rows: number): (row: number) => Int8Array {
  const file = openPart(folder, 'int8');
  if (fstatSync(file).size !== rows * DIMENSIONS) {
    closeSync(file);
    throw damaged();
  }
  const blocks: (Int8Array | undefined)[] = [];
  const readBlock = (block: number): Int8Array => {
    const bytes = new Int8Array(BLOCK_ROWS * DIMENSIONS);
    readSync(file, bytes, 0, bytes.length, block * bytes.length);
    return bytes;
  };
  return (row) => {
    const block = Math.floor(row / BLOCK_ROWS);
    blocks[block] ??= readBlock(block);
    return blocks[block];
  };
}

/** The words of the vectors, the most frequent first: a general list of German words. */
export function loadWordList(folder: string): string[] {
  return linesOf(readPart(folder, 'vocab.txt'));
}

function linesOf(text: Buffer): string[] {
  return text
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const readPart = (folder: string, ending: string): Buffer =>
  use((path) => readFileSync(path), folder, ending);
const openPart = (folder: string, ending: string): number =>
  use((path) => openSync(path, 'r'), folder, ending);

function use<T>(read: (path: string) => T, folder: string, ending: string): T {
  try {
    return read(join(folder, `${NAME}.${ending}`));
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('index-missing', 'The word vectors are missing or damaged.', {
    details: { file: NAME },
    ...(cause === undefined ? {} : { cause }),
  });
}
