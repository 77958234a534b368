import {
  isSameTime,
  type ProseClaim,
  readTimes,
  timeText,
} from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Finding } from '../verdict.ts';
import { type Printed, SAME_SUBJECT } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/** "Die Leitlinie stammt vom 27. September": of when a thing is. */
const DATES = new RegExp(
  String.raw`^(?:Der|Die|Das|The)\s(?<thing>.+?)\s(?:(?:stammt|stammte|datiert|ist datiert|ist|war|trägt das Datum|trägt als Datum|hat den Stand|is dated|dates|is)\s)(?:vom|von|auf den|aus dem|from|of)?\s?(?:\d|${GERMAN_MONTH})`,
  'u',
);
/** So near behind its name is a date that of the thing: "Leitlinie (ThISL)“ vom 27.09.2024". */
const BEHIND = String.raw`(?<between>[^.;:]{0,60}?)(?:vom|Stand:?|of|dated)\s(?<date>\d.{5,20}\d{4})`;

/** The date that stands behind the name of a thing, which is no time of anything that happens. */
export function checkDated(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  const thing = DATES.exec(claim.text)?.groups?.thing;
  const [time, ...more] = claim.times;
  if (thing === undefined || time?.day == null || more.length > 0 || claim.isNegated) return null;
  const head = /\p{Lu}[\p{L}-]{4,}/u.exec(thing)?.[0];
  if (head === undefined) return null;
  const stem = stemGerman(foldGerman(head));
  const dated = printed
    .filter(({ subject }) => subject >= SAME_SUBJECT)
    .flatMap((place) => datesBehind(place.text, stem).map((date) => ({ place, date })));
  const same = dated.find(({ date }) => isSameTime(time, date));
  if (same !== undefined)
    return { verdict: 'stimmt', reason: '', evidence: quoteDraft([same.place]) };
  const [other] = dated;
  const days = new Set(dated.map(({ date }) => timeText(date)));
  // It may have been issued more than once.
  if (other === undefined || days.size > 1) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht ein anderer Zeitpunkt: ${timeText(other.date)}.`,
    evidence: quoteDraft([other.place]),
  };
}

function datesBehind(text: string, stem: string) {
  return [...text.matchAll(/\p{Lu}[\p{L}-]{4,}/gu)]
    .filter(([word]) => stemGerman(foldGerman(word)).endsWith(stem))
    .flatMap(({ 0: word, index }) => {
      const behind = new RegExp(`^${BEHIND}`, 'u').exec(text.slice(index + word.length));
      const [date] = readTimes(behind?.groups?.date ?? '');
      return date?.day == null ? [] : [date];
    });
}
