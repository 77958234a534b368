import { inGerman, singleName, statesIn } from '#src/question/claims/prose/name-lists.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Finding } from '../verdict.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';
import { isSaidInSameWay } from './said-alike.ts';

const LEADING = /(?<!\p{L})(?:federfuhr\p{L}*|leads|led)(?!\p{L})/u;

/** Who develops something does it at home: "in Bayern entwickelt". */
const DEVELOPS = /(?<!\p{L})(?:entwickel\p{L}*|programmier\p{L}*|developed|develops)(?!\p{L})/u;

/** Acts that one alone does to one thing: where another is named, the claimed one did not. */
const SOLE_ACTS: readonly RegExp[] = [
  /(?<!\p{L})(?:betreib\p{L}*|betrieb(?:en)?|operate[sd]?|hostet|gehostet)(?!\p{L})/u,
  DEVELOPS,
  LEADING,
];

/** Between these and a name it is not the one who does it. */
const NO_AGENT =
  /^(?:in|im|aus|mit|fur|nach|an|bei|zu|gegenuber|ohne|und|sowie|oder|neben|wie|statt|nicht|ausser|auch|uber|with|for|in|from|to|and|or|like)$/u;

/** Several do it, or each of them has one of its own. */
const SHARED =
  /(?<!\p{L})(?:auch|ebenfalls|ebenso|gemeinsam|zusammen|zusätzlich|weiter\p{L}*|ein(?:e[nrsm]?)?|eigene\p{L}*|also|too|jointly|together|an?|own)(?!\p{L})/iu;

/** A relative clause tells more of the thing, and the sentence is wrong without it already. */
const RELATIVE =
  /,\s(?:(?:in|an|mit|über|für|zu|auf|durch|von|aus|bei)\s)?(?:der|die|das|dem|den|deren|dessen|denen|welche\p{L}*|which|that|who)\s.*$/iu;

/** Says that one certain thing is meant, and not any of its kind. */
const CERTAIN =
  /(?<!\p{L})(?:[Dd]as|[Dd]ie|[Dd]er|[Dd]en|[Dd]em|[Tt]he)\s(?!Land|Freistaat|Bundesland|state)|(?<![\p{L}-])\p{Lu}[\p{L}-]*(?:\p{Lu}\p{L}|\p{Lu}|digital|\d)(?!\p{L})/u;

/**
 * "Hessen betreibt das Portal" where the source says of the same thing that another state runs it, and
 * Hessen stands nowhere near.
 */
export function checkAgent(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0 || claim.times.length > 0 || claim.isNegated) return null;
  const main = inGerman(claim.text).replace(RELATIVE, '');
  const said = singleName(main);
  const acts = SOLE_ACTS.filter((act) => act.test(foldGerman(main)));
  // "federführend entwickelt": what is done in the lead is done.
  const [act, ...more] = acts;
  if (said === null || act === undefined || more.some((one) => one !== LEADING)) return null;
  const isPlace = act === DEVELOPS && /^in$/u.test(said.before);
  if ((NO_AGENT.test(said.before) && !isPlace) || SHARED.test(main) || !CERTAIN.test(said.rest))
    return null;
  const things = thingsIn(said.rest, act);
  const isSaidOfIt = (one: Printed): boolean =>
    statesIn(one.text).includes(said.name) && saysThings(one, one.text, things);
  if (printed.some(isSaidOfIt)) return null;
  const place = printed.find((one) => isOfOther(claim, one, said.name, things, act));
  const other = place === undefined ? null : singleName(place.text);
  if (place === undefined || other === null) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${other.name}.`,
    evidence: quoteDraft([place]),
  };
}

/** Whether a sentence says the act of the same things, and of another state alone. */
function isOfOther(
  claim: ProseClaim,
  place: Printed,
  name: string,
  things: readonly string[],
  act: RegExp,
): boolean {
  const { text, read } = place;
  const part = text
    .split(/;\s|,\s|\s(?:und|sowie|aber|während)\s/u)
    .find((one) => act.test(foldGerman(one)));
  const other = part === undefined ? null : singleName(part);
  if (other === null || singleName(text) === null || SHARED_BY_SEVERAL.test(text)) return false;
  // "die Umsetzung des OZG im Bereich der Bildung" is a part of it.
  if (IN_PART.test(text) && !IN_PART.test(claim.text)) return false;
  if (NO_AGENT.test(other.before) && !/durch.+\sin$/u.test(textBefore(part ?? '', other.name)))
    return false;
  return (
    saysThings(place, withoutPurpose(text, act), things) &&
    !read.sentences.some((sentence) => statesIn(sentence.text).includes(name)) &&
    isSaidInSameWay(claim, place)
  );
}

const IN_PART =
  /(?<!\p{L})(?:bereichs?|bereichen?|themenfeld\p{L}*|teilprojekt\p{L}*|field|area)(?!\p{L})/iu;

/** Whether a text says at least one of the things, and its context the others. */
function saysThings(place: Printed, text: string, things: readonly string[]): boolean {
  const unsaid = place.unsaidBy(text);
  const isSaid = (word: string): boolean => !unsaid.includes(word);
  return things.some(isSaid) && things.every((word) => isSaid(word) || place.isContext(word));
}

/** "Zur Einsicht in Akten betreibt … ein Portal": what it is for is not what is run. */
function withoutPurpose(text: string, act: RegExp): string {
  const at = foldGerman(text).search(act);
  return /^(?:zur|zum|für|um|bei|beim|mit|durch|to|for|with)\s/iu.test(text)
    ? text.slice(at)
    : text;
}

const SHARED_BY_SEVERAL =
  /(?<!\p{L})(?:gemeinsam|arbeitsteilig|Ländern|Länderverbund|jeweils|beiden)(?!\p{L})/iu;

function textBefore(text: string, name: string): string {
  return text.slice(0, Math.max(0, text.indexOf(name))).trimEnd();
}

const OF_STATE =
  /^(?:land|landes|lander|bundesland|bundeslandes|freistaat|freistaats|freistaates|state)$/u;

/** What is said to be done by somebody: every word but the act and the title of a state. */
function thingsIn(rest: string, act: RegExp): string[] {
  return tokenize(rest)
    .map(({ text }) => foldGerman(text).replaceAll('-', ''))
    .filter((word) => !isStopWord(word) && !act.test(word) && !OF_STATE.test(word));
}
