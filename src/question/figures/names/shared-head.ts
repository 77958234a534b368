import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { Mention } from './find-mentions.ts';
import { matchTerm } from './match-terms.ts';
import { candidateOf } from './rank-names.ts';

const JOINING = /^(?:und|sowie|oder|plus|bzw|and|or)$/u;

/**
 * "Sportgymnasien Erfurt, Jena und Oberhof": the word before the first of several names belongs to
 * all of them, where the table of the first has each of them under that word.
 *
 * @param mentions - In the order of the question.
 */
export function shareHeads(
  mentions: readonly Mention[],
  marked: MarkedTerms,
  knowledge: Knowledge,
): Mention[] {
  const shared: Mention[] = [];
  let head: Mention | undefined;
  for (const mention of mentions) {
    const previous = shared.at(-1);
    const isJoined = previous !== undefined && follows(mention, previous, marked);
    if (!isJoined) head = startsWithHead(mention, marked, knowledge) ? mention : undefined;
    const named = isJoined && head !== undefined ? under(head, mention, marked, knowledge) : null;
    if (named === null) {
      if (isJoined) head = undefined;
      shared.push(mention);
      continue;
    }
    // The head alone is only the beginning of the first name.
    if (previous === head && head?.from === head?.to) shared.pop();
    shared.push(named);
  }
  return shared;
}

function follows(mention: Mention, previous: Mention, { terms }: MarkedTerms): boolean {
  const between = terms.slice(previous.to + 1, mention.from);
  return between.length === 0 || (between.length === 1 && JOINING.test(between[0]?.folded ?? ''));
}

/** Words for kinds ("Landkreise") are read with the table's kinds. */
function startsWithHead(
  { from, byKey }: Mention,
  { terms }: MarkedTerms,
  { vocabulary }: Knowledge,
): boolean {
  const stem = terms[from]?.stem ?? '';
  return !byKey && vocabulary.byStem.has(stem) && !vocabulary.kindStems.has(stem);
}

/** The one entity of the same table that bears the head and this name. */
function under(
  head: Mention,
  mention: Mention,
  { terms }: MarkedTerms,
  { index, vocabulary }: Knowledge,
): Mention | null {
  const words = [terms[head.from], ...terms.slice(mention.from, mention.to + 1)];
  const matches = words.map((term) =>
    term === undefined ? [] : matchTerm(term, vocabulary).filter(({ by }) => by === 'exact'),
  );
  const tables = new Set(head.candidates.map(({ entity }) => entity.table));
  const candidates = index.entities
    .filter(({ table }) => tables.has(table))
    .map((entity) => candidateOf(entity, matches))
    .filter((candidate) => candidate?.isFull === true);
  const [only, ...more] = candidates;
  if (only === undefined || only === null || more.length > 0) return null;
  return { ...mention, candidates: [only], isFull: true };
}
