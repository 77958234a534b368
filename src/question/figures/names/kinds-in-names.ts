import { isStopWord } from '#src/text/stop-words.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Mention } from './find-mentions.ts';

/**
 * "Straftaten gegen das Leben" is the name of a group: "Straftaten", as the entries of it are called, is
 * a part of that name and asks for none of them.
 *
 * @returns The mentions with what belongs to their names, and the words for kinds that are left.
 */
export function takeKindsIntoNames(
  mentions: readonly Mention[],
  kinds: readonly FoundWord[],
  { terms }: MarkedTerms,
): { mentions: readonly Mention[]; kinds: readonly FoundWord[] } {
  const taken = new Set<FoundWord>();
  const widened = mentions.map((mention) => {
    const word = kinds.find((kind) => isBeginOf(kind, mention, terms));
    if (word === undefined) return mention;
    taken.add(word);
    return { ...mention, from: word.from };
  });
  return { mentions: widened, kinds: kinds.filter((kind) => !taken.has(kind)) };
}

function isBeginOf(
  kind: FoundWord,
  { from, to, candidates }: Mention,
  terms: MarkedTerms['terms'],
): boolean {
  const between = terms.slice(kind.to + 1, from);
  if (kind.to >= from || !between.every(({ folded }) => isStopWord(folded))) return false;
  const said = [...terms.slice(kind.from, kind.to + 1), ...terms.slice(from, to + 1)]
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ stem }) => stem)
    .join(' ');
  return candidates.every(
    ({ entity }) =>
      !kind.meanings.some(({ table, value }) => table === entity.table && value === entity.kind) &&
      entity.names.some(({ stems }) => stems.join(' ') === said),
  );
}
