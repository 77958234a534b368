import { SCOPE_LABEL, scopeLabelStems } from '../operations/scope-label.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { FiledWords } from '../vocabulary/file-words.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { FoundWord } from './find-words.ts';

/** "In welchem Quartal", "nach Schularten": the word that a table has for its parts. */
export function markScopeLabels(marked: MarkedTerms, { catalogue }: Knowledge): void {
  const labels = catalogue.tables.flatMap(({ entity: { scope } }) =>
    scope === undefined ? [] : scopeLabelStems(scope.label),
  );
  for (const [index, { stem }] of marked.terms.entries())
    if (labels.includes(stem)) marked.mark(index, index, SCOPE_LABEL);
}

/** "Baugenehmigungen wurden erteilt": the other word of "Erteilte Baugenehmigungen". */
export function markRestOfLabels(
  marked: MarkedTerms,
  metrics: readonly FoundWord[],
  { metricLabels, phrases }: FiledWords,
): void {
  // "Wie viel Wasser hat der Verband abgegeben?": both words of "Wasser abgegeben".
  const isBeside = (stem: string, { from, to, meanings }: FoundWord): boolean => {
    const said = marked.within({ from, to }).map((term) => term.stem);
    const both = phrases.metric.get([stem, ...said].join(' ')) ?? [];
    return meanings.every(({ table, value }) =>
      both.some((word) => word.table === table && word.value === value),
    );
  };
  const isOfAll = (stem: string, { meanings }: FoundWord): boolean =>
    meanings.every(({ table, value, rank }) =>
      metricLabels.some(
        (label) =>
          rank !== 'unit' &&
          label.table === table &&
          label.value === value &&
          label.stems.includes(stem),
      ),
    );
  for (const [index, { stem, kind }] of marked.terms.entries()) {
    const isRest =
      kind === 'word' && metrics.some((metric) => isOfAll(stem, metric) || isBeside(stem, metric));
    if (marked.isFree(index) && isRest) marked.mark(index, index, 'metric');
  }
}
