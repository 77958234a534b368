import { partiesIn } from '#src/question/claims/prose/vote-claim.ts';
import { aspectStrength } from '#src/question/passages/aspect.ts';
import type { Candidate } from './candidate-sentences.ts';
import { MOST_JUDGED } from './is-answered.ts';
import { addPassage, type Passage, passageOf } from './select-sentences.ts';

/** So many sentences may stand between the votes and what is decided by them. */
const OF_ONE_VOTE = 2;
/** And so many between what a party asks for and what became of it. */
const OF_ONE_MOTION = 4;

/** "Rechtsausschuss": whose decision is asked for. */
const BODY = /(?<!\p{L})\p{Lu}\p{L}+ausschuss(?=(?:es)?(?!\p{L}))/u;
/** "Änderungsantrag der Fraktion der CDU" */
const MOTION_OF =
  /(?<!\p{L})\p{L}*[Aa]ntr[aä]ge?s?\s(?:der|von)\s(?:Fraktion(?:en)?\s(?:der\s)?)?(?<of>.{2,40})/u;
const MOVES = /(?<!\p{L})(?:\p{L}*[Aa]ntr[aä]g\p{L}*|beantrag\p{L}*)(?!\p{L})/u;
/** What is only passed on is not decided yet. */
const PASSED_ON = /überwiesen/gu;

/**
 * What was decided is said last, often long after what it is about, and by other words: where the passages do
 * not hold it, the end of the section of the best one does. What a certain committee decided, and what became of
 * the motion of a certain party, stands with their names.
 */
export function addDecision(
  question: string,
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const [best] = passages;
  if (best === undefined) return;
  const named = ofParty(question, candidates) ?? ofBody(question, candidates);
  const isShown = passages
    .slice(0, MOST_JUDGED)
    .some(({ text }) => (named ?? []).every((one) => text.includes(one.text)));
  if (named !== undefined && isShown) return;
  const found = named ?? (isDecidedIn(passages) ? undefined : endOfSection(best, candidates));
  if (found === undefined) return;
  // What else was decided is of others.
  const others = named === undefined ? passages.splice(1) : [];
  if (named !== undefined) passages.length = 0;
  for (const one of found) addPassage(passageOf(one, candidates), passages);
  for (const other of others) addPassage(other, passages);
}

function decides(text: string): boolean {
  return aspectStrength('decision', text) === 1;
}

function isDecidedIn(passages: readonly Passage[]): boolean {
  return passages.slice(0, MOST_JUDGED).some(({ text }) => decides(text));
}

function endOfSection(
  { candidate }: Passage,
  candidates: readonly Candidate[],
): readonly Candidate[] | undefined {
  const deciding = candidates
    .filter(({ read, text }) => read === candidate.read && decides(text))
    .sort((a, b) => b.place - a.place);
  const [last] = deciding;
  if (last === undefined) return undefined;
  const [first = last] = deciding
    .filter((one, at) => (deciding[at - 1]?.place ?? one.place) - one.place <= OF_ONE_VOTE)
    .slice(-1);
  return [first, last];
}

function ofBody(
  question: string,
  candidates: readonly Candidate[],
): readonly Candidate[] | undefined {
  const [body] = BODY.exec(question) ?? [];
  if (body === undefined) return undefined;
  const found = candidates.find(
    ({ text }) => text.includes(body) && decides(text.replace(PASSED_ON, '')),
  );
  return found === undefined ? undefined : [found];
}

/** The sentence in which a party moves something, and the next one that says what became of it. */
function ofParty(
  question: string,
  candidates: readonly Candidate[],
): readonly Candidate[] | undefined {
  const [party, ...more] = partiesIn(MOTION_OF.exec(question)?.groups?.of ?? '');
  if (party === undefined || more.length > 0) return undefined;
  const moving = candidates.filter(({ text }) => MOVES.test(text) && partiesIn(text).length > 0);
  for (const motion of moving.filter(({ text }) => partiesIn(text).includes(party))) {
    const isNext = ({ read, place }: Candidate) =>
      read === motion.read && place >= motion.place && place - motion.place <= OF_ONE_MOTION;
    const next = candidates
      .filter((one) => isNext(one) && decides(one.text))
      .sort((a, b) => a.place - b.place)[0];
    const isOfOther = moving.some(
      (other) =>
        other !== motion && isNext(other) && other.place <= (next?.place ?? 0) && other !== next,
    );
    if (next !== undefined && !isOfOther) return [motion, next];
  }
  return undefined;
}
