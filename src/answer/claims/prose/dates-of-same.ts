import { isSameTime, readTimes, type Time } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Printed } from './printed.ts';

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
export function datesOfSame(time: Time, claimed: string, printed: string): Time[] | null {
  const own = datedNouns(claimed).find((dated) => isSameTime(dated.time, time));
  const dates = datedNouns(printed).filter(({ noun }) => noun === own?.noun);
  return dates.length === 0 ? null : dates.map((dated) => dated.time);
}

/** The times of that part of the sentence that says most of the claim: each part has its own. */
export function timesIn(place: Printed): Time[] {
  const parts = datedParts(place.text);
  const clauses = place.text.split(CLAUSE);
  // "zum 15.12. veröffentlicht wurde und am 1.1. in Kraft trat": each act has its own date.
  const [act, ...others] = parts.filter(place.tellsEventIn);
  const isOwnAct = act !== undefined && clauses.some((clause) => act.startsWith(clause));
  if (isOwnAct && others.length === 0 && parts.length > 1) return readTimes(act);
  const shares = parts.map((part) => place.saidBy(part));
  const most = Math.max(0, ...shares);
  const saying = parts.filter((_, at) => shares[at] === most);
  // "im August ernannt und Anfang 2020 eingerichtet": no time of the one is that of the other act.
  const isOtherAct =
    clauses.some(place.tellsEventIn) &&
    !saying.some((part) =>
      clauses.some((clause) => clause.includes(part) && place.tellsEventIn(clause)),
    ) &&
    !saying.some(place.tellsEventIn);
  return isOtherAct ? [] : saying.flatMap(readTimes);
}

/** "in den Jahren 2024 und 2025" is of one piece. */
const CLAUSE =
  /(?<=[,;]|\(Stand:?\s[^)]{4,20}\))\s|\s(?=(?:und|sowie|aber|während)\s+(?![\d"„]|\p{Lu}\p{Ll}+\s+20\d\d))/u;

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
