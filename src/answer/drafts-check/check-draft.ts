import type { Answer, Citation, Claim } from '#src/domain/answer.ts';
import { type DraftSentence, sentencesOf } from './find-claims.ts';
import { suggestions } from './suggestions.ts';

/** One sentence of a draft with what the check found. */
export interface CheckedSentence {
  /** 1-based line of the draft on which it begins. */
  readonly line: number;
  readonly sentence: string;
  /** Null for a sentence that states nothing to be checked. */
  readonly verdict: Claim['verdict'] | null;
  readonly stated: number | null;
  readonly actual: number | null;
  readonly reason: string;
  /** The complete statement, where the sentence needs what was said before it; else null. */
  readonly readAs: string | null;
  /** The sentence put right, where a change of one number or word does that; else null. */
  readonly suggestion: string | null;
  readonly citations: readonly Citation[];
}

/** The report on a draft: every sentence in order, checked or not. */
export interface DraftReport {
  readonly sentences: readonly CheckedSentence[];
  readonly counts: {
    readonly right: number;
    readonly wrong: number;
    readonly open: number;
    readonly unchecked: number;
  };
}

/** So far back a sentence points. */
const MOST_BEFORE = 5;

/**
 * Checks one sentence.
 *
 * @param before - Sentences before it; none where it is to be checked by itself.
 */
export type CheckSentence = (sentence: string, before: readonly string[]) => Promise<Answer>;

/**
 * Checks every sentence of a draft that states something. What goes on from the sentences before it
 * in its paragraph ("2023 waren es 750.") is read with them.
 */
export async function checkDraft(draft: string, check: CheckSentence): Promise<DraftReport> {
  const sentences: CheckedSentence[] = [];
  let before: { readonly paragraph: number; readonly texts: readonly string[] } = {
    paragraph: 0,
    texts: [],
  };
  for (const sentence of sentencesOf(draft)) {
    const { paragraph, text, isChecked } = sentence;
    const texts = paragraph === before.paragraph ? before.texts : [];
    sentences.push(isChecked ? await checked(sentence, texts, check) : unchecked(sentence));
    before = { paragraph, texts: [...texts, text].slice(-MOST_BEFORE) };
  }
  const count = (verdict: CheckedSentence['verdict']): number =>
    sentences.filter((sentence) => sentence.verdict === verdict).length;
  return {
    sentences,
    counts: {
      right: count('stimmt'),
      wrong: count('stimmt nicht'),
      open: count('nicht prüfbar'),
      unchecked: count(null),
    },
  };
}

function unchecked({ line, text }: DraftSentence): CheckedSentence {
  return {
    line,
    sentence: text,
    verdict: null,
    stated: null,
    actual: null,
    reason: 'Der Satz nennt keine Zahl und keinen Status, der sich prüfen lässt.',
    readAs: null,
    suggestion: null,
    citations: [],
  };
}

async function checked(
  { line, text }: DraftSentence,
  before: readonly string[],
  check: CheckSentence,
): Promise<CheckedSentence> {
  const alone = await check(text, []);
  const continued = before.length > 0 ? await check(text, before) : alone;
  const isRead = continued.interpretedAs !== undefined && isDecided(continued, alone);
  const { claim, citations, interpretedAs } = isRead ? continued : alone;
  const verdict = claim?.verdict ?? 'nicht prüfbar';
  const needed = isRead ? before : [];
  return {
    line,
    sentence: text,
    verdict,
    stated: claim?.stated ?? null,
    actual: claim?.actual ?? null,
    reason: claim?.reason ?? '',
    readAs: isRead ? (interpretedAs ?? null) : null,
    suggestion: verdict === 'stimmt nicht' ? await rightWording(text, needed, claim, check) : null,
    citations,
  };
}

/** Whether what was said before decides a sentence, and otherwise than it is decided by itself. */
function isDecided({ claim }: Answer, { claim: alone }: Answer): boolean {
  if (claim === undefined || claim.verdict === 'nicht prüfbar') return false;
  return claim.verdict !== alone?.verdict || claim.actual !== alone.actual;
}

/** Only a wording that holds when it is checked itself. */
async function rightWording(
  sentence: string,
  before: readonly string[],
  claim: Claim | undefined,
  check: CheckSentence,
): Promise<string | null> {
  for (const wording of suggestions(sentence, claim)) {
    const { claim: again } = await check(wording, before);
    if (again?.verdict === 'stimmt') return wording;
  }
  return null;
}
