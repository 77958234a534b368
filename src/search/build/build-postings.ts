import type { Columns } from '#src/search/columns.ts';
import { FREQUENCY_UNIT, NO_STEM } from '#src/search/text-index.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { GrowingColumn } from './growing-column.ts';
import { FIELDS_PER_CHUNK, type ReadChunks } from './read-chunks.ts';

/** Weight of an occurrence in title, path and body, and how far the length of the field counts. */
const FIELD_WEIGHT = [0.5, 2, 1] as const;
const FIELD_LENGTH_WEIGHT = [0.3, 0.3, 0.6] as const;
/** An occurrence as part of a compound counts less than the word itself. */
const SHOWN_PART_WEIGHT = 0.7;
const SPLIT_PART_WEIGHT = 0.4;

/**
 * The inverted index: for each stem its chunks, with the BM25F frequency of the stem in the chunk
 * (weighted over the fields and already divided by their lengths).
 *
 * @see Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6
 */
export function buildPostings(read: ReadChunks, vocabulary: Vocabulary): Columns {
  const chunkCount = (read.fields.length - 1) / FIELDS_PER_CHUNK;
  const stemColumn = new GrowingColumn();
  const weightColumn = new GrowingColumn();
  const chunkEnds = new Uint32Array(chunkCount + 1);
  const averages = averageLengths(read, chunkCount);
  for (let chunk = 0; chunk < chunkCount; chunk += 1) {
    for (const [stem, weight] of weighChunk(chunk, read, vocabulary, averages)) {
      stemColumn.push(stem);
      weightColumn.push(Math.max(1, Math.round(weight * FREQUENCY_UNIT)));
    }
    chunkEnds[chunk + 1] = stemColumn.length;
  }
  return invert(stemColumn.view(), weightColumn.view(), chunkEnds, vocabulary.stems.length);
}

function weighChunk(
  chunk: number,
  { sequence, fields }: ReadChunks,
  { stemOf, partStart, parts, isShown }: Vocabulary,
  averages: readonly number[],
): Map<number, number> {
  const weights = new Map<number, number>();
  const add = (stem: number, weight: number) =>
    weights.set(stem, (weights.get(stem) ?? 0) + weight);
  for (let field = 0; field < FIELDS_PER_CHUNK; field += 1) {
    const start = fields[chunk * FIELDS_PER_CHUNK + field] ?? 0;
    const end = fields[chunk * FIELDS_PER_CHUNK + field + 1] ?? 0;
    const occurrence = occurrenceWeight(field, end - start, averages[field] ?? 1);
    for (let place = start; place < end; place += 1) {
      const word = sequence[place] ?? 0;
      const stem = stemOf[word] ?? NO_STEM;
      if (stem === NO_STEM) continue;
      add(stem, occurrence);
      const partWeight = isShown[word] === 1 ? SHOWN_PART_WEIGHT : SPLIT_PART_WEIGHT;
      for (let part = partStart[word] ?? 0; part < (partStart[word + 1] ?? 0); part += 1) {
        add(parts[part] ?? 0, occurrence * partWeight);
      }
    }
  }
  return weights;
}

function occurrenceWeight(field: number, length: number, average: number): number {
  const b = FIELD_LENGTH_WEIGHT[field] ?? 0;
  return (FIELD_WEIGHT[field] ?? 1) / (1 - b + b * (length / Math.max(average, 1)));
}

function averageLengths({ fields }: ReadChunks, chunkCount: number): number[] {
  return FIELD_WEIGHT.map((_, field) => {
    let sum = 0;
    for (let at = field; at < fields.length - 1; at += FIELDS_PER_CHUNK) {
      sum += (fields[at + 1] ?? 0) - (fields[at] ?? 0);
    }
    return sum / Math.max(chunkCount, 1);
  });
}

/** From "stems of a chunk" to "chunks of a stem", by counting. */
function invert(
  stems: Uint32Array,
  weights: Uint32Array,
  chunkEnds: Uint32Array,
  stemCount: number,
): Columns {
  const start = new Uint32Array(stemCount + 1);
  for (const stem of stems) start[stem + 1] = (start[stem + 1] ?? 0) + 1;
  for (let stem = 0; stem < stemCount; stem += 1) {
    start[stem + 1] = (start[stem + 1] ?? 0) + (start[stem] ?? 0);
  }
  const next = start.slice();
  const chunkColumn = new Uint32Array(stems.length);
  const weightColumn = new Uint16Array(stems.length);
  for (let chunk = 0; chunk + 1 < chunkEnds.length; chunk += 1) {
    for (let at = chunkEnds[chunk] ?? 0; at < (chunkEnds[chunk + 1] ?? 0); at += 1) {
      const stem = stems[at] ?? 0;
      const place = next[stem] ?? 0;
      chunkColumn[place] = chunk;
      weightColumn[place] = Math.min(weights[at] ?? 0, 0xffff);
      next[stem] = place + 1;
    }
  }
  return {
    'postings.start': start,
    'postings.chunk': chunkColumn,
    'postings.weight': weightColumn,
  };
}
