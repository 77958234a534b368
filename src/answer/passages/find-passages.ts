import type { Language } from '#src/domain/answer.ts';
import type { Chunk, Hit } from '#src/domain/chunk.ts';
import type { Section, SectionKind } from '#src/domain/section.ts';
import { askedCount } from '#src/question/passages/asked-count.ts';
import { findAskedNoun } from '#src/question/passages/asked-noun.ts';
import {
  type Aspect,
  aspectStrength,
  isRequired,
  isSaidByAspect,
} from '#src/question/passages/aspect.ts';
import {
  type LetterItem,
  letterItemIn,
  wordsOfLetterHead,
} from '#src/question/passages/letter-questions.ts';
import { presupposedEnd } from '#src/question/passages/presupposed-end.ts';
import { asksWhatWasAsked } from '#src/question/passages/reported-question.ts';
import { findSeparableVerb } from '#src/question/passages/separable-verb.ts';
import { type QuestionPart, splitParts } from '#src/question/passages/split-parts.ts';
import { turnsOf } from '#src/question/passages/turns.ts';
import { type Concept, germanWords } from '#src/search/query/query-concept.ts';
import { addDecision } from './add-decision.ts';
import { createAligner } from './align-words.ts';
import { putAskedFirst } from './asked-first.ts';
import { type Candidate, candidateSentences, type FoundSection } from './candidate-sentences.ts';
import { importanceOf } from './concept-coverage.ts';
import { createExplainsTerm } from './explains-term.ts';
import { createFocus } from './focus.ts';
import { answerPart } from './further-parts.ts';
import { countedFirst, type Evidence, MOST_JUDGED } from './is-answered.ts';
import { createIsCounted, createIsNamed } from './is-named.ts';
import { findLetterItem, readLetterItem } from './letter-item.ts';
import { entriesAfter } from './lists.ts';
import { createMatcher, termsOf } from './match-concepts.ts';
import { namingSections } from './naming-sections.ts';
import type { Focus, PassageSearch } from './passage-responder.ts';
import {
  addPassage,
  isShown,
  type Passage,
  passageOf,
  SELECTION_LIMITS,
  type SelectionLimits,
  selectPassages,
} from './select-sentences.ts';
import type { SentenceQuery } from './sentence-features.ts';
import { putSubjectFirst } from './subject-first.ts';
import { withTableRows } from './table-rows.ts';

const HITS = 12;
/** Rows of figures are not prose; the figures responder reads them. */
const PROSE: readonly SectionKind[] = ['prose', 'question', 'measure', 'list'];
/** An English word that neither corpus nor lexicon knows says little: most are common words. */
const UNTRANSLATED = 0.35;
/** A word that only asks for the aspect: what a sentence must hold for it is looked at apart. */
const SAID_BY_ASPECT = 0.25;
const TRANSLATIONS = 2;
/** How good a sentence must be to be taken for the one that holds what is asked for. */
const NEARLY_AS_GOOD = 3;
/** So well a sentence must match the subject to name it. */
const NAMED = 0.55;
/** Sentences between one that is about what is asked for and the list of it. */
const LIST_BELOW = 4;
/** And so well its heading, where nothing better holds what is asked for. */
const NAMED_IN_HEADING = 0.31;
/** "ThAVEL", "OZG" */
const NAME = /\p{Lu}\P{Lu}*\p{Lu}/u;

/** A question that is ready to be answered from the sections that were found for it. */
export interface Prepared {
  readonly question: string;
  readonly years: readonly number[];
  readonly parts: readonly QuestionPart[];
  readonly hits: readonly Hit[];
  readonly sections: readonly FoundSection[];
  readonly query: SentenceQuery;
  /** The numbered question of a letter that all of this is about. */
  readonly item: LetterItem | undefined;
}

/** Searches for a question and reads it. */
export async function prepareQuestion(
  question: string,
  language: Language,
  search: PassageSearch,
  focus: Focus | null = null,
): Promise<Prepared> {
  const named = letterItemIn(question);
  const parts = splitParts(named?.rest || question);
  const years = areOfYears(parts, search.years)
    ? yearsIn(question)
    : planYearsIn(question, search.years);
  const itemHits = named === undefined ? [] : await findLetterItem(named, search);
  const item = itemHits.length === 0 ? undefined : named;
  const asked = item?.rest ?? wordsOfLetterHead(question) ?? question;
  const hits = item === undefined ? await findHits(asked, years, focus, search) : itemHits;
  const aspect = parts[0]?.aspect ?? 'other';
  const concepts = weighed(search.concepts(asked), question, language, aspect);
  const german = inGerman(asked, concepts, language);
  const sections = namingSections(readHits(hits, search), concepts, question, search.words);
  const query: SentenceQuery = {
    concepts,
    aspect,
    turns: turnsOf(parts[0]?.text ?? question),
    years: yearsIn(question),
    match: createMatcher(concepts, search.words),
    aligner: createAligner(german, search.words),
    nearness: await search.nearnessTo(german),
    focus: createFocus(question, concepts, search.words),
    explains: aspect === 'definition' ? createExplainsTerm(concepts, question) : () => false,
    isOfQuestions: asksWhatWasAsked(question),
  };
  return { question, years, parts, hits, sections, query, item };
}

/** The passages that come nearest to answering a question, with what is needed to judge them. */
export async function findPassages(
  prepared: Prepared,
  search: Pick<
    PassageSearch,
    'concepts' | 'words' | 'years' | 'missingYears' | 'weights' | 'headOf'
  >,
  limits: SelectionLimits = SELECTION_LIMITS,
): Promise<Evidence> {
  const { question, years, parts, sections, query, item } = prepared;
  const { concepts, aspect, match } = query;
  const askedNoun = findAskedNoun(question);
  const { words, years: known, missingYears, headOf } = search;
  const isCompared = parts.every(({ isAlone }) => isAlone === true);
  const isOfYears = !isCompared && areOfYears(parts, known);
  const evidence = {
    question,
    concepts,
    aspect,
    askedNoun,
    match,
    words,
    years: known,
    missingYears,
    headOf,
    isCompared,
  };
  if (item?.rest === '') return { ...evidence, passages: readLetterItem(sections, item) };
  const candidates = await candidateSentences(sections, query, search.weights.sentence);
  const isApart = isCompared || isOfYears;
  const passages = isApart ? [] : selectByYear(candidates, years, limits);
  for (const part of isApart ? parts : parts.slice(1))
    await answerPart(
      part,
      isOfYears ? sectionsOf(part, sections) : sections,
      query,
      passages,
      search,
    );
  if (!isApart) {
    putSubjectFirst(question, query, candidates, passages);
    putAskedFirst(question, candidates, passages);
  }
  correctPremise(question, candidates, passages);
  if (!isCompared) addList(question, query, candidates, passages);
  if (!isCompared) addRequired(query, candidates, passages);
  if (!isCompared) addReason(aspect, candidates, passages);
  if (aspect === 'decision') addDecision(question, candidates, passages);
  const isCounted = createIsCounted(askedNoun, evidence);
  const told = isCompared
    ? passages
    : withTableRows(question, { ...query, isCounted }, candidates, passages);
  const ordered = { ...evidence, passages: holderFirst(told, evidence) };
  return { ...ordered, passages: countedFirst(ordered) };
}

/** Whether each part asks about the plan of another year: "… im Plan 2016, und welche 2024?". */
function areOfYears(parts: readonly QuestionPart[], known: readonly number[]): boolean {
  const years = parts.map(({ text }) => yearsIn(text).filter((year) => known.includes(year)));
  const single = years.flatMap((found) => (found.length === 1 ? found : []));
  return parts.length > 1 && new Set(single).size === parts.length;
}

function sectionsOf(part: QuestionPart, sections: readonly FoundSection[]): FoundSection[] {
  const years = yearsIn(part.text);
  return sections.filter(({ read: { section } }) => years.includes(section.year ?? 0));
}

/** Who holds an office is told before what else is known of the place. */
function holderFirst(
  passages: readonly Passage[],
  { askedNoun, ...known }: Pick<Evidence, 'askedNoun' | 'concepts' | 'words'>,
): readonly Passage[] {
  const isNamed = askedNoun?.isName === true ? createIsNamed(askedNoun, known) : null;
  const holder = isNamed === null ? undefined : passages.find(({ text }) => isNamed(text));
  return holder === undefined
    ? passages
    : [holder, ...passages.filter((passage) => passage !== holder)];
}

function weighed(
  concepts: readonly Concept[],
  question: string,
  language: Language,
  aspect: Aspect,
): Concept[] {
  const separable = findSeparableVerb(question);
  return concepts.map((concept) => {
    if (concept.surface === separable?.verb) return { ...concept, surface: separable.whole };
    if (isSaidByAspect(aspect, concept.folded) || concept.folded.length === 1)
      return { ...concept, importance: concept.importance * SAID_BY_ASPECT };
    const isCommon = language === 'en' && !concept.isKnown && /^\p{Ll}/u.test(concept.surface);
    return isCommon ? { ...concept, importance: concept.importance * UNTRANSLATED } : concept;
  });
}

/** The default vectors are German: an English question is compared by its translations. */
function inGerman(question: string, concepts: readonly Concept[], language: Language): string {
  return language === 'de' ? question : germanWords(concepts, TRANSLATIONS);
}

/**
 * What is taken for granted but not said is corrected by what the year in question did bring: the
 * best sentence of that year goes first.
 */
function correctPremise(
  question: string,
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const isSaid = presupposedEnd(question);
  if (isSaid === null || passages.some(({ text }) => isSaid(text))) return;
  const years = question.match(/(?<!\d)20\d{2}(?!\d)/gu) ?? [];
  const best = passages[0]?.candidate.read.section;
  const fact = candidates.find(
    ({ text, read }) => read.section === best && years.some((year) => text.includes(year)),
  );
  if (fact !== undefined) passages.unshift(passageOf(fact, candidates));
}

/**
 * A date, a period or an amount is said once, often some sentences below its subject or in another
 * section about it: where the passages hold none, the best such sentence is added that stands beside
 * the best one or names the subject itself.
 */
function addRequired(
  { aspect, concepts, match }: SentenceQuery,
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const [best] = passages;
  const holds = (text: string) => aspectStrength(aspect, text) === 1;
  if (best === undefined || !isRequired(aspect)) return;
  if (passages.slice(0, MOST_JUDGED).some(({ text }) => holds(text))) return;
  const weights = concepts.map(importanceOf);
  const heaviest = Math.max(...weights);
  const isSubject = concepts.map(({ surface }, i) => NAME.test(surface) || weights[i] === heaviest);
  const names = (matches: readonly number[], least: number) =>
    matches.some((value, i) => isSubject[i] === true && value >= least);
  const holding = candidates.filter(
    ({ score, text }) => score >= best.candidate.score - NEARLY_AS_GOOD && holds(text),
  );
  const found =
    holding.find(
      ({ read, text }) => read === best.candidate.read || names(match(termsOf(text)), NAMED),
    ) ?? holding.find(({ read }) => names(match(read.headingTerms), NAMED_IN_HEADING));
  if (found === undefined) return;
  const added = passageOf(found, candidates);
  const others = passages.splice(1);
  addPassage(added, passages);
  for (const other of others) addPassage(other, passages);
}

/** "Grund ist vor allem die Altersstruktur": of what the sentences before it say. */
const REASON_OF_BEFORE =
  /^(?:Der |Die )?(?:Haupt)?(?:[Gg]r[uü]nde?|[Uu]rsachen?|[Hh]intergrund)(?: (?:hierfür|dafür|dessen))? (?:ist|sind|war|waren)(?!\p{L})/u;
const GIVES_REASON = /(?<!\p{L})(?:weil|aufgrund|wegen|infolge|beruht|zurückzuführen)(?!\p{L})/iu;
/** So many sentences may stand between what happened and its reason. */
const REASON_BELOW = 4;

/** Where no passage gives a reason, the sentence that gives it for those right before it is added to them. */
function addReason(aspect: Aspect, candidates: readonly Candidate[], passages: Passage[]): void {
  const [best] = passages;
  const gives = (text: string) => GIVES_REASON.test(text) || REASON_OF_BEFORE.test(text);
  if (best === undefined || (aspect !== 'reason' && aspect !== 'delay')) return;
  if (passages.slice(0, MOST_JUDGED).some(({ text }) => gives(text))) return;
  const { read, place } = best.candidate;
  const found = candidates.find(
    (one) =>
      one.read === read &&
      one.place !== place &&
      isWithin(one.place - place, REASON_BELOW) &&
      REASON_OF_BEFORE.test(one.text),
  );
  if (found === undefined) return;
  const others = passages.splice(1);
  addPassage(passageOf(found, candidates), passages);
  for (const other of others) addPassage(other, passages);
}

/**
 * Puts a list first where the question asks for one: it has as many entries as are asked for, "welche
 * vier Varianten", or its lead names what is asked for, in a text that was found to answer.
 */
function addList(
  question: string,
  { aspect }: SentenceQuery,
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const [best] = passages;
  const count = askedCount(question);
  if (best === undefined || (aspect !== 'list' && count === undefined)) return;
  const least = best.candidate.score - NEARLY_AS_GOOD;
  const likely = candidates.filter(({ score }) => score >= least);
  const isMeant = ({ read, place, features }: Candidate) => {
    const isNamed = (features['focus said'] ?? 0) >= NAMED;
    if (count === undefined && !isNamed) return false;
    const isNear = likely.some(
      (one) =>
        one.read === read && (count !== undefined || isWithin(place - one.place, LIST_BELOW)),
    );
    if (!isNear) return false;
    const entries = entriesAfter(read, place);
    return count === undefined ? entries > 1 : entries === count;
  };
  const found = candidates.find(isMeant);
  if (found === undefined || isShown(found, passages)) return;
  const others = passages.splice(0);
  passages.push(passageOf(found, candidates));
  for (const other of others.slice(0, 1)) addPassage(other, passages);
}

function isWithin(distance: number, most: number): boolean {
  return distance >= 0 && distance <= most;
}

function yearsIn(question: string): number[] {
  return (question.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []).map(Number);
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
  const base = {
    text: question,
    limit: HITS,
    kinds: PROSE,
    ...(focus === null ? {} : { within: focus.spans }),
  };
  if (years.length === 0) return search.search(base);
  const isAlsoOther = years.length === 1 && splitParts(question).length > 1;
  const perYear = await Promise.all(
    years.map(async (year) => {
      const found = await search.search({ ...base, years: [year] });
      // A measure that came back under its old name is another one.
      const isElsewhere = found.length === 0 && focus !== null && years.length > 1;
      return isElsewhere
        ? search.search({ text: question, limit: HITS, kinds: PROSE, years: [year] })
        : found;
    }),
  );
  const other = isAlsoOther ? await search.search(base) : [];
  return [...perYear.flat(), ...other].sort((a, b) => b.score - a.score);
}

/** The sections of the best hits, each once; what says nearly the same in other years comes after. */
function readHits(hits: readonly Hit[], search: PassageSearch): FoundSection[] {
  const found = new Map<Section, FoundSection>();
  const add = (hit: Hit, chunk: Chunk) => {
    const section = search.sectionAt(chunk.document, chunk.firstLine);
    if (section === undefined || found.has(section) || !PROSE.includes(section.kind)) return;
    found.set(section, { read: search.read(section), hit });
  };
  for (const hit of hits) add(hit, hit.chunk);
  for (const hit of hits) for (const other of hit.others ?? []) add(hit, other);
  return [...found.values()];
}

/** One passage of each year where several are asked for, else the best ones. */
function selectByYear(
  candidates: readonly Candidate[],
  years: readonly number[],
  limits: SelectionLimits,
): Passage[] {
  if (years.length < 2) return selectPassages(candidates, limits);
  return years.flatMap((year) =>
    selectPassages(
      candidates.filter(({ read }) => read.section.year === year),
      { ...limits, places: 1 },
    ),
  );
}
