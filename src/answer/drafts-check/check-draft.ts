import type { Answer, Citation, Claim } from '#src/domain/answer.ts';
import { readStatedValues } from '#src/question/claims/stated-values.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type DraftSentence, sentencesOf } from './find-claims.ts';

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
  /** The sentence with the right number, where one number is wrong; else null. */
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
    sentences.push(
      sentence.isChecked ? checked(sentence, await check(sentence.text)) : unchecked(sentence),
    );
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

function checked({ line, text }: DraftSentence, { claim, citations }: Answer): CheckedSentence {
  const verdict = claim?.verdict ?? 'nicht prüfbar';
  return {
    line,
    sentence: text,
    verdict,
    stated: claim?.stated ?? null,
    actual: claim?.actual ?? null,
    reason: claim?.reason ?? '',
    suggestion: verdict === 'stimmt nicht' ? suggestionFor(text, claim) : null,
    citations,
  };
}

/** Only where the one number that is wrong can be put right in its place. */
function suggestionFor(sentence: string, claim: Claim | undefined): string | null {
  const { stated, actual } = claim ?? {};
  if (stated === undefined || actual === undefined) return null;
  const wrong = readStatedValues(sentence).filter(
    ({ value, kind }) => value === stated && kind !== 'multiple' && kind !== 'part',
  );
  const [only, ...more] = wrong;
  if (only === undefined || more.length > 0) return null;
  if (
    Math.sign(actual) < 0 &&
    only.kind === 'number' &&
    only.preposition !== 'um' &&
    !/verlor|abgebaut|weniger|schrumpf|sank|sinkt|gesunken|fiel/iu.test(sentence)
  )
    return null;
  const decimals = only.kind === 'number' ? {} : { decimals: Number.isInteger(actual) ? 0 : 2 };
  const number = formatNumber(Math.abs(actual), decimals);
  const unit =
    only.kind === 'percent'
      ? ' Prozent'
      : only.kind === 'points'
        ? ' Prozentpunkte'
        : only.isMoney
          ? ' Euro'
          : '';
  return `${sentence.slice(0, only.start)}${number}${unit}${sentence.slice(only.end)}`;
}
