import type { Section, SectionKind } from '#src/domain/section.ts';
import { countingTheSame, type ProseClaim } from '#src/question/claims/prose-claim.ts';
import { actsOf } from '#src/question/claims/same-acts.ts';
import type { StatedValue } from '#src/question/claims/stated-values.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { type Matcher, type TextTerms, termsOf } from '../passages/match-concepts.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import type { ReadSection } from '../passages/read-section.ts';
import { claimMatcher } from './claim-matcher.ts';
import { topicAt } from './topic-names.ts';

/** Shares of the words of a claim that a sentence must say to prove it, or to speak of the same thing. */
export const PROVES = 0.72;
export const SAME_SUBJECT = 0.78;

/** Without a number to compare only a sentence that says nearly every word proves it. */
export const SAYS_ALL = 0.88;
/** Share of the words of a claim that a sentence says itself, without what stands above it. */
export const TELLS = 0.3;

/** A sentence of the documents with how much of the claim it and its surroundings say, 0 … 1. */
export interface Printed {
  readonly read: ReadSection;
  readonly place: number;
  readonly text: string;
  /** Nouns and names of the claim: in the sentence, its headings or elsewhere in the section. */
  readonly subject: number;
  /** All words, the further away the less. */
  readonly coverage: number;
  /** All words, by the sentence and its headings alone. */
  readonly own: number;
  /** What happens, by the sentence alone: the words that are no nouns. Null where there are none. */
  readonly event: number | null;
  /**
   * Every word that matters is said, and not only nearly all: "Wetterdaten" are no "Satellitendaten".
   *
   * @param verbs - How near in meaning to those of the claim its verbs must be.
   */
  saysEach(verbs?: number): boolean;
  /** All words by a text alone, which may be a part of the sentence. */
  saidBy(text: string): number;
  /** Whether a part of the sentence says what happens. */
  tellsEventIn(part: string): boolean;
  /** Whether the sentence or the two before it say a folded word of the claim. */
  isJustSaid(word: string): boolean;
  /** Folded words of the claim that a text does not say. */
  unsaidBy(text: string): string[];
  /** Whether it says a noun of the claim by itself, or speaks of what stands above as "das Projekt". */
  readonly isOfItself: boolean;
  /** Whether the title of the measure says a folded word of the claim. */
  isTitled(word: string): boolean;
  /** Whether what the sentence is about says a folded word: its topic, or the title of the measure. */
  isContext(word: string): boolean;
  /** Whether a folded word is the name of `topic`. */
  isTopic(word: string): boolean;
  /** The one named thing that it is about, folded, without hyphens; said in it or just before. */
  readonly topic: string | null;
  /** The offices that a text names, by their abbreviations. */
  officesIn(text: string): readonly string[];
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
  /** The offices that a text names, by their abbreviations. */
  officesIn(text: string): readonly string[];
}

/** From here on it is the word or another one for it; opposites are near in meaning, too. */
const NAMED = 0.6;
const ENTITLED = 0.9;

/** "freigeschaltet" as "Freischaltung" begins; a short beginning is that of many words. */
function beginningOf(folded: string): string {
  const stem = stemGerman(folded.replace(SEPARATE, '$1'));
  return stem.length < LEAST_OF_BEGINNING ? folded : stem;
}

const LEAST_OF_BEGINNING = 5;
const SEPARATE =
  /^(ab|an|auf|aus|bei|ein|frei|fort|her|hin|los|nach|um|vor|weiter|zu)ge(?=\p{L}{4})/u;

const HITS = 16;

const PROSE: ReadonlySet<SectionKind> = new Set(['prose', 'question', 'measure', 'list']);

const FRAME_WEIGHT = 0.25;

/** What happens is said in many words, what it happens to in few. */
const VERB_WEIGHT = 0.5;

const NAMES_MEASURE = 0.95;

const ELSEWHERE = 0.85;

const BEFORE = 0.9;

const AFTER = 0.7;

/** Verbs that say nothing without what stands beside them. */
const LIGHT =
  /^(?:gibt|gab|gebe|halt|hielt|halten|liegt|lag|liegen|lagen|steht|stand|stehen|macht|geht|ging|kommt|kam|kommen|bleibt|blieb|nimmt|nahm|setzt|stellt|bringt|tritt|trat|fallt|fiel|lauft|lief|sieht|will|wollte|soll|sollen|muss|kann|nach|noch|laut|weiss|wissen|begann|begonnen|arbeitet|arbeiten|einsatz|betragt|betrug|umfasst|zahlt|zahlen|zahlte|zahlten|existiert|existieren|existierte|vorliegt|vorliegen|vorhanden|besitzt|besitzen|besass|verfugt|verfugen|fehlt|fehlen|fasst|fasste|dauert|dauern|dauerte)$/u;

/** Verbs that only say that there is something; another may say so as well. */
const IS_THERE =
  /^(?:gibt|existier\p{L}*|vorliegt|vorliegen|vorhanden|besitzt|besitzen|verfugt|verfugen|fehlt|fehlen)$/u;

/** Verbs that only join a number to what has it: "dauert vier Wochen" is "4-wöchig". */
const HAS_NUMBER =
  /^(?:dauert|dauern|dauerte|betragt|betrug|umfasst|umfassen|zahlt|zahlen|zahlte|zahlten)$/u;

/** Below this a word is not said at all. */
const SAID = 0.5;

/** The sentences of the documents that may speak of the same, best first. */
export async function findPrinted(
  claim: ProseClaim,
  { passages: search, measureIn, officesIn }: ProseSource,
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
    .flatMap((section) => printedIn(search.read(section), words, { measure, officesIn }))
    .sort((a, b) => rankOf(b) - rankOf(a));
}

/** "16 vormals Maßnahme A.11." numbers a note and counts nothing. */
const FORMERLY = /^\d{0,3}\s?vormals(?!\p{L})/u;

function rankOf({ subject, coverage, own }: Printed): number {
  return subject + coverage + own;
}

interface ClaimWords {
  readonly match: Matcher;
  readonly folded: readonly string[];
  readonly weights: readonly number[];
  readonly isNoun: readonly boolean[];
  /** Says what happens: no noun, and more than "gibt", "hält". */
  readonly isEvent: readonly boolean[];
  /** Says nothing of its own: "gibt", "laut". */
  readonly isSilent: readonly boolean[];
  /** How its other forms begin. */
  readonly stems: readonly string[];
  readonly namesMeasure: readonly boolean[];
  /** What a number counts: it is compared with the numbers, and need not be said in the same word. */
  readonly isCounted: readonly boolean[];
  /** Numbers that say what they count. */
  readonly values: readonly StatedValue[];
}

function claimWords(
  claim: ProseClaim,
  search: PassageSearch,
  measure: NamedMeasure | null,
): ClaimWords {
  const concepts = search.concepts(claim.subject);
  const isWritten = concepts.some(({ surface }) => /^\p{Lu}/u.test(surface));
  const isNoun = concepts.map(({ surface, folded }) =>
    isWritten ? /^\p{Lu}|\d/u.test(surface) && !isOpening(surface, claim) : !tellsAct(folded),
  );
  const values = claim.values.filter(({ kind, noun }) => kind === 'number' && noun !== null);
  const counted = new Set(values.map(({ noun }) => noun?.split(' ').at(-1)));
  const isCounted = concepts.map(({ surface }) => counted.has(surface));
  return {
    values,
    isCounted: isCounted.every((is, i) => is || isNoun[i] !== true) ? [] : isCounted,
    match: claimMatcher(concepts, search.words, detectLanguage(claim.text)),
    folded: concepts.map(({ folded }) => folded),
    weights: concepts.map(
      (concept, i) => weightOf(concept) * (isNoun[i] === true ? 1 : verbWeight(concept.folded)),
    ),
    isNoun,
    isEvent: concepts.map(({ folded }, i) => isNoun[i] !== true && !LIGHT.test(folded)),
    isSilent: concepts.map(({ folded }) => LIGHT.test(folded) || isFrameWord(folded)),
    stems: concepts.map(({ folded }) => beginningOf(folded)),
    namesMeasure: concepts.map(({ folded }) => measure?.words.has(folded) === true),
  };
}

/** In a claim without capitals: "abgeschlossen", "online" of a known act. */
function tellsAct(folded: string): boolean {
  return ACT_FORM.test(folded) && actsOf(folded).length > 0;
}

const ACT_FORM =
  /^(?:online|live|offline|\p{L}{0,7}ge\p{L}{3,}(?:t|en)|\p{L}{3,}iert|(?:be|ent|er|ver|uber)\p{L}{3,}t|\p{L}{3,}ed)$/u;

/** "Entwickelt wurde DAISY": the capital is that of the sentence. */
function isOpening(surface: string, { subject }: ProseClaim): boolean {
  return subject.startsWith(surface) && tellsAct(foldGerman(surface));
}

function verbWeight(folded: string): number {
  return VERB_WEIGHT * (IS_THERE.test(folded) ? FRAME_WEIGHT : 1);
}

function weightOf({ importance, folded }: Concept): number {
  return Math.max(1, Math.sqrt(importance)) * (isFrameWord(folded) ? FRAME_WEIGHT : 1);
}

interface Around {
  readonly measure: NamedMeasure | null;
  readonly officesIn: (text: string) => readonly string[];
}

function printedIn(
  read: ReadSection,
  words: ClaimWords,
  { measure, officesIn }: Around,
): Printed[] {
  const isOffice = (name: string): boolean => officesIn(name).length > 0;
  const { match, isNoun, namesMeasure, isCounted } = words;
  const isMeasure = measure !== null && isWithin(read.section, measure);
  const titled = match(read.headingTerms);
  let innermost: readonly number[] | undefined;
  // What stands above every measure of a plan says nothing of one of them.
  const entitled = (): readonly number[] => {
    innermost ??= match(termsOf(read.section.path.at(-1) ?? ''));
    return innermost;
  };
  // The name of a measure may be another than its title; what it takes part in proves nothing.
  const heading = titled.map((found, i) =>
    isMeasure && namesMeasure[i] === true ? Math.max(found, NAMES_MEASURE) : found,
  );
  const terms = read.sentences.map((sentence) => sentence.terms);
  const sought = new Set(words.folded.map(withoutHyphens));
  const all = terms.map(match);
  const section = words.weights.map((_, i) => Math.max(0, ...all.map((found) => found[i] ?? 0)));
  return read.sentences.flatMap(({ text, isBody }, place) => {
    if (!isBody || text.length < 12 || FORMERLY.test(text)) return [];
    const topic = topicAt(read, place, isOffice, sought);
    const isTopic = (i: number): boolean =>
      topic !== null &&
      (withoutHyphens(words.folded[i] ?? '') === topic || describes(i, topic, words, terms, place));
    const own = words.weights.map((_, i) =>
      Math.max(all[place]?.[i] ?? 0, heading[i] ?? 0, isTopic(i) ? BEFORE : 0),
    );
    const around = words.weights.map((_, i) =>
      Math.max(
        own[i] ?? 0,
        BEFORE * Math.max(all[place - 1]?.[i] ?? 0, all[place - 2]?.[i] ?? 0),
        AFTER * (all[place + 1]?.[i] ?? 0),
        ELSEWHERE * (isNoun[i] === true ? (section[i] ?? 0) : 0),
      ),
    );
    // "Pilotschulen" are counted as "Schulen": the number says that they are the same.
    const title = headingOf(read);
    const isFound = words.values.some((said) => countingTheSame(said, text, title).length > 0);
    const weights = words.weights.map((weight, i) => {
      const isOfNumber = isCounted[i] === true || HAS_NUMBER.test(words.folded[i] ?? '');
      return isFound && isOfNumber && (around[i] ?? 0) < SAID ? 0 : weight;
    });
    const isNamed = namesMeasure.some((is, i) => is && (all[place]?.[i] ?? 0) >= NAMED);
    // The name of the measure: its title is near it, or a sentence just before says it of "das System".
    const isNamedNear = (i: number): boolean =>
      (titled[i] ?? 0) >= SAID ||
      (!isNamed && [1, 2].some((by) => (all[place - by]?.[i] ?? 0) >= NAMED));
    const nouns = weights.map((weight, i) => (isNoun[i] === true ? weight : 0));
    const events = weights.map((weight, i) => (words.isEvent[i] === true ? weight : 0));
    const isTitled = (word: string): boolean =>
      read.section.kind === 'measure' && (entitled()[words.folded.indexOf(word)] ?? 0) >= ENTITLED;
    return [
      {
        read,
        place,
        text,
        topic,
        officesIn,
        own: shareOf(own, weights),
        coverage: shareOf(around, weights),
        subject: shareOf(around, nouns),
        event: events.every((weight) => weight === 0) ? null : shareOf(all[place] ?? [], events),
        saysEach: (verbs = NAMED) =>
          words.stems.every(
            (stem, i) =>
              weights[i] === 0 ||
              words.isSilent[i] === true ||
              (all[place]?.[i] ?? 0) >= (isNoun[i] === true ? NAMED : verbs) ||
              // The title of a measure says what its sentences are about; a question does not.
              (read.section.kind === 'measure' && (entitled()[i] ?? 0) >= ENTITLED) ||
              (isMeasure && namesMeasure[i] === true && isNamedNear(i)) ||
              isTopic(i) ||
              (isNoun[i] !== true && terms[place]?.words.some((word) => word.startsWith(stem))),
          ),
        saidBy: (part) => shareOf(match(termsOf(part)), weights),
        tellsEventIn: (part) => {
          const said = match(termsOf(part));
          return words.isEvent.some((is, i) => is && (said[i] ?? 0) >= NAMED);
        },
        isJustSaid: (word) => {
          const at = words.folded.findIndex((own) => withoutHyphens(own) === withoutHyphens(word));
          return [0, 1, 2].some((by) => (all[place - by]?.[at] ?? 0) >= NAMED);
        },
        unsaidBy: (part) => {
          const said = match(termsOf(part));
          return words.folded.filter(
            (_, i) => words.isSilent[i] !== true && (said[i] ?? 0) < NAMED,
          );
        },
        isOfItself:
          (topic !== null && words.folded.some((_, i) => isTopic(i))) ||
          SPEAKS_OF_TITLE.test(text) ||
          words.folded.some((_, i) => isNoun[i] === true && (all[place]?.[i] ?? 0) >= SAID),
        isTitled,
        isTopic: (word) => withoutHyphens(word) === topic,
        isContext: (word) => withoutHyphens(word) === topic || isTitled(word),
      },
    ];
  });
}

/** "Das Projekt wurde abgeschlossen" */
const SPEAKS_OF_TITLE =
  /(?<!\p{L})(?:(?:das|die|der|dem|den|des|dieses?|diese[rmn]?)\s(?:\p{Ll}+\s)?(?:\p{L}*(?:projekte?s?|maßnahme|vorhabens?|systems?|verfahrens?|portals?|anwendung|plattform|lösung|software|dienstes?|umsetzung|einführung))|es|sie|er|dies|diese|damit)(?!\p{L})/iu;

/** "VIS-GenAI" and "VISGenAI" are the same. */
export function withoutHyphens(word: string): string {
  return word.replaceAll('-', '');
}

/** Letters by which a compound is known: "Büroassistenzsystem" and "Büroassistenz-Software". */
const BEGINNING = 8;

/** "das Büroassistenzsystem F13" where the sentences just before call it "Büroassistenz-Software". */
function describes(
  i: number,
  topic: string,
  { folded }: ClaimWords,
  terms: readonly TextTerms[],
  place: number,
): boolean {
  const begin = (folded[i] ?? '').slice(0, BEGINNING);
  return (
    withoutHyphens(folded[i + 1] ?? '') === topic &&
    begin.length === BEGINNING &&
    [0, 1, 2, 3].some((by) => terms[place - by]?.words.some((word) => word.startsWith(begin)))
  );
}

/** What stands above the sentences of a section. */
export function headingOf({ section, sentences }: ReadSection): string {
  const above = sentences.filter(({ isBody }) => !isBody).map(({ text }) => text);
  return [...section.path, ...above].join(' ');
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
