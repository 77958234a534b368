import { GERMAN_MONTHS } from '#src/text/month-names.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import { stemsOf } from '../terms/question-terms.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import type { FoundWord } from './find-words.ts';

const NUMBERS: readonly RegExp[] = [
  /^(?:1|i|erste[nsrm]?|first)$/u,
  /^(?:2|ii|zweite[nsrm]?|second)$/u,
  /^(?:3|iii|dritte[nsrm]?|third)$/u,
  /^(?:4|iv|vierte[nsrm]?|fourth)$/u,
];
const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/^(?:quartal\w*|quarter|vierteljahr\w*)$/u, 3],
  [/^(?:halbjahr\w*|half)$/u, 6],
];

/** "im ersten Quartal" of a table of months: three of them together. */
export function findMonths(marked: MarkedTerms, { phrases }: FiledWords): FoundWord[] {
  const monthAt = (index: number) =>
    phrases.scope.get(stemsOf(GERMAN_MONTHS[index] ?? '').join(' ')) ?? [];
  if (monthAt(0).length === 0) return [];
  return marked.terms.flatMap(({ folded }, at): FoundWord[] => {
    const [, size = 0] = MONTHS_OF.find(([name]) => name.test(folded)) ?? [];
    const before = marked.foldedAt(at - 1);
    const number = NUMBERS.findIndex((form) => form.test(before));
    if (size === 0 || number < 0 || (number + 1) * size > 12 || !marked.isFree(at)) return [];
    const months = Array.from({ length: size }, (_, index) => number * size + index);
    const meanings = months.flatMap(monthAt);
    marked.mark(at - 1, at, 'scope');
    return [{ from: at - 1, to: at, role: 'scope', meanings, isTogether: true }];
  });
}
