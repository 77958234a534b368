import type { Mention } from './find-mentions.ts';
import { type CatalogueWord, type FoundWord, NO_KIND } from './find-words.ts';
import type { Knowledge } from './knowledge.ts';
import type { MarkedTerms } from './marked-terms.ts';

/**
 * In a table whose entries are all of one sort, a word that also begins its title or heading says what the
 * entries are: "Abfall" of "Abfallarten" is not "Bioabfall", and "Kitas" of the "Kita-Verzeichnis" are
 * all of them.
 *
 * @returns The word for all entries; null where the mention is a name.
 */
export function wordForEntries(
  mention: Mention,
  { terms }: MarkedTerms,
  { catalogue, words }: Knowledge,
): FoundWord | null {
  const { from, to, candidates, isFull, byKey } = mention;
  const stem = terms[from]?.stem ?? '';
  if (from !== to || isFull || byKey) return null;
  const tables = [...new Set(candidates.map(({ entity }) => entity.table))];
  const meanings = tables.flatMap((name): CatalogueWord[] => {
    const table = catalogue.tables.find((known) => known.name === name);
    if (table === undefined || table.entity.scope !== undefined) return [];
    const { kinds } = table.entity;
    const [shared] = kinds[0]?.words ?? [];
    const isOneSort = kinds.every((kind) => shared !== undefined && kind.words.includes(shared));
    const own = words.find(
      ({ table: of, role, value, stems }) =>
        of === name &&
        (role === 'table' || (role === 'kind' && value === NO_KIND)) &&
        stems.some((other) => other.startsWith(stem)),
    );
    if (!isOneSort || own === undefined) return [];
    const values = kinds.length === 0 ? [NO_KIND] : kinds.map(({ value }) => value);
    return values.map((value) => ({
      ...own,
      role: 'kind',
      value,
      stems: [stem],
      rank: 'synonym',
    }));
  });
  const isAll = tables.every((name) => meanings.some(({ table }) => table === name));
  return isAll ? { from, to, role: 'kind', meanings, isForAll: true } : null;
}
