import type { Condition } from '#src/domain/query-plan.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { FoundWord } from './find-words.ts';

const NONE = /^(?:keine?(?:[nrsm]|rlei)?|no|ohne|without)$/u;

/**
 * "In wie vielen Kreisen gibt es kein Kombibad?": none of what is counted; the word is marked.
 *
 * @param plainTables - Tables that only their headings describe: others read it as a missing value.
 */
export function noneOf(
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  plainTables: ReadonlySet<string>,
): Condition | null {
  if (!ASKED.test(marked.line)) return null;
  const word = metrics.find(
    ({ from, meanings }) =>
      NONE.test(marked.foldedAt(from - 1)) &&
      marked.isFree(from - 1) &&
      meanings.every(({ table, rank }) => plainTables.has(table) && rank !== 'unit'),
  );
  if (word === undefined) return null;
  marked.mark(word.from - 1, word.from - 1, 'condition');
  return { kind: 'value', comparison: '=', value: 0 };
}

/** Which, or how many of them; not "Gibt es dort kein Kombibad?" */
const ASKED = /(?<!\w)(?:welche[nrsm]?|wie ?viele[nr]?|which|how many)(?!\w)/u;
