import { oppositeIn } from '#src/question/claims/opposites.ts';
import {
  isSameTime,
  type ProseClaim,
  readProseClaim,
  readTimes,
  type Time,
  timeText,
} from '#src/question/claims/prose-claim.ts';
import { comparisonIn } from '#src/question/claims/relations/comparison-words.ts';
import { readStatedValues } from '#src/question/claims/stated-values.ts';
import { stateAsEvent } from '#src/question/claims/states-as-events.ts';
import { type Concept, isOtherWord } from '#src/search/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { stemGerman } from '#src/text/stem.ts';
import { checkOffice, checkOrigin } from './check-actors.ts';
import { checkAgent } from './check-agent.ts';
import { checkDated } from './check-dated.ts';
import { checkExchanged } from './check-exchanged.ts';
import { checkLaw } from './check-law.ts';
import { checkLetter } from './check-letter.ts';
import { checkLists, checkName, checkNamed } from './check-names.ts';
import { checkPartOfWhole } from './check-part-of-whole.ts';
import { checkValues } from './check-values.ts';
import {
  findPrinted,
  PROVES,
  type Printed,
  type ProseSource,
  SAME_SUBJECT,
  SAYS_ALL,
  withoutHyphens,
} from './find-printed.ts';
import { nothingSaid, quoteDraft } from './quote-draft.ts';
import {
  clausesSaying,
  isDeniedAlike,
  isSaidAlike,
  isSameThing,
  isToldInSameWay,
  saysWhatLasts,
} from './said-alike.ts';
import type { Finding } from './verdict.ts';

/**
 * Checks a sentence against the prose of the documents: it holds where one sentence states the same
 * number of the same thing; it is wrong where that sentence states another number of it.
 */
export async function checkProse(sentence: string, source: ProseSource): Promise<Finding> {
  const finding = await checkAsSaid(sentence, source);
  const event = finding.verdict === 'nicht prüfbar' ? stateAsEvent(sentence) : null;
  const told = event === null ? finding : await checkAsSaid(event, source);
  return told.verdict === 'nicht prüfbar' ? finding : told;
}

async function checkAsSaid(sentence: string, source: ProseSource): Promise<Finding> {
  const letter = await checkLetter(sentence, source);
  if (letter !== null) return letter;
  const claim = readProseClaim(withoutOrdinal(sentence, Math.min(...source.passages.years)));
  const lists = await checkLists(claim, source);
  if (lists !== null) return lists;
  const name = await checkName(claim, source);
  if (name !== null) return name;
  const printed = await findPrinted(claim, source);
  const part = checkPartOfWhole(claim, printed);
  if (part !== null) return part;
  const finding = checkSaid(claim, printed, source.passages.concepts(claim.text));
  if (finding.verdict !== 'nicht prüfbar') return finding;
  return (
    checkDated(claim, printed) ??
    checkLaw(claim, printed) ??
    checkNamed(claim, printed) ??
    checkContrary(claim, printed) ??
    checkOpposite(claim, printed) ??
    checkOrigin(claim, printed) ??
    checkAgent(claim, printed) ??
    checkOffice(claim, printed, source.officesIn) ??
    (await checkExchanged(claim, printed, source, (other) => prove(other, source))) ??
    finding
  );
}

/** What the documents say of a sentence in just these words. */
async function prove(sentence: string, source: ProseSource): Promise<Finding> {
  const claim = readProseClaim(sentence);
  const printed = await findPrinted(claim, source);
  return checkSaid(claim, printed, source.passages.concepts(claim.text));
}

/** "Der erste Aktionsplan von 2016": that it is the first one is known. */
function withoutOrdinal(sentence: string, first: number): string {
  return sentence.replace(
    new RegExp(
      `^(?:(?:schon|bereits) )?der erste (?=\\p{L}*plan (?:(?:von|für|aus) )?${first}(?!\\d))`,
      'iu',
    ),
    'Der ',
  );
}

/** What an English number counts, by each of the German words for it. */
function checkCounted(
  claim: ProseClaim,
  printed: readonly Printed[],
  concepts: readonly Concept[],
): Finding {
  const inEnglish = checkValues(claim, printed);
  if (inEnglish.verdict !== 'nicht prüfbar' || detectLanguage(claim.text) !== 'en')
    return inEnglish;
  const findings = inOtherWords(claim, concepts).map((said) => checkValues(said, printed));
  return (
    findings.find(({ verdict }) => verdict === 'stimmt') ??
    findings.find(({ verdict }) => verdict === 'stimmt nicht') ??
    inEnglish
  );
}

/** "Three departments" as "drei Ressorts", "drei Abteilungen". */
function inOtherWords(claim: ProseClaim, concepts: readonly Concept[]): ProseClaim[] {
  const [value, ...more] = claim.values;
  const noun = value?.noun?.split(' ').at(-1);
  if (value === undefined || noun === undefined || more.length > 0) return [];
  const concept = concepts.find(({ surface }) => surface === noun);
  const words = concept?.alternatives.filter(isOtherWord).map(({ label }) => label) ?? [];
  return [...new Set(words)].map((word) => ({ ...claim, values: [{ ...value, noun: word }] }));
}

function checkSaid(
  claim: ProseClaim,
  printed: readonly Printed[],
  concepts: readonly Concept[],
): Finding {
  if (claim.values.length > 0) return checkCounted(claim, printed, concepts);
  if (claim.times.length > 0) return checkTimes(claim, printed);
  return checkWords(claim, printed);
}

/** What is said to be so, or not to be so, where the documents say the contrary in the same words. */
function checkContrary(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0) return null;
  const denied = { ...claim, isNegated: !claim.isNegated };
  const { verdict, evidence } =
    claim.times.length > 0
      ? checkTimes(
          denied,
          printed.filter(({ own }) => own >= SAYS_ALL),
        )
      : checkWords(denied, printed);
  if (verdict !== 'stimmt') return null;
  return { verdict: 'stimmt nicht', reason: 'In den Dokumenten steht das Gegenteil.', evidence };
}

/** "als ineffektiv bewertet" where the source says all the rest, and "effektiv". */
function checkOpposite(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0) return null;
  for (const place of printed) {
    const opposite = oppositeIn(claim.text, clausesSaying(place));
    if (opposite === null || !isDeniedAlike(claim, place)) continue;
    const unsaid = place.unsaidBy(place.text).filter((word) => !place.isContext(word));
    const said = withoutHyphens(opposite.said);
    const isRest = unsaid.every((word) => withoutHyphens(word) === said || DEGREE.test(word));
    if (!isRest || !(claim.times.length === 0 || statesTimes(claim, place))) continue;
    return {
      verdict: 'stimmt nicht',
      reason: `In den Dokumenten steht: „${opposite.printed}“.`,
      evidence: quoteDraft([place]),
    };
  }
  return null;
}

/** How far something holds: where the contrary is said, it is wrong either way. */
const DEGREE =
  /^(?:uberwiegend|weitgehend|grosstenteils|grossteils|insgesamt|meist|meistens|mehrheitlich|sehr|recht|ziemlich|eher|besonders|ausdrucklich|klar|deutlich|muss|mussen|must|largely|mostly|overall|very|rather)$/u;

/** A date: the same event at another time is wrong. */
function checkTimes(claim: ProseClaim, printed: readonly Printed[]): Finding {
  const telling = printed.filter((place) => tellsEvent(claim, place));
  const proof = telling.find(
    (place) =>
      place.own >= PROVES &&
      place.saysEach() &&
      place.isOfItself &&
      isSaidAlike(claim, place) &&
      statesTimes(claim, place),
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

/** Share of the words of a claim that a sentence says itself, without what stands above it. */
const TELLS = 0.3;

/** Without the word for what happens a sentence must say nearly all of the rest by itself. */
const TELLS_MOST = 0.65;

/** The sentence itself tells the same of the same thing, at whatever time. */
function tellsEvent(claim: ProseClaim, place: Printed): boolean {
  if (place.subject < SAME_SUBJECT || place.coverage < PROVES) return false;
  if (!isDeniedAlike(claim, place)) return false;
  const said = place.saidBy(place.text);
  return (
    (place.event ?? 0) >= TELLS ||
    (said >= TELLS_MOST && place.event === null) ||
    (said >= TELLS && isOnDay(claim, place))
  );
}

/** On one day there is hardly anything else to tell of the same thing. */
function isOnDay({ times: [time, ...more] }: ProseClaim, place: Printed): boolean {
  const [only, ...others] = readTimes(place.text);
  if (time === undefined || only === undefined || more.length + others.length > 0) return false;
  return time.day !== null && only.day === time.day && only.month === time.month;
}

function statesTimes({ times, text }: ProseClaim, place: Printed): boolean {
  const found = timesIn(place);
  return times.every((time) =>
    (datesOfSame(time, text, place.text) ?? found).some(
      (other) => isSameTime(time, other) && (time.month === null || other.month !== null),
    ),
  );
}

/** "mit Schreiben vom 26. Mai 2025": a date that belongs to the noun in front of it. */
const DATED_NOUN = /(?<noun>\p{Lu}[\p{L}-]{3,})\s(?:vom|of|dated)\s(?=\d)/gu;

interface DatedNoun {
  readonly noun: string;
  readonly time: Time;
}

function datedNouns(text: string): DatedNoun[] {
  return [...text.matchAll(DATED_NOUN)].flatMap((match) => {
    const [time] = readTimes(text.slice(match.index + match[0].length));
    return time === undefined
      ? []
      : [{ noun: stemGerman(foldGerman(match.groups?.noun ?? '')), time }];
  });
}

/** The dates of the noun whose date a claim states; null where the sentence dates no such noun. */
function datesOfSame(time: Time, claimed: string, printed: string): Time[] | null {
  const own = datedNouns(claimed).find((dated) => isSameTime(dated.time, time));
  const dates = datedNouns(printed).filter(({ noun }) => noun === own?.noun);
  return dates.length === 0 ? null : dates.map((dated) => dated.time);
}

/** The very day, be it of something else in the sentence. */
function statesDay(time: Time, claim: ProseClaim, { text }: Printed): boolean {
  const times = datesOfSame(time, claim.text, text) ?? readTimes(text);
  return time.day !== null && times.some((other) => isSameTime(time, other));
}

/** The times of that part of the sentence that says most of the claim: each part has its own. */
function timesIn(place: Printed): Time[] {
  const parts = datedParts(place.text);
  const shares = parts.map((part) => place.saidBy(part));
  const most = Math.max(0, ...shares);
  const saying = parts.filter((_, at) => shares[at] === most);
  // "im August ernannt und Anfang 2020 eingerichtet": no time of the one is that of the other act.
  const clauses = place.text.split(CLAUSE);
  const isOtherAct =
    clauses.some(place.tellsEventIn) &&
    !saying.some((part) =>
      clauses.some((clause) => clause.includes(part) && place.tellsEventIn(clause)),
    ) &&
    !saying.some(place.tellsEventIn);
  return isOtherAct ? [] : saying.flatMap(readTimes);
}

/** "in den Jahren 2024 und 2025" is of one piece. */
const CLAUSE = /(?<=[,;])\s|\s(?=(?:und|sowie|aber|während)\s+(?![\d"„]|\p{Lu}\p{Ll}+\s+20\d\d))/u;

/** "die Anfrage vom 16. April 2025 … mit Schreiben vom 26. Mai 2025": each date has its own words before it. */
const BEHIND_DATE = new RegExp(
  String.raw`(?<=\d{1,2}\.\s?(?:\d{1,2}\.|${GERMAN_MONTH})\s?(?:19|20)\d\d)\s(?!bis(?:\s|$))(?=.*\d{1,2}\.\s?(?:\d{1,2}\.|${GERMAN_MONTH})\s?(?:19|20)\d\d)`,
  'u',
);

/** "Im August 2019 wurde … und Anfang 2020 wurde …": a part for each time. */
function datedParts(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(CLAUSE).flatMap((clause) => clause.split(BEHIND_DATE))) {
    const last = parts.at(-1);
    const isOwn = readTimes(piece).length > 0 && (last === undefined || readTimes(last).length > 0);
    if (isOwn || last === undefined) parts.push(piece);
    else parts[parts.length - 1] = `${last} ${piece}`;
  }
  return parts;
}

/** Of the same thing, with one date: nearly the same, or all of what is said of it. */
function statesOtherTime(time: Time, { text }: ProseClaim, place: Printed): boolean {
  const all = datesOfSame(time, text, place.text) ?? timesIn(place);
  const found = all.filter(
    ({ year, month }) =>
      !isOfName(year, text, place.text) &&
      (month !== null || all.every((other) => other.month === null || other.year !== year)),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return false;
  const isMiswritten = time.day !== null && only.day === time.day && only.month === time.month;
  return place.own >= SAYS_ALL || isMiswritten || (place.own >= PROVES && place.saysEach());
}

/** "zu viele", "too slow": an opinion, whatever else is said. */
const JUDGES =
  /(?<!\p{L})(?:zu (?:viele?[nr]?|wenige?[nr]?|hoch|niedrig|groß|klein|langsam|schnell|teuer|spät|früh|lange?|kompliziert|gut|schlecht)|too \p{L}+)(?!\p{L})/iu;

/** "„PILOD“ auf kommunaler Ebene und „Jour-Fixe“ für …": which of the two it is said of stays open. */
function namesSeveral({ text }: ProseClaim, place: Printed): boolean {
  const quoted = (said: string): number => said.match(/[„"‚«]/gu)?.length ?? 0;
  return quoted(place.text) > 1 && quoted(text) < quoted(place.text);
}

/** Share of a claim that a sentence says whose every word stands in it, if some as synonyms. */
const SAYS_EACH = 0.8;

/** Nothing of the claim has to be taken from what stands above or around the sentence. */
function isSaidByItself({ own, text, unsaidBy }: Printed): boolean {
  return own >= SAYS_EACH && unsaidBy(text).length === 0;
}

/** "tritt aus", "stellt ein": what happens stands in the last word, which no search looks for. */
const SEPARATED = /\s(?:ab|an|auf|aus|bei|ein|los|vor|weg|zu|zurück|zusammen|fort|nach|um)\s*$/iu;

/** "Die meisten kamen von A, gefolgt von B": of B it is not said. */
const FOLLOWED =
  /,\s(?:dicht\s|knapp\s)?(?:gefolgt von|followed by|dahinter|danach folg\p{L}+|vor (?=de[rnm]\s))/iu;
const SUPERLATIVE = /(?<!\p{L})(?:\p{Ll}{3,}ste[nrsm]?|most|least|\p{Ll}{3,}est)(?!\p{L})/u;

function isOfFollower(claim: ProseClaim, place: Printed): boolean {
  const at = place.text.search(FOLLOWED);
  if (at < 0 || !SUPERLATIVE.test(claim.text)) return false;
  const unsaid = place.unsaidBy(place.text);
  return place.unsaidBy(place.text.slice(0, at)).some((word) => !unsaid.includes(word));
}

function checkWords(claim: ProseClaim, printed: readonly Printed[]): Finding {
  if (JUDGES.test(claim.text) || comparisonIn(claim.text) !== null) return nothingSaid(printed);
  const proof = printed.find(
    (place) =>
      (place.own >= SAYS_ALL || isSaidByItself(place)) &&
      place.saysEach() &&
      place.isOfItself &&
      !namesSeveral(claim, place) &&
      !isOfFollower(claim, place) &&
      isSaidAlike(claim, place) &&
      isSameThing(claim, place) &&
      // What a question above the sentence asks is not yet said.
      (place.event ?? (SEPARATED.test(claim.text) ? 0 : 1)) >= TELLS &&
      readStatedValues(place.text).length < 4,
  );
  if (proof === undefined) return nothingSaid(printed);
  return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
}
