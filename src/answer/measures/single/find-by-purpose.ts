import { coverage, importanceOf } from '#src/answer/passages/concept-coverage.ts';
import { createMatcher, type TextTerms, termsOf } from '#src/answer/passages/match-concepts.ts';
import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { Hit } from '#src/domain/chunk.ts';
import { findBySubject } from '#src/question/measures/lookup/find-measures.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { type Story, storyAt } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { type PurposeFeatures, purposeProbabilities } from './purpose-probability.ts';

/** A measure whose titles and texts speak of what a question describes. */
export interface Described {
  readonly story: Story;
  readonly features: PurposeFeatures;
  /** That it is the one that is meant: 0 … 1. */
  readonly probability: number;
  /** Some of the words name it, and others something that it is not: a "Behördennummer 110". */
  readonly isRejected: boolean;
}

/**
 * The measures that a description may mean, likeliest first.
 *
 * @param years - The plans that are asked of; of none, all are searched.
 */
export type FindByPurpose = (
  question: Pick<ReadQuestion, 'subject' | 'words'>,
  years: readonly number[],
  index: MeasureIndex,
) => Promise<readonly Described[]>;

/** What measures are searched by. */
export type PurposeSearch = Pick<
  PassageSearch,
  'search' | 'concepts' | 'words' | 'sectionAt' | 'read'
>;

const HITS = 16;
/** So well the words must name a measure that what they say beside the name tells it from another. */
const NAMED = 0.43;
const MANY_WORDS = 10;
/** The "Behördennummer 116" is not the "Behördennummer 115", whatever else is said of it. */
const NUMBER = /^\d+$/u;

/**
 * Finds measures by what they are for: by the passages that speak of it, with all that the search
 * knows of other words, weighed together with how well the titles name it.
 */
export function createFindByPurpose(search: PurposeSearch): FindByPurpose {
  const wholes = new WeakMap<Story, TextTerms>();
  const wholeOf = (story: Story): TextTerms => {
    const terms = wholes.get(story) ?? termsOf(textOf(story, search));
    wholes.set(story, terms);
    return terms;
  };
  const find: FindByPurpose = async ({ subject, words }, years, index) => {
    // What is asked of the measure is no part of its description; English is translated as a whole.
    const said = subject.words.map((word) => word.text).join(' ');
    const text = subject.language === 'en' ? words.raw : said;
    const concepts = conceptsOf(search.concepts(text), subject);
    if (concepts.length === 0) return [];
    const ofYears = years.length === 0 ? {} : { years };
    const hits = await search.search({ text, limit: HITS, kinds: ['measure'], ...ofYears });
    const named = await findBySubject(subject, index);
    const match = createMatcher(concepts, search.words);
    const compared = [...byStory(hits, index)].map(([story, { hit, texts }]) => {
      const title = match(termsOf(titlesOf(story)));
      const passages = texts.map((passage) => greater(title, match(termsOf(passage))));
      return {
        story,
        hit,
        together: Math.max(...passages.map((matches) => coverage(matches, concepts))),
        gap: gapOf(greater(title, match(wholeOf(story))), concepts),
      };
    });
    const described = compared.map(({ story, ...own }) => {
      const scoreOf = (isIt: boolean) =>
        named.found.find((other) => (other.story === story) === isIt)?.score ?? 0;
      const others = compared.flatMap((other) => (other.story === story ? [] : other.hit));
      const unsaid = named.unsaidOf(story);
      const isOther = scoreOf(true) >= NAMED && named.isOther(story);
      const isRejected = isOther || unsaid.some((word) => NUMBER.test(word));
      const features: PurposeFeatures = {
        ...own,
        ahead: own.hit - Math.max(0, ...others),
        namedMore: scoreOf(true) - scoreOf(false),
        unsaid: unsaid.length / subject.words.length,
        words: Math.min(1, concepts.length / MANY_WORDS),
        rejected: isRejected ? 1 : 0,
      };
      return { story, features, isRejected };
    });
    const probabilities = purposeProbabilities(described.map(({ features }) => features));
    return described
      .map((one, at): Described => ({ ...one, probability: probabilities[at] ?? 0 }))
      .toSorted((a, b) => b.probability - a.probability);
  };
  const found = new WeakMap<ReadQuestion['subject'], Map<string, ReturnType<FindByPurpose>>>();
  // A name is doubted, a description answered, and the field told beside prose by the same search.
  return (question, years, index) => {
    const known = found.get(question.subject) ?? new Map<string, ReturnType<FindByPurpose>>();
    found.set(question.subject, known);
    const asked = years.join(' ');
    const described = known.get(asked) ?? find(question, years, index);
    known.set(asked, described);
    return described;
  };
}

/** The passages that were found, with those that say the same in other years, by measure. */
function byStory(
  hits: readonly Hit[],
  { stories }: MeasureIndex,
): Map<Story, { readonly hit: number; readonly texts: string[] }> {
  const found = new Map<Story, { readonly hit: number; readonly texts: string[] }>();
  for (const { chunk, score, others = [] } of hits) {
    for (const { document, firstLine, text } of [chunk, ...others]) {
      const story = storyAt(stories, document, firstLine);
      if (story === undefined) continue;
      // Hits come best first.
      const known = found.get(story) ?? { hit: score, texts: [] };
      known.texts.push(text);
      found.set(story, known);
    }
  }
  return found;
}

function textOf({ entries }: Story, { sectionAt, read }: PurposeSearch): string {
  return entries
    .flatMap(({ document, firstLine }) => sectionAt(document, firstLine) ?? [])
    .map((section) => read(section).reading.text)
    .join('\n');
}

function titlesOf({ entries }: Story): string {
  return [...new Set(entries.map(({ title }) => title))].join('\n');
}

function greater(first: readonly number[], second: readonly number[]): number[] {
  return first.map((value, at) => Math.max(value, second[at] ?? 0));
}

function gapOf(matches: readonly number[], concepts: readonly Concept[]): number {
  const weights = concepts.map(importanceOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(...weights.map((weight, at) => (weight / total) * (1 - (matches[at] ?? 0))));
}

function conceptsOf(concepts: readonly Concept[], { words }: ReadQuestion['subject']): Concept[] {
  const said = new Set(words.map(({ folded }) => folded));
  return concepts.filter(({ folded }) => said.has(folded));
}
