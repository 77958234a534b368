import type { Hit } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import { type Aspect, holdsAspect } from '#src/question/passages/aspect.ts';
import type { Concept } from '#src/search/query-concept.ts';
import type { ReadingText, Stretch } from '#src/text/reading-text.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { joinTerms, matchOf, type TextTerms, termsOf } from './match-concepts.ts';

/** A section of the document as it is read, cut into sentences. */
export interface ReadSection {
  readonly section: Section;
  readonly reading: ReadingText;
  readonly sentences: readonly Stretch[];
}

export interface Candidate {
  readonly read: ReadSection;
  /** Position in `read.sentences`. */
  readonly place: number;
  readonly text: string;
  readonly score: number;
  /** To the question, in meaning: 0 … 1. */
  readonly nearness: number;
  /** 0 … 1 for each concept of the question, by the sentence, its heading and its neighbours. */
  readonly matches: readonly number[];
}

export interface SentenceQuery {
  readonly concepts: readonly Concept[];
  readonly aspect: Aspect;
  readonly stemOf: (id: number) => string;
  /** Nearness in meaning of each text to the question, about 0 … 1. */
  readonly nearness: (texts: readonly string[]) => Promise<readonly number[]>;
}

/** What is said beside the sentence counts less than what it says itself. */
const HEADING_WEIGHT = 0.7;
const NEIGHBOUR_WEIGHT = 0.5;
const SECTION_WEIGHT = 0.25;
const ASPECT_BONUS = 0.16;
const HIT_WEIGHT = 0.3;
const NEARNESS_WEIGHT = 0.35;
const SHORTEST = 25;

export function readSentences(section: Section, reading: ReadingText): ReadSection {
  return { section, reading, sentences: splitSentences(reading.text) };
}

/** Every sentence of the sections that were hit, with how well it answers; best first. */
export async function candidateSentences(
  sections: readonly { read: ReadSection; hit: Hit }[],
  query: SentenceQuery,
): Promise<Candidate[]> {
  const candidates = await Promise.all(
    sections.map(({ read, hit }) => candidatesOf(read, hit, query)),
  );
  return candidates.flat().sort((a, b) => b.score - a.score);
}

async function candidatesOf(
  read: ReadSection,
  hit: Hit,
  query: SentenceQuery,
): Promise<Candidate[]> {
  const texts = read.sentences.map(({ start, end }) => read.reading.text.slice(start, end));
  const terms = texts.map(termsOf);
  const heading = termsOf(read.section.path.join(' '));
  const whole = joinTerms(...terms);
  const nearness = await query.nearness(texts);
  return texts.flatMap((text, place) => {
    const line = read.reading.lineAt(read.sentences[place]?.start ?? 0);
    if (text.length < SHORTEST || line < read.section.bodyLine) return [];
    const around = joinTerms(...[terms[place - 1], terms[place + 1]].flatMap((t) => t ?? []));
    const matches = query.concepts.map((concept) =>
      weighPlaces(concept, terms[place] ?? heading, heading, around, whole, query.stemOf),
    );
    const near = Math.max(0, nearness[place] ?? 0);
    const score = scoreOf(text, matches, near, hit, query);
    return [{ read, place, text, matches, nearness: near, score }];
  });
}

function weighPlaces(
  concept: Concept,
  own: TextTerms,
  heading: TextTerms,
  around: TextTerms,
  whole: TextTerms,
  stemOf: (id: number) => string,
): number {
  return Math.max(
    matchOf(concept, own, stemOf),
    HEADING_WEIGHT * matchOf(concept, heading, stemOf),
    NEIGHBOUR_WEIGHT * matchOf(concept, around, stemOf),
    SECTION_WEIGHT * matchOf(concept, whole, stemOf),
  );
}

function scoreOf(
  text: string,
  matches: readonly number[],
  nearness: number,
  hit: Hit,
  { concepts, aspect }: SentenceQuery,
): number {
  const bonus = aspect !== 'other' && holdsAspect(aspect, text) ? ASPECT_BONUS : 0;
  return coverage(matches, concepts) + bonus + HIT_WEIGHT * hit.score + NEARNESS_WEIGHT * nearness;
}

/** Share of what the question says that is matched, rare words counting more: 0 … 1. */
export function coverage(matches: readonly number[], concepts: readonly Concept[]): number {
  let matched = 0;
  let total = 0;
  for (const [index, { importance }] of concepts.entries()) {
    matched += importance * (matches[index] ?? 0);
    total += importance;
  }
  return total === 0 ? 0 : matched / total;
}
