import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { readTerms, type Term } from './question-terms.ts';

/** Words that mean the same, as stems. */
export interface Synonyms {
  /** The longest phrase of the lexicon, in terms. */
  readonly longest: number;
  /** Every stem of the lexicon. */
  readonly stems: ReadonlySet<string>;
  /** What else the words can be called; each name as its stems. */
  of(terms: readonly Term[]): readonly (readonly string[])[];
}

/** Makes the lexicon searchable by stems. */
export function buildSynonyms(groups: readonly LexiconGroup[]): Synonyms {
  const byPhrase = new Map<string, (readonly string[])[]>();
  const stems = new Set<string>();
  let longest = 1;
  for (const group of groups) {
    const names = [group.official, group.everyday, group.abbreviation, group.english]
      .flat()
      .map(phraseStems)
      .filter((stems) => stems.length > 0);
    for (const name of names) {
      longest = Math.max(longest, name.length);
      for (const stem of name) stems.add(stem);
      const key = name.join(' ');
      const others = names.filter((other) => other.join(' ') !== key);
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...others]);
    }
  }
  return {
    longest,
    stems,
    of: (terms) => byPhrase.get(terms.map(({ stem }) => stem).join(' ')) ?? [],
  };
}

function phraseStems(phrase: string): string[] {
  return readTerms(phrase)
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ stem }) => stem);
}
