import { isStopWord } from '#src/text/stop-words.ts';
import { type CatalogueWord, NO_KIND } from '../parts/find-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Term } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Mention } from './find-mentions.ts';
import { matchExactly, type Vocabulary } from './match-terms.ts';
import { candidateOf, keepBest } from './rank-names.ts';

/**
 * What a table calls "Gotha", and one with the heading "Kreis" also where "Landkreis Gotha" is asked
 * for, is named as surely as what another table calls "Landkreis Gotha": which of the tables is
 * meant is not seen from the name.
 */
export function namesOfOtherTables(
  mention: Mention,
  { terms }: MarkedTerms,
  vocabulary: Vocabulary,
  words: readonly CatalogueWord[],
): Mention {
  if (mention.byKey || !mention.isFull) return mention;
  const known = new Set(mention.candidates.map(({ entity }) => entity.table));
  const said = terms
    .slice(mention.from, mention.to + 1)
    .filter(({ folded }) => !isStopWord(folded));
  const others = said
    .flatMap((term) => vocabulary.byStem.get(term.stem) ?? [])
    .filter(({ table }) => !known.has(table));
  const found = [...new Set(others.map(({ table }) => table))].flatMap((table) => {
    const entities = others.filter((entity) => entity.table === table);
    const candidates = [...new Set<NamedEntity>(entities)]
      .map((entity) => {
        const needed = withoutHeading(said, entity, words);
        return candidateOf(
          entity,
          needed.map((term) => matchExactly(term, vocabulary)),
        );
      })
      .filter((candidate) => candidate?.isFull === true)
      .filter((candidate) => candidate !== null);
    return keepBest(candidates);
  });
  return found.length === 0
    ? mention
    : { ...mention, candidates: [...mention.candidates, ...found] };
}

/** "Landkreis Gotha" without the word for what all entries of the table are, or this entry is. */
function withoutHeading(
  said: readonly Term[],
  { table, kind }: NamedEntity,
  words: readonly CatalogueWord[],
): readonly Term[] {
  const headings = words
    .filter(
      (word) =>
        word.role === 'kind' &&
        word.table === table &&
        (word.value === NO_KIND || word.value === kind),
    )
    .flatMap(({ stems }) => (stems.length === 1 ? stems : []));
  const needed = said.filter(
    ({ stem }) => !headings.some((heading) => stem === heading || stem.endsWith(heading)),
  );
  return needed.length === 0 ? said : needed;
}
