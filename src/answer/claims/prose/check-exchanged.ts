import {
  claimedProductIn,
  EXCHANGEABLES,
  type Exchangeable,
  identifiedIn,
  isOfOne,
  productsIn,
  SHARED,
} from '#src/question/claims/prose/exchangeable.ts';
import { statesIn } from '#src/question/claims/prose/name-lists.ts';
import { isNegated, type ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Finding } from '../verdict.ts';
import { isShortFor } from './claim-matcher.ts';
import { headingOf, type Printed, type ProseSource } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';
import { rolesIn } from './same-role.ts';

/** A claim with one name, and another one that a sentence of the documents has in its stead. */
interface Exchange {
  readonly sentence: string;
  readonly name: string;
  readonly place: Printed;
}

/** So many places are looked at: each costs a search. */
const PLACES = 6;
const EXCHANGES = 3;
/** Of words that are written more often than this, most are common nouns. */
const SELDOM = 0.985;

/**
 * "basiert auf Seafile" where the documents prove the same sentence with "Nextcloud": what only one can
 * do, or be, is then not so of another that they name nowhere near.
 *
 * @param prove - Whether the documents prove a sentence.
 */
export async function checkExchanged(
  claim: ProseClaim,
  printed: readonly Printed[],
  source: ProseSource,
  prove: (sentence: string) => Promise<Finding>,
): Promise<Finding | null> {
  if (claim.isNegated) return null;
  const isSole = isOfOne(claim.text);
  const tried = new Set<string>();
  const exchanges = isSole
    ? exchangesOf(claim, printed.slice(0, PLACES), source)
    : isParticular(claim)
      ? printed.slice(0, PLACES).flatMap((place) => [...ofOffices(claim, place)])
      : [];
  for (const { sentence, name, place } of exchanges) {
    if (tried.has(sentence) || tried.size >= EXCHANGES) continue;
    tried.add(sentence);
    for (const wording of wordingsOf(sentence)) {
      const { verdict } = await prove(wording);
      if (verdict !== 'stimmt') continue;
      return {
        verdict: 'stimmt nicht',
        reason: `In den Dokumenten steht: ${name}.`,
        evidence: quoteDraft([place]),
      };
    }
  }
  return null;
}

/** So many nouns beside that of the office tell one particular thing, which two will hardly do alike. */
const PARTICULAR = 3;

function isParticular({ text }: ProseClaim): boolean {
  const nouns = text.match(/(?<=\s)\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  return nouns.length > PARTICULAR && !SHARED.test(text);
}

/** What is told as a plan contradicts another plan, and what is to be. */
function wordingsOf(sentence: string): string[] {
  const planned = sentence
    .replace(/(?<!\p{L})wird(?!\p{L})/u, 'soll')
    .replace(/(?<!\p{L})werden(?!\p{L})/u, 'sollen');
  return planned === sentence ? [sentence] : [sentence, planned];
}

function* exchangesOf(
  claim: ProseClaim,
  printed: readonly Printed[],
  source: ProseSource,
): Generator<Exchange> {
  for (const place of printed) {
    if (isNegated(place.text)) continue;
    yield* ofOffices(claim, place);
    yield* ofOrganisations(claim, place, source);
    for (const read of EXCHANGEABLES) {
      const said = read(claim.text);
      const found = read(place.text);
      yield* between(claim, said, found, place, (other) => read(other).map(({ key }) => key));
    }
    const products = productsIn(place.text).filter(
      ({ text }) =>
        place.officesIn(text).length === 0 &&
        statesIn(text).length === 0 &&
        !isShortNameOfClaimed(text, claim, place),
    );
    const isCommon = (word: string): boolean =>
      !/\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(word) &&
      source.passages.words.weightOfWord(word.toLowerCase()) < SELDOM;
    const said = [...claimedProductIn(claim.text, isCommon), ...identifiedIn(claim.text)].filter(
      ({ text }) => place.officesIn(text).length === 0 && statesIn(text).length === 0,
    );
    yield* between(claim, said, products, place, (other) =>
      productsIn(other).map(({ key }) => key),
    );
  }
}

/** "Datenaustauschplattform (ThDAP)": what the claim speaks of is not exchanged for its own short name. */
function isShortNameOfClaimed(name: string, { text }: ProseClaim, place: Printed): boolean {
  const said = foldGerman(text);
  const short = foldGerman(name.replace(/["„“”]/gu, ''));
  const around = [headingOf(place.read), ...place.read.sentences.map((sentence) => sentence.text)];
  return around.some((stretch) =>
    Array.from(stretch.matchAll(SHORT_NAME), ({ groups }) => groups).some(
      (groups) =>
        foldGerman(groups?.short ?? '') === short && said.includes(foldGerman(groups?.long ?? '')),
    ),
  );
}

const SHORT_NAME = /(?<long>\p{L}[\p{L}-]{3,})["“”]?\s\(["„“]?(?<short>\p{L}[\p{L}\d-]+)["“”]?\)/gu;

/** One of a kind in the claim, one other in the sentence, and the claimed one nowhere said of it. */
function* between(
  claim: ProseClaim,
  said: readonly Exchangeable[],
  found: readonly Exchangeable[],
  place: Printed,
  keysIn: (text: string) => readonly string[],
): Generator<Exchange> {
  const keys = new Set(said.map(({ key }) => key));
  const [own] = said;
  if (own === undefined || keys.size !== 1 || found.some(({ key }) => key === own.key)) return;
  // "des Betriebs (Nextcloud – Support)" names it, if not as what it is.
  if (place.text.includes(own.text.replace(/["„“”]/gu, ''))) return;
  if (isToldOf(place, own.text, keysIn, own.key)) return;
  for (const other of found) {
    const name = other.text.replace(/["„“”]/gu, '');
    const sentence = `${claim.text.slice(0, own.start)}${name}${claim.text.slice(own.end)}`;
    yield { sentence, name, place };
  }
}

/** A sentence of the section names it, and says something else of the claim, too. */
function isToldOf(
  place: Printed,
  name: string,
  keysIn: (text: string) => readonly string[],
  key: string,
): boolean {
  const all = place.unsaidBy('').filter((word) => !foldGerman(name).includes(word));
  return place.read.sentences.some(({ text }) => {
    const isNamed = text.includes(name) || keysIn(text).includes(key);
    if (!isNamed) return false;
    const unsaid = place.unsaidBy(text);
    return all.some((word) => !unsaid.includes(word) && !place.isContext(word));
  });
}

/** Offices have several names, and each its role. */
function* ofOffices(claim: ProseClaim, place: Printed): Generator<Exchange> {
  const claimed = rolesIn(claim.text, place.officesIn);
  const printed = rolesIn(place.text, place.officesIn);
  for (const [office, roles] of claimed) {
    if (printed.has(office)) continue;
    const phrase = phraseOf(office, claim.text, place.officesIn);
    if (phrase === null || isNamedOf(office, phrase, claim, place)) continue;
    const others = [...printed].filter(([other, own]) => {
      return !claimed.has(other) && [...roles].every((role) => own.has(role));
    });
    for (const [other] of others)
      yield { sentence: claim.text.replace(phrase, other), name: other, place };
  }
}

/** "Landeskriminalamt", "Landesamt für Umwelt": by the noun that says what it is. */
const ORGANISATION =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]*(?:amt|kanzlei|bank|behörde|direktion|archiv|rechnungshof)(?:s|es)?(?:\sfür\s\p{Lu}\p{L}+(?:\sund\s\p{Lu}\p{L}+)?)?(?![\p{L}-])/gu;

/** Those that lead no measure, and so are no offices of the plans: of two one may do what the other does not. */
function* ofOrganisations(
  claim: ProseClaim,
  place: Printed,
  { passages }: ProseSource,
): Generator<Exchange> {
  const [own, ...more] = claim.text.match(ORGANISATION) ?? [];
  if (own === undefined || more.length > 0) return;
  // "Denkmalamt", which the documents never write, may be any of theirs.
  const isWritten = passages
    .concepts(own)
    .every(({ alternatives }) => alternatives.some(({ origin }) => origin === 'word'));
  if (!isWritten) return;
  const isSaid = place.read.sentences.some(({ text }) => text.includes(own));
  const known = place.officesIn(own);
  const printed = place.officesIn(place.text);
  if (isSaid || known.some((office) => printed.includes(office))) return;
  const others = [...printed, ...(place.text.match(ORGANISATION) ?? [])];
  for (const name of others)
    if (!isSameOrganisation(own, name))
      yield { sentence: claim.text.replace(own, name), name, place };
}

/** "Landesamt für Bau" of "Landesamt für Bau und Verkehr", and "TLDA" of "Landesamt für Denkmalpflege". */
function isSameOrganisation(one: string, other: string): boolean {
  const [a, b] = [foldGerman(one), foldGerman(other)];
  return a.startsWith(b) || b.startsWith(a) || isShortFor(b, `thuringer ${a}`);
}

/** A sentence of the section names the office with one of the things that the claim speaks of. */
function isNamedOf(office: string, phrase: string, claim: ProseClaim, place: Printed): boolean {
  const nouns = new Set(
    tokenize(claim.text.replace(phrase, ' ')).flatMap(({ text, folded }) =>
      /^\p{Lu}/u.test(text) ? [folded] : [],
    ),
  );
  const things = place.unsaidBy('').filter((word) => nouns.has(word));
  return place.read.sentences.some(({ text }) => {
    if (!place.officesIn(text).includes(office)) return false;
    const unsaid = place.unsaidBy(text);
    return things.some((word) => !unsaid.includes(word));
  });
}

/** The words that name an office: the shortest that do. */
function phraseOf(
  office: string,
  text: string,
  officesIn: (text: string) => readonly string[],
): string | null {
  const words = text.split(/\s+/u);
  for (let length = 1; length <= LONGEST_NAME; length += 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const phrase = words.slice(from, from + length).join(' ');
      if (officesIn(phrase).includes(office)) return phrase;
    }
  return null;
}

const LONGEST_NAME = 7;
