import { expect, it } from 'vitest';
import { plainAnswerText, renderAnswerText } from '#src/surfaces/slack/render/answer-text.ts';

const elements = (markdown: string, foreign: readonly string[] = []) =>
  renderAnswerText(markdown, foreign)?.elements ?? [];
const run = (text: string, style?: object) =>
  style === undefined ? { type: 'text', text } : { type: 'text', text, style };

it('shows bold, italic and code as styles and everything else as it stands', () => {
  expect(elements('**635 Beschäftigte** _gerundet_ `a+b` *so* a_b_c [1] <@U1>')).toEqual([
    {
      type: 'rich_text_section',
      elements: [
        run('635 Beschäftigte', { bold: true }),
        run(' '),
        run('gerundet', { italic: true }),
        run(' '),
        run('a+b', { code: true }),
        run(' *so* a_b_c [1] <@U1>\n'),
      ],
    },
  ]);
});

it('makes lists of bullets, keeps numbers, quotes and tables', () => {
  const markdown =
    'Liste:\n- eins\n- zwei\n\n1. erstens\n\n> Zitat\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  expect(elements(markdown).map(({ type }) => type)).toEqual([
    'rich_text_section',
    'rich_text_list',
    'rich_text_section',
    'rich_text_quote',
    'rich_text_preformatted',
  ]);
  expect(elements(markdown).at(-1)).toMatchObject({ elements: [run('| a | b |\n| 1 | 2 |')] });
  expect(JSON.stringify(elements(markdown))).toContain('1. erstens');
});

it('shows marks that a source contains', () => {
  expect(elements('„**laut** Quelle“ **wir**', ['das ist **laut** Quelle'])).toMatchObject([
    { elements: [run('„**laut** Quelle“ '), run('wir', { bold: true }), run('\n')] },
  ]);
});

it('reads escaped marks as the characters they are', () => {
  expect(plainAnswerText('3 \\* 4 und **fett**\n# Titel')).toBe('3 * 4 und fett\nTitel');
});

it('gives no block for no text', () => {
  expect(renderAnswerText(' \n ', [])).toBeUndefined();
});
