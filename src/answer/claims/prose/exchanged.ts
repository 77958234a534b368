import { isSameTime, type ProseClaim, readTimes } from '#src/question/claims/prose/prose-claim.ts';
import type { Printed } from './printed.ts';

/**
 * What a sentence says with all the words of a claim, but of another thing, of another span or at another
 * of two times.
 */

/** Spans of time in each of which something happens: "pro Jahr", "jährlich". */
const EACH_SPAN: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:pro|je|per|each|every|a) (?:(?:kalender|schul|haushalts)?jahr|year)|jedes jahr|(?:all)?jährlich\p{L}*|annual\p{L}*|yearly)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:pro|je|per|each|every|a) (?:monat|month)|jeden monat|monatlich\p{L}*|monthly)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:pro|je|per|each|every|a) (?:woche|week)|jede woche|wöchentlich\p{L}*|weekly)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:pro|je|per|each|every|a) (?:tag|day)|jeden tag|täglich\p{L}*|daily)(?!\p{L})/iu,
];
const IN_ALL =
  /(?<!\p{L})(?:insgesamt|zusammen|alles in allem|in total|altogether|overall)(?!\p{L})/iu;
const OF_EACH = /(?<!\p{L})(?:pro|je|per)\s\p{L}/iu;

/** "20 pro Fortbildung" are neither 20 a year nor 20 in all. */
export function isOfSameEach({ text, values }: ProseClaim, place: Printed): boolean {
  if (values.length === 0) return true;
  if (IN_ALL.test(text) && OF_EACH.test(place.text) && !IN_ALL.test(place.text)) return false;
  return EACH_SPAN.every((span) => !span.test(text) || span.test(place.text));
}

/** "bis 2021": until when, with what may stand before the year. */
const UNTIL =
  /(?<!\p{L})(?:bis|by|until)\s(?:(?:spätestens|zum|zu[mr]|ende|anfang|mitte|the|end|of)\s)*(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)?\s?)?(?<year>(?:19|20)\d\d)/giu;

/** "im Vertrag von 2021 … bis 2020" says both years of "im Vertrag von 2020 … bis 2021", each of the other thing. */
export function isTimeExchanged({ text, times }: ProseClaim, place: Printed): boolean {
  const [claimed, printed] = [text, place.text].map((said) =>
    Array.from(said.matchAll(UNTIL), ({ groups }) => Number(groups?.year)),
  );
  if (claimed === undefined || printed === undefined || claimed.length === 0) return false;
  return (
    printed.some((year) => times.some((time) => time.year === year)) &&
    !claimed.some((year) => printed.includes(year))
  );
}

/** "im Zeitraum 30.03.2022 bis Anfang Juli 2022": when something that lasts ends. */
const TO =
  /(?<=(?:19|20)\d\d)\s(?:bis|–|-)\s(?<end>(?:(?:zum|einschließlich|Anfang|Mitte|Ende)\s)*(?:\d{1,2}\.\s?)?(?:\p{Lu}?\p{L}*|\d{1,2}\.)\s?(?:19|20)\d\d)/gu;
const LASTS =
  /(?<!\p{L})(?:bis|until|till|zwischen|between|endet\p{L}*|ende|ends|ended)(?!\p{L})/iu;

/** What happens from one day to another does not happen on the last of them. */
export function isAtEndOfSpan({ text, times }: ProseClaim, place: Printed): boolean {
  if (times.length === 0 || LASTS.test(text)) return false;
  const ends = Array.from(place.text.matchAll(TO), ({ groups }) => groups?.end ?? '');
  if (ends.length === 0) return false;
  const others = readTimes(ends.reduce((left, end) => left.replace(end, ' '), place.text));
  return times.some(
    (time) =>
      time.month !== null &&
      ends.flatMap(readTimes).some((end) => isSameTime(time, end)) &&
      !others.some((other) => isSameTime(time, other)),
  );
}

/** "wurde … ein Studiengang eingerichtet": whom or what a passive newly names. */
const PASSIVE = /(?<!\p{L})(?:wurden?|wird|werden|worden)(?!\p{L})/iu;
/** "Studiengang 2021 eingerichtet" */
const ENDS_DONE = /\s\p{Ll}{4,}(?:t|en)$/u;
const NEWCOMER =
  /(?<before>[\p{L}\d]+)\seine?\s(?:[\p{L}-]+e[rs]?\s){0,2}(?<phrase>[„"]?(?:\p{Lu}\p{L}*-\s(?:und|oder|bzw\.)\s)?\p{Lu}[\p{L}-]+["“]?(?:\s[„"]\p{Lu}[\p{L}-]+|\sfür\s(?:das|die|den)\s\p{Lu}[\p{L}-]+)?)/gu;
const PREPOSITION =
  /^(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|ohne|über|um|unter|von|vor|zu|zwischen|als|wie|per|pro)$/iu;

/** What happens to something that the sentence names itself does not happen to what stands above it. */
export function isDoneToNewcomer({ text }: ProseClaim, place: Printed): boolean {
  if (!PASSIVE.test(text) && !ENDS_DONE.test(text)) return false;
  const telling = place.text
    .split(/[,;:]\s/u)
    .filter((clause) => PASSIVE.test(clause) && place.tellsEventIn(clause));
  const named = telling.flatMap((clause) =>
    Array.from(clause.matchAll(NEWCOMER), ({ groups }) => groups).flatMap((groups) =>
      PREPOSITION.test(groups?.before ?? '') ? [] : [groups?.phrase ?? ''],
    ),
  );
  const all = place.unsaidBy('').length;
  return named.length > 0 && named.every((phrase) => place.unsaidBy(phrase).length === all);
}
