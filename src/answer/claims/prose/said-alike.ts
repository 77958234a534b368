import { inGerman, singleName, statesIn } from '#src/question/claims/prose/name-lists.ts';
import { oppositeIn } from '#src/question/claims/prose/opposites.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { actsOf } from '#src/question/claims/prose/same-acts.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { clausesSaying, isDeniedAlike } from './denied-alike.ts';
import { isDoneAlike } from './done-alike.ts';
import { isDoneBySame, isDoneInLandByOther } from './done-by-same.ts';
import { isAtEndOfSpan, isDoneToNewcomer, isOfSameEach, isTimeExchanged } from './exchanged.ts';
import { LEAST_OF_NOUN } from './least-of-noun.ts';
import { isLimitedAlike } from './limited-alike.ts';
import { headingOf, type Printed } from './printed.ts';
import { isReplacedAlike } from './replaced-alike.ts';
import { isOfSame, isOfWhole } from './same-owner.ts';
import { isInSameRole, isMovedAlike, isOwnerOnly } from './same-role.ts';

/**
 * Whether a sentence of the documents says it in the same way as a claim whose words it says: it
 * denies it or not, says it of all or of some, as done or as planned.
 */
export function isSaidAlike(claim: ProseClaim, place: Printed): boolean {
  return isOfSameStates(claim, place) && isSaidInSameWay(claim, place);
}

/** "Sachsen" is no part of "Sachsen-Anhalt": the states of a claim stand in the sentence or its context. */
function isOfSameStates({ text }: ProseClaim, { read, place, text: own }: Printed): boolean {
  const said = statesIn(inGerman(text)).filter((name) => name !== HOME);
  if (said.length === 0) return true;
  const before = [1, 2].map((by) => read.sentences[place - by]?.text ?? '');
  const named = statesIn([own, ...before, headingOf(read)].join(' '));
  return said.every((name) => named.includes(name)) && !isOnlyWith(text, own);
}

/** Who does something "gemeinsam mit Brandenburg" does it not "in Brandenburg", nor Brandenburg alone. */
function isOnlyWith(claimed: string, printed: string): boolean {
  const said = singleName(inGerman(claimed));
  if (said === null || !/^(?:in|von|aus|durch|by|from)$/u.test(said.before)) return false;
  const list = String.raw`(?<!\p{L})mit\s(?:\p{Lu}[\p{L}-]+(?:,|\sund|\ssowie)\s)*${said.name}(?![\p{L}-])`;
  return new RegExp(list, 'u').test(printed);
}

/** The state of all the documents, which need not name it. */
const HOME = 'Thüringen';

/** The same, whatever states are named. */
export function isSaidInSameWay(claim: ProseClaim, place: Printed): boolean {
  return (
    SAME_WAY.every((isSame) => isSame(claim, place)) &&
    oppositeIn(claim.text, clausesSaying(place)) === null
  );
}

const OBLIGED =
  /(?<!\p{L})(?:müssen|muss|musste[n]?|verpflichtet|gezwungen|must|(?:have|has|had) to|obliged|required)(?!\p{L})/iu;

/** Also "sind anzuzeigen", "soll umgestellt werden". */
const OBLIGES =
  /(?<!\p{L})(?:müssen|muss|musste[n]?|soll(?:en|te|ten)?|\p{L}*pflicht\p{L}*|zwingend\p{L}*|verbindlich\p{L}*|verpflicht\p{L}*|erforder\p{L}*|notwendig\p{L}*|bedarf|bedürfen|must|shall|required|zu\s\p{Ll}+e[nr]n?|\p{Ll}{2,}zu\p{Ll}{3,}e[nr]n?)(?!\p{L})/iu;

/** What is offered need not be done. */
function isObligedAlike({ text }: ProseClaim, { text: printed }: Printed): boolean {
  return !OBLIGED.test(text) || OBLIGES.test(printed);
}

/** "ist unabdingbar": what is needed need not be there. */
const NEEDED =
  /(?<!\p{L})(?:ist|sind|war|waren|is|are)\s(?:[^,;]*\s)?(?:unabdingbar|unerlässlich|vonnöten|wünschenswert|indispensable)(?!\p{L})/iu;
const NEEDS =
  /(?<!\p{L})(?:unabdingbar|unerlässlich|vonnöten|wünschenswert|notwendig|nötig|erforderlich|brauch\p{L}*|benötig\p{L}*|bedarf|indispensable|needs?|needed|necessary)(?!\p{L})/iu;

function isMoreThanNeeded({ text }: ProseClaim, { text: printed }: Printed): boolean {
  return !NEEDED.test(printed) || NEEDS.test(text) || OBLIGED.test(text);
}

/** What must be alike of two sentences that say the same words. */
const SAME_WAY: readonly ((claim: ProseClaim, place: Printed) => boolean)[] = [
  isDeniedAlike,
  isObligedAlike,
  isMoreThanNeeded,
  isReplacedAlike,
  isLimitedAlike,
  isDoneAlike,
  isDoneBySame,
  (claim, place) => !isDoneInLandByOther(claim, place),
  isDoneToSame,
  isOfSame,
  isOfWhole,
  (claim, place) => !isTimeExchanged(claim, place),
  (claim, place) => !isAtEndOfSpan(claim, place),
  isOfSameEach,
  (claim, place) => !isDoneToNewcomer(claim, place),
  isInSameRole,
  isMovedAlike,
  (claim, place) => !isOwnerOnly(claim, place),
];

/** The same happens to the same thing, be it at another time. */
export function isToldInSameWay(claim: ProseClaim, place: Printed): boolean {
  return isDoneAlike(claim, place) && isDoneToSame(claim, place) && isOfSame(claim, place);
}

/** "der verabschiedete AI-Act": it is said of the noun behind it. */
const ATTRIBUTE =
  /(?<!\p{L})\p{Ll}{3,}(?:[tn]e[nrsm]?)\s(?:\p{Ll}+(?:e[nrsm]?)\s)?(?<noun>(?:\p{Lu}\p{L}*-\s(?:und|oder|bzw\.)\s)?\p{Lu}[\p{L}\d-]+)/gu;
const LEAST_OF_HEAD = 4;

/** What is only said of another thing that the claim does not name is not said of its own. */
function isDoneToSame({ text, values }: ProseClaim, place: Printed): boolean {
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
