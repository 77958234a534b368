import { certain } from '../selection/certain-subject.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import { readTerms } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Mention } from './find-mentions.ts';

/** "3,5 bis 4,0", "18 bis unter 25 Jahre", "65 und mehr": what rows of classes are called. */
const RANGE =
  /^(?:unter |über |ab |bis )?\d[\d.,]*(?:\s(?:bis(?: unter)?|und)\s(?:\d[\d.,]*|mehr|älter))?(?:\s\p{L}+)?$/u;

/** Names that are ranges of numbers, as they are written; nothing else takes their numbers. */
export function findRangeNames(
  marked: MarkedTerms,
  entities: readonly NamedEntity[],
  plainTables: ReadonlySet<string>,
): Mention[] {
  if (plainTables.size === 0 || !/\d/u.test(marked.line)) return [];
  const named = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    // A bare number says nothing by itself.
    const isRange = RANGE.test(entity.label) && /\s/u.test(entity.label);
    if (!plainTables.has(entity.table) || !isRange) continue;
    named.set(entity.label, [...(named.get(entity.label) ?? []), entity]);
  }
  return [...named].flatMap(([label, own]) => {
    const words = readTerms(label).map(({ folded }) => folded);
    const from = marked.terms.findIndex((_, index) =>
      words.every(
        (word, at) => marked.terms[index + at]?.folded === word && marked.isFree(index + at),
      ),
    );
    if (from < 0) return [];
    const to = from + words.length - 1;
    marked.mark(from, to, 'name');
    return [{ from, to, candidates: own.map(certain), isFull: true, byKey: true }];
  });
}
