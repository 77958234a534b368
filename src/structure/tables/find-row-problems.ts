import type { TableProblem } from '#src/domain/table-problem.ts';
import type { RawRecord } from './read-rows.ts';

/** What is wrong with rows only beside each other: keys that stand twice, parents in a circle. */
export function findRowProblems(
  records: readonly RawRecord[],
  keyHeading: string,
): readonly TableProblem[] {
  const entries = records.filter(({ isTotal }) => !isTotal);
  return [...findDuplicateKeys(entries, keyHeading), ...findCircles(entries, keyHeading)];
}

function findDuplicateKeys(records: readonly RawRecord[], column: string): readonly TableProblem[] {
  const first = new Map<string, number>();
  const problems: TableProblem[] = [];
  for (const { scope, key, year, line } of records) {
    if (key === '') continue;
    const place = JSON.stringify([scope, key, year]);
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, line);
    else {
      const when = year === null ? '' : ` für ${year}`;
      problems.push({
        line,
        column,
        text: `Der Schlüssel „${key}“ steht${when} schon in Zeile ${earlier}`,
      });
    }
  }
  return problems;
}

function findCircles(records: readonly RawRecord[], column: string): readonly TableProblem[] {
  const parents = new Map(records.map(({ scope, key, parent }) => [entityOf(scope, key), parent]));
  const reported = new Set<string>();
  return records.flatMap(({ scope, key, line }): TableProblem[] => {
    const entity = entityOf(scope, key);
    if (reported.has(entity) || !leadsBack(scope, key, parents)) return [];
    reported.add(entity);
    return [
      { line, column, text: `„${key}“ gehört über seine übergeordneten Einträge zu sich selbst` },
    ];
  });
}

function leadsBack(
  scope: string | null,
  key: string,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>();
  let current = parents.get(entityOf(scope, key)) ?? null;
  while (current !== null && !seen.has(current)) {
    if (current === key) return true;
    seen.add(current);
    current = parents.get(entityOf(scope, current)) ?? null;
  }
  return false;
}

function entityOf(scope: string | null, key: string): string {
  return JSON.stringify([scope, key]);
}
