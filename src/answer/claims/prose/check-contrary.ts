import { oppositeIn } from '#src/question/claims/prose/opposites.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import type { Finding } from '../verdict.ts';
import { checkTimes, statesTimes } from './check-times.ts';
import { checkWords } from './check-words.ts';
import { clausesSaying, isDeniedAlike } from './denied-alike.ts';
import { type Printed, SAYS_ALL, withoutHyphens } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/** What is said to be so, or not to be so, where the documents say the contrary in the same words. */
export function checkContrary(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0) return null;
  const denied = { ...claim, isNegated: !claim.isNegated };
  const places = claim.isNegated ? printed : printed.map(asSaidAtAll);
  const { verdict, evidence } =
    claim.times.length > 0
      ? checkTimes(
          denied,
          places.filter((place) => place.own >= SAYS_ALL || place.saysEach()),
        )
      : checkWords(denied, places);
  if (verdict !== 'stimmt') return null;
  return { verdict: 'stimmt nicht', reason: 'In den Dokumenten steht das Gegenteil.', evidence };
}

/** What does not happen does not happen "vollständig" either. */
function asSaidAtAll(place: Printed): Printed {
  const unsaid = place.unsaidBy(place.text).filter((word) => !place.isContext(word));
  const isDegree = unsaid.length > 0 && unsaid.every((word) => DEGREE.test(word));
  return isDegree ? { ...place, own: 1, saysEach: () => true } : place;
}

/** "als ineffektiv bewertet" where the source says all the rest, and "effektiv". */
export function checkOpposite(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0) return null;
  for (const place of printed) {
    const opposite = oppositeIn(claim.text, clausesSaying(place));
    if (opposite === null || !isDeniedAlike(claim, place)) continue;
    const unsaid = place.unsaidBy(place.text).filter((word) => !place.isContext(word));
    const said = withoutHyphens(opposite.said);
    const isRest = unsaid.every((word) => withoutHyphens(word) === said || DEGREE.test(word));
    const isTimeless = claim.times.length === 0 || NEVER_ENDS.test(opposite.printed);
    if (!isRest || !(isTimeless || statesTimes(claim, place))) continue;
    return {
      verdict: 'stimmt nicht',
      reason: `In den Dokumenten steht: „${opposite.printed}“.`,
      evidence: quoteDraft([place]),
    };
  }
  return null;
}

/** What goes on for good ends at no time. */
const NEVER_ENDS = /^(?:dauerhaft|daueraufgabe|fortlaufend|andauernd|ongoing|permanent)/iu;

/** How far something holds: where the contrary is said, it is wrong either way. */
const DEGREE =
  /^(?:uberwiegend|weitgehend|grosstenteils|grossteils|insgesamt|meist|meistens|mehrheitlich|vollstandig|komplett|ganzlich|vollumfanglich|umfassend|scharf|heftig|massiv|stark|harsch|sehr|recht|ziemlich|eher|besonders|erheblich\p{Ll}*|gravierend\p{Ll}*|ernst\p{Ll}*|ausdrucklich|klar|deutlich|muss|mussen|must|largely|mostly|overall|very|rather)$/u;
