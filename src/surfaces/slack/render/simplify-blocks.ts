import type { types } from '@slack/bolt';
import { BLOCKS_PER_MESSAGE, SECTION_TEXT } from './block-limits.ts';
import { plainText } from './literal-text.ts';
import type { MessageBlock, RenderedMessage } from './render-answer.ts';
import { splitText } from './split-text.ts';

/**
 * The same message in ever older blocks, for a workspace that does not know the new ones yet: all,
 * without the chart and with plain tables, with plain sections only, text only.
 */
export function* simplerMessages(message: RenderedMessage): Generator<RenderedMessage, void> {
  const { text, blocks } = message;
  yield message;
  const older = blocks.flatMap(withoutNewest);
  yield { text, blocks: older };
  yield { text, blocks: older.flatMap(toPlain).slice(0, BLOCKS_PER_MESSAGE) };
  yield { text, blocks: [] };
}

function withoutNewest(block: MessageBlock): MessageBlock[] {
  if (block.type === 'data_visualization') return [];
  if (block.type === 'data_table') return [{ type: 'table', rows: block.rows }];
  return [block];
}

function toPlain(block: MessageBlock): MessageBlock[] {
  switch (block.type) {
    case 'rich_text':
      return sections(block.elements.map(readRichText).join('').trim());
    case 'table':
      return sections(block.rows.map((row) => row.map(readCell).join(' · ')).join('\n'));
    case 'context_actions':
      return block.elements.flatMap(toButtons);
    default:
      return [block];
  }
}

function sections(text: string): types.SectionBlock[] {
  return splitText(text, SECTION_TEXT - 100).map((part) => ({
    type: 'section',
    text: plainText(part, SECTION_TEXT),
  }));
}

function readRichText(part: types.RichTextBlock['elements'][number]): string {
  if (part.type === 'rich_text_list') {
    return part.elements.map((entry) => `• ${readRichText(entry)}\n`).join('');
  }
  const text = part.elements.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return part.type === 'rich_text_section' ? text : `${text}\n`;
}

function readCell(cell: types.TableBlock['rows'][number][number]): string {
  return cell.type === 'rich_text' ? cell.elements.map(readRichText).join('') : cell.text;
}

function toButtons(element: types.ContextActionsBlockElement): types.ActionsBlock[] {
  if (element.type !== 'feedback_buttons') return [];
  const { positive_button: positive, negative_button: negative, action_id: id } = element;
  return [
    {
      type: 'actions',
      elements: [positive, negative].map(({ text, value }, i) => ({
        type: 'button',
        text,
        value,
        action_id: `${id}_${i}`,
      })),
    },
  ];
}
