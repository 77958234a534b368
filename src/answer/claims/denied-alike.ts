import { isNegated, type ProseClaim } from '#src/question/claims/prose-claim.ts';
import type { Printed } from './printed.ts';

/** Share of a claim from which on a clause is one of those that say it. */
export const PART_OF_IT = 0.1;

/** The clauses of a sentence that say anything of a claim. */
export function clausesSaying({ text, saidBy }: Printed): string {
  const clauses = text.split(/[,;:]\s/u);
  return clauses.filter((clause) => saidBy(clause) >= PART_OF_IT).join(', ');
}

/** Both deny it, or neither: "ohne Kenntnisse" in another clause denies nothing that is claimed. */
export function isDeniedAlike(claim: ProseClaim, { text, saidBy }: Printed): boolean {
  const clauses = text.split(/[,;]\s/u).filter((clause) => saidBy(clause) >= PART_OF_IT);
  const isDenied =
    isNegated(text) &&
    (clauses.length === 0 || clauses.some(isNegated) || IS_IMPOSSIBLE.test(text));
  return isNegated(text) === claim.isNegated && isDenied === claim.isNegated;
}

/** "Eine Schätzung, wie …, ist der Landesregierung nicht möglich": of what the whole sentence is about. */
const IS_IMPOSSIBLE = /,\s(?:ist|war|sind|waren)\s[^,]*(?<!\p{L})nicht möglich\W*$/u;
