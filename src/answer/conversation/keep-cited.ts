import type { AnswerDraft } from '#src/domain/answer.ts';

/** A draft with only those of its sources that something in it refers to, counted anew. */
export function keepCited(draft: AnswerDraft): AnswerDraft {
  const { text, figures = [], items = [], computation, sources } = draft;
  const marked = [...text.matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n));
  const cited = new Set([
    ...marked,
    ...[...figures, ...items].flatMap(({ citations }) => citations),
    ...(computation?.inputs ?? []).map(({ citation }) => citation),
  ]);
  const kept = sources.flatMap((_, index) => (cited.has(index + 1) ? [index + 1] : []));
  const renumbered = new Map(kept.map((n, index) => [n, index + 1]));
  const anew = (n: number): number => renumbered.get(n) ?? n;
  const withCitations = <T extends { readonly citations: readonly number[] }>(entry: T): T => ({
    ...entry,
    citations: entry.citations.map(anew),
  });
  return {
    ...draft,
    text: text.replace(/\[(\d+)\]/gu, (mark, n: string) =>
      renumbered.has(Number(n)) ? `[${anew(Number(n))}]` : mark,
    ),
    figures: figures.map(withCitations),
    items: items.map(withCitations),
    ...(computation === undefined
      ? {}
      : {
          computation: {
            ...computation,
            inputs: computation.inputs.map((input) => ({
              ...input,
              citation: anew(input.citation),
            })),
          },
        }),
    sources: sources.filter((_, index) => cited.has(index + 1)),
  };
}
