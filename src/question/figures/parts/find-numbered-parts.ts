import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import { type FoundWord, findWords } from './find-words.ts';

/** "2. Quartal", and the first of "1. und 2. Quartal". */
export function findNumberedParts(marked: MarkedTerms, filed: FiledWords): FoundWord[] {
  const numbered = [...filed.phrases.scope].filter(([phrase]) => /^\d+ /u.test(phrase));
  if (numbered.length === 0) return [];
  const scope = new Map(numbered);
  const phrases = { ...filed.phrases, scope };
  const found = findWords(marked, { ...filed, phrases }, 'scope');
  const parts = found.flatMap((word) => {
    const behind = findBareNumber(word, marked, scope);
    return behind === null ? [word] : [word, behind];
  });
  return [...parts, ...findHalves(marked, scope)].flatMap((found) => {
    const at = found.from - 2;
    const [, ...rest] = found.meanings[0]?.stems ?? [];
    const meanings = scope.get([marked.terms[at]?.stem, ...rest].join(' ')) ?? [];
    const isJoined = /^(?:und|sowie|oder|and|or)$/u.test(marked.foldedAt(at + 1));
    if (!isJoined || meanings.length === 0) return [found];
    marked.mark(at, at, 'scope');
    return [{ from: at, to: at, role: 'scope' as const, meanings }, found];
  });
}

/** "im 3. Quartal als im 1.": the number of another one, behind it. */
function findBareNumber(
  { to, meanings }: FoundWord,
  marked: MarkedTerms,
  scope: FiledWords['phrases']['scope'],
): FoundWord | null {
  const [, ...rest] = meanings[0]?.stems ?? [];
  const at = [to + 2, to + 3, to + 4].find((index) => marked.terms[index]?.kind === 'number');
  if (at === undefined || !marked.isFree(at)) return null;
  const between = marked.terms.slice(to + 1, at).map(({ folded }) => folded);
  if (!/^(?:als|gegenuber|verglichen|than)(?: (?:im|in|dem|mit|zum))*$/u.test(between.join(' ')))
    return null;
  const other = scope.get([marked.terms[at]?.stem, ...rest].join(' '));
  if (other === undefined) return null;
  marked.mark(at, at, 'scope');
  return { from: at, to: at, role: 'scope', meanings: other };
}

const FIRST_HALF = /^(?:1|i|erste[nsr]?|first)$/u;
const SECOND_HALF = /^(?:2|ii|zweite[nsr]?|second)$/u;

/** "im ersten Halbjahr" of a table of quarters: two of them together. */
function findHalves(marked: MarkedTerms, scope: FiledWords['phrases']['scope']): FoundWord[] {
  return marked.terms.flatMap(({ folded }, at): FoundWord[] => {
    if (!/^(?:halbjahr\w*|half)$/u.test(folded) || !marked.isFree(at)) return [];
    const before = marked.foldedAt(at - 1);
    const quarters = FIRST_HALF.test(before) ? [1, 2] : SECOND_HALF.test(before) ? [3, 4] : [];
    const meanings = quarters.flatMap((number) => scope.get(`${number} quartal`) ?? []);
    if (meanings.length === 0) return [];
    marked.mark(at - 1, at, 'scope');
    return [{ from: at - 1, to: at, role: 'scope', meanings, isTogether: true }];
  });
}
