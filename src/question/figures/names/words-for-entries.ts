import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
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
  { catalogue, words, index }: Knowledge,
): FoundWord | null {
  const { from, to, candidates, isFull, byKey } = mention;
  const { stem = '', folded = '' } = terms[from] ?? {};
  if (from !== to || isFull || byKey) return null;
  const tables = [...new Set(candidates.map(({ entity }) => entity.table))];
  const meanings = tables.flatMap((name): CatalogueWord[] => {
    const table = catalogue.tables.find((known) => known.name === name);
    if (table === undefined || table.entity.scope !== undefined) return [];
    const { kinds } = table.entity;
    const [shared] = kinds[0]?.words ?? [];
    const isOneSort = kinds.every((kind) => shared !== undefined && kind.words.includes(shared));
    const ofTable = words.filter(
      ({ table: of, role, value }) =>
        of === name && (role === 'table' || (role === 'kind' && value === NO_KIND)),
    );
    const own =
      ofTable.find(({ stems }) => stems.some((other) => other.startsWith(stem))) ??
      (callsAll(folded, stem, name, index)
        ? (ofTable[0] ?? words.find(({ table: of }) => of === name))
        : undefined);
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

/** "Kitas" of a table of "Kita Regenbogen", "Kita St. Anna" and "Waldkita Füchse": all are called so. */
function callsAll(folded: string, stem: string, table: string, index: Knowledge['index']): boolean {
  // In the plural: "die Kita" can be one of them.
  const isPlural = nounsOfEntries(table, index).every((own) => !own.includes(folded));
  return isPlural && bearAll(stem, table, index);
}

/** Whether the names of all entries hold a noun that ends so. */
function bearAll(stem: string, table: string, index: Knowledge['index']): boolean {
  const nouns = nounsOfEntries(table, index);
  return (
    nouns.length >= FEWEST_CALLED &&
    nouns.every((own) => own.some((noun) => stemGerman(noun).endsWith(stem)))
  );
}

function nounsOfEntries(table: string, { entities }: Knowledge['index']): readonly string[][] {
  return entities.flatMap((entity) =>
    entity.table === table ? [entity.label.split(/[^\p{L}]+/u).map(foldGerman)] : [],
  );
}

const FEWEST_CALLED = 3;

/**
 * "Welche Delikte hatten …?" of a table that calls itself one of "Delikte": its entries, not their sums.
 *
 * @param isLimited - Whether it is said which are counted: "wie viele Delikte mit mehr als 100 Fällen".
 */
export function tableWordForEntries(
  { from, to, meanings }: FoundWord,
  { terms }: MarkedTerms,
  { catalogue, plainTables, index }: Knowledge,
  isLimited: boolean,
): FoundWord | null {
  // "welche drei Delikte", "wie viele einzelne Delikte"
  const at = BETWEEN.test(terms[from - 1]?.folded ?? '') ? from - 2 : from - 1;
  const before = terms[at]?.folded ?? '';
  const { folded = '', stem = '' } = terms[from] ?? {};
  // "Wie viele Kitas gibt es?" of a table of "Kita Regenbogen" and "Kita St. Anna".
  const areCalledSo = meanings.every(({ table }) => bearAll(stem, table, index));
  const isAsked = WHICH.test(before) || ((isLimited || areCalledSo) && HOW_MANY.test(before));
  if (!isAsked || from !== to || !(areCalledSo || PLURAL.test(folded))) return null;
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
