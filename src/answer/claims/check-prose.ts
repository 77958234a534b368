import type { AnswerDraft, Source } from '#src/domain/answer.ts';
import type { Section, SectionKind } from '#src/domain/section.ts';
import { sameSet, singleName, withoutNames } from '#src/question/claims/name-lists.ts';
import {
  countsTheSame,
  isNegated,
  isSameTime,
  type ProseClaim,
  readProseClaim,
  readTimes,
  saysWhat,
  type Time,
} from '#src/question/claims/prose-claim.ts';
import { agrees } from '#src/question/claims/rounding.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/stated-values.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { shortPath } from '../passages/candidate-sentences.ts';
import { createMatcher } from '../passages/match-concepts.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { type Finding, unverifiable } from './verdict.ts';

/** A sentence of the documents with how much of the claim it and its surroundings say, 0 … 1. */
interface Printed {
  readonly read: ReadSection;
  readonly place: number;
  readonly text: string;
  /** Nouns and names of the claim: in the sentence, its headings or elsewhere in the section. */
  readonly subject: number;
  /** All words, the further away the less. */
  readonly coverage: number;
  /** All words, by the sentence and its headings alone. */
  readonly own: number;
}

/** A measure that the sentence names, and the words that name it. */
export interface NamedMeasure {
  readonly spans: readonly { document: string; firstLine: number; lastLine: number }[];
  readonly words: ReadonlySet<string>;
}

/** What prose is searched in. */
export interface ProseSource {
  readonly passages: PassageSearch;
  measureIn(sentence: string): Promise<NamedMeasure | null>;
}

const HITS = 16;
const PROSE: ReadonlySet<SectionKind> = new Set(['prose', 'question', 'measure', 'list']);
/** Shares of the words of a claim that a sentence must say to prove it, or to speak of the same thing. */
const PROVES = 0.72;
const SAME_SUBJECT = 0.78;
/** Without a number to compare only a sentence that says nearly every word proves it. */
const SAYS_ALL = 0.88;
const FRAME_WEIGHT = 0.25;
/** What happens is said in many words, what it happens to in few. */
const VERB_WEIGHT = 0.5;
const MOST_COMPARED = 20;
const NAMES_MEASURE = 0.95;
const ELSEWHERE = 0.85;
const BEFORE = 0.9;
const AFTER = 0.7;

/**
 * Checks a sentence against the prose of the documents: it holds where one sentence states the same
 * number of the same thing; it is wrong where that sentence states another number of it.
 */
export async function checkProse(sentence: string, source: ProseSource): Promise<Finding> {
  const claim = readProseClaim(sentence);
  const lists = await checkLists(claim, source);
  if (lists !== null) return lists;
  const name = await checkName(claim, source);
  if (name !== null) return name;
  const printed = await findPrinted(claim, source);
  if (claim.values.length > 0) return checkValues(claim, printed);
  if (claim.times.length > 0) return checkTimes(claim, printed);
  return checkWords(claim, printed);
}

async function findPrinted(
  claim: ProseClaim,
  { passages: search, measureIn }: ProseSource,
): Promise<Printed[]> {
  const known = claim.planYears.filter((year) => search.years.includes(year));
  if (claim.planYears.length > 0 && known.length === 0) return [];
  const years = known.length > 0 ? { years: known } : {};
  const measure = await measureIn(claim.subject);
  const within = measure === null ? {} : { within: measure.spans };
  const hits = [
    ...(await search.search({ text: claim.text, limit: HITS, ...years })),
    ...(measure === null
      ? []
      : await search.search({ text: claim.text, limit: HITS, ...years, ...within })),
  ];
  const sections = new Set<Section>();
  for (const { chunk, others } of hits) {
    for (const { document, firstLine } of [chunk, ...(others ?? [])]) {
      const section = search.sectionAt(document, firstLine);
      if (section !== undefined && PROSE.has(section.kind)) sections.add(section);
    }
  }
  const words = claimWords(claim, search, measure);
  return [...sections]
    .filter((section) => known.length === 0 || known.includes(section.year ?? 0))
    .flatMap((section) => printedIn(search.read(section), words, measure))
    .sort((a, b) => rankOf(b) - rankOf(a));
}

function rankOf({ subject, coverage, own }: Printed): number {
  return subject + coverage + own;
}

interface ClaimWords {
  readonly match: ReturnType<typeof createMatcher>;
  readonly weights: readonly number[];
  readonly isNoun: readonly boolean[];
  readonly namesMeasure: readonly boolean[];
}

function claimWords(
  claim: ProseClaim,
  search: PassageSearch,
  measure: NamedMeasure | null,
): ClaimWords {
  const concepts = search.concepts(claim.subject).filter(({ folded }) => !/^\d/u.test(folded));
  const isWritten = concepts.some(({ surface }) => /^\p{Lu}/u.test(surface));
  const isNoun = concepts.map(({ surface }) => !isWritten || /^\p{Lu}|\d/u.test(surface));
  return {
    match: createMatcher(concepts, search.words),
    weights: concepts.map(
      (concept, i) => weightOf(concept) * (isNoun[i] === true ? 1 : VERB_WEIGHT),
    ),
    isNoun,
    namesMeasure: concepts.map(({ folded }) => measure?.words.has(folded) === true),
  };
}

function weightOf({ importance, folded }: Concept): number {
  return Math.max(1, Math.sqrt(importance)) * (isFrameWord(folded) ? FRAME_WEIGHT : 1);
}

function printedIn(
  read: ReadSection,
  { match, weights, isNoun, namesMeasure }: ClaimWords,
  measure: NamedMeasure | null,
): Printed[] {
  const isMeasure = measure !== null && isWithin(read.section, measure);
  const heading = match(read.headingTerms).map((found, i) =>
    isMeasure && namesMeasure[i] === true ? Math.max(found, NAMES_MEASURE) : found,
  );
  const all = read.sentences.map(({ terms }) => match(terms));
  const section = weights.map((_, i) => Math.max(0, ...all.map((found) => found[i] ?? 0)));
  const nouns = weights.map((weight, i) => (isNoun[i] === true ? weight : 0));
  return read.sentences.flatMap(({ text, isBody }, place) => {
    if (!isBody || text.length < 12) return [];
    const own = weights.map((_, i) => Math.max(all[place]?.[i] ?? 0, heading[i] ?? 0));
    const around = weights.map((_, i) =>
      Math.max(
        own[i] ?? 0,
        BEFORE * Math.max(all[place - 1]?.[i] ?? 0, all[place - 2]?.[i] ?? 0),
        AFTER * (all[place + 1]?.[i] ?? 0),
        ELSEWHERE * (isNoun[i] === true ? (section[i] ?? 0) : 0),
      ),
    );
    return [
      {
        read,
        place,
        text,
        own: shareOf(own, weights),
        coverage: shareOf(around, weights),
        subject: shareOf(around, nouns),
      },
    ];
  });
}

function isWithin({ document, firstLine, lastLine }: Section, { spans }: NamedMeasure): boolean {
  return spans.some(
    (span) =>
      span.document === document && span.firstLine <= lastLine && firstLine <= span.lastLine,
  );
}

function shareOf(matches: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0
    ? 0
    : matches.reduce((sum, match, i) => sum + match * (weights[i] ?? 0), 0) / all;
}

function checkValues(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const near = printed.filter(({ subject }) => subject >= SAME_SUBJECT);
  const proof = near.find((place) => place.coverage >= PROVES && statesAll(claim, place));
  if (proof !== undefined) return proven(claim, proof);
  const [first] = claim.values;
  if (first === undefined || !claim.values.some(saysWhat)) return nothingSaid(printed);
  const other = near.find((place) => statesOther(claim, place));
  if (other === undefined) return nothingSaid(printed);
  const value = otherValue(claim, other);
  if (value === undefined) return nothingSaid(printed);
  // Another place of the documents may state the number that is claimed.
  if (near.some((place) => statesAll(claim, place)))
    return unverifiable('Die Dokumente nennen dazu mehrere Zahlen.', quoteDraft([other]));
  return {
    verdict: 'stimmt nicht',
    stated: value.said.value,
    actual: value.printed.value,
    reason: `Genannt werden ${value.said.text}; in den Dokumenten steht ${value.printed.text}${value.printed.noun === null ? '' : ` ${value.printed.noun}`}.`,
    evidence: quoteDraft([other], value.printed),
  };
}

/** Every number of the claim, of the same thing and at the same time. */
function statesAll(claim: ProseClaim, place: Printed): boolean {
  const printed = readStatedValues(place.text);
  return (
    claim.values.every(
      (said) =>
        printed.some((value) => countsTheSame(said, value, place.text) && fits(said, value)) ||
        isSpanAbove(said, place),
    ) &&
    saysTimes(claim, place) &&
    isNegated(place.text) === claim.isNegated
  );
}

/** "für fünf Jahre": a span of time that the question above the sentence names. */
function isSpanAbove(said: StatedValue, { read }: Printed): boolean {
  if (!/^(?:Jahr|Monat|Woche|Tag)/u.test(said.noun ?? '')) return false;
  const heading = [
    ...read.section.path,
    ...read.sentences.filter(({ isBody }) => !isBody).map(({ text }) => text),
  ].join(' ');
  return readStatedValues(heading).some(
    (value) => countsTheSame(said, value, heading) && fits(said, value),
  );
}

/** A hedge of the source is part of its number: "rund 900" against 900 is the same. */
function fits(said: StatedValue, printed: StatedValue): boolean {
  if (agrees(said, printed.value) !== 'no') return true;
  return printed.hedge !== 'none' && agrees(printed, said.value) !== 'no' && said.hedge !== 'none';
}

function saysTimes(claim: ProseClaim, place: Printed): boolean {
  if (claim.times.length === 0) return true;
  const near = [place.text, textAt(place, -1), textAt(place, -2)].flatMap(readTimes);
  const { year } = place.read.section;
  return claim.times.every(
    (time) =>
      near.some((other) => isSameTime(time, other)) || (time.month === null && time.year === year),
  );
}

function textAt({ read, place }: Printed, by: number): string {
  return read.sentences[place + by]?.text ?? '';
}

function statesOther(claim: ProseClaim, place: Printed): boolean {
  return (
    isNegated(place.text) === claim.isNegated &&
    saysTimes(claim, place) &&
    otherValue(claim, place) !== undefined
  );
}

/** The one number of the sentence that counts the same and is another. */
function otherValue(
  claim: ProseClaim,
  place: Printed,
): { said: StatedValue; printed: StatedValue } | undefined {
  const printed = readStatedValues(place.text);
  for (const said of claim.values.filter(saysWhat)) {
    const alike = printed.filter((value) => countsTheSame(said, value, place.text));
    const [only] = alike;
    if (only !== undefined && alike.length === 1 && !fits(said, only))
      return { said, printed: only };
  }
  return undefined;
}

function proven(claim: ProseClaim, place: Printed): Finding {
  const printed = readStatedValues(place.text);
  const pairs = claim.values.flatMap((said) => {
    const value = printed.find(
      (other) => countsTheSame(said, other, place.text) && fits(said, other),
    );
    return value === undefined ? [] : [{ said, value }];
  });
  const [main] = pairs;
  const rounded = pairs.some(({ said, value }) => agrees(said, value.value) !== 'exact');
  return {
    verdict: 'stimmt',
    ...(main === undefined ? {} : { stated: main.said.value, actual: main.value.value, rounded }),
    reason: rounded && main !== undefined ? `Genau steht dort: ${main.value.text}.` : '',
    evidence: quoteDraft([place], main?.value),
  };
}

/** A date: the same event at another time is wrong. */
function checkTimes(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const near = printed.filter(
    ({ subject, coverage, text }) =>
      subject >= SAME_SUBJECT && coverage >= PROVES && isNegated(text) === claim.isNegated,
  );
  const proof = near.find(
    (place) =>
      place.own >= PROVES &&
      claim.times.every((time) =>
        readTimes(place.text).some(
          (other) => isSameTime(time, other) && (time.month === null || other.month !== null),
        ),
      ),
  );
  if (proof !== undefined) return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
  const [time, ...more] = claim.times;
  if (time === undefined || more.length > 0) return nothingSaid(printed);
  const all = printed.slice(0, MOST_COMPARED).flatMap(({ text }) => readTimes(text));
  if (all.some((found) => isSameTime(found, time) && (time.month === null || found.month !== null)))
    return nothingSaid(printed);
  const other = printed.find((place) => statesOtherTime(claim, time, place));
  if (other === undefined) return nothingSaid(printed);
  return {
    verdict: 'stimmt nicht',
    reason: 'In den Dokumenten steht ein anderer Zeitpunkt.',
    evidence: quoteDraft([other]),
  };
}

/** Of the same thing, in a sentence with one date: nearly the same, or all of what is said of it. */
function statesOtherTime(claim: ProseClaim, time: Time, place: Printed): boolean {
  const all = readTimes(place.text);
  const found = all.filter(
    ({ year, month }) =>
      month !== null || all.every((other) => other.month === null || other.year !== year),
  );
  const [only] = found;
  if (only === undefined || found.length > 1 || place.subject < SAME_SUBJECT) return false;
  if (isNegated(place.text) !== claim.isNegated) return false;
  const isMiswritten = time.day !== null && only.day === time.day && only.month === time.month;
  return place.own >= PROVES || (isMiswritten && place.coverage >= 0.5);
}

/** "Thüringen, Sachsen und Bayern" where the source lists others of the same kind. */
async function checkLists(claim: ProseClaim, source: ProseSource): Promise<Finding | null> {
  const rest = withoutNames(claim.text);
  if (rest === null || claim.values.length > 0) return null;
  const printed = await findPrinted(readProseClaim(rest), source);
  const near = printed.filter(
    ({ subject, coverage }) => subject >= SAME_SUBJECT && coverage >= 0.4,
  );
  const compared = near.flatMap((place) => {
    const names = sameSet(claim.text, place.text);
    return names === null ? [] : [{ place, names }];
  });
  const [first] = compared;
  if (first === undefined || compared.some(({ names }) => names.isSame)) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${first.names.printed.join(', ')}.`,
    evidence: quoteDraft([first.place]),
  };
}

/** "von Bayern entwickelt" where the source says of the same thing "von Baden-Württemberg". */
async function checkName(claim: ProseClaim, source: ProseSource): Promise<Finding | null> {
  const said = singleName(claim.text);
  if (said === null || claim.values.length > 0 || claim.isNegated) return null;
  const printed = await findPrinted(readProseClaim(said.rest), source);
  const alike = printed.flatMap((place) => {
    const other = place.own >= SAYS_ALL && !isNegated(place.text) ? singleName(place.text) : null;
    return other !== null && other.before === said.before ? [{ place, other }] : [];
  });
  const [first] = alike;
  if (first === undefined || alike.some(({ other }) => other.name === said.name)) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${first.other.name}.`,
    evidence: quoteDraft([first.place]),
  };
}

function checkWords(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const proof = printed.find(
    (place) =>
      place.own >= SAYS_ALL &&
      isNegated(place.text) === claim.isNegated &&
      readStatedValues(place.text).length < 4,
  );
  if (proof === undefined) return nothingSaid(printed);
  return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
}

function nothingSaid(printed: readonly Printed[]): Finding {
  const [best] = printed;
  const isNear = best !== undefined && best.coverage >= 0.5;
  return unverifiable(
    isNear
      ? 'In den Dokumenten steht nichts, was den Satz bestätigt oder widerlegt. Am nächsten kommt die zitierte Stelle.'
      : 'Dazu steht nichts in den Dokumenten.',
    isNear ? quoteDraft([best]) : null,
  );
}

function quoteDraft(places: readonly Printed[], figure?: StatedValue): AnswerDraft {
  return {
    kind: 'passage',
    text: places
      .map(
        (place, i) =>
          `**${shortPath(place.read.section)}:** „${place.text.replace(/[*_`]/gu, ' ').trim()}“ [${i + 1}]`,
      )
      .join('\n\n'),
    ...(figure === undefined
      ? {}
      : {
          figures: [
            {
              value: figure.value,
              unit: figure.isMoney ? 'Euro' : figure.kind === 'number' ? (figure.noun ?? '') : '%',
              label: `${figure.text} (${formatNumber(figure.value)})`,
              computed: false,
              citations: [1],
            },
          ],
        }),
    sources: places.map(sourceOf),
  };
}

function sourceOf({ read, place }: Printed): Source {
  const { section, reading } = read;
  const span = read.sentences[place]?.span ?? { start: 0, end: 0 };
  const { firstLine, lastLine, quote } = reading.originOf(span);
  return {
    document: section.document,
    firstLine,
    lastLine,
    quote,
    section: section.path.join(' › '),
  };
}
