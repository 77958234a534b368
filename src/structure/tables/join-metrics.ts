import type { TableProblem } from '#src/domain/table-problem.ts';
import type { RawRecord } from './read-rows.ts';

/**
 * Joins the rows of one entry, part and year, each of which holds one metric: "Notfalleinsätze",
 * "Krankentransporte". A metric that stands twice is a problem.
 */
export function joinMetrics(records: readonly RawRecord[]): {
  readonly records: readonly RawRecord[];
  readonly problems: readonly TableProblem[];
} {
  const joined = new Map<string, RawRecord>();
  const problems: TableProblem[] = [];
  for (const record of records) {
    const place = JSON.stringify([record.scope, record.key, record.year]);
    const known = joined.get(place);
    if (known === undefined) joined.set(place, record);
    else {
      joined.set(place, withMetrics(known, record));
      problems.push(...findTwice(known, record));
    }
  }
  return { records: [...joined.values()], problems };
}

/** The cells of a row have its line; those of the metrics it does not hold have none. */
function withMetrics(known: RawRecord, { metrics }: RawRecord): RawRecord {
  const cells = known.metrics.map((cell, index) => {
    const added = metrics[index];
    return cell.line === 0 && added !== undefined ? added : cell;
  });
  return { ...known, metrics: cells };
}

function findTwice(known: RawRecord, { line, key, metrics }: RawRecord): readonly TableProblem[] {
  return metrics.flatMap((added, index) => {
    const earlier = known.metrics[index]?.line ?? 0;
    if (earlier === 0 || added.line === 0) return [];
    const text = `„${key}“ steht für diese Kennzahl schon in Zeile ${earlier}`;
    return [{ line, column: added.heading, text }];
  });
}
