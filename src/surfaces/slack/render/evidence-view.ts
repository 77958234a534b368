import type { types } from '@slack/bolt';
import type { NumberedLine } from '#src/ports/answer-source.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { HEADER_TEXT, VIEW_TITLE } from './block-limits.ts';
import type { Evidence, EvidenceCell } from './evidence-reference.ts';
import { findPrintedValue } from './find-printed-value.ts';
import { clip, plainText, richText } from './literal-text.ts';
import { WORDING } from './wording.ts';

export const EVIDENCE_CONTEXT = 6;
const SHOWN_LINES = 80;
const LINES_PER_BLOCK = 12;
const LINE_TEXT = 200;

/** The cited lines in their surroundings, bold, with the cell that was read from them marked. */
export function renderEvidenceView(
  evidence: Evidence,
  lines: readonly NumberedLine[],
): types.ModalView {
  const { n, title, section, document, language } = evidence;
  const words = WORDING[language];
  return {
    type: 'modal',
    title: plainText(`${words.evidence} [${n}]`, VIEW_TITLE),
    close: plainText(language === 'de' ? 'Schließen' : 'Close', VIEW_TITLE),
    blocks: [
      { type: 'header', text: plainText(title, HEADER_TEXT) },
      { type: 'context', elements: [plainText(describePlace(evidence), 800)] },
      ...renderCells(evidence),
      { type: 'divider' },
      ...renderLines(evidence, lines),
      {
        type: 'context',
        elements: [plainText(`${section === '' ? title : section} · ${document}`, 600)],
      },
    ],
  };
}

/** The same for where no dialog can be opened any more. */
export function describeEvidence(evidence: Evidence, lines: readonly NumberedLine[]): string {
  const cited = lines.filter(({ line }) => isCited(evidence, line)).slice(0, SHOWN_LINES);
  const texts = cited.map(({ line, text }) => `${line} | ${clip(text, LINE_TEXT)}`);
  return [describePlace(evidence), ...texts].join('\n');
}

function describePlace({ section, firstLine, lastLine, language }: Evidence): string {
  const words = WORDING[language];
  const where =
    firstLine === lastLine
      ? `${words.line} ${firstLine}`
      : `${words.lines} ${firstLine}–${lastLine}`;
  return [section, where].filter((part) => part !== '').join(', ');
}

function renderCells({ cells, language }: Evidence): types.RichTextBlock[] {
  if (cells.length === 0) return [];
  const entries = cells.map(({ label, value, unit }) => {
    const shown = value === null ? '–' : formatNumber(value, { language });
    return {
      type: 'rich_text_section' as const,
      elements: [richText(`${label}: `), richText(`${shown} ${unit}`.trim(), { bold: true })],
    };
  });
  const list = { type: 'rich_text_list', style: 'bullet', elements: entries } as const;
  return [{ type: 'rich_text', elements: [{ ...list, elements: [...entries] }] }];
}

function renderLines(
  evidence: Evidence,
  lines: readonly NumberedLine[],
): (types.RichTextBlock | types.SectionBlock)[] {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  if (printed.length === 0) {
    const text =
      evidence.language === 'de'
        ? 'Diese Zeilen stehen nicht mehr im Bestand. Bitte stellen Sie die Frage noch einmal.'
        : 'These lines are no longer in the corpus. Please ask the question again.';
    return [{ type: 'section', text: plainText(text, LINE_TEXT) }];
  }
  const shown = printed.slice(0, SHOWN_LINES);
  const chunks = Array.from({ length: Math.ceil(shown.length / LINES_PER_BLOCK) }, (_, i) =>
    shown.slice(i * LINES_PER_BLOCK, (i + 1) * LINES_PER_BLOCK),
  );
  return chunks.map((chunk) => ({
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: chunk.flatMap((line) => renderLine(evidence, line)) },
    ],
  }));
}

function renderLine(evidence: Evidence, { line, text }: NumberedLine): types.RichTextText[] {
  const shown = clip(text.trimEnd(), LINE_TEXT);
  if (!isCited(evidence, line)) return [richText(`    ${line} | ${shown}\n`)];
  const cell = findCell(evidence.cells, shown);
  if (cell === undefined) return [richText(`▸ ${line} | ${shown}\n`, { bold: true })];
  return [
    richText(`▸ ${line} | ${shown.slice(0, cell.start)}`, { bold: true }),
    richText(shown.slice(cell.start, cell.end), { bold: true, code: true }),
    richText(`${shown.slice(cell.end)}\n`, { bold: true }),
  ];
}

function findCell(cells: readonly EvidenceCell[], text: string) {
  for (const { value } of cells) {
    const printed = value === null ? undefined : findPrintedValue(text, value);
    if (printed !== undefined) return printed;
  }
  return undefined;
}

function isCited({ firstLine, lastLine }: Evidence, line: number): boolean {
  return line >= firstLine && line <= lastLine;
}
