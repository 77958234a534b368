import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Cue } from './cues.ts';
import type { FoundWord } from './find-words.ts';

const JOINS = /^(?:und|sowie|and)$/u;
/** "Kreise (inkl. kreisfreie Städte)": of those that stand beside one another, neither holds the other. */
const COUNTED_IN = /^(?:inkl|inklusive|einschl|einschliesslich|samt|including)$/u;
/** Behind these all of both are meant; "die Kreise und die Städte" may be held against each other. */
const ASKED =
  /^(?:welche[nrsm]?|alle[nrm]?|samtliche[nrm]?|(?:wie)?viele[nr]?|einzelne[nr]?|de[rn]|die|anzahl|zahl|\d+|zwei|drei|vier|funf|zehn|which|what|all|many|the|of|in)$/u;
const HELD_APART: readonly Cue[] = ['versus', 'than', 'difference', 'ratio', 'share'];
/** Together all of a state, where each is one of the two. */
const DISTRICTS = /(?:kreise?n?|districts?|counties)$/u;
const CITIES =
  /^(?:kreisfreie[nr]? (?:stadte?n?|stadt)|stadte?n?|(?:independent )?(?:cities|towns))$/u;

/**
 * "In wie vielen Kreisen und kreisfreien Städten": both kinds as one group. A table whose rows are all
 * called "Kreis" means both of them by it.
 */
export function joinKinds(
  kinds: readonly FoundWord[],
  marked: MarkedTerms,
  plainTables: ReadonlySet<string>,
  cues: ReadonlySet<Cue>,
): FoundWord[] {
  if (HELD_APART.some((cue) => cues.has(cue))) return [...kinds];
  const joined: FoundWord[] = [];
  for (const word of kinds) {
    const before = joined.at(-1);
    const both = before === undefined ? null : together(before, word, marked, plainTables);
    if (both === null) joined.push(word);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function together(
  a: FoundWord,
  b: FoundWord,
  marked: MarkedTerms,
  plainTables: ReadonlySet<string>,
): FoundWord | null {
  const { terms } = marked;
  if (b.from !== a.to + 2) return null;
  const joint = terms[a.to + 1]?.folded ?? '';
  if (a.from > 0 && !ASKED.test(terms[a.from - 1]?.folded ?? '')) return null;
  const [one, other] = [a, b].map((word) => new Set(word.meanings.map(({ table }) => table)));
  const isStanding = DISTRICTS.test(said(a, marked)) && CITIES.test(said(b, marked));
  if (!JOINS.test(joint) && !(isStanding && COUNTED_IN.test(joint))) return null;
  const meanings = [...a.meanings, ...b.meanings].filter(
    ({ table }) =>
      plainTables.has(table) &&
      (isStanding || (one?.has(table) === true && other?.has(table) === true)),
  );
  if (meanings.length === 0) return null;
  return { from: a.from, to: b.to, role: 'kind', meanings, isForAll: true };
}

function said({ from, to }: FoundWord, { terms }: MarkedTerms): string {
  return terms
    .slice(from, to + 1)
    .map(({ folded }) => folded)
    .join(' ');
}
