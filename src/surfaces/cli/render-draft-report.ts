import { stringify } from 'csv-stringify/sync';
import type { CheckedSentence, DraftReport } from '#src/answer/drafts-check/check-draft.ts';
import type { Citation } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';

const SIGNS = { stimmt: '✓', 'stimmt nicht': '✗', 'nicht prüfbar': '?' } as const;

/** "1 von 3 geprüften Sätzen stimmt nicht": what matters, first. */
export function summaryOf({ counts }: DraftReport): string {
  const { right, wrong, open, unchecked } = counts;
  const all = right + wrong + open;
  return `${all} ${all === 1 ? 'Satz' : 'Sätze'} geprüft: ${right} ${right === 1 ? 'stimmt' : 'stimmen'}, ${wrong} ${wrong === 1 ? 'stimmt' : 'stimmen'} nicht, ${open} nicht prüfbar. Ohne prüfbare Aussage: ${unchecked}.`;
}

/** The report as Markdown: the wrong sentences first, then the open ones, the right ones, the rest. */
export function renderMarkdown(report: DraftReport, name: string): string {
  const of = (verdict: CheckedSentence['verdict']): CheckedSentence[] =>
    report.sentences.filter((sentence) => sentence.verdict === verdict);
  return [
    `# Prüfung: ${name}`,
    summaryOf(report),
    ...section('Stimmt nicht', of('stimmt nicht')),
    ...section('Nicht prüfbar', of('nicht prüfbar')),
    ...section('Stimmt', of('stimmt')),
    ...unchecked(of(null)),
  ].join('\n\n');
}

function section(title: string, sentences: readonly CheckedSentence[]): string[] {
  return sentences.length === 0 ? [] : [`## ${title}`, ...sentences.map(entry)];
}

function entry(sentence: CheckedSentence): string {
  const { verdict, line, reason, readAs, suggestion, citations } = sentence;
  const sign = verdict === null ? '' : `${SIGNS[verdict]} `;
  return [
    `${sign}**Zeile ${line}:** „${sentence.sentence}“`,
    ...(readAs === null ? [] : [`- Gelesen als: „${readAs}“`]),
    ...(reason === '' ? [] : [`- ${reason}`]),
    ...exactLine(sentence),
    ...(suggestion === null ? [] : [`- Vorschlag: „${suggestion}“`]),
    ...citations
      .slice(0, 3)
      .map((citation) => `- Beleg: ${placeOf(citation)}: „${citation.quote}“`),
  ].join('\n');
}

function exactLine({ actual, stated }: CheckedSentence): string[] {
  if (actual === null) return [];
  const said = stated === null ? '' : ` (genannt: ${formatNumber(stated)})`;
  return [`- Genauer Wert: ${formatNumber(actual)}${said}`];
}

/** "Kleine Anfrage 8/710, Anlage 1, Z. 251–253" */
export function placeOf({ title, section: path, firstLine, lastLine }: Citation): string {
  const lines = firstLine === lastLine ? `Z. ${firstLine}` : `Z. ${firstLine}–${lastLine}`;
  return `${path === title ? title : `${title}, ${path}`}, ${lines}`;
}

function unchecked(sentences: readonly CheckedSentence[]): string[] {
  if (sentences.length === 0) return [];
  const lines = sentences.map(({ line, sentence }) => `- Zeile ${line}: „${sentence}“`);
  return ['## Ohne prüfbare Aussage', lines.join('\n')];
}

/** One row a sentence, in the order of the draft. */
export function renderCsv({ sentences }: DraftReport): string {
  return stringify(
    sentences.map((sentence) => ({
      Zeile: sentence.line,
      Satz: sentence.sentence,
      'Gelesen als': sentence.readAs ?? '',
      Urteil: sentence.verdict ?? 'ohne prüfbare Aussage',
      Genannt: sentence.stated ?? '',
      'Genauer Wert': sentence.actual ?? '',
      Grund: sentence.verdict === null ? '' : sentence.reason,
      Vorschlag: sentence.suggestion ?? '',
      Beleg: sentence.citations[0] === undefined ? '' : placeOf(sentence.citations[0]),
    })),
    { header: true, escape_formulas: true },
  );
}
