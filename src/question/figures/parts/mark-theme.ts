import type { Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { FoundWord } from './find-words.ts';

const SHORTEST = 6;
/** "Glasfaserausbau" is more than "Glasfasern". */
const LEAST_OF_HEAD = 4;

/**
 * "Fördermittel Glasfaser" of a table of the "Glasfaserausbau": what all of it is about tells nothing
 * apart once it is said what is counted. What an entry is called asks for this entry.
 */
export function markTheme(
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  { catalogue, index, plainTables }: Knowledge,
): void {
  const named = new Set(metrics.flatMap(({ meanings }) => meanings.map(({ table }) => table)));
  const tables = catalogue.tables.filter(({ name }) => plainTables.has(name) && named.has(name));
  for (const [at, { stem, folded, kind }] of marked.terms.entries()) {
    if (kind !== 'word' || !marked.isFree(at)) continue;
    if (NEW.test(folded) && tables.some(countsNew)) marked.mark(at, at, 'metric');
    if (stem.length < SHORTEST) continue;
    const isTheme = tables.some(
      ({ name, title }) =>
        begins(title, stem) && index.byStem.get(stem)?.some(({ table }) => table === name) !== true,
    );
    if (isTheme) marked.mark(at, at, 'table');
  }
}

const NEW = /^(?:neue[nrsm]?|new)$/u;

/** "neue Verfahren" of a table of "Neuzugänge". */
function countsNew({ metrics }: Table): boolean {
  return metrics.every(({ label }) => /^neu/iu.test(label));
}

function begins(title: string, stem: string): boolean {
  return foldGerman(title)
    .split(/[^a-z]+/u)
    .some((word) => word.startsWith(stem) && word.length >= stem.length + LEAST_OF_HEAD);
}
