import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import { keepCited } from './keep-cited.ts';

/** The entries of a list that were in the list before, too: "welche davon". */
export function keepListed(
  draft: AnswerDraft,
  before: AnswerDraft,
  language: Language,
): AnswerDraft {
  const known = new Set((before.items ?? []).map(nameOf));
  const kept = (draft.items ?? []).filter((item) => known.has(nameOf(item)));
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  const head =
    kept.length === 0
      ? say(`Keine von diesen ${known.size}.`, `None of these ${known.size}.`)
      : say(
          `**${kept.length}** von diesen ${known.size}:`,
          `**${kept.length}** of these ${known.size}:`,
        );
  const lines = kept.map(
    ({ label, detail, citations }) =>
      `- ${label}${detail === undefined ? '' : `: ${detail}`}${citations.map((n) => ` [${n}]`).join('')}`,
  );
  return keepCited({
    kind: 'list',
    text: [head, lines.join('\n')].filter((part) => part !== '').join('\n\n'),
    figures: [
      {
        value: kept.length,
        unit: say('Maßnahmen', 'measures'),
        label: say(`von ${known.size}`, `of ${known.size}`),
        computed: true,
        citations: kept.flatMap(({ citations }) => citations),
      },
    ],
    items: kept,
    sources: draft.sources,
    notes: draft.notes ?? [],
  });
}

function nameOf({ label, key }: Item): string {
  return `${key ?? ''} ${label}`.toLowerCase();
}
