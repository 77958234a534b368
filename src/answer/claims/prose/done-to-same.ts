import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { actsOf } from '#src/question/claims/prose/same-acts.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { LEAST_OF_NOUN } from './least-of-noun.ts';
import type { Printed } from './printed.ts';

/** "der verabschiedete AI-Act": it is said of the noun behind it. */
const ATTRIBUTE =
  /(?<!\p{L})\p{Ll}{3,}(?:[tn]e[nrsm]?)\s(?:\p{Ll}+(?:e[nrsm]?)\s)?(?<noun>(?:\p{Lu}\p{L}*-\s(?:und|oder|bzw\.)\s)?\p{Lu}[\p{L}\d-]+)/gu;

const LEAST_OF_HEAD = 4;

/** What is only said of another thing that the claim does not name is not said of its own. */
export function isDoneToSame({ text, values }: ProseClaim, place: Printed): boolean {
  if (!place.tellsEventIn(place.text)) return true;
  const claimed = foldGerman(text);
  const acts = new Set(tokenize(text).flatMap(({ text: word }) => actsOf(foldGerman(word))));
  const nouns = tokenize(text).flatMap(({ text: word, folded }) =>
    /^\p{Lu}/u.test(word) && folded.length >= LEAST_OF_HEAD ? [stemGerman(folded)] : [],
  );
  const isClaimed = (noun: string): boolean =>
    claimed.includes(foldGerman(noun).slice(0, LEAST_OF_NOUN)) ||
    // "konvergente Netze" are "konvergente Sprach- und Datennetze".
    nouns.some((own) => stemGerman(foldGerman(noun)).endsWith(own)) ||
    actsOf(foldGerman(noun)).some((act) => acts.has(act));
  // "85 Prozent der geplanten Standorte" are not planned, but something else.
  const isRestricted = text.search(ATTRIBUTE) >= 0;
  const isRestriction = (at: number): boolean =>
    values.length > 0 && !isRestricted && !/\d\s$/u.test(place.text.slice(0, at));
  const rest = place.text.replace(ATTRIBUTE, (phrase, noun: string, at: number) =>
    isClaimed(noun) && !isRestriction(at) ? phrase : noun,
  );
  return rest === place.text || place.tellsEventIn(rest);
}
