import { isYear } from '#src/text/years.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import { readTerms, type Term } from '../terms/question-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { FoundWord } from './find-words.ts';

const LEAST = 3;

/**
 * "am Ende der Jahrgangsstufe 3" where a table is titled so: its number is no condition, but says which
 * table is meant. Only of tables that their own headings describe; marks what it finds.
 */
export function findTitleStretches(
  marked: MarkedTerms,
  { catalogue, plainTables }: Knowledge,
): FoundWord[] {
  const isNumber = ({ folded }: Term): boolean => /^\d+$/u.test(folded) && !isYear(folded);
  if (!marked.terms.some(isNumber)) return [];
  return catalogue.tables.flatMap(({ name, title }) => {
    const titled = plainTables.has(name) ? readTerms(title) : [];
    return titled.flatMap((term, at): FoundWord[] => {
      if (!isNumber(term)) return [];
      return marked.terms.flatMap((own, index): FoundWord[] => {
        if (own.folded !== term.folded || !marked.isFree(index)) return [];
        const from = startOf(marked, index, titled, at);
        if (index - from + 1 < LEAST) return [];
        marked.mark(from, index, 'table');
        const stems = marked.terms.slice(from, index + 1).map(({ stem }) => stem);
        const said = stems.join(' ');
        const meaning = { table: name, role: 'table', value: name, rank: 'label' } as const;
        const meanings = [{ ...meaning, stems, isPlural: false, folded: said, lower: said }];
        return [{ from, to: index, role: 'table', meanings }];
      });
    });
  });
}

/** Back from a term as far as the question says what the title says. */
function startOf(marked: MarkedTerms, index: number, titled: readonly Term[], at: number): number {
  let back = 1;
  while (
    marked.isFree(index - back) &&
    titled[at - back] !== undefined &&
    marked.terms[index - back]?.stem === titled[at - back]?.stem
  )
    back += 1;
  return index - back + 1;
}
