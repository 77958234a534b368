import { causeOf, causesIn } from '#src/question/claims/prose/exchangeable.ts';
import { type ProseClaim, readProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Finding } from '../verdict.ts';
import { findPrinted } from './find-printed.ts';
import type { Printed, ProseSource } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/** "Weil das Geld knapp war, ruhte das Projekt", "…, weil das Geld knapp war" */
const BECAUSE =
  /^(?:weil|da)\s(?<first>[^,]+),\s(?<behind>.+)$|^(?<before>.+?),\s(?:weil|because)\s(?<last>[^,]+)$/iu;

interface Because {
  readonly cause: string;
  readonly rest: string;
}

function becauseIn(text: string): Because | null {
  const { first, behind, before, last } = BECAUSE.exec(text)?.groups ?? {};
  const cause = first ?? last;
  const rest = behind ?? before;
  return cause === undefined || rest === undefined ? null : { cause, rest };
}

/**
 * A reason that a claim gives by a clause, where the documents say the rest of it and give theirs by a
 * noun: "weil das Geld im Haushalt knapp war" and "auf Grund der Haushaltslage".
 *
 * @param check - What sentences of the documents say of a claim.
 */
export async function checkCause(
  claim: ProseClaim,
  source: ProseSource,
  check: (claim: ProseClaim, printed: readonly Printed[]) => Finding,
): Promise<Finding | null> {
  const because = becauseIn(claim.text);
  const said = because === null ? undefined : causeOf(because.cause);
  if (because === null || said === undefined || claim.isNegated) return null;
  const rest = readProseClaim(because.rest);
  for (const place of await findPrinted(rest, source)) {
    const [given, ...more] = causesIn(place.text);
    if (given === undefined || more.length > 0) continue;
    if (check(rest, [place]).verdict !== 'stimmt') continue;
    const isSame = given.key === said;
    // Of the same kind two causes may still be others: "Fluktuation" is no "Krankheit".
    if (isSame && !sharesWord(because.cause, given.text)) return null;
    return {
      verdict: isSame ? 'stimmt' : 'stimmt nicht',
      reason: isSame ? '' : `In den Dokumenten steht: ${given.text}.`,
      evidence: quoteDraft([place]),
    };
  }
  return null;
}

/** "Haushalt" in "Haushaltslage". */
function sharesWord(cause: string, given: string): boolean {
  const other = foldGerman(given);
  return tokenize(cause).some(
    ({ text, folded }) => /^\p{Lu}/u.test(text) && other.includes(stemGerman(folded)),
  );
}
