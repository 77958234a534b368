import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';
import { type AskedNoun, findAskedThing } from '#src/question/passages/asked-noun.ts';
import {
  type Aspect,
  amountsIn,
  aspectStrength,
  isRequired,
  leastStrength,
} from '#src/question/passages/aspect.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { isOfNamesake } from '#src/question/passages/namesakes.ts';
import { narrowingNouns, possessedNouns } from '#src/question/passages/narrowing-nouns.ts';
import { placesMissing } from '#src/question/passages/places-elsewhere.ts';
import { presupposedEnd } from '#src/question/passages/presupposed-end.ts';
import { splitParts } from '#src/question/passages/split-parts.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { namesPerson } from '#src/text/names-person.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { coverage, importanceOf } from './concept-coverage.ts';
import { placeOfTerm } from './explains-term.ts';
import { createIsNamed, saysEnd } from './is-named.ts';
import { predicateStanding } from './is-predicate-said.ts';
import { type Matcher, termsOf, type WordKnowledge } from './match-concepts.ts';
import { findUnsaidName, withoutPlaceOfIssue } from './name-unsaid.ts';
import { findNotKnown } from './not-known.ts';
import type { AnsweredWeights, PassageWeights } from './passage-weights.ts';
import type { Passage } from './select-sentences.ts';

/** Why the documents are held not to answer a question. */
export type Missing =
  /** The subject was not found, or nothing that is likely enough to answer; then how likely it is. */
  | { readonly kind: 'subject'; readonly probability?: number }
  /** The subject is there, what was asked of it is not. */
  | { readonly kind: 'aspect'; readonly aspect: Aspect; readonly nearest?: Passage }
  /** Nothing is said of the place or person that the question names. */
  | { readonly kind: 'name'; readonly name: string }
  /** The question takes for granted what the documents do not say. */
  | { readonly kind: 'premise'; readonly nearest?: Passage }
  /** The plan that is asked for is not there; which are. */
  | { readonly kind: 'plan'; readonly year: number; readonly known: readonly number[] };

/** What is known of a question and of the passages that were found for it. */
export interface Evidence {
  readonly question: string;
  readonly concepts: readonly Concept[];
  readonly aspect: Aspect;
  readonly askedNoun: AskedNoun | undefined;
  readonly match: Matcher;
  readonly words: WordKnowledge;
  /** Years for which the corpus holds a plan or report. */
  readonly years: readonly number[];
  /** Years of plans of which at most single pages are there. */
  readonly missingYears: readonly number[];
  /** How a document begins. */
  headOf(document: string): string;
  readonly passages: readonly Passage[];
  /** Several things are held against each other: it is answered by what each of them is. */
  readonly isCompared: boolean;
}

/** Numbers that tell an answered question from one that is not; each about 0 … 1. */
export interface AnswerFeatures {
  /** Share of the question that the shown words themselves say. */
  readonly said: number;
  /** What the search thought of the best section. */
  readonly hit: number;
  /** Unknown names in the question: 0, 0.5, 1 … */
  readonly unknown: number;
  /** Share that one passage says with its headings: subject and predicate in one place. */
  readonly together: number;
  /** It asks for a number or name of a certain thing: 0 or 1. */
  readonly asked: number;
  /** Share that is not said, of a question that consists of keywords. */
  readonly keywords: number;
  /** Score of the best sentence, in tens. */
  readonly score: number;
  /** How many words the question compares by, in tens: of many, few by chance are found. */
  readonly words: number;
  /** Nearness in meaning of the best sentence: 0 … 1. */
  readonly near: number;
  /** It asks for an amount, a time or the like, of which any may stand near the subject: 0 or 1. */
  readonly required: number;
}

export const ANSWER_FEATURES = [
  'said',
  'hit',
  'unknown',
  'together',
  'asked',
  'keywords',
  'score',
  'words',
  'near',
  'required',
] as const satisfies readonly (keyof AnswerFeatures)[];

/** A part of a compound alone (0.3) is no match: "Krankenstand" is not said by "Stand". */
const MATCHED = 0.31;
const SAID = 0.55;
/** A word that stands everywhere tells nothing. */
const TELLING = 1;
/** Passages by which it is judged whether a question is answered. */
export const MOST_JUDGED = 2;
const MANY_WORDS = 10;
const QUESTION_WORD =
  /[?]|(?<!\p{L})(?:w(?:er|en|em|as|ann|o|ie|arum|eshalb|ieso|ozu|omit|oran|elche[rsnm]?)|who|what|when|where|why|how|which|is|are|was|did|ist|sind|hat|gibt|kann)(?!\p{L})/iu;
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d/]|[.,]\d)/gu;
const NAME = /^\p{Lu}.|\d/u;
/** German nouns and names; in questions that are typed in small letters only names. */
const NOUN = /\p{Lu}/u;
/** "ThAVEL", "OSiP" */
const NAME_INSIDE = /\p{L}\p{Lu}/u;
/** So many characters before a passage its subject may be named, which goes on without it. */
const BEFORE = 600;

/** The passages by which a question counts as answered; what is added for safety proves nothing. */
function foremost(evidence: Evidence): Evidence {
  return { ...evidence, passages: evidence.passages.slice(0, MOST_JUDGED) };
}

export function featuresOf(found: Evidence): AnswerFeatures {
  const evidence = foremost(found);
  const { question, concepts, aspect, match, passages } = evidence;
  const most = (values: readonly number[][], i: number) =>
    Math.max(0, ...values.map((v) => v[i] ?? 0));
  const around = passages.map(({ candidate }) => [...candidate.matches]);
  const shown = passages.map(({ text }) => match(termsOf(text)));
  const covered = concepts.map((_, i) => Math.max(most(around, i), most(shown, i)));
  const missed = concepts.filter((_, i) => (covered[i] ?? 0) < MATCHED);
  const unknown = missed.filter(({ isKnown, surface }) => !isKnown && NAME.test(surface));
  const together = passages.map(({ candidate }, p) => {
    const heading = match(candidate.read.headingTerms);
    const said = concepts.map((_, i) => Math.max(shown[p]?.[i] ?? 0, heading[i] ?? 0));
    return coverage(said, concepts);
  });
  return {
    said: coverage(
      concepts.map((_, i) => most(shown, i)),
      concepts,
    ),
    hit: passages[0]?.candidate.hitScore ?? 0,
    unknown: unknown.length / 2,
    together: Math.max(0, ...together),
    asked: asksForThing(evidence) ? 1 : 0,
    keywords: QUESTION_WORD.test(question) ? 0 : 1 - coverage(covered, concepts),
    score: (passages[0]?.candidate.score ?? 0) / 10,
    words: Math.min(1, concepts.length / MANY_WORDS),
    near: Math.max(0, ...passages.map(({ candidate }) => candidate.nearness)),
    required: isRequired(aspect) ? 1 : 0,
  };
}

/** Who holds an office has been found already where this is judged: the rules see to it. */
function asksForThing({ question, askedNoun = findAskedThing(question) }: Evidence): boolean {
  return askedNoun !== undefined && askedNoun.isName !== true;
}

/** Probability that passages with these features answer their question. */
export function answeredProbability(features: AnswerFeatures, weights: AnsweredWeights): number {
  const sum = ANSWER_FEATURES.reduce(
    (total, name) => total + weights[name] * features[name],
    weights.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Decides whether the passages answer the question: by what they must hold and, where they hold it,
 * by calibrated evidence.
 */
export function missingIn(evidence: Evidence, weights: PassageWeights): Missing | null {
  // A numbered question of a letter was asked for as a whole: there is nothing to compare.
  if (evidence.concepts.length === 0 && evidence.passages.length > 0) return null;
  const missing = missingByRule(evidence);
  if (missing?.kind === 'subject' || missing?.kind === 'plan') return missing;
  if (evidence.isCompared) return areAllSaid(evidence) ? missing : { kind: 'subject' };
  const probability = answeredProbability(featuresOf(evidence), weights.answered);
  return probability < weights.answeredFrom ? { kind: 'subject', probability } : missing;
}

/** What an answer must hold whatever else speaks for it: place, aspect, counted thing, premise. */
export function missingByRule(found: Evidence): Missing | null {
  const evidence = foremost(found);
  const { question, aspect, passages } = evidence;
  const plan = missingPlan(evidence);
  if (plan !== undefined) {
    const known = evidence.years.filter((year) => !evidence.missingYears.includes(year));
    return { kind: 'plan', year: plan, known };
  }
  if (passages.length === 0) return { kind: 'subject' };
  const texts = passages.map(
    ({ text, candidate }) => `${candidate.read.section.path.join(' ')} ${text}`,
  );
  // A paper of Lower Saxony need not say in each sentence that it speaks of Lower Saxony.
  const documents = new Set(passages.map(({ candidate }) => candidate.read.section.document));
  const heads = [...documents].map((document) => withoutPlaceOfIssue(evidence.headOf(document)));
  if (placesMissing(question, [...heads, ...texts].join(' ')).length > 0)
    return { kind: 'subject' };
  if (yearsMissing(question, passages)) return { kind: 'subject' };
  if (asksForFirm(question) && !texts.some(namesFirm)) return { kind: 'aspect', aspect: 'person' };
  if (aspect === 'definition' && !isTermSaid(evidence)) return { kind: 'subject' };
  if (isYesNo(question) && !isOfAllNouns(evidence)) return { kind: 'subject' };
  const elsewhere = saidElsewhere(evidence);
  if (elsewhere !== undefined) return { kind: 'name', name: elsewhere };
  const isSaid = presupposedEnd(question);
  if (isSaid !== null && !textsOnSubject(passages).some(isSaid)) return { kind: 'premise' };
  const standing = predicateStanding(evidence, passages);
  if (standing === 'neither') return { kind: 'subject' };
  if (standing !== 'said') return { kind: 'premise', nearest: standing };
  const name = findUnsaidName(evidence);
  if (name !== undefined) return { kind: 'name', name };
  if (findYesNoQuestion(question) !== null && !isAllTellingSaid(evidence))
    return { kind: 'aspect', aspect: 'other' };
  const notKnown = isRequired(aspect) ? findNotKnown(evidence) : undefined;
  if (notKnown !== undefined) return { kind: 'aspect', aspect, nearest: notKnown };
  return missingAspect(evidence, aspect);
}

/** Texts under the heading of the best one: what ended elsewhere is no reason here. */
function textsOnSubject(passages: readonly Passage[]): string[] {
  const headingOf = ({ candidate }: Passage) => candidate.read.section.path.at(-1);
  return passages.flatMap((passage, i) =>
    i === 0 || headingOf(passage) === headingOf(passages[0] ?? passage) ? passage.text : [],
  );
}

/** "Nutzt die Polizei KI?" begins with its verb. */
const VERB_FIRST =
  /^\P{L}*(?:(?:und|aber|also) )?(?!(?:seit|mit|zwischen|wieviel\p{L}*|w\p{L}+t|welch\p{L}*|laut|samt|nebst|damit|somit)(?!\p{L}))\p{L}+(?:t|en|st)\s/iu;
/** A longer question says in many words what a text may say in few. */
const FEW_NOUNS = 3;

function isYesNo(question: string): boolean {
  return VERB_FIRST.test(question) && /\?\s*$/u.test(question);
}

/** Whether one passage speaks of all things that are named: of KI, and of the police. */
function isOfAllNouns(evidence: Evidence): boolean {
  const nouns = evidence.concepts.filter(
    ({ surface, folded }) => NAME.test(surface) && !isFrameWord(folded),
  );
  return nouns.length < 2 || nouns.length > FEW_NOUNS || saysAllAtOnce(evidence, nouns);
}

const TOPIC_AT =
  /(?<!\p{L})(?:zu|zum|zur|über|about|on)\s(?:\p{L}+\s){0,3}?(?<topic>\p{Lu}[\p{L}-]+)\s(?:bei|beim|in|im|at|by)\s(?:(?:der|dem|den|the)\s)?(?!(?:Aktions)?[Pp]lan|Antwort|Anlage|Dokument|Anfrage|Jahr)(?<at>\p{Lu}[\p{L}-]+)/u;

/** "Was sagt sie zu KI bei der Polizei?": at whom, where no passage speaks of the topic and of that. */
function saidElsewhere(evidence: Evidence): string | undefined {
  const { topic, at } = TOPIC_AT.exec(evidence.question)?.groups ?? {};
  const nouns = evidence.concepts.filter(
    ({ surface, folded }) => (surface === topic || surface === at) && !isFrameWord(folded),
  );
  const isOfBoth = nouns.length < 2 || saysAllAtOnce(evidence, nouns);
  return isOfBoth ? undefined : at;
}

/** "Nutzt die Polizei KI?": what another body does proves neither yes nor no. */
function isAllTellingSaid(evidence: Evidence): boolean {
  const telling = evidence.concepts.filter(
    ({ surface, folded, importance }) =>
      NOUN.test(surface) && !isFrameWord(folded) && importance >= TELLING,
  );
  return saysAllAtOnce(evidence, telling);
}

/** Whether one passage, with its headings and what stands around it, says all of these. */
function saysAllAtOnce(
  { concepts, match, passages }: Evidence,
  wanted: readonly Concept[],
): boolean {
  return passages.some(({ text, candidate: { read, matches } }) => {
    const said = [match(termsOf(text)), match(read.headingTerms), matches];
    return concepts.every(
      (concept, i) =>
        !wanted.includes(concept) || said.some((matched) => (matched[i] ?? 0) >= MATCHED),
    );
  });
}

/** A text without the term that is to be explained explains another. */
function isTermSaid({ question, concepts, match, passages }: Evidence): boolean {
  const term = placeOfTerm(concepts, question);
  return passages.some(({ text, candidate: { read } }) =>
    [termsOf(text), read.headingTerms].some((terms) => (match(terms)[term] ?? 0) >= SAID),
  );
}

function areAllSaid({ concepts, match, passages }: Evidence): boolean {
  const said = passages.map(({ text, candidate: { read } }) => [
    match(termsOf(text)),
    match(read.headingTerms),
  ]);
  return concepts.every(
    ({ folded }, i) =>
      isFrameWord(folded) || said.flat().some((matches) => (matches[i] ?? 0) >= SAID),
  );
}

function asksForFirm(question: string): boolean {
  return /(?<!\p{L})(?:welche[rsmn]?|which|what|wie hei(?:ß|ss)(?:t|en) (?:die|das)|names? (?:der|des|of the)) (?:firma|firmen|unternehmen|hersteller\p{L}*|lieferant\p{L}*|company|companies|firm|manufacturer|supplier)(?!\p{L})/iu.test(
    question,
  );
}

function namesFirm(text: string): boolean {
  return /(?<!\p{L})(?:GmbH|Fa\.|(?:Firma|Hersteller|Herstellers|Lieferant) \p{Lu}|KG|SE|\p{Lu}[\p{L}-]+ AG|T-Systems)(?!\p{L})/u.test(
    text,
  );
}

/** The year of a plan that is asked for and not there, where there are plans. */
function missingPlan({
  question,
  passages,
  years: known,
  missingYears,
}: Evidence): number | undefined {
  if (known.length === 0 || !PLAN.test(question)) return undefined;
  const isThere = (year: number) =>
    known.includes(year) &&
    (!missingYears.includes(year) ||
      passages.some(({ candidate: { read } }) => read.section.year === year));
  const asked = yearsOf(question.replace(OTHER_TIME, ' '));
  return asked.some(isThere) ? undefined : asked[0];
}

/** "bis 2030": a time of which a plan speaks. */
const OTHER_TIME =
  /(?<!\p{L})(?:bis|ab|seit|vor|nach|until|by|since|before|after)(?: (?:zum|dem|das|Jahre?|Ende|Anfang|Mitte|the|year|end|of))* (?:19|20)\d{2}/giu;
const PLAN = /(?<!\p{L})(?:aktions)?pl(?:an|äne|änen|ans)(?!\p{L})/iu;

function yearsOf(question: string): number[] {
  return (question.match(/(?<!\d)(?:19|20)\d{2}(?![\d/])/gu) ?? []).map(Number);
}

/** A year of which no passage speaks; a plan reports on the year before. */
function yearsMissing(question: string, passages: readonly Passage[]): boolean {
  if (doubleYearsMissing(question, passages)) return true;
  const asked = yearsOf(question);
  if (asked.length === 0) return false;
  return !asked.some((year) =>
    passages.some(
      ({ text, candidate: { read } }) =>
        read.section.year === year ||
        read.section.year === year + 1 ||
        text.includes(String(year)) ||
        read.reading.text.includes(String(year)),
    ),
  );
}

/** "23/24", "2023/24" */
const DOUBLE_YEAR = /(?<![\d/])(?:20)?(\d\d)\/(?:20)?(\d\d)(?![\d/])/gu;

/** A school or business year of which no passage speaks. */
function doubleYearsMissing(question: string, passages: readonly Passage[]): boolean {
  const doublesIn = (text: string): string[] =>
    Array.from(text.matchAll(DOUBLE_YEAR)).flatMap(([, first = '', second = '']) =>
      Number(second) === (Number(first) + 1) % 100 ? [`${first}/${second}`] : [],
    );
  const asked = doublesIn(question);
  const said = passages.flatMap(({ text, candidate: { read } }) =>
    doublesIn(`${read.section.path.join(' ')} ${text}`),
  );
  return asked.length > 0 && !asked.some((year) => said.includes(year));
}

/** Whether a passage or its heading speaks of all that the question narrows its number down to. */
function isNarrowed(
  { question, concepts, match }: Evidence,
  { text, candidate }: Passage,
): boolean {
  const nouns = narrowingNouns(question);
  const possessed = possessedNouns(question);
  if (nouns.length + possessed.length === 0) return true;
  const said = [match(termsOf(text)), match(candidate.read.headingTerms)];
  const leastOf = (noun: string) =>
    possessed.includes(noun) ? SAID : nouns.includes(noun) ? MATCHED : 0;
  return concepts.every(({ surface }, i) =>
    said.some((matches) => (matches[i] ?? 0) >= leastOf(surface)),
  );
}

/** Whether a passage, its heading or what stands before it speaks of the weightiest noun of the question. */
function isOnSubject({ concepts, match }: Evidence, { stretch, candidate }: Passage): boolean {
  const weights = concepts.map((one) =>
    NOUN.test(one.surface) && !NO_SUBJECT.test(one.folded) ? importanceOf(one) : 0,
  );
  const heaviest = Math.max(0, ...weights);
  if (heaviest === 0) return true;
  const isSubject = concepts.map(
    ({ surface }, i) => weights[i] === heaviest || NAME_INSIDE.test(surface),
  );
  const { reading, headingTerms } = candidate.read;
  const text = reading.text.slice(Math.max(0, stretch.start - BEFORE), stretch.end);
  const said = [match(termsOf(text)), match(headingTerms), candidate.matches];
  return said.some((matches) => matches.some((value, i) => isSubject[i] && value >= MATCHED));
}

/** "Prozent" is said by a sign, "Geld" by euros, and "Mitte 2022" by a day. */
const NO_SUBJECT =
  /^(?:prozent|anteil|percent|percentage|share|geld|money|mitte|anfang|ende|beginn|jahresmitte|jahresende|stichtag)$/u;

/** Whether a text counts for years of which none is the one that is asked for. */
function isOfOtherYears(question: string, text: string): boolean {
  const [asked, ...others] = question.match(YEAR) ?? [];
  if (asked === undefined || others.length > 0) return false;
  const said: readonly string[] = text.match(YEAR) ?? [];
  return said.length > 0 && !said.includes(asked);
}

function missingAspect(evidence: Evidence, aspect: Aspect): Missing | null {
  const { askedNoun, passages, question } = evidence;
  if (!isRequired(aspect) && askedNoun === undefined) return null;
  const least = isRequired(aspect) ? leastStrength(aspect, question) : 0.5;
  // Each part has a subject of its own.
  const isManifold = splitParts(question).length > 1;
  const holding = passages.filter(
    (passage) =>
      aspectStrength(aspect, passage.text) >= least &&
      (!isRequired(aspect) || isManifold || isOnSubject(evidence, passage)) &&
      (aspect !== 'quantity' ||
        (!isOfOtherYears(question, passage.text) && isNarrowed(evidence, passage))),
  );
  if (holding.length === 0) return { kind: 'aspect', aspect };
  if (askedNoun?.isPerson === true && !holding.some(({ text }) => namesPerson(text)))
    return { kind: 'aspect', aspect: 'person' };
  if (askedNoun === undefined) return null;
  const isNamed = createIsNamed(askedNoun, evidence);
  if (isNamed === null) return null;
  const isNear = ({ head }: Passage) => aspect === 'quantity' && head === undefined;
  const isSaid = holding.some((one) => {
    const isBelow = isNamed(one.candidate.read.section.path.at(-1) ?? '');
    const places = isNear(one) ? aroundAmounts(one, question) : [one.text];
    return places.some((place) => isNamed(place) || (isBelow && saysEnd(place, askedNoun)));
  });
  if (isSaid) return null;
  return { kind: 'aspect', aspect: askedNoun.isName === true ? 'person' : aspect };
}

/** A passage whose numbers count what is asked for goes before one whose numbers count something else. */
export function countedFirst(found: Evidence): readonly Passage[] {
  const { passages, askedNoun, aspect, question } = found;
  const [first] = passages;
  const isNamed =
    aspect !== 'quantity' || askedNoun === undefined || splitParts(question).length > 1
      ? null
      : createIsNamed(askedNoun, found);
  if (isNamed === null || first === undefined) return passages;
  const counts = (one: Passage) =>
    isNamed(one.candidate.read.section.path.at(-1) ?? '') ||
    aroundAmounts(one, question).some((place) => isNamed(place));
  const counting = counts(first) ? undefined : passages.slice(1, MOST_JUDGED).find(counts);
  return counting === undefined
    ? passages
    : [counting, ...passages.filter((one) => one !== counting)];
}

/** How many characters away from a number what it counts is named, in its own sentence. */
const BESIDE = 90;

/** "70.000 *Zahlfällen*": what an amount counts that stands directly before it. */
const COUNTED =
  /^\s(?:\p{Ll}+e[nrs]?\s){0,2}(?<noun>(?!(?:Euro|EUR|Mio|Mrd|Million|Milliard|Prozent|Tsd|Uhr|Jahr|Monat|Woche|Tag|Stunde)\p{L}*)\p{Lu}[\p{L}-]{3,})/u;

/** What stands around each amount, or only what it counts. */
function aroundAmounts({ text }: Passage, question: string): string[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (isOfNamesake(sentence, question)) return [];
    return amountsIn(sentence).map((at) => {
      const counted = COUNTED.exec(sentence.slice(at.end))?.groups?.noun;
      return counted ?? sentence.slice(Math.max(0, at.start - BESIDE), at.end + BESIDE);
    });
  });
}
