import type { Term } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Synonyms } from '../vocabulary/synonyms.ts';

/** How a term of the question was found in a name. */
export type MatchedBy = 'exact' | 'synonym' | 'compound' | 'part';

export interface TermMatch {
  readonly by: MatchedBy;
  /** Stem of the name → how much of it the term covers, 0 … 1. */
  readonly covers: ReadonlyMap<string, number>;
}

/** 1 is the very word; a word inside a longer one says less, its beginning least. */
export const QUALITY: Readonly<Record<MatchedBy, number>> = {
  exact: 1,
  synonym: 0.9,
  compound: 0.85,
  part: 0.7,
};

/** The shortest word that is looked for inside longer ones. */
const SHORTEST_PART = 4;

export interface Vocabulary {
  readonly byStem: ReadonlyMap<string, readonly NamedEntity[]>;
  readonly stems: readonly string[];
  readonly synonyms: Synonyms;
  /** Words for kinds of entities. */
  readonly kindStems: ReadonlySet<string>;
}

/** The very word. */
export function matchExactly(term: Term, { byStem }: Pick<Vocabulary, 'byStem'>): TermMatch[] {
  return byStem.has(term.stem) ? [{ by: 'exact', covers: new Map([[term.stem, 1]]) }] : [];
}

/** All ways in which one term can stand for words of names. */
export function matchTerm(
  term: Term,
  { byStem, stems, synonyms, kindStems }: Vocabulary,
): TermMatch[] {
  const matches = matchExactly(term, { byStem });
  for (const synonym of synonyms.of([term])) {
    matches.push({ by: 'synonym', covers: new Map(synonym.map((stem) => [stem, 1])) });
  }
  if (term.kind !== 'word' || term.stem.length < SHORTEST_PART) return matches;
  for (const stem of stems) {
    const part = partOf(term, stem);
    if (part > 0) matches.push({ by: 'part', covers: new Map([[stem, part]]) });
    const rests = restsOf(term.stem, stem);
    if (rests.length === 0) continue;
    // "Wirtschaftsressort" is "Wirtschaft" and the word for its kind.
    if (!IS_RANK.test(stem) && rests.some((rest) => kindStems.has(rest)))
      matches.push({ by: 'compound', covers: new Map([[stem, 1]]) });
    for (const other of stems) {
      if (other === stem || !rests.some((rest) => other === rest || isHead(rest, other))) continue;
      matches.push({
        by: 'compound',
        covers: new Map([
          [stem, 1],
          [other, 1],
        ]),
      });
    }
  }
  return matches;
}

/** An "Oberbehörde" is one of a rank, and none of "Oberes Sprottental". */
const IS_RANK = /^(?:ober|unter|mittel|haupt|neben|gross|klein|neu|alt)$/u;

/** What inflection adds; "Förderung" is no "Förder" of "Förderschulen". */
const LONGEST_INFLECTION = 2;

/** Share of a longer word that a shorter one at its end or beginning covers; 0 where it does not. */
function partOf({ stem: short, folded }: Term, long: string): number {
  if (short.length >= long.length || long.length - short.length < 2) return 0;
  const share = short.length / long.length;
  if (long.endsWith(short)) return share >= 0.35 ? share : 0;
  if (folded.startsWith(short) && folded.length - short.length > LONGEST_INFLECTION) return 0;
  return share >= 0.5 && short.length > SHORTEST_PART && long.startsWith(short) ? share : 0;
}

function isHead(short: string, long: string): boolean {
  return long.endsWith(short) && short.length >= SHORTEST_PART;
}

/**
 * "datenschutzbeauftragt" without "datenschutz": what else the compound says, with and without what
 * joins its parts ("Verfassung-s-schutz") or was stemmed away ("Geologi-e-anstalt").
 */
function restsOf(compound: string, first: string): readonly string[] {
  if (first.length < SHORTEST_PART || !compound.startsWith(first)) return [];
  const rest = compound.slice(first.length);
  return ['', 's', 'e', 'en', 'n']
    .filter((joint) => rest.startsWith(joint))
    .map((joint) => rest.slice(joint.length))
    .filter((plain) => plain.length >= SHORTEST_PART);
}
