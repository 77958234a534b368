import type { types } from '@slack/bolt';
import { BAR_ROW } from '#src/text/printed-tables.ts';
import { richText } from './literal-text.ts';

type Line =
  | { readonly kind: 'prose' | 'bullet' | 'quote' | 'table' | 'heading'; readonly text: string }
  | { readonly kind: 'blank' };

const BULLET = /^\s*[-*•]\s+(?<text>\S.*)$/u;
const QUOTE = /^>\s?(?<text>.*)$/u;
const HEADING = /^#{1,6}\s+(?<text>.*)$/u;
const TABLE_RULE = /^\s*\|[\s:|-]+\|\s*$/u;
const INLINE =
  /\*\*(?<bold>[^*\n]+)\*\*|(?<![\p{L}\p{N}_])_(?<italic>[^_\n]+)_(?![\p{L}\p{N}_])|`(?<code>[^`\n]+)`|\\(?<escaped>[\\*_`#>|[\]~-])/gu;

/**
 * Turns the Markdown of an answer into one `rich_text` block, whose text Slack shows as it stands.
 *
 * @param foreign - Texts that are not ours (quotes, question, labels): marks that stand in them are
 *   shown, not obeyed.
 */
export function renderAnswerText(
  markdown: string,
  foreign: readonly string[],
): types.RichTextBlock | undefined {
  const lines = markdown.split('\n').map(classify);
  const elements = groupLines(lines).flatMap((group) => renderGroup(group, foreign));
  return elements.length === 0 ? undefined : { type: 'rich_text', elements };
}

/** The answer without Markdown marks: for notifications, screen readers and plain blocks. */
export function plainAnswerText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) =>
      line.replace(HEADING, '$<text>').replace(INLINE, (...match) => inlineText(match.at(-1))),
    )
    .join('\n');
}

function inlineText(groups: Record<string, string | undefined>): string {
  return groups.bold ?? groups.italic ?? groups.code ?? groups.escaped ?? '';
}

function classify(text: string): Line {
  if (text.trim() === '' || TABLE_RULE.test(text)) return { kind: 'blank' };
  if (BAR_ROW.test(text)) return { kind: 'table', text };
  for (const [kind, pattern] of [
    ['bullet', BULLET],
    ['quote', QUOTE],
    ['heading', HEADING],
  ] as const) {
    const found = pattern.exec(text)?.groups?.text;
    if (found !== undefined) return { kind, text: found };
  }
  return { kind: 'prose', text };
}

function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === line.kind && line.kind !== 'heading') last.push(line);
    else if (line.kind !== 'blank' || last?.[0]?.kind !== 'table') groups.push([line]);
  }
  return groups;
}

type RichTextPart = types.RichTextBlock['elements'][number];

function renderGroup(group: readonly Line[], foreign: readonly string[]): RichTextPart[] {
  const texts = group.flatMap((line) => (line.kind === 'blank' ? [] : [line.text]));
  const run = (text: string) => renderInline(text, foreign);
  switch (group[0]?.kind) {
    case 'bullet':
      return [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: texts.map((text) => ({ type: 'rich_text_section', elements: run(text) })),
        },
      ];
    case 'quote':
      return [{ type: 'rich_text_quote', elements: run(texts.join('\n')) }];
    case 'table':
      return [{ type: 'rich_text_preformatted', elements: [richText(texts.join('\n'))] }];
    case 'heading':
      return [
        { type: 'rich_text_section', elements: [richText(`${texts.join()}\n`, { bold: true })] },
      ];
    case 'prose':
      return [{ type: 'rich_text_section', elements: run(`${texts.join('\n')}\n`) }];
    case 'blank':
    case undefined:
      return [];
  }
}

function renderInline(text: string, foreign: readonly string[]): types.RichTextText[] {
  const runs: types.RichTextText[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (foreign.some((other) => other.includes(match[0]))) continue;
    if (match.index > end) runs.push(richText(text.slice(end, match.index)));
    const { bold, italic, code, escaped } = match.groups ?? {};
    if (bold !== undefined) runs.push(richText(bold, { bold: true }));
    else if (italic !== undefined) runs.push(richText(italic, { italic: true }));
    else if (code !== undefined) runs.push(richText(code, { code: true }));
    else runs.push(richText(escaped ?? ''));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push(richText(text.slice(end)));
  return runs.length === 0 ? [richText(' ')] : runs;
}
