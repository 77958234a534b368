import type { types } from '@slack/bolt';
import type { CorpusStatus } from '#src/ports/answer-source.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { ACTIONS } from '../actions/action-ids.ts';
import { renderButton } from './button.ts';
import { EXAMPLES } from './examples.ts';
import { HELP_LINES, INTRODUCTION } from './help.ts';
import { clip, plainText, richText } from './literal-text.ts';

const SHOWN_DOCUMENTS = 20;

/** The App Home: what Beleg can, examples to try, and what it currently answers from. */
export function renderHomeView(status: CorpusStatus): types.HomeView {
  return {
    type: 'home',
    blocks: [
      header('Beleg – jede Zahl mit Beleg'),
      section(INTRODUCTION),
      header('So fragen Sie'),
      bullets(HELP_LINES),
      header('Zum Ausprobieren'),
      ...EXAMPLES.map(
        ({ message }, i): types.SectionBlock => ({
          ...section(message),
          accessory: renderButton({
            text: 'Fragen',
            actionId: `${ACTIONS.example}_${i}`,
            value: message,
          }),
        }),
      ),
      header('Bestand'),
      section(describeCorpus(status)),
      ...(status.documents.length === 0 ? [] : [bullets(describeDocuments(status))]),
    ],
  };
}

function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, 150) };
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: plainText(text, 2900) };
}

function bullets(lines: readonly string[]): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: lines.map((line) => ({
          type: 'rich_text_section',
          elements: [richText(line)],
        })),
      },
    ],
  };
}

function describeCorpus({ documents, builtAt, checks }: CorpusStatus): string {
  const count =
    documents.length === 1 ? '1 Dokument' : `${formatNumber(documents.length)} Dokumente`;
  const tests =
    checks === null
      ? 'Die Tabellen wurden noch nicht nachgerechnet.'
      : `${formatNumber(checks.passed)} Rechenproben der Tabellen gehen auf, ${formatNumber(checks.contradictions)} Widersprüche der Quelle sind vermerkt.`;
  return `${count}, Stand des Index: ${describeDate(builtAt)}. ${tests}`;
}

function describeDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso) ?? [];
  return year === undefined ? iso : `${Number(day)}.${Number(month)}.${year}`;
}

function describeDocuments({ documents }: CorpusStatus): string[] {
  const shown = documents
    .slice(0, SHOWN_DOCUMENTS)
    .map(({ title, lines }) => `${clip(title, 150)} (${formatNumber(lines)} Zeilen)`);
  const rest = documents.length - shown.length;
  return rest > 0 ? [...shown, `und ${formatNumber(rest)} weitere`] : shown;
}
