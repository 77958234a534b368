import { foldGerman } from '#src/text/fold.ts';
import { splitCompound } from '#src/text/split-compound.ts';
import type { QuestionWord } from '../cues/question-words.ts';
import { type MeasureIndex, type Naming, stemOf } from './measure-index.ts';

/** A word that names a measure this well is matched. */
const MATCHED = 0.45;
/** Nearness of word vectors from which two words are taken for the same subject. */
const NEAR = 0.52;
const SAME_END = 4;
const SHORTEST = 4;

/** Whether a word names a measure well enough. */
export function isMatched(naming: ReadonlyMap<number, number> | undefined): boolean {
  return naming !== undefined && Math.max(0, ...naming.values()) >= MATCHED;
}

/**
 * A word that names nothing may be near in meaning to a word of a title. Words that only end alike
 * ("Strafanzeige", "Anzeige") are near in use, not in meaning.
 */
export async function addNearWords(
  words: readonly QuestionWord[],
  namings: readonly Naming[],
  index: MeasureIndex,
): Promise<void> {
  const unknown = words.flatMap((word, at) => {
    const naming = namings[at];
    const isLeft = naming !== undefined && !isMatched(naming) && word.folded.length >= SHORTEST;
    return isLeft ? [{ word, naming }] : [];
  });
  const { embedder } = index;
  if (unknown.length === 0 || embedder === undefined) return;
  const titles = await titleVectors(index, embedder);
  const said = new Set(words.map(({ folded }) => stemOf(folded)));
  for (const { word, naming } of unknown) {
    const vector = await embedder.embedQuery(word.text);
    for (const { stem, vector: title } of titles) {
      // "elektronische Patientenakte": that the one word goes with the other is no nearness in meaning.
      if (said.has(stem)) continue;
      const near = dot(vector, title);
      if (near < NEAR || endAlike(word.folded, stem) || sharesPart(word, stem, index)) continue;
      for (const [story, quality] of index.titleStems.get(stem) ?? []) {
        naming.set(story, Math.max(naming.get(story) ?? 0, quality * near * 0.9));
      }
    }
  }
}

function endAlike(word: string, stem: string): boolean {
  const asked = stemOf(word);
  if (asked !== stem && asked.endsWith(stem)) return true;
  return stem.length > SAME_END && asked.endsWith(stem.slice(-SAME_END));
}

/** "Cloudstrategie" and "Schulcloud" are near by the word they share, and so are it and "Cloud". */
function sharesPart({ folded, parts }: QuestionWord, stem: string, index: MeasureIndex): boolean {
  return [...parts, ...splitCompound(folded, index.frequencyOf)].some(
    (part) => part.length >= SAME_END && stem.includes(stemOf(part)),
  );
}

interface WordVector {
  readonly stem: string;
  readonly vector: readonly number[];
}

const vectorsOfTitles = new WeakMap<MeasureIndex, Promise<WordVector[]>>();

/** Vectors of the words of all titles, made when first needed. */
function titleVectors(
  index: MeasureIndex,
  embedder: NonNullable<MeasureIndex['embedder']>,
): Promise<WordVector[]> {
  const known = vectorsOfTitles.get(index);
  if (known) return known;
  const words = new Map<string, string>();
  for (const { title } of index.register.measures) {
    for (const [word] of title.matchAll(/\p{L}{4,}/gu)) words.set(word, stemOf(foldGerman(word)));
  }
  const entries = [...words].filter(([, stem]) => index.titleStems.has(stem));
  const vectors = embedder
    .embedDocuments(entries.map(([word]) => word))
    .then((all) => entries.map(([, stem], at): WordVector => ({ stem, vector: all[at] ?? [] })));
  vectorsOfTitles.set(index, vectors);
  return vectors;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
