import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import type { FoundWord } from './find-words.ts';

/** What the ends of compound metrics say: "Aufkommen" of "Abfallaufkommen". */
export interface MetricHeads {
  readonly metrics: readonly FoundWord[];
  /** Terms that can mean several metrics of one table: "Straßen" of state and federal roads. */
  readonly unclear: ReadonlySet<number>;
}

const SHORTEST_HEAD = 5;

/** Finds terms without a role that end the label of a metric, and marks those that end only one. */
export function findMetricHeads(marked: MarkedTerms, { metricLabels }: FiledWords): MetricHeads {
  const labels = metricLabels.filter(({ stems }) => stems.length === 1);
  const metrics: FoundWord[] = [];
  const unclear = new Set<number>();
  for (const [index, { stem, kind }] of marked.terms.entries()) {
    if (!marked.isFree(index) || kind !== 'word' || stem.length < SHORTEST_HEAD) continue;
    // "Anteil" asks for a share of anything, where no "Frauenanteil" is said.
    if (stem === 'anteil') continue;
    const meanings = labels.filter(({ stems }) => stems[0] !== stem && stems[0]?.endsWith(stem));
    if (meanings.length === 0) continue;
    if (new Set(meanings.map(({ table }) => table)).size < meanings.length) {
      unclear.add(index);
      continue;
    }
    marked.mark(index, index, 'metric');
    metrics.push({
      from: index,
      to: index,
      role: 'metric',
      meanings: meanings.map((meaning) => ({ ...meaning, rank: 'synonym' as const })),
    });
  }
  return { metrics, unclear };
}

/**
 * "Wie viele Frauen wurden in Halle aufgenommen?" where beside "Aufgenommene Frauen" both "Aufgenommene
 * Kinder" and "Abgewiesene Frauen" are counted: the noun, and what is done at the end of its clause.
 */
export function findSplitLabels(marked: MarkedTerms, { metricLabels }: FiledWords): FoundWord[] {
  const labels = metricLabels.filter(({ stems }) => stems.length === 2);
  return marked.terms.flatMap(({ stem, isCapital }, at): FoundWord[] => {
    if (isCapital || !marked.isFree(at)) return [];
    const meanings = labels.filter(({ stems: [deed, noun] }) => {
      const nouns = marked.terms.flatMap((term, index) => (term.stem === noun ? [index] : []));
      return deed === stem && nouns.length === 1 && (nouns[0] ?? at) < at - 1;
    });
    const [first] = meanings;
    if (first === undefined) return [];
    const from = marked.terms.findIndex((term) => term.stem === first.stems[1]);
    if (!marked.isFree(from)) return [];
    marked.mark(from, from, 'metric');
    marked.mark(at, at, 'metric');
    return [{ from, to: from, role: 'metric', meanings }];
  });
}

/** So far from the noun the other attribute may stand: "der belegten an den genehmigten Plätzen". */
const NEAR = 4;

/** "die belegten und die genehmigten Plätze": the noun of the one metric belongs to both. */
export function findSharedNouns(
  marked: MarkedTerms,
  found: readonly FoundWord[],
  { metricLabels }: FiledWords,
): FoundWord[] {
  const labels = metricLabels.filter(({ stems }) => stems.length === 2);
  return found.flatMap(({ from, to, meanings }) =>
    marked.terms.flatMap(({ stem }, index): FoundWord[] => {
      const isNear = index >= from - NEAR && index <= to + NEAR && (index < from || index > to);
      if (!isNear || !marked.isFree(index)) return [];
      const others = labels.filter(
        ({ stems, table }) =>
          stems[0] === stem &&
          meanings.some((own) => own.table === table && own.stems.at(-1) === stems[1]),
      );
      if (others.length === 0) return [];
      marked.mark(index, index, 'metric');
      return [{ from: index, to: index, role: 'metric', meanings: others }];
    }),
  );
}
