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

/**
 * Checks every sentence of a draft that states something.
 *
 * @param check - Checks one sentence; earlier sentences are not its context.
 */
export async function checkDraft(
  draft: string,
  check: (sentence: string) => Promise<Answer>,
): Promise<DraftReport> {
  const sentences: CheckedSentence[] = [];
  for (const sentence of sentencesOf(draft)) {
    sentences.push(sentence.isChecked ? await checked(sentence, check) : unchecked(sentence));
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
    suggestion: null,
    citations: [],
  };
}

async function checked(
  { line, text }: DraftSentence,
  check: (sentence: string) => Promise<Answer>,
): Promise<CheckedSentence> {
  const { claim, citations } = await check(text);
  const verdict = claim?.verdict ?? 'nicht prüfbar';
  return {
    line,
    sentence: text,
    verdict,
    stated: claim?.stated ?? null,
    actual: claim?.actual ?? null,
    reason: claim?.reason ?? '',
    suggestion: verdict === 'stimmt nicht' ? await rightWording(text, claim, check) : null,
    citations,
  };
}

/** Only a wording that holds when it is checked itself. */
async function rightWording(
  sentence: string,
  claim: Claim | undefined,
  check: (sentence: string) => Promise<Answer>,
): Promise<string | null> {
  for (const wording of suggestions(sentence, claim)) {
    const { claim: again } = await check(wording);
    if (again?.verdict === 'stimmt') return wording;
  }
  return null;
}
