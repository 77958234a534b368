import type { Language, Response } from '#src/domain/answer.ts';
import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { composeMissing, composePassages } from './compose-passage.ts';
import { findPassages, prepareQuestion } from './find-passages.ts';
import { answeredProbability, featuresOf, missingIn } from './is-answered.ts';
import type { WordKnowledge } from './match-concepts.ts';
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
  /** Years for which the corpus holds a plan or report. */
  readonly years: readonly number[];
}

/** A part of the corpus that a question is about: the measure it names. */
export interface Focus {
  readonly spans: readonly { document: string; firstLine: number; lastLine: number }[];
}

/** Sure that nothing answers is nobody: another part of the product may know. */
const DECLINED = 0.25;
/** Confidence of passages that answer for certain; less, the less likely it is that they do. */
const CERTAIN = 0.9;

/** Answers from prose: finds sections, picks the sentences that answer, or says what is missing. */
export function createPassageResponder(
  search: PassageSearch,
  focusOf: (question: string) => Focus | null = () => null,
) {
  return {
    async respond(question: string, language: Language): Promise<Response | null> {
      const prepared = await prepareQuestion(question, language, search, focusOf(question));
      const evidence = await findPassages(prepared, search);
      const missing = missingIn(evidence);
      const draft =
        missing === null
          ? composePassages(evidence.passages, language)
          : composeMissing(missing, evidence.passages, prepared.hits, language);
      const confidence =
        missing === null ? CERTAIN * answeredProbability(featuresOf(evidence)) : DECLINED;
      return { draft, confidence };
    },
  };
}
