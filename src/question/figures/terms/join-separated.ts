import { stemGerman } from '#src/text/stem.ts';
import type { Term } from './question-terms.ts';

/** After a particle that belongs to a verb the sentence ends or goes on like this. */
const GOES_ON =
  /^(?:von|zwischen|seit|im|in|gegenuber|um|und|oder|bei|beim|zum|zur|wenn|verglichen|prozentual|insgesamt|also|jeweils|nach|je|pro)$/u;
const PARTICLE =
  /^(?:ab|an|auf|aus|bei|dabei|dar|dazu|drauf|drin|durch|ein|fest|fort|gegenuber|her|heraus|herunter|herab|hervor|hinzu|hinauf|hoch|mit|nach|raus|rauf|rein|runter|ubrig|verloren|vor|voran|voraus|vorn|weg|weiter|wieder|zu|zuruck|zusammen)$/u;

/** Between a verb and its particle. */
const LONGEST_FRAME = 16;

/**
 * "legte … zu" is one word, "zulegte", as it is in "ob sie zulegte": put together, it is looked up
 * as any other.
 *
 * @param isVerb - Whether the words of asking have the joined form.
 * @param isThing - Whether a table counts it: "wie viele stellen … zusammen" is no "zusammenstellen".
 */
export function joinSeparated(
  terms: readonly Term[],
  isVerb: (folded: string) => boolean,
  isThing: (term: Term) => boolean = () => false,
): readonly Term[] {
  const joined = [...terms];
  const dropped = new Set<number>();
  for (const [index, particle] of terms.entries()) {
    if (!PARTICLE.test(particle.folded) || !endsClause(terms, index)) continue;
    const from = verbBefore(
      terms,
      index,
      (folded, term) => isVerb(folded) && !isNoun(term, isThing),
    );
    const verb = from === null ? undefined : terms[from];
    if (from === null || verb === undefined) continue;
    const folded = particle.folded + verb.folded;
    // "Nimmt es zu oder ab?": the verb stands for both, and the second one at its particle.
    const isTaken = joined[from] !== verb;
    const place = isTaken ? index : from;
    joined[place] = { ...(isTaken ? particle : verb), folded, stem: stemGerman(folded) };
    if (!isTaken) dropped.add(index);
  }
  return dropped.size === 0 ? terms : joined.filter((_, index) => !dropped.has(index));
}

function isNoun(term: Term, isThing: (term: Term) => boolean): boolean {
  return (term.isCapital && !term.isFirst) || isThing(term);
}

function endsClause(terms: readonly Term[], index: number): boolean {
  const next = terms[index + 1];
  return (
    next === undefined ||
    next.isFirst ||
    (next.inBrackets && terms[index]?.inBrackets === false) ||
    GOES_ON.test(next.folded)
  );
}

function verbBefore(
  terms: readonly Term[],
  index: number,
  isVerb: (folded: string, term: Term) => boolean,
): number | null {
  const particle = terms[index]?.folded ?? '';
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_FRAME); at -= 1) {
    const term = terms[at];
    if (term === undefined || (at < index - 1 && terms[at + 1]?.isFirst === true)) return null;
    if (term.kind === 'word' && isVerb(particle + term.folded, term)) return at;
  }
  return null;
}
