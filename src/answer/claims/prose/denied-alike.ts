import { isNegated, type ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { isStatingVerb } from '#src/question/claims/statements/finite-verbs.ts';
import type { Printed } from './printed.ts';

/** Share of a claim from which on a clause is one of those that say it. */
export const PART_OF_IT = 0.1;

/** The clauses of a sentence that say anything of a claim. */
export function clausesSaying({ text, saidBy }: Printed): string {
  return clausesOf(text)
    .filter((clause) => saidBy(clause) >= PART_OF_IT)
    .join(', ');
}

/** Begins a clause whose verb stands at its end, or an infinitive. */
const SUBORDINATE =
  /^(?:um|ohne|dass|daß|da|weil|wenn|ob|wie|so ?dass|damit|bevor|nachdem|während|obwohl|wobei|wodurch|(?:(?:in|an|mit|auf|durch|von|zu) )?(?:der|die|das|dem|den|denen|deren|dessen|welche[rsmn]?)(?=\s.*\s\p{Ll}{2,}(?:t|en|te)\W*$)|that|which|who|to)(?!\p{L})/u;

/** "Die Kommunen erhalten A, B und C kostenfrei, um …": what only goes on with a list is no clause of its own. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(/(?<=[,;:])\s/u)) {
    const last = clauses.at(-1);
    const isOwn =
      last === undefined ||
      /[;:]$/u.test(last) ||
      SUBORDINATE.test(piece) ||
      piece.split(/[\s,;.]+/u).some(isStatingVerb);
    if (isOwn) clauses.push(piece);
    else clauses[clauses.length - 1] = `${last} ${piece}`;
  }
  return clauses;
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
