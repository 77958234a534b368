import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import {
  type NamedHead,
  namedHeads,
  sameSet,
  singleName,
  withoutNames,
} from '#src/question/claims/prose/name-lists.ts';
import {
  isNegated,
  type ProseClaim,
  readProseClaim,
  readTimes,
} from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Finding } from '../verdict.ts';
import { findPrinted } from './find-printed.ts';
import { type Printed, type ProseSource, SAME_SUBJECT, SAYS_ALL } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';
import { isSaidAlike } from './said-alike.ts';

/** "Thüringen, Sachsen und Bayern" where the source lists others of the same kind. */
export async function checkLists(claim: ProseClaim, source: ProseSource): Promise<Finding | null> {
  const rest = withoutNames(claim.text);
  if (rest === null || claim.values.length > 0) return null;
  const printed = await findPrinted(readProseClaim(rest), source);
  const near = printed.filter(
    ({ subject, coverage }) => subject >= SAME_SUBJECT && coverage >= 0.4,
  );
  const compared = near.flatMap((place) => {
    const names = sameSet(claim.text, place.text);
    return names === null ? [] : [{ place, names }];
  });
  const [first] = compared;
  if (first === undefined || compared.some(({ names }) => names.isSame)) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${first.names.printed.join(', ')}.`,
    evidence: quoteDraft([first.place]),
  };
}

/** "von Bayern entwickelt" where the source says of the same thing "von Baden-Württemberg". */
export async function checkName(claim: ProseClaim, source: ProseSource): Promise<Finding | null> {
  const said = singleName(claim.text);
  if (said === null || said.before === '' || claim.values.length > 0 || claim.isNegated)
    return null;
  const printed = await findPrinted(readProseClaim(said.rest), source);
  const alike = printed.flatMap((place) => {
    const other = place.own >= SAYS_ALL && !isNegated(place.text) ? singleName(place.text) : null;
    return other !== null && other.before === said.before ? [{ place, other }] : [];
  });
  const [first] = alike;
  if (first === undefined || alike.some(({ other }) => other.name === said.name)) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${first.other.name}.`,
    evidence: quoteDraft([first.place]),
  };
}

/** Share of a claim from which on a sentence tells what happens. */
const TELLS = 0.3;

/**
 * "im Landgerichtsbezirk Erfurt" where the source says the rest of it of "im Landgerichtsbezirk
 * Mühlhausen": the same noun with another name behind it.
 */
export function checkNamed(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.isNegated) return null;
  for (const said of namedHeads(claim.text)) {
    const isToldOfIt = printed.some(
      ({ text, event }) =>
        (event ?? 1) >= TELLS &&
        namedHeads(text).some(({ head, name }) => head === said.head && name === said.name),
    );
    if (isToldOfIt) continue;
    const alike = printed.flatMap((place) => {
      const others = namedHeads(place.text).filter(({ head }) => head === said.head);
      const [other, ...more] = others;
      const lacks = place
        .unsaidBy(place.text)
        .filter((word) => !place.isTitled(word) && !place.isJustSaid(word));
      const isRest =
        lacks.includes(foldGerman(said.name)) && lacks.every((word) => isOfName(word, said));
      const isAlike = isRest && statesValues(claim, place) && !isNamedNear(said, place);
      return other !== undefined &&
        more.length === 0 &&
        isAlike &&
        isSaidAlike(asPlanned(claim), place)
        ? [{ place, other }]
        : [];
    });
    const [first] = alike;
    if (first === undefined || alike.some(({ other }) => other.name !== first.other.name)) continue;
    const years = new Set(readTimes(first.place.text).map(({ year }) => year));
    if (first.other.name === said.name || !claim.times.every(({ year }) => years.has(year)))
      continue;
    return {
      verdict: 'stimmt nicht',
      reason: `In den Dokumenten steht: ${first.other.head} ${first.other.name}.`,
      evidence: quoteDraft([first.place]),
    };
  }
  return null;
}

/** What is told as a plan of one contradicts that it is done to another. */
function asPlanned(claim: ProseClaim): ProseClaim {
  const text = claim.text
    .replace(/(?<!\p{L})wird(?!\p{L})/u, 'soll')
    .replace(/(?<!\p{L})werden(?!\p{L})/u, 'sollen');
  return { ...claim, text };
}

/** "Bauhaus-Universität" is a part of the name, too. */
function isOfName(word: string, { head, name }: NamedHead): boolean {
  const plain = word.replaceAll('-', '');
  const noun = foldGerman(head);
  return word === foldGerman(name) || (plain !== noun && plain.endsWith(noun));
}

/** Whatever numbers the claim states stand in the sentence. */
function statesValues({ values }: ProseClaim, { text }: Printed): boolean {
  const printed = values.length === 0 ? [] : readStatedValues(text);
  return values.every((value) => printed.some((other) => other.value === value.value));
}

/** Of several organisations that take part each may do the same. */
const ORGANISATION = /^(?:Universität|Hochschule|Fachhochschule|Akademie|Firma)$/u;

function isNamedNear({ head, name }: NamedHead, { read }: Printed): boolean {
  return ORGANISATION.test(head) && read.sentences.some(({ text }) => text.includes(name));
}
