import type { Language, Response } from '#src/domain/answer.ts';
import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { composeMissing, composePassages } from './compose-passage.ts';
import { importanceOf } from './concept-coverage.ts';
import { findPassages, prepareQuestion } from './find-passages.ts';
import {
  answeredProbability,
  type Evidence,
  featuresOf,
  type Missing,
  missingIn,
} from './is-answered.ts';
import { termsOf, type WordKnowledge } from './match-concepts.ts';
import type { PassageWeights } from './passage-weights.ts';
import type { ReadSection } from './read-section.ts';

/** The corpus as passages are found in it. */
export interface PassageSearch {
  search(query: SearchQuery): Promise<readonly Hit[]>;
  concepts(question: string): readonly Concept[];
  readonly words: WordKnowledge;
  /** Nearness in meaning to a question, prepared once per question. */
  nearnessTo(question: string): Promise<(read: ReadSection) => Promise<readonly number[]>>;
  sectionAt(document: string, line: number): Section | undefined;
  read(section: Section): ReadSection;
  /** How a document begins: whose it is stands there, and nowhere else in it. */
  headOf(document: string): string;
  /** Years for which the corpus holds a plan or report. */
  readonly years: readonly number[];
  /** Years of plans of which at most single pages are there. */
  readonly missingYears: readonly number[];
  readonly weights: PassageWeights;
}

/** A part of the corpus that a question is about: what the conversation speaks of. */
export interface Focus {
  readonly spans: readonly { document: string; firstLine: number; lastLine: number }[];
  /** What is not said there is not looked for elsewhere. */
  readonly isOnly?: boolean;
}

/** Sure that nothing answers is nobody: another part of the product may know. */
const DECLINED = 0.25;
/** From this probability on passages that do not answer for certain are quoted as the nearest. */
const NEAR = 0.3;
/** Confidence of passages that answer for certain; less, the less likely it is that they do. */
const CERTAIN = 0.9;
/** So well a text must match a word to say it. */
const SAID = 0.55;

/** Answers from prose: finds sections, picks the sentences that answer, or says what is missing. */
export function createPassageResponder(search: PassageSearch, focus: Focus | null = null) {
  async function answerWithin(question: string, language: Language, within: Focus | null) {
    const prepared = await prepareQuestion(question, language, search, within);
    const evidence = await findPassages(prepared, search);
    return { evidence, hits: prepared.hits, missing: missingIn(evidence, search.weights) };
  }
  const { answered } = search.weights;
  return {
    async respond(question: string, language: Language): Promise<Response | null> {
      const focused = await answerWithin(question, language, focus);
      // What the text of a measure lacks may stand elsewhere; what it contradicts may not.
      const isWider = focus !== null && focus.isOnly !== true && isLacking(focused.missing);
      const anywhere = isWider ? await answerWithin(question, language, null) : focused;
      const { evidence, hits, missing } = anywhere.missing === null ? anywhere : focused;
      if (missing !== null) {
        const near = isNear(missing) ? evidence.passages : [];
        return { draft: composeMissing(missing, near, hits, language), confidence: DECLINED };
      }
      const confidence = CERTAIN * answeredProbability(featuresOf(evidence), answered);
      const draft = composePassages(
        evidence.passages,
        language,
        findYesNoQuestion(question) !== null,
      );
      const saysBeyond: Response['saysBeyond'] = (shorter, words) =>
        shareBeyond(evidence, words, shorter, draft.text);
      return { draft, confidence, saysBeyond };
    },
  };
}

/** Share of some words of a question that a text says and a shorter one does not; 0 where it says all. */
function shareBeyond(
  { concepts, match }: Evidence,
  words: readonly string[],
  shorter: string,
  text: string,
): number {
  const [before, after] = [shorter, text].map((one) => match(termsOf(one)));
  const isSaid = (matches: readonly number[] | undefined, at: number) =>
    (matches?.[at] ?? 0) >= SAID;
  const weigh = (isMeant: (at: number) => boolean) =>
    concepts.reduce((sum, one, at) => (isMeant(at) ? sum + importanceOf(one) : sum), 0);
  const isLeft = (at: number) => words.includes(concepts[at]?.folded ?? '') && !isSaid(before, at);
  const left = weigh(isLeft);
  return left === 0 ? 0 : weigh((at) => isLeft(at) && isSaid(after, at)) / left;
}

function isNear(missing: Missing): boolean {
  return missing.kind !== 'subject' || (missing.probability ?? 0) >= NEAR;
}

function isLacking(missing: Missing | null): boolean {
  return missing !== null && missing.kind !== 'premise';
}
