import type { types } from '@slack/bolt';
import { z } from 'zod';

/**
 * Block Kit as Slack documents it: shapes and limits of the blocks that Beleg uses, strict, so that
 * a field Slack does not know fails as well.
 *
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */

const text = (max: number) => z.string().min(1).max(max);
const blockId = { block_id: text(255).optional() };

const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });
const anyText = (max: number) => z.union([plain(max), mrkdwn(max)]);

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: text(255),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(75).optional(),
});

const feedbackButton = z.strictObject({
  text: plain(75),
  accessibility_label: text(75).optional(),
  value: text(2000),
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: text(255),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const style = z.strictObject({
  bold: z.boolean().optional(),
  code: z.boolean().optional(),
  italic: z.boolean().optional(),
});
const run = z.strictObject({ type: z.literal('text'), text: text(3000), style: style.optional() });
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(run).min(1),
});
const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...blockId,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richSection).min(1),
          indent: z.number().int().optional(),
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(run).min(1),
        }),
      ]),
    )
    .min(1),
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
]);
const rows = (max: number) =>
  z
    .array(z.array(cell).min(1).max(20))
    .min(2)
    .max(max)
    .refine((all) => new Set(all.map(({ length }) => length)).size === 1, 'rows of one width')
    .refine((all) => sizeOf(all) <= 10_000, 'at most 10,000 characters in all cells');

function sizeOf(all: readonly (readonly { text: string }[])[]): number {
  return all.flat().reduce((sum, { text: shown }) => sum + shown.length, 0);
}

const point = z.strictObject({ label: text(20), value: z.number() });
const chart = z
  .strictObject({
    type: z.enum(['line', 'bar', 'area']),
    series: z
      .array(z.strictObject({ name: text(20), data: z.array(point).min(1).max(20) }))
      .min(1)
      .max(6),
    axis_config: z.strictObject({
      categories: z.array(text(20)).min(1),
      x_label: text(50).optional(),
      y_label: text(50).optional(),
    }),
  })
  .refine(
    ({ series, axis_config: axis }) =>
      series.every(
        ({ data }) => data.map(({ label }) => label).join('\n') === axis.categories.join('\n'),
      ),
    'one data point per category',
  );

const knownBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(3000),
    accessory: button.optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('header'), ...blockId, text: plain(150) }),
  z.strictObject({ type: z.literal('divider'), ...blockId }),
  z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z.array(anyText(2000)).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...blockId,
    elements: z.array(button).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    ...blockId,
    elements: z.array(feedbackButtons).min(1).max(5),
  }),
  richText,
  z.strictObject({
    type: z.literal('table'),
    ...blockId,
    rows: rows(100),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(20)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('data_table'),
    ...blockId,
    rows: rows(101),
    caption: text(1000),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: text(255),
    label: plain(2000),
    element: z.strictObject({
      type: z.literal('radio_buttons'),
      action_id: text(255),
      options: z
        .array(z.strictObject({ text: plain(75), value: text(150) }))
        .min(1)
        .max(10),
    }),
  }),
]);

const visualization = z.strictObject({
  type: z.literal('data_visualization'),
  ...blockId,
  title: text(50),
  chart,
});
const block = z.union([knownBlock, visualization]);
type CheckedBlock = z.infer<typeof block>;

const FIRST_ONLY = ['table'];
const MESSAGE_CHARACTERS = 13_000;

/** What Slack would refuse about the blocks of a message; empty where it takes them. */
export function findBlockProblems(
  blocks: unknown,
  where: 'message' | 'view' = 'message',
): string[] {
  const limit = where === 'message' ? 50 : 100;
  const parsed = z.array(block).max(limit).safeParse(blocks);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  }
  const problems = [...findDoubleActionIds(parsed.data), ...findMisplaced(parsed.data, where)];
  if (where === 'message' && countCharacters(parsed.data) > MESSAGE_CHARACTERS) {
    problems.push(`msg_blocks_too_long: ${countCharacters(parsed.data)} characters`);
  }
  return problems;
}

function findDoubleActionIds(blocks: readonly CheckedBlock[]): string[] {
  return blocks.flatMap((entry) => {
    if (entry.type !== 'actions') return [];
    const ids = entry.elements.map(({ action_id: id }) => id);
    return new Set(ids).size === ids.length ? [] : [`action_id twice in one block: ${ids}`];
  });
}

function findMisplaced(blocks: readonly CheckedBlock[], where: 'message' | 'view'): string[] {
  // Does not compile where a block that passes here is none of Slack's own types.
  const kinds: (types.KnownBlock['type'] | 'data_visualization')[] = blocks.map(({ type }) => type);
  const count = (type: string) => kinds.filter((kind) => kind === type).length;
  const problems: string[] = FIRST_ONLY.filter((type) => count(type) > 1).map(
    (type) => `only_one_${type}_allowed`,
  );
  if (count('data_visualization') > 2) problems.push('at most two charts in a message');
  if (where === 'message' && kinds.includes('input')) problems.push('input is not for messages');
  const MESSAGE_ONLY: readonly string[] = [
    'table',
    'data_table',
    'data_visualization',
    'context_actions',
  ];
  if (where === 'view') {
    problems.push(
      ...kinds.filter((kind) => MESSAGE_ONLY.includes(kind)).map((kind) => `${kind} in a view`),
    );
  }
  return problems;
}

/** All characters that people see. */
function countCharacters(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((sum, entry) => sum + countCharacters(entry), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  return Object.entries(blocks).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : countCharacters(value)),
    0,
  );
}

const view = z.strictObject({
  type: z.enum(['modal', 'home']),
  callback_id: text(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  title: plain(24).optional(),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  blocks: z.array(z.unknown()),
});

/** What Slack would refuse about a view; empty where it takes it. */
export function findViewProblems(value: unknown): string[] {
  const parsed = view.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  }
  const { type, title, submit, blocks } = parsed.data;
  const problems = findBlockProblems(blocks, 'view');
  if (type === 'modal' && title === undefined) problems.push('a modal needs a title');
  const hasInput = blocks.some((entry) => JSON.stringify(entry).includes('"type":"input"'));
  if (hasInput && submit === undefined) problems.push('an input needs a submit button');
  return problems;
}
