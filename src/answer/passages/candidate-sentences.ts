import type { Hit } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import {
  type Aspect,
  aspectStrength,
  isTelling,
  tellingWeight,
} from '#src/question/passages/aspect.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query-concept.ts';
import type { Matcher } from './match-concepts.ts';
import type { ReadSection } from './read-section.ts';

export interface Candidate {
  readonly read: ReadSection;
  /** Position in `read.sentences`. */
  readonly place: number;
  readonly text: string;
  readonly score: number;
  /** To the question, in meaning: 0 … 1. */
  readonly nearness: number;
  /** What the search thought of the section: 0 … 1. */
  readonly hitScore: number;
  /** 0 … 1 for each concept of the question, by the sentence, its heading and its neighbours. */
  readonly matches: readonly number[];
}

export interface SentenceQuery {
  readonly concepts: readonly Concept[];
  readonly aspect: Aspect;
  readonly match: Matcher;
  /** Nearness in meaning of each sentence of a section to the question, about 0 … 1. */
  readonly nearness: (read: ReadSection) => Promise<readonly number[]>;
  /** Whether a sentence explains the term whose meaning is asked. */
  readonly explains: (text: string) => boolean;
}

/** How much each kind of evidence counts; fitted on the samples by `test/eval/calibrate.ts`. */
export interface SentenceWeights {
  /** Matches beside the sentence itself, as a share of one in it. */
  readonly heading: number;
  readonly before: number;
  /** What is left of a match before from one sentence to the next. */
  readonly fading: number;
  readonly after: number;
  readonly section: number;
  /** What is added to the share of matched words. */
  readonly aspect: number;
  readonly explanation: number;
  readonly hit: number;
  readonly nearness: number;
  /** What a note at the foot of a page loses. */
  readonly note: number;
}

export const SENTENCE_WEIGHTS: SentenceWeights = {
  heading: 1,
  before: 0.5,
  fading: 0.6,
  after: 0.47,
  section: 0.14,
  aspect: 0.08,
  explanation: 0.7,
  hit: 0.41,
  nearness: 0.57,
  note: 0.43,
};
const SHORTEST = 12;
const FRAME_WEIGHT = 0.25;
/** A word that stands everywhere still tells what the question is about. */
const LEAST = 0.5;

/** A section with how well the search liked it. */
export interface FoundSection {
  readonly read: ReadSection;
  readonly hit: Hit;
}

/** Every sentence of the sections that were found, with how well it answers; best first. */
export async function candidateSentences(
  sections: readonly FoundSection[],
  query: SentenceQuery,
  weights: SentenceWeights = SENTENCE_WEIGHTS,
): Promise<Candidate[]> {
  const candidates = await Promise.all(
    sections.map(({ read, hit }) => candidatesOf(read, hit, query, weights)),
  );
  return candidates.flat().sort((a, b) => b.score - a.score);
}

async function candidatesOf(
  read: ReadSection,
  hit: Hit,
  query: SentenceQuery,
  weights: SentenceWeights,
): Promise<Candidate[]> {
  const nearness = await query.nearness(read);
  const inSentence = read.sentences.map(({ terms }) => query.match(terms));
  const inHeading = query.match(read.headingTerms);
  const carried = carryOver(inSentence, weights);
  const inSection = query.concepts.map((_, i) => Math.max(0, ...inSentence.map((m) => m[i] ?? 0)));
  return read.sentences.flatMap(({ text, isBody, isNote }, place) => {
    if (!isBody || text.length < SHORTEST) return [];
    const matches = query.concepts.map((_, i) =>
      Math.max(
        inSentence[place]?.[i] ?? 0,
        weights.heading * (inHeading[i] ?? 0),
        carried[place]?.[i] ?? 0,
        weights.after * (inSentence[place + 1]?.[i] ?? 0),
        weights.section * (inSection[i] ?? 0),
      ),
    );
    const near = Math.max(0, nearness[place] ?? 0);
    const telling = isTelling(query.aspect) ? aspectStrength(query.aspect, text) : 0;
    const score =
      coverage(matches, query.concepts) +
      weights.aspect * tellingWeight(query.aspect) * telling +
      (query.explains(text) ? weights.explanation : 0) +
      weights.hit * hit.score +
      weights.nearness * near -
      (isNote ? weights.note : 0);
    return [{ read, place, text, matches, nearness: near, hitScore: hit.score, score }];
  });
}

/** What the sentences before were about, fading with the distance: a text seldom repeats its subject. */
function carryOver(
  inSentence: readonly (readonly number[])[],
  { before, fading }: SentenceWeights,
): number[][] {
  const carried: number[][] = [];
  for (const place of inSentence.keys()) {
    const previous = inSentence[place - 1] ?? [];
    const earlier = carried[place - 1] ?? [];
    carried.push(previous.map((match, i) => Math.max(before * match, fading * (earlier[i] ?? 0))));
  }
  return carried;
}

/** Share of what the question says that is matched, rare words counting more: 0 … 1. */
export function coverage(matches: readonly number[], concepts: readonly Concept[]): number {
  let matched = 0;
  let total = 0;
  for (const [index, concept] of concepts.entries()) {
    const importance = importanceOf(concept);
    matched += importance * (matches[index] ?? 0);
    total += importance;
  }
  return total === 0 ? 0 : matched / total;
}

/** How much a word of the question says; one that only frames it says little. */
export function importanceOf({ importance, folded }: Concept): number {
  const weight = Math.max(importance, LEAST);
  return isFrameWord(folded) ? weight * FRAME_WEIGHT : weight;
}

/** "Aktionsplan 2024, 2.8 Aufbau einer Thüringer Schulcloud": outermost and innermost heading. */
export function shortPath({ path }: Pick<Section, 'path'>): string {
  const [first = '', ...rest] = path;
  const last = rest.at(-1);
  return last === undefined ? first : `${first}, ${last}`;
}
