import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { comparisonIn } from '#src/question/claims/relations/comparison-words.ts';
import { isFiniteForm } from '#src/question/claims/statements/finite-verbs.ts';
import type { Finding } from '../verdict.ts';
import { type Printed, SAYS_ALL, TELLS } from './printed.ts';
import { nothingSaid, quoteDraft } from './quote-draft.ts';
import { isSaidAlike } from './said-alike.ts';
import { isSameThing } from './same-thing.ts';

/** "zu viele", "too slow": an opinion, whatever else is said. */
const JUDGES =
  /(?<!\p{L})(?:zu (?:viele?[nr]?|wenige?[nr]?|hoch|niedrig|groß|klein|langsam|schnell|teuer|spät|früh|lange?|kompliziert|gut|schlecht)|too \p{L}+)(?!\p{L})/iu;

/** "ein Portal („EFRE-Portal“) und ein System („EFRE-Data“)": the same is said of both. */
const NAMED_ALIKE =
  /[“”"«»]\)?,?\s(?:(?:und|sowie|oder)\s)?(?:(?:eine?[nrms]?|das|die|der|den|dem)\s)?(?:\p{Lu}[\p{L}-]*\s)?\(?[„"»«]/u;

/** "„PILOD“ auf kommunaler Ebene und „Jour-Fixe“ für …": which of the two it is said of stays open. */
function namesSeveral({ text }: ProseClaim, place: Printed): boolean {
  const quoted = (said: string): number => said.match(/[„"‚«]/gu)?.length ?? 0;
  return (
    quoted(place.text) > 1 && quoted(text) < quoted(place.text) && !NAMED_ALIKE.test(place.text)
  );
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

/** So many neighbouring parts of a list may tell one thing. */
const PARTS_OF_ONE = 2;

/** "die Einführung der A, die Ausbildung von B, die Erstellung der C": words from all over a list are of no one thing. */
function isInOnePiece({ text, unsaidBy }: Printed): boolean {
  const parts = text.split(/[,;:•]\s/u);
  const isSentence = text.split(/[\s,;.]+/u).some(isFiniteForm);
  if (isSentence || parts.length <= PARTS_OF_ONE) return true;
  const unsaid = unsaidBy(text).length;
  return parts.some(
    (_, at) => unsaidBy(parts.slice(at, at + PARTS_OF_ONE).join(', ')).length === unsaid,
  );
}

export function checkWords(claim: ProseClaim, printed: readonly Printed[]): Finding {
  if (JUDGES.test(claim.text) || comparisonIn(claim.text) !== null) return nothingSaid(printed);
  const proof = printed.find(
    (place) =>
      (place.own >= SAYS_ALL || isSaidByItself(place)) &&
      place.saysEach() &&
      place.isOfItself &&
      !namesSeveral(claim, place) &&
      !isOfFollower(claim, place) &&
      isInOnePiece(place) &&
      isSaidAlike(claim, place) &&
      isSameThing(claim, place) &&
      // What a question above the sentence asks is not yet said.
      (place.event ?? (SEPARATED.test(claim.text) ? 0 : 1)) >= TELLS &&
      readStatedValues(place.text).length < 4,
  );
  if (proof === undefined) return nothingSaid(printed);
  return { verdict: 'stimmt', reason: '', evidence: quoteDraft([proof]) };
}
