import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_KINDS, type Answer, answerSchema } from '#src/domain/answer.ts';
import { readReference, writeReference } from '#src/surfaces/slack/question-reference.ts';
import { renderAllEvidenceView } from '#src/surfaces/slack/render/all-evidence-view.ts';
import {
  findEvidence,
  readEvidence,
  writeEvidence,
} from '#src/surfaces/slack/render/evidence-reference.ts';
import { renderEvidenceView } from '#src/surfaces/slack/render/evidence-view.ts';
import { escapeText } from '#src/surfaces/slack/render/literal-text.ts';
import { renderAnswer } from '#src/surfaces/slack/render/render-answer.ts';
import { simplerMessages } from '#src/surfaces/slack/render/simplify-blocks.ts';
import { splitText } from '#src/surfaces/slack/render/split-text.ts';
import { findBlockProblems, findViewProblems } from '../support/slack-server-blocks.ts';

// Without it fast-check keeps to a few entries, and no limit is ever reached.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

/** What somebody would try, between ordinary words. */
const HOSTILE = [
  '<!channel>',
  '<!here|hier>',
  '<@U0OPFER>',
  '<#C0GEHEIM>',
  '<!subteam^S0ALLE>',
  '<https://boese.example|Drucksache>',
  'https://boese.example',
  '[Drucksache](https://boese.example)',
  '*fett*',
  '**fett**',
  '_kursiv_',
  '~weg~',
  '`code`',
  '```',
  '> Zitat',
  '# Titel',
  '| a | b |',
  '|---|---|',
  '- Punkt',
  ':bomb:',
  '&lt;!channel&gt;',
  '&amp;',
  '\n',
  '\n\n',
  '\u0000',
  '😀',
  'Wort',
  '635',
];
const hostile = (max: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 30, unit: 'grapheme' })), {
      maxLength: max,
    })
    .map((parts) => parts.join(' '));

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const item = fc.record(
  {
    label: fc.oneof(fc.constantFrom('2019', '2020', '2021'), hostile(3)),
    key: hostile(2),
    value: number,
    unit: fc.constantFrom('Beschäftigte', '%', ''),
    detail: hostile(20),
    citations: fc.constant([1]),
  },
  { requiredKeys: ['label', 'citations'] },
);
const citation = fc.record({
  n: fc.integer({ min: 1, max: 99 }),
  document: hostile(4),
  title: hostile(20),
  section: hostile(20),
  firstLine: fc.integer({ min: 1, max: 9999 }),
  lastLine: fc.integer({ min: 1, max: 9999 }),
  quote: hostile(40),
});
const computation = fc.record({
  expression: hostile(20),
  result: number,
  unit: hostile(2),
  inputs: fc.array(
    fc.record({
      label: hostile(6),
      value: fc.option(number, { nil: null }),
      unit: hostile(2),
      citation: fc.constant(1),
    }),
    { maxLength: 30 },
  ),
});
const answer: fc.Arbitrary<Answer> = fc
  .record({
    question: hostile(20),
    interpretedAs: optional(hostile(20)),
    language: fc.constantFrom('de' as const, 'en' as const),
    kind: fc.constantFrom(...ANSWER_KINDS),
    text: hostile(1500),
    items: fc.array(item, { maxLength: 250 }),
    options: optional(
      fc.array(fc.record({ label: hostile(6), question: hostile(30) }), { maxLength: 30 }),
    ),
    citations: fc.uniqueArray(citation, { maxLength: 80, selector: ({ n }) => n }),
    computation: optional(computation),
    notes: fc.array(hostile(20), { maxLength: 8 }),
  })
  .map((parts) => {
    const given = Object.entries(parts).filter(([, value]) => value !== undefined);
    return answerSchema.parse({ figures: [], tookMs: 1, ...Object.fromEntries(given) });
  });

const REFERENCE = { question: 'Frage', history: [], isClaim: false, page: 0 };
// Shrinking answers of this size would take minutes.
const RUNS = { numRuns: 30, endOnFailure: true };

/** All parts of a message, flat. */
function allObjects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(allObjects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(allObjects)];
}

// Only these hold text in our messages, and Slack parses none of them.
const LITERAL = ['plain_text', 'text', 'raw_text', 'raw_number'];

const PARSED = 'mrkdwn markdown link user channel broadcast usergroup emoji image'.split(' ');

/** Parts in which Slack would make text a mention, a link or formatting. */
function findParsed(blocks: unknown): unknown[] {
  return allObjects(blocks).filter(({ type, text, emoji, url }) => {
    const isText = typeof text === 'string' && !LITERAL.includes(String(type));
    const isParsed = PARSED.includes(String(type)) || url !== undefined;
    return isText || isParsed || (type === 'plain_text' && emoji !== false);
  });
}

describe('an answer with any texts', () => {
  it('keeps to every limit of Slack, on every page, in every simpler form', () => {
    fc.assert(
      fc.property(answer, fc.nat({ max: 12 }), (given, page) => {
        const message = renderAnswer(given, { ...REFERENCE, page });
        expect(findBlockProblems(message.blocks)).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(3500);
        for (const { blocks } of simplerMessages(message))
          expect(findBlockProblems(blocks)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never makes them mentions, links or formatting', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const message = renderAnswer(given, REFERENCE);
        for (const { blocks, text } of simplerMessages(message)) {
          expect(findParsed(blocks)).toEqual([]);
          expect(text).not.toMatch(/[<>]/u);
        }
        expect(findParsed(renderAllEvidenceView(given))).toEqual([]);
        for (const entry of given.citations.slice(0, 3)) {
          expect(
            findParsed(
              renderEvidenceView(findEvidence(given, entry), [{ line: 1, text: entry.quote }]),
            ),
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('shows its sources in dialogs that Slack takes', () => {
    fc.assert(
      fc.property(answer, hostile(200), (given, line) => {
        expect(findViewProblems(renderAllEvidenceView(given))).toEqual([]);
        for (const entry of given.citations.slice(0, 3)) {
          const evidence = readEvidence(writeEvidence(findEvidence(given, entry)));
          if (evidence === undefined) throw new Error('The evidence of a button is not readable.');
          const lines = Array.from({ length: 200 }, (_, i) => ({ line: i + 1, text: line }));
          expect(findViewProblems(renderEvidenceView(evidence, lines))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('obeys no mark that stands in a source', () => {
    fc.assert(
      fc.property(citation, (given) => {
        const quote = `${given.quote} **fett** \`code\``;
        const text = `Dort steht: „${quote}“ [1]`;
        const base = {
          question: 'Frage',
          language: 'de',
          kind: 'passage',
          text,
          figures: [],
          items: [],
        };
        const parsed = answerSchema.parse({
          ...base,
          citations: [{ ...given, quote }],
          notes: [],
          tookMs: 1,
        });
        const { blocks } = renderAnswer(parsed, REFERENCE);
        const styled = allObjects(blocks).filter(({ style }) => typeof style === 'object');
        expect(styled).toEqual([]);
      }),
      RUNS,
    );
  });
});

it('shows every item exactly once over all pages', () => {
  const items = fc.array(
    fc.record({
      label: hostile(3),
      value: number,
      unit: fc.constant('VZÄ'),
      citations: fc.constant([]),
    }),
    { minLength: 2, maxLength: 400 },
  );
  fc.assert(
    fc.property(items, (given) => {
      const base = { question: 'Frage', language: 'de', kind: 'list', text: 'Liste:', figures: [] };
      const parsed = answerSchema.parse({
        ...base,
        items: given,
        citations: [],
        notes: [],
        tookMs: 1,
      });
      let shown = 0;
      for (let page = 0; page < 60; page += 1) {
        const { blocks } = renderAnswer(parsed, { ...REFERENCE, page });
        const isLast = !JSON.stringify(blocks).includes('beleg_more');
        for (const block of blocks) {
          if (block.type === 'table' || block.type === 'data_table') shown += block.rows.length - 1;
        }
        if (isLast) break;
      }
      expect(shown).toBe(given.length);
    }),
    RUNS,
  );
});

it('keeps every character of a text but white space when it parts it', () => {
  fc.assert(
    fc.property(hostile(100), fc.integer({ min: 5, max: 400 }), (text, max) => {
      const pieces = splitText(text, max);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(max);
      const strip = (other: string) => other.replace(/\s+/gu, '');
      expect(strip(pieces.join(''))).toBe(strip(text));
    }),
  );
});

it('escapes text so that Slack reads back what it was', () => {
  fc.assert(
    fc.property(hostile(20), (text) => {
      const escaped = escapeText(text, 1_000_000);
      expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
      const read = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      expect(read).toBe(text);
      expect(escapeText(text, 40)).not.toMatch(/&[a-z]{0,3}…?$/u);
    }),
  );
});

it('finds by a button the question that it was made for', () => {
  const reference = fc.record({
    question: hostile(200).filter((text) => text !== ''),
    history: fc.array(hostile(60), { maxLength: 8 }),
    isClaim: fc.boolean(),
    page: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(reference, (given) => {
      const value = writeReference(given);
      expect(value.length).toBeLessThanOrEqual(2000);
      expect(readReference(value)).toEqual(given);
    }),
  );
});

it('takes no value of a button that it did not write', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (value) => {
      expect(readEvidence(value)).toBeUndefined();
      expect(readReference(value)).toBeUndefined();
    }),
  );
});
