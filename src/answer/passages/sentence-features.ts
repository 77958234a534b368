import type { Hit } from '#src/domain/chunk.ts';
import { ASPECTS, type Aspect, aspectStrength, isTelling } from '#src/question/passages/aspect.ts';
import { isReportedQuestion } from '#src/question/passages/reported-question.ts';
import { givesTurn, TURNS, type Turn } from '#src/question/passages/turns.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { type Aligner, type Alignment, LEAST_REST } from './align-words.ts';
import { coverage, coverageBeyond, importanceOf } from './concept-coverage.ts';
import type { Focus } from './focus.ts';
import { isEntry } from './lists.ts';
import type { Matcher } from './match-concepts.ts';
import type { ReadSection, ReadSentence } from './read-section.ts';

/** What a question is compared with sentences by. */
export interface SentenceQuery {
  readonly concepts: readonly Concept[];
  readonly aspect: Aspect;
  /** What its form asks for besides. */
  readonly turns: readonly Turn[];
  /** Years that the question names. */
  readonly years: readonly number[];
  readonly match: Matcher;
  readonly aligner: Aligner;
  /** Nearness in meaning of each sentence of a section to the question, about 0 … 1. */
  readonly nearness: (read: ReadSection) => Promise<readonly number[]>;
  readonly focus: Focus;
  /** Whether a sentence explains the term whose meaning is asked. */
  readonly explains: (text: string) => boolean;
  /** Whether what others asked may answer it. */
  readonly isOfQuestions: boolean;
}

const EVIDENCE = [
  /** Share of the question that the sentence says itself; what heading, neighbours and section add. */
  'own',
  'heading',
  'around',
  'section',
  /** The weightiest word of the question stands in sentence, heading or just before. */
  'heaviest',
  /** Neighbouring words of the question that both stand in the sentence. */
  'pairs',
  /** The same by meaning: word by word, and as a whole. */
  'aligned',
  'nearness',
  /** Of what the heading does not say: what the sentence does, by words and by meaning. */
  'rest',
  'rest aligned',
  /** What the sentence before says, by meaning: the subject is often named there. */
  'before',
  /** The kind of thing that is asked for, by meaning and by words; the noun to stand beside. */
  'focus',
  'focus said',
  'named',
  /** What the search thought of the section, and its place. */
  'hit',
  'rank',
  'explained',
  /** A year of the question is named, or is that of the text, or the one before, on which it reports. */
  'year',
  'text of year',
  'text of next year',
  /** Where the question names no year: how new the text is. */
  'newest',
  'letter',
  /** Form of the sentence. */
  'note',
  'lead',
  'list lead',
  'number lead',
  'bullet',
  'short',
  'length',
  'depth',
  /** It holds the kind of thing that is asked; that of each kind and each turn has its own weight. */
  'telling',
] as const;

type TellingName = `telling ${Aspect}`;
type GivenName = `given ${Turn}`;

export type FeatureName = (typeof EVIDENCE)[number] | TellingName | GivenName;

/** Evidence that a sentence answers a question, each about 0 … 1; what is 0 may be left out. */
export type SentenceFeatures = Partial<Record<FeatureName, number>>;

export const FEATURE_NAMES: readonly FeatureName[] = [
  ...EVIDENCE,
  ...ASPECTS.map((aspect): TellingName => `telling ${aspect}`),
  ...TURNS.map((turn): GivenName => `given ${turn}`),
];

/** A sentence with what is known of it in the light of a question. */
export interface ComparedSentence {
  /** Position in `read.sentences`. */
  readonly place: number;
  readonly features: SentenceFeatures;
  /** 0 … 1 for each concept of the question, by the sentence, its heading and its neighbours. */
  readonly matches: readonly number[];
  /** To the question, in meaning: 0 … 1. */
  readonly nearness: number;
}

const SHORTEST = 12;
/** What a match in the sentence before counts, and what is left of it from one to the next. */
const CARRIED = 0.6;
const AFTER = 0.6;
const IN_SECTION = 0.5;
const SAID = 0.5;
/** Nearness that words have by chance. */
const CHANCE = 0.35;
const SHORT = 60;
const LONG = 300;
const FIRST_YEAR = 2016;
const YEARS = 8;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const LEAD = /:\s*\d*$/u;
/** Compares every sentence of a section with a question. */
export async function compareSentences(
  read: ReadSection,
  hit: Hit,
  rank: number,
  query: SentenceQuery,
): Promise<ComparedSentence[]> {
  const { concepts, match, aligner } = query;
  const nearness = await query.nearness(read);
  const inSentence = read.sentences.map(({ terms }) => match(terms));
  const inHeading = match(read.headingTerms);
  const carried = carryOver(inSentence);
  const inSection = concepts.map((_, i) => Math.max(0, ...inSentence.map((m) => m[i] ?? 0)));
  const headingAlignment = aligner.align(read.headingWords);
  const alignments = read.sentences.map(({ words }) => aligner.align(words));
  const weights = concepts.map(importanceOf);
  const heaviest = weights.indexOf(Math.max(...weights));
  const { year: ofText } = read.section;
  const textOfYear = query.years.some((year) => ofText === year) ? 1 : 0;
  const textOfNextYear = query.years.some((year) => ofText === year + 1) ? 1 : 0;
  const newest = query.years.length === 0 ? newness(ofText) : 0;
  const bodyCount = read.sentences.filter(({ isBody }) => isBody).length;
  let nthOfBody = 0;
  return read.sentences.flatMap((sentence, place) => {
    const { text, isBody, isNote } = sentence;
    if (!isBody || text.length < SHORTEST) return [];
    if (!query.isOfQuestions && isReportedQuestion(text)) return [];
    if (GIVES_REASONS.has(query.aspect) && isOfTable(read, sentence)) return [];
    const own = inSentence[place] ?? [];
    const titled = most(own, inHeading);
    const next = (inSentence[place + 1] ?? []).map((value) => AFTER * value);
    const around = most(titled, most(carried[place] ?? [], next));
    const anywhere = most(
      around,
      inSection.map((value) => IN_SECTION * value),
    );
    const said = coverage(own, concepts);
    const withHeading = coverage(titled, concepts);
    const withNeighbours = coverage(around, concepts);
    const withSection = coverage(anywhere, concepts);
    const near = Math.max(0, nearness[place] ?? 0);
    const alignment = alignments[place] ?? [];
    const found = query.focus(sentence);
    const lead = LEAD.test(text) ? leadName(sentence, query.aspect) : null;
    const telling = tellingStrength(sentence, query);
    // All in one order and none left out: objects of one shape are read faster.
    const features: SentenceFeatures = {
      own: said,
      heading: withHeading - said,
      around: withNeighbours - withHeading,
      section: withSection - withNeighbours,
      heaviest: Math.max(titled[heaviest] ?? 0, carried[place]?.[heaviest] ?? 0),
      pairs: pairsSaid(own),
      aligned: aligner.share(alignment, headingAlignment),
      nearness: near,
      rest: coverageBeyond(inHeading, own, concepts, LEAST_REST),
      'rest aligned': aligner.shareBeyond(headingAlignment, alignment),
      before: aligner.share(clear(alignments[place - 1] ?? [])),
      focus: found.near,
      'focus said': found.said,
      named: found.named,
      hit: hit.score,
      rank: 1 / (1 + rank),
      explained: query.explains(text) ? 1 : 0,
      year: query.years.some((year) => text.includes(String(year))) ? 1 : 0,
      'text of year': textOfYear,
      'text of next year': textOfNextYear,
      newest,
      letter: read.section.kind === 'question' ? 1 : 0,
      note: isNote ? 1 : 0,
      lead: lead === 'lead' ? 1 : 0,
      'list lead': lead === 'list lead' ? 1 : 0,
      'number lead': lead === 'number lead' ? 1 : 0,
      bullet: isEntry(text) ? 1 : 0,
      short: text.length < SHORT ? 1 : 0,
      length: Math.min(1, text.length / LONG),
      depth: nthOfBody / Math.max(1, bodyCount),
      telling,
    };
    if (isTelling(query.aspect)) features[`telling ${query.aspect}`] = telling;
    for (const turn of query.turns) if (isGiven(turn, sentence)) features[`given ${turn}`] = 1;
    nthOfBody += 1;
    return [{ place, features, matches: around, nearness: near }];
  });
}

/** No table tells them. */
const GIVES_REASONS: ReadonlySet<Aspect> = new Set(['reason', 'delay']);

function isOfTable({ reading }: ReadSection, { span: { start, end } }: ReadSentence): boolean {
  return end - start > LONG && reading.isInColumns(Math.floor((start + end) / 2));
}

/** "Folgende 5 Ziele wurden definiert:" leads a list, and tells its number. */
function leadName(sentence: ReadSentence, aspect: Aspect): 'list lead' | 'number lead' | 'lead' {
  if (aspect === 'list') return 'list lead';
  return aspect === 'quantity' && strengthIn(sentence, aspect) === 1 ? 'number lead' : 'lead';
}

/** Alignments that are more than the chance nearness of any two words. */
function clear(alignment: Alignment): number[] {
  return alignment.map((value) => Math.max(0, (value - CHANCE) / (1 - CHANCE)));
}

function most(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, i) => Math.max(value, other[i] ?? 0));
}

/** What the sentences before were about, fading with the distance: a text seldom repeats its subject. */
function carryOver(inSentence: readonly (readonly number[])[]): number[][] {
  const carried: number[][] = [];
  for (const place of inSentence.keys()) {
    const previous = inSentence[place - 1] ?? [];
    const earlier = carried[place - 1] ?? [];
    carried.push(
      (inSentence[place] ?? []).map(
        (_, i) => CARRIED * Math.max(previous[i] ?? 0, earlier[i] ?? 0),
      ),
    );
  }
  return carried;
}

function pairsSaid(matches: readonly number[]): number {
  if (matches.length < 2) return 0;
  const pairs = matches.filter(
    (match, i) => i > 0 && match >= SAID && (matches[i - 1] ?? 0) >= SAID,
  );
  return pairs.length / (matches.length - 1);
}

function newness(year: number | undefined): number {
  return year === undefined ? 1 : Math.min(1, Math.max(0, (year - FIRST_YEAR) / YEARS));
}

/** A year that the question names itself is no answer to it. */
function tellingStrength(sentence: ReadSentence, { aspect, years }: SentenceQuery): number {
  if (!isTelling(aspect)) return 0;
  if (!years.some((year) => sentence.text.includes(String(year))))
    return strengthIn(sentence, aspect);
  const isNew = (year: string) => !years.includes(Number(year));
  return aspectStrength(
    aspect,
    sentence.text.replace(YEAR, (year) => (isNew(year) ? year : '')),
  );
}

/** Sentences stay while the index is open, and every question compares hundreds of them. */
const strengths = new WeakMap<ReadSentence, Partial<Record<Aspect, number>>>();

function strengthIn(sentence: ReadSentence, aspect: Aspect): number {
  const known = strengths.get(sentence) ?? {};
  const strength = known[aspect] ?? aspectStrength(aspect, sentence.text);
  if (known[aspect] === undefined) strengths.set(sentence, { ...known, [aspect]: strength });
  return strength;
}

const turnsGiven = new WeakMap<ReadSentence, Partial<Record<Turn, boolean>>>();

function isGiven(turn: Turn, sentence: ReadSentence): boolean {
  const known = turnsGiven.get(sentence) ?? {};
  const is = known[turn] ?? givesTurn(turn, sentence.text);
  if (known[turn] === undefined) turnsGiven.set(sentence, { ...known, [turn]: is });
  return is;
}
