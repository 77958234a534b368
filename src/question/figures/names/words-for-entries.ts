import { type CatalogueWord, type FoundWord, NO_KIND } from '../parts/find-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { Mention } from './find-mentions.ts';

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

/**
 * "Welche Delikte hatten …?" of a table that calls itself one of "Delikte": its entries, not their sums.
 *
 * @param isLimited - Whether it is said which are counted: "wie viele Delikte mit mehr als 100 Fällen".
 */
export function tableWordForEntries(
  { from, to, meanings }: FoundWord,
  { terms }: MarkedTerms,
  { catalogue, plainTables }: Knowledge,
  isLimited: boolean,
): FoundWord | null {
  // "welche drei Delikte", "wie viele einzelne Delikte"
  const at = BETWEEN.test(terms[from - 1]?.folded ?? '') ? from - 2 : from - 1;
  const before = terms[at]?.folded ?? '';
  const isAsked = WHICH.test(before) || (isLimited && HOW_MANY.test(before));
  if (!isAsked || from !== to || !PLURAL.test(terms[from]?.folded ?? '')) return null;
  const entries = meanings.flatMap((meaning): CatalogueWord[] => {
    const table = catalogue.tables.find(({ name }) => name === meaning.table);
    // Tables that are described with care say in their kinds what their entries are called.
    if (table === undefined || !plainTables.has(table.name)) return [];
    const plain = table.entity.kinds.filter(({ aggregate }) => !aggregate);
    const values = plain.length === 0 ? [NO_KIND] : plain.map(({ value }) => value);
    return values.map((value) => ({ ...meaning, role: 'kind', value, rank: 'synonym' }));
  });
  return entries.length === 0
    ? null
    : { from, to, role: 'kind', meanings: entries, isForAll: true };
}

const BETWEEN =
  /^(?:einzelne[nr]?|verschiedene[nr]?|single|\d{1,2}|zwei|drei|vier|funf|sechs|sieben|acht|zehn|two|three|four|five|six|ten)$/u;
const WHICH = /^(?:welche[nrsm]?|which)$/u;
const HOW_MANY = /^(?:(?:wie)?viele[nr]?|many)$/u;
const PLURAL = /(?:e|en|er|s)$/u;
