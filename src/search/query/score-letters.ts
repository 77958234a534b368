import { findGram, rarity, type TextIndex } from '#src/search/text-index.ts';
import { foldGerman } from '#src/text/fold.ts';
import { gramsOf } from '#src/text/grams.ts';
import { type Concept, isOtherWord } from './query-concept.ts';

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** The more words a chunk has, the likelier one of them looks by chance like one of the question. */
const CHANCE_WEIGHT = 0.5;
/** Grams below this rarity stand in nearly every chunk. */
const LEAST_RARITY = 0.3;
/** Words that share less with one of the question look alike by chance. */
const LEAST_LIKENESS = 0.2;
const NONE = -1;

export interface LetterScore {
  /** 0 … 1: BM25 over letter grams, the share of the question's grams, by rarity, that a chunk holds. */
  readonly letters: number;
  /** 0 … 1: how much of each word of the question, by importance, one single word of the chunk spells. */
  readonly likeness: number;
}

/** What the letters of the question say about a chunk. */
export type LetterScorer = (chunk: number) => LetterScore;

/**
 * @param concepts - Words of the question that carry meaning.
 * @param chunks - Those that will be asked about: of a large corpus, few of its words stand in them.
 */
export function letterScorer(
  concepts: readonly Concept[],
  chunks: readonly number[],
  index: TextIndex,
): LetterScorer {
  const isPresent = wordsOf(chunks, index);
  const { grams, total } = readGrams(
    concepts.flatMap(({ folded }) => gramsOf(folded)),
    index,
  );
  const gramLinks = linkGrams(grams, isPresent, index);
  const conceptLinks = linkConcepts(concepts, isPresent, index);
  const importance = concepts.map((concept) => concept.importance);
  const wanted = importance.reduce((sum, value) => sum + value, 0);
  const frequencies = new Float32Array(grams.length);
  const shares = new Float32Array(concepts.length);
  return (chunk) => {
    frequencies.fill(0);
    shares.fill(0);
    const { sequence, fields } = index;
    const end = fields[chunk * 3 + 3] ?? 0;
    for (let place = fields[chunk * 3 + 1] ?? 0; place < end; place += 1) {
      const word = sequence[place] ?? 0;
      gramLinks.addTo(frequencies, word);
      conceptLinks.raise(shares, word);
    }
    const length = (index.grams.lengths[chunk] ?? 0) / Math.max(index.grams.meanLength, 1);
    const damping = SATURATION * damped(length, LENGTH_WEIGHT);
    return {
      letters: total === 0 ? 0 : saturate(frequencies, grams, damping) / total,
      likeness:
        wanted === 0
          ? 0
          : innerProduct(shares, importance) / wanted / damped(length, CHANCE_WEIGHT),
    };
  };
}

/** Marks the words that stand in some chunks. */
function wordsOf(chunks: readonly number[], { sequence, fields, words }: TextIndex): Uint8Array {
  const isPresent = new Uint8Array(words.size);
  for (const chunk of chunks) {
    const end = fields[chunk * 3 + 3] ?? 0;
    for (let place = fields[chunk * 3 + 1] ?? 0; place < end; place += 1)
      isPresent[sequence[place] ?? 0] = 1;
  }
  return isPresent;
}

/** @param length - Of a chunk, as a multiple of the mean. */
function damped(length: number, weight: number): number {
  return 1 - weight + weight * length;
}

function saturate(frequencies: Float32Array, grams: readonly QueryGram[], damping: number): number {
  let score = 0;
  for (let place = 0; place < grams.length; place += 1) {
    const frequency = frequencies[place] ?? 0;
    const value = grams[place]?.rarity ?? 0;
    if (frequency > 0) score += (value * frequency) / (frequency + damping);
  }
  return score;
}

function innerProduct(one: Float32Array, other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

interface QueryGram {
  readonly place: number;
  readonly rarity: number;
}

/** The grams that the corpus knows; `total` counts the others too, as the rarest there are. */
interface QueryGrams {
  readonly grams: readonly QueryGram[];
  readonly total: number;
}

function readGrams(texts: readonly string[], index: TextIndex): QueryGrams {
  const grams: QueryGram[] = [];
  let total = 0;
  for (const gram of new Set(texts)) {
    const place = findGram(index, gram);
    const value = rarity(place < 0 ? 0 : (index.grams.chunks[place] ?? 0), index.chunkCount);
    total += value;
    if (place >= 0 && value >= LEAST_RARITY) grams.push({ place, rarity: value });
  }
  return { grams, total };
}

function linkGrams(
  grams: readonly QueryGram[],
  isPresent: Uint8Array,
  index: TextIndex,
): WordLinks {
  const links = new WordLinks(index.words.size);
  for (const [gram, { place }] of grams.entries()) {
    const end = index.grams.start[place + 1] ?? 0;
    for (let at = index.grams.start[place] ?? 0; at < end; at += 1) {
      const word = index.grams.words[at] ?? 0;
      if (isPresent[word] === 1) links.add(word, gram, 1);
    }
  }
  return links;
}

/**
 * BM25 over grams adds up what many words hold a little of; this is what one word holds of another,
 * which tells forms, compounds and cognates of a word from chance.
 */
function linkConcepts(
  concepts: readonly Concept[],
  isPresent: Uint8Array,
  index: TextIndex,
): WordLinks {
  const links = new WordLinks(index.words.size);
  const shares = new Float32Array(index.words.size);
  for (const [place, concept] of concepts.entries()) {
    for (const { folded, weight } of spellingsOf(concept)) {
      for (const word of addShares(shares, readGrams(gramsOf(folded), index), isPresent, index)) {
        const share = shares[word] ?? 0;
        if (share >= LEAST_LIKENESS) links.add(word, place, share * weight);
        shares[word] = 0;
      }
    }
  }
  return links;
}

/** The user's own word, and what it means in other words. */
function spellingsOf({ folded, alternatives }: Concept): { folded: string; weight: number }[] {
  const others = alternatives
    .filter((other) => isOtherWord(other) && other.stems.length === 1)
    .map(({ label, weight }) => ({ folded: foldGerman(label), weight }));
  return [{ folded, weight: 1 }, ...others];
}

/**
 * Adds to each word that is present the share of the grams, by rarity, that it holds.
 *
 * @returns The words that hold any.
 */
function addShares(
  shares: Float32Array,
  { grams, total }: QueryGrams,
  isPresent: Uint8Array,
  { grams: { start, words } }: TextIndex,
): number[] {
  const touched: number[] = [];
  for (const { place, rarity: value } of grams) {
    const end = start[place + 1] ?? 0;
    for (let at = start[place] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (isPresent[word] === 0) continue;
      if (shares[word] === 0) touched.push(word);
      shares[word] = (shares[word] ?? 0) + value / total;
    }
  }
  return touched;
}

/** For each word of the corpus a linked list of what the question has to do with it. */
class WordLinks {
  private readonly head: Int32Array;
  private readonly next: number[] = [];
  private readonly target: number[] = [];
  private readonly weight: number[] = [];

  constructor(wordCount: number) {
    this.head = new Int32Array(wordCount).fill(NONE);
  }

  add(word: number, target: number, weight: number): void {
    this.next.push(this.head[word] ?? NONE);
    this.target.push(target);
    this.weight.push(weight);
    this.head[word] = this.next.length - 1;
  }

  /** Adds the weights of a word to what they count for. */
  addTo(sums: Float32Array, word: number): void {
    for (let at = this.head[word] ?? NONE; at !== NONE; at = this.next[at] ?? NONE) {
      const target = this.target[at] ?? 0;
      sums[target] = (sums[target] ?? 0) + (this.weight[at] ?? 0);
    }
  }

  /** Raises to the weights of a word what is lower. */
  raise(highest: Float32Array, word: number): void {
    for (let at = this.head[word] ?? NONE; at !== NONE; at = this.next[at] ?? NONE) {
      const target = this.target[at] ?? 0;
      const weight = this.weight[at] ?? 0;
      if (weight > (highest[target] ?? 0)) highest[target] = weight;
    }
  }
}
