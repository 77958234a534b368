import {
  isNegated,
  isSameTime,
  type ProseClaim,
  readProseClaim,
  readTimes,
  type Time,
  timeText,
} from '#src/question/claims/prose-claim.ts';
import { comparisonIn } from '#src/question/claims/relations/comparison-words.ts';
import { readStatedValues } from '#src/question/claims/stated-values.ts';
import { checkLists, checkName } from './check-names.ts';
import { checkValues } from './check-values.ts';
import {
  findPrinted,
  PROVES,
  type Printed,
  type ProseSource,
  SAME_SUBJECT,
  SAYS_ALL,
} from './find-printed.ts';
import { nothingSaid, quoteDraft } from './quote-draft.ts';
import type { Finding } from './verdict.ts';

const MOST_COMPARED = 20;

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
    reason: `In den Dokumenten steht ein anderer Zeitpunkt: ${readTimes(other.text).map(timeText).join(', ')}.`,
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
  return place.own >= SAYS_ALL || (isMiswritten && place.coverage >= 0.5);
}

/** "zu viele", "too slow": an opinion, whatever else is said. */
const JUDGES =
  /(?<!\p{L})(?:zu (?:viele?[nr]?|wenige?[nr]?|hoch|niedrig|groß|klein|langsam|schnell|teuer|spät|früh|lange?|kompliziert|gut|schlecht)|too \p{L}+)(?!\p{L})/iu;

function checkWords(claim: ProseClaim, printed: readonly Printed[]): Finding {
  if (JUDGES.test(claim.text) || comparisonIn(claim.text) !== null) return nothingSaid(printed);
  const proof = printed.find(
    (place) =>
      place.own >= SAYS_ALL &&
      isNegated(place.text) === claim.isNegated &&
      readStatedValues(place.text).length < 4,
  );
  if (proof === undefined) return nothingSaid(printed);
  return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
}
