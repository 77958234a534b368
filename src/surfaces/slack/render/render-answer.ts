import type { types } from '@slack/bolt';
import type { Answer } from '#src/domain/answer.ts';
import { ACTIONS } from '../actions/action-ids.ts';
import { type QuestionReference, writeReference } from '../question-reference.ts';
import { plainAnswerText, renderAnswerText } from './answer-text.ts';
import { BUTTON_TEXT, FALLBACK_TEXT, TEXT_PER_MESSAGE } from './block-limits.ts';
import { renderButton } from './button.ts';
import { type DataVisualizationBlock, renderChart } from './chart.ts';
import { renderCitations, renderEvidenceButtons } from './citations.ts';
import { renderDerivation } from './derivation.ts';
import {
  buildItemTable,
  describeTable,
  type ItemTable,
  pageRows,
  renderTable,
} from './item-table.ts';
import { escapeText, plainText } from './literal-text.ts';
import { splitText } from './split-text.ts';
import { withoutItemLines } from './without-item-lines.ts';
import { WORDING } from './wording.ts';

const SHOWN_OPTIONS = 20;

export type MessageBlock = types.KnownBlock | DataVisualizationBlock;

/** What is posted: the blocks, and the same as text for notifications and screen readers. */
export interface RenderedMessage {
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
}

/**
 * An answer as a Slack message within every limit of Block Kit. What does not fit stands on
 * further pages, which the button "Mehr anzeigen" asks for.
 */
export function renderAnswer(answer: Answer, reference: QuestionReference): RenderedMessage {
  const pages = pageAnswer(answer);
  const page = Math.min(reference.page, pages.length - 1);
  const { text, table } = pages[page] ?? { text: '', table: undefined };
  const isFirst = page === 0;
  const blocks: (MessageBlock | undefined)[] = [
    ...(isFirst ? renderReading(answer) : []),
    renderAnswerText(text, foreignTexts(answer)),
    ...(isFirst ? renderDerivation(answer) : []),
    table && renderTable(table, WORDING[answer.language].table),
    ...(isFirst
      ? [renderChart(answer), ...renderNotes(answer), ...renderOptions(answer, reference)]
      : []),
    ...(isFirst ? renderCitations(answer) : []),
    ...renderButtons(answer, { ...reference, page }, pages.length),
    ...(isFirst ? renderFeedback(answer) : []),
  ];
  return {
    text: escapeText(describePage(text, table), FALLBACK_TEXT),
    blocks: blocks.filter((block) => block !== undefined),
  };
}

interface Page {
  readonly text: string;
  readonly table: ItemTable | undefined;
}

function pageAnswer(answer: Answer): Page[] {
  const table = buildItemTable(answer);
  const text = table === undefined ? answer.text : withoutItemLines(answer);
  const texts = splitText(text, TEXT_PER_MESSAGE);
  const tables = table === undefined ? [] : pageRows(table);
  return Array.from({ length: Math.max(texts.length, tables.length) }, (_, page) => ({
    text: texts[page] ?? '',
    table: tables[page],
  }));
}

function describePage(text: string, table: ItemTable | undefined): string {
  const parts = [plainAnswerText(text), ...(table === undefined ? [] : [describeTable(table)])];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Texts inside an answer that the product did not write itself. */
function foreignTexts({ question, interpretedAs, items, citations }: Answer): string[] {
  const quotes = citations.flatMap(({ quote, title, section }) => [quote, title, section]);
  const labels = items.flatMap(({ label, detail = '' }) => [label, detail]);
  return [question, interpretedAs ?? '', ...labels, ...quotes];
}

function renderReading({ interpretedAs, language }: Answer): types.ContextBlock[] {
  if (interpretedAs === undefined) return [];
  const text = `${WORDING[language].understoodAs}: ${interpretedAs}`;
  return [{ type: 'context', elements: [plainText(text, 500)] }];
}

/** Notes that the text does not carry already. */
function renderNotes({ notes, text, language }: Answer): types.ContextBlock[] {
  const missing = notes.filter((note) => !text.includes(note)).slice(0, 5);
  if (missing.length === 0) return [];
  const { note: word } = WORDING[language];
  return [{ type: 'context', elements: missing.map((note) => plainText(`${word}: ${note}`, 300)) }];
}

function renderOptions(
  { options = [], language }: Answer,
  reference: QuestionReference,
): types.ActionsBlock[] {
  const buttons = options.slice(0, SHOWN_OPTIONS).map(({ label, question }, i) =>
    renderButton({
      text: label === '' ? WORDING[language].entry : label,
      actionId: `${ACTIONS.option}_${i}`,
      value: writeReference({ ...reference, question, history: [], page: 0 }),
    }),
  );
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
}

function renderButtons(
  answer: Answer,
  reference: QuestionReference,
  pages: number,
): types.ActionsBlock[] {
  const words = WORDING[answer.language];
  const isFirst = reference.page === 0;
  const next = reference.page + 1;
  const value = writeReference({ ...reference, page: 0 });
  const more = renderButton({
    text: words.more(next + 1, pages),
    actionId: ACTIONS.more,
    value: writeReference({ ...reference, page: next }),
  });
  const csv = renderButton({ text: words.csv, actionId: ACTIONS.csv, value });
  const buttons = [
    ...(next < pages ? [more] : []),
    ...(isFirst ? renderEvidenceButtons(answer, value) : []),
    ...(isFirst && buildItemTable(answer) !== undefined ? [csv] : []),
  ];
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
}

/** Two buttons that say only which kind of answer was judged. */
function renderFeedback({ kind, language }: Answer): types.ContextActionsBlock[] {
  if (kind === 'help') return [];
  const words = WORDING[language];
  const button = (text: string, verdict: string) => ({
    text: plainText(text, BUTTON_TEXT),
    accessibility_label: text,
    value: `${verdict}:${kind}`,
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.feedback,
          positive_button: button(words.helpful, 'positive'),
          negative_button: button(words.notHelpful, 'negative'),
        },
      ],
    },
  ];
}
