import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { type Concept, isOtherWord } from '#src/search/query/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { Finding } from '../verdict.ts';
import { checkValues } from './check-values.ts';
import type { Printed } from './printed.ts';

/** What an English number counts, by each of the German words for it. */
export function checkCounted(
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
