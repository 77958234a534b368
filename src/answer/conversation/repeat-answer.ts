import { markdownTable } from 'markdown-table';
import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { Request } from '#src/question/conversation/read-request.ts';
import { withoutReason } from '../claims/answer-reason.ts';
import { withCounted } from '../counted-computation.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';

/**
 * The last answer again, in the form that was asked for.
 *
 * @param sectionAt - The innermost section that holds a line: "Anlage 2" says more than a line.
 */
export function repeatAs(
  draft: AnswerDraft,
  kind: Exclude<Request, 'detail'>,
  language: Language,
  sectionAt: PassageSearch['sectionAt'],
): AnswerDraft {
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  switch (kind) {
    case 'reason':
      return draft.kind === 'abstain' ? draft : withoutReason(draft, language);
    case 'source':
      return withSources(draft, say, sectionAt);
    case 'table':
      return withTable(draft, say);
    case 'derivation':
      return withDerivation(draft, say);
    case 'shorter':
      return { ...draft, text: draft.text.split('\n\n')[0] ?? draft.text };
    case 'again':
      return draft;
  }
}

type Say = (german: string, english: string) => string;

function withSources(
  draft: AnswerDraft,
  say: Say,
  sectionAt: PassageSearch['sectionAt'],
): AnswerDraft {
  if (draft.sources.length === 0) {
    return {
      ...draft,
      text: `${say('Dazu gibt es keine Fundstelle in den Dokumenten.', 'There is no place in the documents for that.')}\n\n${draft.text}`,
    };
  }
  const places = draft.sources.map((source, i) => {
    const section =
      source.section ?? sectionAt(source.document, source.firstLine)?.path.join(' › ');
    return `- ${placeOf({ ...source, section: section ?? source.document }, say)} [${i + 1}]`;
  });
  return {
    ...draft,
    text: `${draft.text}\n\n${say('Das steht hier:', 'It stands here:')}\n${places.join('\n')}`,
  };
}

function placeOf({ section, firstLine, lastLine }: Source, say: Say): string {
  const lines =
    firstLine === lastLine
      ? say(`Zeile ${firstLine}`, `line ${firstLine}`)
      : say(`Zeilen ${firstLine}–${lastLine}`, `lines ${firstLine}–${lastLine}`);
  return `${section}, ${lines}`;
}

function withTable(draft: AnswerDraft, say: Say): AnswerDraft {
  const items = draft.items ?? [];
  const rows =
    items.length > 0
      ? items.map(({ label, value, unit, detail, citations }) => [
          label,
          value === undefined ? (detail ?? '') : `${formatted(value, say)} ${unit ?? ''}`.trim(),
          marks(citations),
        ])
      : (draft.figures ?? []).map(({ label, value, unit, citations }) => [
          label,
          `${formatted(value, say)} ${unit}`.trim(),
          marks(citations),
        ]);
  if (rows.length === 0) return draft;
  const head = [say('Eintrag', 'Entry'), say('Wert', 'Value'), say('Beleg', 'Source')];
  const table = markdownTable([head, ...rows], { align: ['l', 'r', 'l'] });
  return { ...draft, text: table };
}

function formatted(value: number, say: Say): string {
  return new Intl.NumberFormat(say('de-DE', 'en-GB'), { maximumFractionDigits: 2 }).format(value);
}

function marks(citations: readonly number[]): string {
  return citations
    .slice(0, 4)
    .map((n) => `[${n}]`)
    .join(' ');
}

/** The answer with how its figure was computed. */
export function withDerivation(draft: AnswerDraft, say: Say): AnswerDraft {
  const computation = withCounted(draft, say('de', 'en') === 'de' ? 'de' : 'en');
  const how =
    computation === undefined
      ? say(
          'Hier wurde nichts gerechnet: Der Wert steht so in der Quelle.',
          'Nothing was computed: the value stands like this in the source.',
        )
      : `${say('So wurde gerechnet:', 'Computed as:')} ${computation.expression}${computation.rounding === undefined ? '' : ` (${computation.rounding})`}`;
  return { ...draft, text: `${how}\n\n${draft.text}` };
}
