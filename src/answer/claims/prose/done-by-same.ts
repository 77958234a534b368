import { actorsIn } from '#src/question/claims/prose/name-lists.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import type { Printed } from './printed.ts';

/** "wurde von A entwickelt und 2001 von B übernommen": a part for each of the acts. */
const ACTS = /;\s|,\s|\s(?:und|sowie|aber|während)\s/u;
const PARTICIPLE =
  /(?<!\p{L})\p{Ll}*(?:ge\p{Ll}+(?:t|en)|iert|(?:be|ent|er|ver|über|unter)\p{Ll}{2,}(?:t|en))$/u;

const BY_SOMEBODY =
  /(?<!\p{L})(?:wird|werden|wurden?)\s[^,;]*(?<!\p{L})durch\s(?:(?:de[rmn]|das|die)\s)?\p{Lu}/u;

/** "Thüringen betreibt …": the land itself does it. */
const BY_THE_LAND =
  /^(?:Thüringen|Der Freistaat(?: Thüringen)?|Das Land(?: Thüringen)?|Thuringia)\s\p{Ll}/u;
const OF_THE_LAND =
  /(?<!\p{L})(?:durch|von|vom)\s(?:(?:de[rmn]|das|die)\s)?(?:Thüringen|Freistaat|Land|Landes\p{Ll}+)(?!\p{L})/u;

/** What is done "in Thüringen … durch den Saale-Holzland-Kreis" the land does not do. */
export function isDoneInLandByOther({ text }: ProseClaim, place: Printed): boolean {
  if (!BY_THE_LAND.test(text) || OF_THE_LAND.test(place.text)) return false;
  return place.text.split(ACTS).some((part) => BY_SOMEBODY.test(part) && place.tellsEventIn(part));
}

/** Who is named in the part of a sentence that tells another act did not do this one. */
export function isDoneBySame({ text }: ProseClaim, place: Printed): boolean {
  const parts = place.text.split(ACTS);
  const telling = parts.filter((part) => place.tellsEventIn(part));
  // "wird durch A betrieben, die Aufsicht obliegt B": who is named there does not do it either.
  const isDoneByNamed = telling.every((part) => BY_SOMEBODY.test(part));
  const others = parts.filter(
    (part) =>
      !telling.includes(part) && (isDoneByNamed || PARTICIPLE.test(part.replace(/[.\s]+$/u, ''))),
  );
  if (telling.length === 0 || others.length === 0) return true;
  const subject = place.text.slice(0, place.text.search(FINITE_PASSIVE));
  return actorsIn(text).every(
    (name) =>
      !others.some((part) => part.includes(name)) ||
      telling.some((part) => part.includes(name)) ||
      subject.includes(name),
  );
}

const FINITE_PASSIVE =
  /(?<!\p{L})(?:wurden?|worden|ist|sind|hat|haben|wird|werden|war|waren)(?!\p{L})|$/u;
