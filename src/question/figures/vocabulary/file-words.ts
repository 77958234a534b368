import { stemGerman } from '#src/text/stem.ts';
import type { CatalogueWord } from '../parts/find-words.ts';

/** Phrase of a role, its stems with blanks between them → everything that is called so. */
export type Phrases = ReadonlyMap<string, readonly CatalogueWord[]>;

/** The words of all descriptions as questions look them up; made once, not for each question. */
export interface FiledWords {
  readonly phrases: Readonly<Record<CatalogueWord['role'], Phrases>>;
  /** Stems of all words, also inside phrases. */
  readonly stems: ReadonlySet<string>;
  /** With what a metric is begun to be said. */
  readonly metricBeginnings: ReadonlySet<string>;
  /** Metrics as their tables call them. */
  readonly metricLabels: readonly CatalogueWord[];
  /** Stem of the folded word → metrics. */
  readonly metricsByStem: Phrases;
  /** Table → folded words for kinds of its entries and for parts of it. */
  readonly parts: Readonly<Record<'kind' | 'scope', ReadonlyMap<string, ReadonlySet<string>>>>;
}

/** @param words - In the order in which they are looked for, see `catalogueWords`. */
export function fileWords(words: readonly CatalogueWord[]): FiledWords {
  const metrics = words.filter(({ role }) => role === 'metric');
  const phrases = (role: CatalogueWord['role']) =>
    groupBy(
      words.filter((word) => word.role === role),
      ({ stems }) => stems.join(' '),
    );
  const parts = (part: CatalogueWord['role']) => {
    const ofRole = words.filter(({ role }) => role === part);
    const byTable = Array.from(groupBy(ofRole, ({ table }) => table));
    return new Map(
      byTable.map(([table, own]) => [table, new Set(own.map(({ folded }) => folded))]),
    );
  };
  return {
    phrases: {
      metric: phrases('metric'),
      kind: phrases('kind'),
      scope: phrases('scope'),
      table: phrases('table'),
    },
    stems: new Set(words.flatMap(({ stems }) => stems)),
    metricBeginnings: new Set(metrics.flatMap(({ stems }) => stems.slice(0, 1))),
    metricLabels: metrics.filter(({ rank }) => rank === 'label'),
    metricsByStem: groupBy(metrics, ({ folded }) => stemGerman(folded)),
    parts: { kind: parts('kind'), scope: parts('scope') },
  };
}

function groupBy(
  words: readonly CatalogueWord[],
  keyOf: (word: CatalogueWord) => string,
): Map<string, CatalogueWord[]> {
  const groups = new Map<string, CatalogueWord[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}
