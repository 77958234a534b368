import { type TextTerms, termsOf } from '#src/answer/passages/match-concepts.ts';
import type { ReadSection } from '#src/answer/passages/read-section.ts';
import type { Section } from '#src/domain/section.ts';
import { countingTheSame } from '#src/question/claims/prose/prose-claim.ts';
import { isReportedQuestion } from '#src/question/passages/reported-question.ts';
import type { ClaimWords } from './claim-words.ts';
import { PLANNED } from './done-alike.ts';
import { pointedAt } from './pointed-at.ts';
import { headingOf, type NamedMeasure, type Printed, withoutHyphens } from './printed.ts';
import { topicAt } from './topic-names.ts';

/** From here on it is the word or another one for it; opposites are near in meaning, too. */
const NAMED = 0.6;
const ENTITLED = 0.9;

const NAMES_MEASURE = 0.95;

const ELSEWHERE = 0.85;

const BEFORE = 0.9;

const AFTER = 0.7;

/** Verbs that only join a number to what has it: "dauert vier Wochen" is "4-wöchig". */
const HAS_NUMBER =
  /^(?:dauert|dauern|dauerte|betragt|betrug|umfasst|umfassen|zahlt|zahlen|zahlte|zahlten)$/u;

/** Below this a word is not said at all. */
const SAID = 0.5;

/** "wird elektronisch versandt": how something happens no title says. */
const MANNER = /(?:isch|ig|lich|sam|los|frei|haft|iv|al|ell)$/u;

const PASSIVE =
  /(?<!\p{L})(?:wird|werden|wurden?|worden)(?!\p{L})|(?<!\p{L})komm(?:t|en)\s[^,;]*\szum Einsatz(?!\p{L})/u;
/** Somebody does it, or may be the one who does. */
const NAMES_AGENT =
  /(?<!\p{L})(?:durch|vom|von (?:der|den|dem)|Bund(?:es)?|Ländern?|Kommunen|Gemeinden|Firma|Fa\.|EU)(?!\p{L})/u;

/** "war vorgesehen": any way to say that something is to be says it, "Das Projekt umfasst …" as well. */
const IS_TO_BE = /^(?:vorgesehen|geplant|beabsichtigt|angestrebt)$/u;

/** In whose name a parliamentary question is answered. */
const SPEAKER = /^landesregierung$/u;

/** "16 vormals Maßnahme A.11." numbers a note and counts nothing. */
const FORMERLY = /^\d{0,3}\s?vormals(?!\p{L})/u;

/** "Nach Auskunft von Eltern sei ein Viertel …", where members of a parliament say why they ask. */
const BEFORE_QUESTIONS =
  /Fragesteller|Fragende|Anfragende|(?:Vorbemerkung|Begründung) de[rs] Abgeordnete|Einleitung (?:für|der|zu)|^(?:Schriftliche |Kleine |Große )+Anfrage/u;
const SUBJUNCTIVE = /(?<!\p{L})(?:sei|seien|habe|werde|wären|hätten|würden|gebe|könne)(?!\p{L})/u;

function isHearsay(text: string, { kind, path }: Section): boolean {
  return kind === 'prose' && BEFORE_QUESTIONS.test(path.at(-1) ?? '') && SUBJUNCTIVE.test(text);
}

interface Around {
  readonly measure: NamedMeasure | null;
  readonly officesIn: (text: string) => readonly string[];
}

/** The sentences of a section, each with how much of a claim it and what stands around it say. */
export function printedIn(
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
  // Who answers a question speaks of itself.
  const isSpeaker = (i: number): boolean =>
    read.section.kind === 'question' && SPEAKER.test(words.folded[i] ?? '');
  const sought = new Set(words.folded.map(withoutHyphens));
  const all = terms.map(match);
  const section = words.weights.map((_, i) => Math.max(0, ...all.map((found) => found[i] ?? 0)));
  return read.sentences.flatMap(({ text, isBody }, place) => {
    if (!isBody || text.length < 12 || FORMERLY.test(text)) return [];
    if (isReportedQuestion(text) || isHearsay(text, read.section)) return [];
    // What is done by nobody who is named is done by the land of all the documents.
    const isUnnamed = (i: number): boolean =>
      isSpeaker(i) ||
      (IS_TO_BE.test(words.folded[i] ?? '') && PLANNED.test(text)) ||
      (words.folded[i] === 'land' &&
        PASSIVE.test(text) &&
        !NAMES_AGENT.test(text) &&
        !isOffice(text));
    const topic = topicAt(read, place, isOffice, sought);
    const pointed = pointedAt(read, place);
    const isTopic = (i: number): boolean =>
      pointed.has(withoutHyphens(words.folded[i] ?? '')) ||
      (topic !== null &&
        (withoutHyphens(words.folded[i] ?? '') === topic ||
          describes(i, topic, words, {
            terms,
            place,
            isSaid: (section[i] ?? 0) >= NAMED,
          })));
    const own = words.weights.map((_, i) =>
      Math.max(all[place]?.[i] ?? 0, heading[i] ?? 0, isTopic(i) || isUnnamed(i) ? BEFORE : 0),
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
              (read.section.kind === 'measure' &&
                (entitled()[i] ?? 0) >= ENTITLED &&
                !(isNoun[i] !== true && MANNER.test(words.folded[i] ?? ''))) ||
              (isMeasure && namesMeasure[i] === true && isNamedNear(i)) ||
              isTopic(i) ||
              isUnnamed(i) ||
              (isNoun[i] !== true && terms[place]?.words.some((word) => word.startsWith(stem))),
          ),
        saidBy: (part) =>
          shareOf(
            match(termsOf(part)).map((found, i) => (isUnnamed(i) ? BEFORE : found)),
            weights,
          ),
        tellsEventIn: (part) => {
          const said = match(termsOf(part));
          return words.isEvent.some(
            (is, i) => is && words.isAttribute[i] !== true && (said[i] ?? 0) >= NAMED,
          );
        },
        isJustSaid: (word) => {
          const at = words.folded.findIndex((own) => withoutHyphens(own) === withoutHyphens(word));
          return [0, 1, 2].some((by) => (all[place - by]?.[at] ?? 0) >= NAMED);
        },
        unsaidBy: (part) => {
          const said = match(termsOf(part));
          return words.folded.filter(
            (_, i) => words.isSilent[i] !== true && !isUnnamed(i) && (said[i] ?? 0) < NAMED,
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

/** Letters by which a compound is known: "Büroassistenzsystem" and "Büroassistenz-Software". */
const BEGINNING = 8;

/**
 * "das Büroassistenzsystem F13" where the sentences just before call it "Büroassistenz-Software", "das
 * Forschungsprojekt KollOM-FIT" where the section speaks of "Forschungsprojekte".
 */
function describes(
  i: number,
  topic: string,
  { folded, isBeside }: ClaimWords,
  { terms, place, isSaid }: { terms: readonly TextTerms[]; place: number; isSaid: boolean },
): boolean {
  const word = folded[i] ?? '';
  const begin = word.slice(0, BEGINNING);
  const isNamed = withoutHyphens(folded[i + 1] ?? '') === topic && isBeside[i] === true;
  if (!isNamed || begin.length < BEGINNING) return false;
  return [0, 1, 2, 3].some((by) => {
    const words = terms[place - by]?.words ?? [];
    const at = words.findIndex((one) => withoutHyphens(one) === topic);
    const before = words[at - 1] ?? '';
    const isSameKind = before.length > 0 && (word.endsWith(before) || before.endsWith(word));
    // Elsewhere in the sentence such a word is of another thing: "Verwaltungsnetz F13" of "Verwaltung".
    const isCalledSo = words
      .slice(Math.max(0, at - 2), Math.max(0, at))
      .some((one) => one.startsWith(begin));
    return isCalledSo || (isSaid && isSameKind);
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
