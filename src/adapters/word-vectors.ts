import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#src/domain/app-error.ts';
import { WordRows } from './word-rows.ts';

const NAME = 'de-parliament-100d';
export const DIMENSIONS = 100;

/** Word vectors as they lie on disk: see `data/vectors/README.md`. */
export interface WordVectors {
  /** Row of a lower-case word with umlauts, -1 where unknown; the first rows are the most frequent. */
  rowOf(word: string): number;
  /** Adds a row to a sum of `DIMENSIONS` numbers. */
  addRow(row: number, sum: Float64Array, weight: number): void;
}

const loaded = new Map<string, WordVectors>();

/**
 * Loads the vectors of a folder once for the whole process: 13 MB and a table of 129,000 words. It is
 * called when a vector is first needed, since figures and most measures are answered without one.
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
  const values = readPart(folder, 'int8');
  const scaleBytes = readPart(folder, 'scale.f32');
  const numbers = new Int8Array(values.buffer, values.byteOffset, values.byteLength);
  const scales = new Float32Array(scaleBytes.slice().buffer);
  if (scales.length !== rows.size || numbers.length !== rows.size * DIMENSIONS) throw damaged();
  return {
    rowOf: (word) => rows.rowOf(word),
    addRow(row, sum, weight) {
      const scale = (scales[row] ?? 0) * weight;
      const start = row * DIMENSIONS;
      for (let at = 0; at < DIMENSIONS; at += 1) {
        sum[at] = (sum[at] ?? 0) + (numbers[start + at] ?? 0) * scale;
      }
    },
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

function readPart(folder: string, ending: string): Buffer {
  try {
    return readFileSync(join(folder, `${NAME}.${ending}`));
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
