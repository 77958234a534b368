import type { Language, Response } from '#src/domain/answer.ts';
import type { Chunk, Hit, SearchQuery } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import { aspectOf } from '#src/question/passages/aspect.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { type Candidate, candidateSentences, type FoundSection } from './candidate-sentences.ts';
import { composeMissing, composePassages } from './compose-passage.ts';
import { missingIn } from './is-answered.ts';
import type { WordKnowledge } from './match-concepts.ts';
import type { ReadSection } from './read-section.ts';
import { type Passage, selectPassages } from './select-sentences.ts';

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

const HITS = 12;
/** Passages are the answer where nothing surer is; figures and measures come before them. */
const CONFIDENCE = 0.45;

/** Answers from prose: finds sections, picks the sentences that answer, or says what is missing. */
export function createPassageResponder(
  search: PassageSearch,
  focusOf: (question: string) => Focus | null = () => null,
) {
  return {
    async respond(question: string, language: Language): Promise<Response | null> {
      const years = planYearsIn(question, search.years);
      const focus = focusOf(question);
      const hits = await findHits(question, years, focus, search);
      const aspect = aspectOf(question);
      const concepts = search.concepts(question);
      const nearness = await search.nearnessTo(question);
      const query = { concepts, aspect, words: search.words, nearness };
      const candidates = await candidateSentences(readHits(hits, search), query);
      const passages = selectByYear(candidates, concepts, years);
      const near = passages[0]?.candidate.nearness ?? 0;
      const missing = missingIn(passages, concepts, aspect, near);
      const draft =
        missing === null ? composePassages(passages) : composeMissing(missing, hits, language);
      return { draft, confidence: missing === null ? CONFIDENCE : CONFIDENCE / 2 };
    },
  };
}

/** Years that a question names as those of a plan ("im Plan 2020", "Aktionsplan 2022 und 2024"). */
function planYearsIn(question: string, known: readonly number[]): number[] {
  if (!/\bplan(?:e?s|en|jahr)?\b|aktionsplan|\bplan\b/iu.test(question)) return [];
  const years = [...question.matchAll(/\b20\d{2}\b/gu)].map(([year]) => Number(year));
  return [...new Set(years)].filter((year) => known.includes(year));
}

async function findHits(
  question: string,
  years: readonly number[],
  focus: Focus | null,
  search: PassageSearch,
): Promise<readonly Hit[]> {
  const base = { text: question, limit: HITS, ...(focus === null ? {} : { within: focus.spans }) };
  if (years.length === 0) return search.search(base);
  const perYear = await Promise.all(years.map((year) => search.search({ ...base, years: [year] })));
  return perYear.flat().sort((a, b) => b.score - a.score);
}

/** The sections of the best hits, each once; what says nearly the same in other years comes after. */
function readHits(hits: readonly Hit[], search: PassageSearch): FoundSection[] {
  const found = new Map<Section, FoundSection>();
  const add = (hit: Hit, chunk: Chunk) => {
    const section = search.sectionAt(chunk.document, chunk.firstLine);
    if (section === undefined || found.has(section)) return;
    found.set(section, { read: search.read(section), hit });
  };
  for (const hit of hits) add(hit, hit.chunk);
  for (const hit of hits) for (const other of hit.others ?? []) add(hit, other);
  return [...found.values()];
}

/** One passage of each year where several are asked for, else the best ones. */
function selectByYear(
  candidates: readonly Candidate[],
  concepts: readonly Concept[],
  years: readonly number[],
): Passage[] {
  if (years.length < 2) return selectPassages(candidates, concepts);
  return years.flatMap((year) =>
    selectPassages(
      candidates.filter(({ read }) => read.section.year === year),
      concepts,
      1,
    ),
  );
}
