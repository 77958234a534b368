import type { Table } from '#src/domain/catalogue.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Mention } from '../names/find-mentions.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';
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
  knowledge: Knowledge,
): void {
  const { catalogue, index, plainTables } = knowledge;
  const named = new Set(metrics.flatMap(({ meanings }) => meanings.map(({ table }) => table)));
  const tables = catalogue.tables.filter(({ name }) => plainTables.has(name) && named.has(name));
  for (const [at, { stem, folded, kind }] of marked.terms.entries()) {
    if (kind !== 'word' || !marked.isFree(at)) continue;
    if (NEW.test(folded) && tables.some(countsNew)) marked.mark(at, at, 'metric');
    const isTheme = tables.some(
      (table) =>
        index.byStem.get(stem)?.some((name) => name.table === table.name) !== true &&
        (begins(table.title, stem) ||
          isAllOf(folded, table) ||
          saysTable(marked.terms.slice(at, at + 1), table, knowledge)),
    );
    if (isTheme) marked.mark(at, at, 'table');
  }
}

/**
 * "die Fähre Burg" of a table of "Fährstellen", "das Museum Jena" of "Museumsstandorte": what each entry is,
 * before the name of one.
 */
export function markSort(
  marked: MarkedTerms,
  mentions: readonly Mention[],
  { catalogue, plainTables }: Knowledge,
): void {
  for (const { from, candidates } of mentions) {
    const { folded = '', stem = '', isCapital = false } = marked.terms[from - 1] ?? {};
    if (!isCapital || !marked.isFree(from - 1)) continue;
    const isSort = candidates.every(({ entity: { table } }) => {
      const heading = catalogue.tables.find(({ name }) => name === table)?.entity.keyLabel ?? '';
      const [, sort = ''] = SORT.exec(foldGerman(heading)) ?? [];
      return plainTables.has(table) && sort !== '' && [folded, stem].includes(sort);
    });
    if (isSort) marked.mark(from - 1, from - 1, 'table');
  }
}

/** Headings of where something is. */
const SORT = /^([a-z]{4,}?)(?:s|en|n)?(?:stelle|standort|ort)$/u;

const NEW = /^(?:neue[nrsm]?|new)$/u;

/** "neue Verfahren" of a table of "Neuzugänge". */
function countsNew({ metrics }: Table): boolean {
  return metrics.every(({ label }) => /^neu/iu.test(label));
}

function begins(title: string, stem: string): boolean {
  return (
    stem.length >= SHORTEST &&
    wordsIn(title).some(
      (word) => word.startsWith(stem) && word.length >= stem.length + LEAST_OF_HEAD,
    )
  );
}

function wordsIn(text: string): string[] {
  return foldGerman(text).split(/[^a-z]+/u);
}

/** "Radwegenetz", "Brückenbestand" of a table of them: all of them together. */
const ALL_OF = /^([a-z]{5,}?)(?:s|en|n|e)?(?:netz(?:e?s)?|bestand(?:e?s)?|bestande)$/u;

function isAllOf(folded: string, { title, words }: Table): boolean {
  const [, thing = ''] = ALL_OF.exec(folded) ?? [];
  return thing !== '' && [title, ...words].flatMap(wordsIn).some((word) => word.startsWith(thing));
}

/** "PV", "Solar" of a table of "Photovoltaik": what the lexicon calls so. */
function saysTable(
  terms: readonly Term[],
  { name }: Table,
  { filed, vocabulary }: Knowledge,
): boolean {
  return vocabulary.synonyms
    .of(terms)
    .some((stems) =>
      stems.every(
        (stem) => filed.phrases.table.get(stem)?.some(({ table }) => table === name) === true,
      ),
    );
}
