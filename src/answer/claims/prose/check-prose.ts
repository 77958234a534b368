import { type ProseClaim, readProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { stateAsEvent } from '#src/question/claims/prose/states-as-events.ts';
import { type Concept, isOtherWord } from '#src/search/query/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { Finding } from '../verdict.ts';
import { unverifiable } from '../verdict.ts';
import { checkOffice, checkOrigin } from './check-actors.ts';
import { checkAgent } from './check-agent.ts';
import { checkCause } from './check-cause.ts';
import { checkContrary, checkOpposite } from './check-contrary.ts';
import { checkDated } from './check-dated.ts';
import { checkExchanged } from './check-exchanged.ts';
import { checkIdentity } from './check-identity.ts';
import { checkLaw } from './check-law.ts';
import { checkLetter } from './check-letter.ts';
import { checkMaker } from './check-maker.ts';
import { checkLists, checkName, checkNamed } from './check-names.ts';
import { checkOrder } from './check-order.ts';
import { checkPartOfWhole } from './check-part-of-whole.ts';
import { checkTimes } from './check-times.ts';
import { checkValues } from './check-values.ts';
import { checkVote } from './check-vote.ts';
import { checkWords } from './check-words.ts';
import { findPrinted } from './find-printed.ts';
import type { Printed, ProseSource } from './printed.ts';
import { withAntecedent } from './said-in-context.ts';

/**
 * Checks a sentence against the prose of the documents: it holds where one sentence states the same
 * number of the same thing; it is wrong where that sentence states another number of it.
 */
export async function checkProse(sentence: string, source: ProseSource): Promise<Finding> {
  const finding = await checkAsSaid(sentence, source);
  const event = finding.verdict === 'nicht prüfbar' ? stateAsEvent(sentence) : null;
  const told = event === null ? finding : await checkAsSaid(event, source);
  const found = told.verdict === 'nicht prüfbar' ? finding : told;
  const decided = (await checkOrder(sentence, found, source)) ?? found;
  const [, pointed] = POINTING.exec(sentence) ?? [];
  return pointed === undefined || decided.verdict === 'nicht prüfbar'
    ? decided
    : unverifiable(`Worauf sich „${pointed}“ bezieht, sagt der Satz nicht.`, decided.evidence);
}

/** "Diese Systeme werden vom TLRZ betrieben.": nothing stands before that says which. */
const POINTING =
  /^\s*((?:Diese[rsn]?|Jene[rsn]?)\s(?:\p{Ll}+\s)?(?!Jahr|Plan|Aktionsplan)\p{Lu}\p{L}+|(?:These|Those)\s\p{L}+)/u;

async function checkAsSaid(sentence: string, source: ProseSource): Promise<Finding> {
  const letter = await checkLetter(sentence, source);
  if (letter !== null) return letter;
  const claim = readProseClaim(withoutOrdinal(sentence, Math.min(...source.passages.years)));
  const lists = await checkLists(claim, source);
  if (lists !== null) return lists;
  const name = await checkName(claim, source);
  if (name !== null) return name;
  const printed = await findPrinted(claim, source);
  const part = checkPartOfWhole(claim, printed) ?? checkVote(claim, printed);
  if (part !== null) return part;
  const finding = checkSaid(claim, printed, source.passages.concepts(claim.text));
  if (finding.verdict !== 'nicht prüfbar') return finding;
  return (
    checkDated(claim, printed) ??
    checkLaw(claim, printed) ??
    checkNamed(claim, printed) ??
    checkContrary(claim, printed) ??
    checkOpposite(claim, printed) ??
    checkOrigin(claim, printed) ??
    checkMaker(claim, printed) ??
    checkIdentity(claim, printed, source) ??
    (await checkCause(claim, source, (rest, places) =>
      checkSaid(rest, places, source.passages.concepts(rest.text)),
    )) ??
    checkAgent(claim, printed) ??
    checkOffice(claim, printed, source.officesIn) ??
    (await checkExchanged(claim, printed, source, (other) => prove(other, source))) ??
    finding
  );
}

/** What the documents say of a sentence in just these words. */
async function prove(sentence: string, source: ProseSource): Promise<Finding> {
  const claim = readProseClaim(sentence);
  const printed = await findPrinted(claim, source);
  return checkSaid(claim, printed, source.passages.concepts(claim.text));
}

/** "Der erste Aktionsplan von 2016": that it is the first one is known. */
function withoutOrdinal(sentence: string, first: number): string {
  return sentence.replace(
    new RegExp(
      `^(?:(?:schon|bereits) )?der erste (?=\\p{L}*plan (?:(?:von|für|aus) )?${first}(?!\\d))`,
      'iu',
    ),
    'Der ',
  );
}

function checkSaid(
  claim: ProseClaim,
  printed: readonly Printed[],
  concepts: readonly Concept[],
): Finding {
  if (claim.values.length > 0) return checkCounted(claim, printed, concepts);
  if (claim.times.length > 0) return checkTimes(claim, printed);
  return checkWords(claim, printed.map(withAntecedent));
}

/** What an English number counts, by each of the German words for it. */
function checkCounted(
  claim: ProseClaim,
  printed: readonly Printed[],
  concepts: readonly Concept[],
): Finding {
  const inEnglish = checkValues(claim, printed);
  if (inEnglish.verdict !== 'nicht prüfbar' || detectLanguage(claim.text) !== 'en')
    return inEnglish;
  const findings = inOtherWords(claim, concepts).map((said) => checkValues(said, printed));
  return (
    findings.find(({ verdict }) => verdict === 'stimmt') ??
    findings.find(({ verdict }) => verdict === 'stimmt nicht') ??
    inEnglish
  );
}

/** "Three departments" as "drei Ressorts", "drei Abteilungen". */
function inOtherWords(claim: ProseClaim, concepts: readonly Concept[]): ProseClaim[] {
  const [value, ...more] = claim.values;
  const noun = value?.noun?.split(' ').at(-1);
  if (value === undefined || noun === undefined || more.length > 0) return [];
  const concept = concepts.find(({ surface }) => surface === noun);
  const words = concept?.alternatives.filter(isOtherWord).map(({ label }) => label) ?? [];
  return [...new Set(words)].map((word) => ({ ...claim, values: [{ ...value, noun: word }] }));
}
