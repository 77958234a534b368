import { isStopWord } from '#src/text/stop-words.ts';
import type { ReadSection, ReadSentence } from '../passages/read-section.ts';
import { readStatement } from '../verify/read-statement.ts';

export interface CentralSentence {
  readonly read: ReadSection;
  readonly sentence: ReadSentence;
}

interface Candidate extends CentralSentence {
  readonly stems: ReadonlySet<string>;
  readonly isFirst: boolean;
}

const SHORTEST = 40;
const LONGEST = 420;
/** What a section begins with says more often than not what it is about. */
const FIRST_WEIGHT = 1.25;
/** Turns against or goes on from what was said before. */
const GOES_ON =
  /^(?:Dennoch|Ebenso|So|Allerdings|Jedoch|Trotzdem|Gleichwohl|Hingegen|Dagegen|Stattdessen|Andernfalls|Wie (?:oben|bereits|zuvor|erwähnt)|Auch|Nur so|Des Weiteren|Infolge)\b/u;
/** Two sentences that share this much of their words say the same. */
const SAME = 0.6;

/**
 * Picks the sentences that say most of what the sections say: those whose words are the most frequent
 * ones of all, each word counting less once it was said (SumBasic, Nenkova & Vanderwende 2005).
 * Deterministic; a sentence that needs another one to be understood is not picked.
 *
 * @param said - Stems of sentences that were shown already, so that nothing is said twice.
 * @returns At most `limit` sentences, in the order of the sections.
 */
export function centralSentences(
  sections: readonly ReadSection[],
  limit: number,
  said: readonly ReadonlySet<string>[] = [],
): CentralSentence[] {
  const candidates = sections.flatMap(candidatesOf);
  const shares = sharesOf(candidates);
  const picked: Candidate[] = [];
  const left = new Set(candidates);
  while (picked.length < limit && left.size > 0) {
    const best = bestOf(left, shares);
    left.delete(best);
    const shown = [...said, ...picked.map(({ stems }) => stems)];
    if (shown.some((stems) => isSame(stems, best.stems))) continue;
    picked.push(best);
    for (const stem of best.stems) shares.set(stem, (shares.get(stem) ?? 0) ** 2);
  }
  return candidates.filter((candidate) => picked.includes(candidate));
}

/** Stems by which two sentences are held to say the same. */
export function stemsOf({ terms }: ReadSentence): ReadonlySet<string> {
  return new Set([...terms.stems].filter((stem) => stem.length > 2 && !isStopWord(stem)));
}

function candidatesOf(read: ReadSection): Candidate[] {
  const usable = read.sentences.filter(isUsable);
  return usable.map((sentence, index) => ({
    read,
    sentence,
    stems: stemsOf(sentence),
    isFirst: index === 0,
  }));
}

/** A whole statement of the body that stands for itself. */
function isUsable({ text, isBody, isNote }: ReadSentence): boolean {
  if (!isBody || isNote || text.length < SHORTEST || text.length > LONGEST) return false;
  if (!/^[„"]?\p{Lu}/u.test(text) || !/[.!]["”“]?\d{0,2}$/u.test(text)) return false;
  return !GOES_ON.test(text) && !readStatement(text).pointsBack;
}

function sharesOf(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of candidates) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([stem, count]) => [stem, count / total]));
}

/** The sentence of the greatest mean share; the first of equals. */
function bestOf(
  candidates: ReadonlySet<Candidate>,
  shares: ReadonlyMap<string, number>,
): Candidate {
  const [first, ...rest] = [...candidates].map((candidate) => ({
    candidate,
    score: scoreOf(candidate, shares),
  }));
  if (first === undefined) throw new RangeError('there is no candidate');
  return rest.reduce((best, next) => (next.score > best.score ? next : best), first).candidate;
}

function scoreOf({ stems, isFirst }: Candidate, shares: ReadonlyMap<string, number>): number {
  const sum = [...stems].reduce((total, stem) => total + (shares.get(stem) ?? 0), 0);
  // Short sentences of frequent words would always win; so they are measured as if they had eight.
  return (sum / Math.max(stems.size, 8)) * (isFirst ? FIRST_WEIGHT : 1);
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.min(a.size, b.size) >= SAME && shared / Math.max(a.size, b.size) >= SAME / 2;
}
