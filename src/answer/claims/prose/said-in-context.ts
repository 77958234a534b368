import { statesIn } from '#src/question/claims/prose/name-lists.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Printed } from './printed.ts';

/** "Die RZ-Flächen wurden …": goes on with what the sentences before have introduced. */
const GOES_ON =
  /^(?:Die|Das|Der|Diese[rs]?|The)\s(?:\p{Ll}+(?:e[nrsm]?)\s)?(?<noun>\p{Lu}[\p{L}\d-]{3,})/u;

/** So few words may be left to the sentences before. */
const LEFT = 2;

/**
 * Whether a sentence says every word of a claim, or all but what the sentences just before it say of the
 * very thing with which it goes on: "Neue Flächen für das Rechenzentrum wurden angemietet. Die Flächen
 * wurden 2021 übergeben." Who does something is never taken from there.
 */
export function saysEachInContext(place: Printed): boolean {
  if (place.saysEach()) return true;
  const unsaid = place.unsaidBy(place.text);
  const noun = GOES_ON.exec(place.text)?.groups?.noun;
  if (noun === undefined || unsaid.length === 0 || unsaid.length > LEFT) return false;
  const before = [1, 2].map((by) => place.read.sentences[place.place - by]?.text ?? '').join(' ');
  const isIntroduced = foldGerman(before).includes(stemGerman(foldGerman(noun)));
  return (
    isIntroduced &&
    unsaid.every(
      (word) =>
        place.isJustSaid(word) && place.officesIn(word).length === 0 && statesIn(word).length === 0,
    )
  );
}

/** "Sie ermöglicht …": goes on with what the sentence before is about. */
const PRONOUN = /^(?:Sie|Er|Es|Diese[rs]?|It|They)\s\p{Ll}/u;

/**
 * A sentence that begins with a pronoun, with the words that the sentence just before it says: nobody who
 * does something is among them, and no more than what the pronoun stands for.
 */
export function withAntecedent(place: Printed): Printed {
  const unsaid = place.unsaidBy(place.text);
  const before = place.read.sentences[place.place - 1]?.text ?? '';
  const missing = place.unsaidBy(before);
  const isAntecedent =
    PRONOUN.test(place.text) &&
    unsaid.length === 1 &&
    unsaid.every(
      (word) =>
        !missing.includes(word) &&
        place.officesIn(word).length === 0 &&
        statesIn(word).length === 0,
    );
  return isAntecedent
    ? { ...place, own: place.coverage, saysEach: () => true, isOfItself: true }
    : place;
}
