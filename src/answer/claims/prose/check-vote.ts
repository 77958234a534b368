import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import {
  OF_VOTING,
  type PrintedVote,
  partiesIn,
  readPrintedVote,
  readVoteClaim,
  type Stance,
} from '#src/question/claims/prose/vote-claim.ts';
import type { Finding } from '../verdict.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

/**
 * Holds "Die FDP hat dem Gesetzentwurf zugestimmt" against the votes that the documents tell of this paper: who
 * votes to reject it is against it. Null where none is told, or several that differ.
 */
export function checkVote(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  const said = readVoteClaim(claim.text);
  if (said === null || claim.isNegated) return null;
  const told = printed.flatMap((place) => {
    const vote = isOnPaper(place) ? readPrintedVote(place.text) : null;
    return vote === null ? [] : [{ place, stances: stancesIn(vote, said.parties) }];
  });
  const known = told.filter(({ stances }) => stances !== null);
  const [first] = known;
  const differ = known.some(({ stances }) => String(stances) !== String(first?.stances));
  if (first === undefined || first.stances === null || differ) return null;
  const evidence = quoteDraft([first.place]);
  const isSo = first.stances.every((stance) => stance === said.stance);
  return isSo
    ? { verdict: 'stimmt', reason: '', evidence }
    : { verdict: 'stimmt nicht', reason: 'In den Dokumenten steht es anders.', evidence };
}

/** Whether all that says which paper it is stands in the sentence or above it. */
function isOnPaper(place: Printed): boolean {
  const around = `${place.text} ${place.read.section.path.slice(1).join(' ')}`;
  return place.unsaidBy(around).every((word) => OF_VOTING.test(word) || partiesIn(word).length > 0);
}

/** Null where it is not told of one of them. */
function stancesIn({ isAdopted, stanceOf }: PrintedVote, parties: readonly string[]) {
  if (parties.length === 0) return [isAdopted ? 'for' : 'against'] as const;
  const stances = parties.flatMap((party): Stance[] => {
    const stance = stanceOf.get(party);
    return stance === undefined ? [] : [stance];
  });
  return stances.length === parties.length ? stances : null;
}
