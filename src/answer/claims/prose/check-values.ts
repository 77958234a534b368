import { agrees, isThreshold } from '#src/question/claims/numbers/rounding.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { yearsOfSeries } from '#src/question/claims/numbers/year-series.ts';
import {
  countingTheSame,
  countsPersons,
  countsTheSame,
  isSameTime,
  type ProseClaim,
  readTimes,
  saysWhat,
  timeText,
} from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { stemGerman } from '#src/text/stem.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { isDeniedAlike } from './denied-alike.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { headingOf, PROVES, type Printed, SAME_SUBJECT } from './printed.ts';
import { nothingSaid, quoteDraft } from './quote-draft.ts';
import { isSaidAlike } from './said-alike.ts';
import { saysWhatLasts } from './says-what-lasts.ts';
import { differenceIn, spansInUnitOf } from './values-alike.ts';

/** Beside the same number of the same thing a verb may be another: "begann", "startete". */
const SAME_ACT = 0.35;

export function checkValues(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const near = printed.filter(({ subject }) => subject >= SAME_SUBJECT);
  const proof = near.find(
    (place) =>
      place.coverage >= PROVES &&
      place.saysEach(SAME_ACT) &&
      isSaidAlike(claim, place) &&
      (!claim.values.some(isSpan) || saysWhatLasts(claim, place)) &&
      statesAll(claim, place),
  );
  if (proof !== undefined) return proven(claim, proof);
  const [first] = claim.values;
  if (first === undefined || !claim.values.some(saysWhat)) return nothingSaid(printed);
  const dated = near.find((place) => statesAtOtherTime(claim, place));
  if (dated !== undefined)
    return {
      verdict: 'stimmt nicht',
      reason: `In den Dokumenten steht ein anderer Zeitpunkt: ${readTimes(dated.text).map(timeText).join(', ')}.`,
      evidence: quoteDraft([dated]),
    };
  const [other] = tellingMost(claim, near)
    .filter((place) => statesOther(claim, place))
    .sort((a, b) => b.saidBy(b.text) - a.saidBy(a.text));
  if (other === undefined) return nothingSaid(printed);
  const said = other.saidBy(other.text);
  const value = otherValue(claim, other);
  if (value === undefined) return nothingSaid(printed);
  // Another place of the documents may state the number that is claimed.
  if (
    near.some((place) => statesAll(claim, place) && place.saidBy(place.text) >= said * MUCH_LESS) ||
    isSaidBetter(claim, other, printed) ||
    isSaidOfSubject(claim, other, printed)
  )
    return unverifiable('Die Dokumente nennen dazu mehrere Zahlen.', quoteDraft([other]));
  return {
    verdict: 'stimmt nicht',
    stated: value.said.value,
    actual: value.printed.value,
    reason: `Im Satz steht „${value.said.text}“; in den Dokumenten steht „${value.printed.text}“.`,
    evidence: quoteDraft([other], value.printed),
  };
}

/**
 * The sentences that may state another number of what happens: where one says "abgerufen" of such a number
 * and another does not, that of the other is the number of something else.
 */
function tellingMost(claim: ProseClaim, near: readonly Printed[]): readonly Printed[] {
  const counting = near.filter(
    (place) =>
      saysTimes(claim, place) &&
      claim.values.some((said) => saysWhat(said) && countedIn(claim, said, place).length > 0),
  );
  const most = Math.max(0, ...counting.map(({ event }) => event ?? 0));
  return near.filter(({ event }) => event === null || event >= most);
}

/** "24 Monate" */
function isSpan({ noun }: StatedValue): boolean {
  return /^(?:Jahr|Monat|Woche|Tag|month|year|week|day)/u.test(noun ?? '');
}

/** A sentence that says so much less of a claim by itself is of something else. */
const MUCH_LESS = 0.5;

/** A sentence that says more of the claim has its very number, though not all of its names. */
function isSaidBetter(claim: ProseClaim, other: Printed, printed: readonly Printed[]): boolean {
  return printed.some(
    (place) =>
      place !== other &&
      place.own > other.own &&
      (place.event ?? 0) > (other.event ?? 0) &&
      statesAll(claim, place),
  );
}

/** "98,7 Prozent" of the "Gymnasien" in one sentence, where the other speaks of all schools. */
function isSaidOfSubject(claim: ProseClaim, other: Printed, printed: readonly Printed[]): boolean {
  const [subject = ''] = claim.text.match(/(?<!\p{L})\p{Lu}\p{L}{4,}/u) ?? [];
  const stem = stemGerman(foldGerman(subject));
  const names = ({ text }: Printed) => stem.length > 0 && foldGerman(text).includes(stem);
  // What stands around a sentence may have named its subject.
  const around = [headingOf(other.read), ...other.read.sentences.map(({ text }) => text)];
  return (
    !foldGerman(around.join(' ')).includes(stem) &&
    printed.some(
      (place) =>
        names(place) &&
        saysTimes(claim, place) &&
        claim.values.every((said) =>
          readStatedValues(place.text).some(
            ({ value, kind }) => value === said.value && kind === said.kind,
          ),
        ),
    )
  );
}

/** Every number of the claim, of the same thing and at the same time. */
function statesAll(claim: ProseClaim, place: Printed): boolean {
  return (
    claim.values.every(
      (said) =>
        countedIn(claim, said, place).some((value) => fits(said, value)) ||
        isSpanAbove(said, place),
    ) &&
    saysTimes(claim, place) &&
    isDeniedAlike(claim, place)
  );
}

/**
 * The numbers of the same thing; of a series that gives one a year those of the year that is said, of a
 * list that gives one to each thing that of the thing.
 */
function countedIn(claim: ProseClaim, said: StatedValue, place: Printed): StatedValue[] {
  const { text, read } = place;
  const all = readStatedValues(text);
  const between = differenceIn(said, claim.text, text, all);
  if (between.length > 0) return [...between];
  const alike = countingTheSame(said, text, headingOf(read));
  const counted = alike.length > 0 ? alike : [...spansInUnitOf(said, all)];
  const years = yearsOfSeries(text, all);
  const [time, ...more] = claim.times;
  if (years.size > 0 && time !== undefined && more.length === 0) {
    const ofYear = counted.filter(({ start }) => years.get(start) === `${time.year}`);
    return ofYear.length > 0 ? ofYear : counted.filter(({ start }) => !years.has(start));
  }
  return years.size > 0 ? counted : ofOwnPart(claim, counted, place);
}

/**
 * "zu 50 % in die Umsetzung, zu 20 % ins Programm und zu 30 % in die Infrastruktur": of several numbers the
 * one beside which the claim's other words stand, where one of them has more of these than the others.
 */
function ofOwnPart(
  claim: ProseClaim,
  counted: StatedValue[],
  { text, unsaidBy }: Printed,
): StatedValue[] {
  if (claim.values.length > 1 || counted.some(isEndOfSpan) || !areListed(counted, text))
    return counted;
  const besides = textBeside(counted, text);
  const whole = wholeBefore(counted, text);
  const parts = besides.map(
    (part, at) => unsaidBy(whole === null || at === 0 ? part : `${whole} ${part}`).length,
  );
  const least = Math.min(...parts);
  const nearest = counted.filter((_, at) => parts[at] === least);
  return nearest.length === 1 || (whole !== null && nearest[0] === counted[0])
    ? nearest.slice(0, 1)
    : counted;
}

/** "22,4 Kilometer Mauern saniert, davon 13,1 an der Mosel": what is said of the whole is said of its parts. */
function wholeBefore([first, second]: readonly StatedValue[], text: string): string | null {
  if (first === undefined || second === undefined) return null;
  return OF_WHOLE.test(text.slice(endOf(first), second.start)) ? text.slice(0, second.start) : null;
}

const OF_WHOLE = /(?<!\p{L})(?:davon|darunter|hiervon|von denen|of which|of whom)(?!\p{L})/iu;

/** "900 Schulen (892 im März)" are of one thing; what stands between the numbers of a list parts them. */
function areListed(counted: readonly StatedValue[], text: string): boolean {
  return (
    counted.length > 1 &&
    counted.slice(1).every(({ start }, at) => {
      const between = text.slice(endOf(counted[at]), start);
      return LISTS.test(between) && !between.includes('(');
    })
  );
}

const LISTS = /[,;]|(?<!\p{L})(?:und|sowie|and)(?!\p{L})/iu;

/** What stands behind each number up to the next; or before each, where the last one ends the sentence. */
function textBeside(counted: readonly StatedValue[], text: string): readonly string[] {
  const isBehind = /\p{L}{3,}/u.test(text.slice(endOf(counted.at(-1))));
  return counted.map((value, at) =>
    isBehind
      ? text.slice(endOf(value), counted[at + 1]?.start)
      : text.slice(at === 0 ? 0 : endOf(counted[at - 1]), value.start),
  );
}

function endOf(value: StatedValue | undefined): number {
  return value === undefined ? 0 : value.start + value.text.length;
}

/** "742 Mio. Euro, davon 118 im Jahr 2019, 132 im Jahr 2020": the whole, where there is one beside a series. */
function withoutParts(values: readonly StatedValue[], text: string): readonly StatedValue[] {
  const years = yearsOfSeries(text, readStatedValues(text));
  const whole = values.filter(({ start }) => !years.has(start));
  return whole.length > 0 ? whole : values;
}

/** The same numbers of the same thing, with another year than the one that is said. */
function statesAtOtherTime(claim: ProseClaim, place: Printed): boolean {
  const [time, ...more] = claim.times;
  const [printed, ...others] = readTimes(place.text);
  if (time === undefined || more.length > 0 || printed === undefined || others.length > 0)
    return false;
  // "more than 47,000" and "about 40,000" hold of many numbers.
  if (claim.values.some(({ hedge }) => hedge !== 'none')) return false;
  return (
    place.own >= PROVES && time.year !== printed.year && statesAll({ ...claim, times: [] }, place)
  );
}

/** "für fünf Jahre": a span of time that the question above the sentence names. */
function isSpanAbove(said: StatedValue, place: Printed): boolean {
  const isQuestion = place.read.section.kind === 'question';
  if (!isQuestion || !/^(?:Jahr|Monat|Woche|Tag)/u.test(said.noun ?? '')) return false;
  const heading = headingOf(place.read);
  return readStatedValues(heading).some(
    (value) => countsTheSame(said, value, heading, '') && fits(said, value),
  );
}

/** A hedge of the source is part of its number: "rund 900" against 900 is the same. */
function fits(said: StatedValue, printed: StatedValue): boolean {
  if (isEndOfSpan(said) !== isEndOfSpan(printed)) return false;
  if (agrees(said, printed.value) !== 'no') return true;
  if (said.hedge === 'none' || printed.hedge === 'none') return false;
  const isSame = said.hedge === printed.hedge && said.value === printed.value;
  return isSame || (!isThreshold(printed) && agrees(printed, said.value) !== 'no');
}

/** One end of "2-3 Jahre": neither of them is meant alone. */
function isEndOfSpan(value: StatedValue): boolean {
  return value.isOfRange === true && !isThreshold(value);
}

function saysTimes(claim: ProseClaim, place: Printed): boolean {
  if (claim.times.length === 0) return true;
  const own = readTimes(place.text);
  const isDated = own.length > 0;
  const near = isDated ? own : [textAt(place, -1), textAt(place, -2)].flatMap(readTimes);
  const year = isDated ? null : place.read.section.year;
  return claim.times.every(
    (time) =>
      near.some((other) => isSameTime(time, other)) || (time.month === null && time.year === year),
  );
}

function textAt({ read, place }: Printed, by: number): string {
  return read.sentences[place + by]?.text ?? '';
}

/** Share of the words of a claim without which another number may be of another matter. */
const SAYS_MOST = 0.6;

/** "Pro Fortbildung 20": of each of them, and not of all. */
const OF_EACH = /(?<!\p{L})(?:pro|je|jede[rsmn]?|per|each|every)\s(?!\d)/iu;

/** "5.000 Anfragen im Monat": so many in each of them. */
const IN_EACH_TIME =
  /(?<!\p{L})(?:(?:am|im|pro|je|in der)\s(?:Tag|Woche|Monat|Quartal|Jahr)(?!\s?\d)|(?:per|a|an|each|every)\s(?:day|week|month|quarter|year)|(?:täg|wöchent|monat|vierteljähr|jähr)lich(?:e[nrsm]?)?|daily|weekly|monthly|yearly|annually)(?!\p{L})/iu;

function statesOther(claim: ProseClaim, place: Printed): boolean {
  return (
    place.coverage >= SAYS_MOST &&
    (!OF_EACH.test(place.text) || OF_EACH.test(claim.text) || claim.values.every(isSpan)) &&
    (!IN_EACH_TIME.test(claim.text) || IN_EACH_TIME.test(place.text)) &&
    isDeniedAlike(claim, place) &&
    saysTimes(claim, place) &&
    !isElsewhere(claim.text, place) &&
    otherValue(claim, place) !== undefined
  );
}

/** The one number of the sentence that counts the same and is another. */
function otherValue(
  claim: ProseClaim,
  place: Printed,
): { said: StatedValue; printed: StatedValue } | undefined {
  for (const said of claim.values.filter(saysWhat)) {
    const counted = countedIn(claim, said, place);
    const alike = asOneSpan(said, withoutParts(counted, place.text));
    const [only] = alike;
    if (only === undefined) continue;
    // "50.000 Besucher" of a portal are not those who came to its workshop.
    const isNamed = place.event !== null || place.saidBy(place.text) >= SAYS_OF_IT;
    if (countsPersons(said, only) && !(isNamed && place.saysEach())) continue;
    // "742 Plätze, von denen 561 belegt waren": the number of the claim stands there without its noun.
    if (isPrintedBare(said, place)) continue;
    // "586 von 1.100": the number that is printed is the other one of the claim.
    if (claim.values.some((value) => value !== said && fits(value, only))) continue;
    if (alike.length === 1 && !counted.some((value) => fits(said, value)))
      return { said, printed: only };
  }
  return undefined;
}

/** Without a word for what happens, the sentence itself must speak of what is counted. */
const SAYS_OF_IT = 0.3;

function isPrintedBare(said: StatedValue, { text, read }: Printed): boolean {
  return readStatedValues(text).some(
    (value) =>
      value.noun === null &&
      new RegExp(`(?:von denen|davon|darunter) ${literalPattern(value.text)}`, 'u').test(text) &&
      fits(said, value) &&
      countsTheSame(said, value, text, headingOf(read)),
  );
}

/** "2-3 Jahre" as the one thing it says, if another number is neither of the two nor between them. */
function asOneSpan(said: StatedValue, values: readonly StatedValue[]): readonly StatedValue[] {
  const [low, high, ...more] = values;
  if (low === undefined || high === undefined || more.length > 0) return values;
  const isOutside = said.value < low.value || said.value > high.value;
  return isEndOfSpan(low) && isEndOfSpan(high) && isOutside
    ? [{ ...low, text: `${low.text} bis ${high.text}` }]
    : values;
}

function proven(claim: ProseClaim, place: Printed): Finding {
  const pairs = claim.values.flatMap((said) => {
    const value = countedIn(claim, said, place).find((other) => fits(said, other));
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
