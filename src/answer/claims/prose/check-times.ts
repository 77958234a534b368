import { statesIn } from '#src/question/claims/prose/name-lists.ts';
import {
  isSameTime,
  type ProseClaim,
  readTimes,
  type Time,
  timeText,
} from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { isOfAnotherNorm } from './another-norm.ts';
import { datesOfSame, timesIn } from './dates-of-same.ts';
import { isDeniedAlike } from './denied-alike.ts';
import { PROVES, type Printed, SAME_SUBJECT, SAYS_ALL, TELLS } from './printed.ts';
import { nothingSaid, quoteDraft } from './quote-draft.ts';
import { isSaidAlike, isToldInSameWay } from './said-alike.ts';
import { saysEachInContext } from './said-in-context.ts';
import { saysWhatLasts } from './says-what-lasts.ts';

/** A date: the same event at another time is wrong. */
export function checkTimes(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const telling = printed.filter((place) => tellsEvent(claim, place));
  const proof = telling.find(
    (place) =>
      isAllSaid(claim, place) &&
      place.isOfItself &&
      isSaidAlike(claim, place) &&
      statesTimes(claim, place),
  );
  const later = proof === undefined ? undefined : laterTelling(claim, proof, telling);
  if (proof !== undefined && later !== undefined)
    return unverifiable(
      `Die Aktionspläne nennen nacheinander mehrere Zeitpunkte, der spätere: ${timesIn(later).map(timeText).join(', ')}.`,
      quoteDraft([proof, later]),
    );
  if (proof !== undefined) return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
  const [time, ...more] = claim.times.filter(
    ({ year }) => !telling.some(({ text }) => isOfName(year, claim.text, text)),
  );
  // "2023 mehr hatte": the time is that of a number.
  if (time === undefined || more.length > 0 || COMPARES.test(claim.text))
    return nothingSaid(printed);
  if (telling.some((place) => statesTimes(claim, place) || statesDay(time, claim, place)))
    return nothingSaid(printed);
  const other = telling.find(
    (place) =>
      isToldInSameWay(claim, place) &&
      statesOtherTime(time, claim, place) &&
      saysWhatLasts(claim, place),
  );
  if (other === undefined) return nothingSaid(printed);
  const found = datesOfSame(time, claim.text, other.text) ?? timesIn(other);
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht ein anderer Zeitpunkt: ${found.map(timeText).join(', ')}.`,
    evidence: quoteDraft([other]),
  };
}

/** A later plan tells the same with all its words of another time: which of them is meant, it does not say. */
function laterTelling(
  claim: ProseClaim,
  proof: Printed,
  telling: readonly Printed[],
): Printed | undefined {
  const year = proof.read.section.year;
  if (year === undefined || claim.planYears.length > 0) return undefined;
  const same = telling.filter(
    (place) =>
      place.own >= proof.own && place.saysEach() && place.isOfItself && isSaidAlike(claim, place),
  );
  const yearOf = ({ read }: Printed): number => read.section.year ?? 0;
  const newest = Math.max(year, ...same.map(yearOf));
  const later = same.filter((place) => yearOf(place) === newest && newest > year);
  return later.some((place) => statesTimes(claim, place))
    ? undefined
    : later.find(({ text }) => statesAnother(claim, readTimes(text.replace(OF_NOUN, ' '))));
}

/** "die Leitlinie vom 27.09.2024": when a paper is from, and not when something was so. */
const OF_NOUN = /(?<=[\p{L})"“])\svom\s\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{L}+)\s?\d{4}/gu;

/** One time that excludes the claimed ones: of another year or month, and not only less exact. */
function statesAnother({ times }: ProseClaim, [only, ...others]: readonly Time[]): boolean {
  if (only === undefined || others.length > 0) return false;
  return times.some(
    ({ year, month }) =>
      year !== only.year || (month !== null && only.month !== null && month !== only.month),
  );
}

/** "das Personalentwicklungskonzept 2025": both call it so, and the year is a part of the name. */
function isOfName(year: number, claimed: string, printed: string): boolean {
  const name = new RegExp(`(?<noun>\\p{Lu}[\\p{L}-]{4,})\\s${year}(?!\\d)`, 'u').exec(claimed);
  const noun = name?.groups?.noun ?? '';
  return noun !== '' && !OF_TIME.test(noun) && printed.includes(`${noun} ${year}`);
}

const OF_TIME = new RegExp(
  `^(?:${GERMAN_MONTH}|Jahres?|Sommers?|Herbst|Winter|Frühjahr|Quartals?|Halbjahrs?|Stichtag|Anfang|Mitte)$`,
  'iu',
);

const COMPARES =
  /(?<!\p{L})(?:(?<!nicht )(?:mehr|weniger)|größer|kleiner|höher|niedriger|more|fewer|less)(?!\p{L})/iu;

/** Without the word for what happens a sentence must say nearly all of the rest by itself. */
const TELLS_MOST = 0.65;

/** The sentence itself tells the same of the same thing, at whatever time. */
function tellsEvent(claim: ProseClaim, place: Printed): boolean {
  if (!isDeniedAlike(claim, place)) return false;
  // Where each of its words is said, it is of the same, though some are said in other words.
  if ((place.subject < SAME_SUBJECT || place.coverage < PROVES) && !isAllSaid(claim, place))
    return false;
  const said = place.saidBy(place.text);
  return (
    (place.event ?? 0) >= TELLS ||
    (said >= TELLS_MOST && place.event === null) ||
    (said >= TELLS && isOnDay(claim, place))
  );
}

/** Each word of the claim is said, if some as synonyms; on the very day one of them just before or behind. */
function isAllSaid(claim: ProseClaim, place: Printed): boolean {
  if (place.own < SAYS_IN_OTHER_WORDS) return false;
  return saysEachInContext(place) || (isOnDay(claim, place) && isRestAround(claim, place));
}

/**
 * All but what a noun of the claim is of, which the sentences beside it say: "der Bericht zur Vergabestelle".
 * Nobody who does something, or to whom it is done, is taken from there.
 */
function isRestAround({ text }: ProseClaim, place: Printed): boolean {
  const [word, ...more] = place.unsaidBy(place.text).filter((unsaid) => !place.isContext(unsaid));
  return (
    word !== undefined &&
    more.length === 0 &&
    place.coverage >= SAYS_ALL &&
    Array.from(text.matchAll(OF_NOUN_BEFORE), ({ groups }) =>
      foldGerman(groups?.of ?? '').replaceAll('-', ''),
    ).includes(word.replaceAll('-', '')) &&
    place.officesIn(word).length === 0 &&
    statesIn(word).length === 0
  );
}

const OF_NOUN_BEFORE =
  /(?<=\p{Lu}[\p{L}-]+\s)(?:zu[rm]|für (?:das|die|den)|über (?:das|die|den)|beim?)\s(?<of>\p{Lu}[\p{L}-]+)/gu;

const SAYS_IN_OTHER_WORDS = 0.65;

/** On one day there is hardly anything else to tell of the same thing. */
function isOnDay({ times: [time, ...more] }: ProseClaim, place: Printed): boolean {
  const [only, ...others] = readTimes(place.text);
  if (time === undefined || only === undefined || more.length + others.length > 0) return false;
  return time.day !== null && only.day === time.day && only.month === time.month;
}

/** What a plan says to be so "derzeit" is so in its year. */
const NOWADAYS =
  /(?<!\p{L})(?:derzeit|aktuell|gegenwärtig|momentan|zurzeit|bislang|bisher)(?!\p{L})/iu;

function timesOf(place: Printed): readonly Time[] {
  const { year } = place.read.section;
  const isOfPlan =
    year !== undefined && NOWADAYS.test(place.text) && readTimes(place.text).length === 0;
  return isOfPlan ? [{ year, month: null, day: null }] : timesIn(place);
}

export function statesTimes({ times, text }: ProseClaim, place: Printed): boolean {
  const found = timesOf(place);
  return times.every((time) =>
    (datesOfSame(time, text, place.text) ?? found).some(
      (other) => isSameTime(time, other) && (time.month === null || other.month !== null),
    ),
  );
}

/** The very day, be it of something else in the sentence. */
function statesDay(time: Time, claim: ProseClaim, { text }: Printed): boolean {
  const times = datesOfSame(time, claim.text, text) ?? readTimes(text);
  return time.day !== null && times.some((other) => other.day !== null && isSameTime(time, other));
}

/** Of the same thing, with one date: nearly the same, or all of what is said of it. */
function statesOtherTime(time: Time, claim: ProseClaim, place: Printed): boolean {
  const { text } = claim;
  if (isOfAnotherNorm(text, place.text)) return false;
  const all = datesOfSame(time, text, place.text) ?? timesIn(place);
  const found = all.filter(
    ({ year, month }) =>
      !isOfName(year, text, place.text) &&
      (month !== null || all.every((other) => other.month === null || other.year !== year)),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return false;
  const isMiswritten = time.day !== null && only.day === time.day && only.month === time.month;
  return place.own >= SAYS_ALL || isMiswritten || isAllSaid(claim, place);
}
