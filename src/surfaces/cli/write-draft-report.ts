import type { CheckedSentence, DraftReport } from '#src/answer/drafts-check/check-draft.ts';
import { placeOf, summaryOf } from './render-draft-report.ts';

const COLOURS = { stimmt: '2E7D32', 'stimmt nicht': 'C62828', 'nicht prüfbar': '8D6E00' } as const;

/** The report as a Word document: a table with one row a checked sentence, then the unchecked ones. */
export async function reportAsWord(report: DraftReport, name: string): Promise<Buffer> {
  const docx = await import('docx');
  const { Paragraph, TextRun, Table, TableRow, TableCell, WidthType, HeadingLevel, Packer } = docx;
  const paragraph = (text: string, options: { bold?: boolean; color?: string } = {}) =>
    new Paragraph({ children: [new TextRun({ text, ...options })] });
  const cell = (content: InstanceType<typeof Paragraph>[]) => new TableCell({ children: content });
  const row = (sentence: CheckedSentence) =>
    new TableRow({
      children: [
        cell([paragraph(String(sentence.line))]),
        cell([paragraph(sentence.sentence)]),
        cell([
          paragraph(sentence.verdict ?? '', {
            bold: true,
            ...(sentence.verdict === null ? {} : { color: COLOURS[sentence.verdict] }),
          }),
        ]),
        cell([
          ...(sentence.readAs === null ? [] : [paragraph(`Gelesen als: „${sentence.readAs}“`)]),
          ...(sentence.reason === '' ? [] : [paragraph(sentence.reason)]),
          ...(sentence.suggestion === null
            ? []
            : [paragraph(`Vorschlag: „${sentence.suggestion}“`)]),
          ...sentence.citations
            .slice(0, 2)
            .map((citation) => paragraph(`Beleg: ${placeOf(citation)}`)),
        ]),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    children: ['Zeile', 'Satz', 'Urteil', 'Grund und Beleg'].map((text) =>
      cell([paragraph(text, { bold: true })]),
    ),
  });
  const checked = report.sentences.filter(({ verdict }) => verdict !== null);
  const rest = report.sentences.filter(({ verdict }) => verdict === null);
  const document = new docx.Document({
    creator: 'Beleg',
    sections: [
      {
        children: [
          new Paragraph({ text: `Prüfung: ${name}`, heading: HeadingLevel.HEADING_1 }),
          paragraph(summaryOf(report)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [head, ...checked.map(row)],
          }),
          ...(rest.length === 0
            ? []
            : [
                new Paragraph({ text: 'Ohne prüfbare Aussage', heading: HeadingLevel.HEADING_2 }),
                ...rest.map(({ line, sentence }) => paragraph(`Zeile ${line}: „${sentence}“`)),
              ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
