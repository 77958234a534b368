import type { Chunk } from '#src/domain/chunk.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { Section, SectionKind } from '#src/domain/section.ts';
import type { SplitterFactory, TextSplitter } from '#src/ports/text-splitter.ts';
import { type ReadingText, readingText } from '#src/text/reading-text.ts';
import { splitWordsOf } from '#src/text/repair-words.ts';
import { runningHeads } from '#src/text/running-heads.ts';
import { splitSentences } from '#src/text/sentences.ts';

/** Characters of a passage: an answer with what surrounds it, short enough to be about one thing. */
const PASSAGE_SIZE = 1200;
const PASSAGE_OVERLAP = 150;
const TABLE_SIZE = 1500;

/** They only double what is said elsewhere. */
const LEFT_OUT: ReadonlySet<SectionKind> = new Set(['contents', 'duplicate']);
/** Their lines are rows, which are never cut and never joined. */
const OF_ROWS: ReadonlySet<SectionKind> = new Set(['table', 'list']);

/**
 * Cuts the sections of one document into chunks: a section is one where it is short enough, else
 * several that hold whole sentences or whole rows. Headings without text below give none.
 *
 * @param firstId - Id of the first chunk; the others count on from it.
 */
export async function chunkSections(
  document: SourceDocument,
  sections: readonly Section[],
  createSplitter: SplitterFactory,
  firstId = 0,
): Promise<Chunk[]> {
  const splitWords = splitWordsOf(document.lines);
  const heads = runningHeads(document.lines);
  const splitSentencesApart = createSplitter(splitSentences, PASSAGE_SIZE, PASSAGE_OVERLAP);
  const splitRowsApart = createSplitter(rowsOf, TABLE_SIZE, 0);
  const chunks: Chunk[] = [];
  for (const section of sections) {
    const hasRows = OF_ROWS.has(section.kind);
    if (LEFT_OUT.has(section.kind) || !hasBody(document, section)) continue;
    const lines = document.lines.slice(section.firstLine - 1, section.lastLine);
    const reading = readingText(lines, section.firstLine, { splitWords, rows: hasRows, heads });
    const splitter = hasRows ? splitRowsApart : splitSentencesApart;
    for (const piece of await piecesOf(reading, splitter)) {
      chunks.push({ id: firstId + chunks.length, ...chunkOf(document, section, piece) });
    }
  }
  return chunks;
}

interface Piece {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

async function piecesOf(reading: ReadingText, splitter: TextSplitter): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const { start, end } of flowsOf(reading)) {
    const flow = reading.text.slice(start, end);
    let cursor = 0;
    for (const text of await splitter.splitText(flow)) {
      const at = flow.indexOf(text, cursor);
      cursor = at + 1;
      const firstLine = reading.lineAt(start + at);
      pieces.push({ text, firstLine, lastLine: reading.lineAt(start + at + text.length - 1) });
    }
  }
  return pieces;
}

/** The running text and the footnotes, which are read after it though they stand between its lines. */
function flowsOf({ text, paragraphs, lineAt }: ReadingText): { start: number; end: number }[] {
  const notes = paragraphs.findIndex(
    ({ start }, place) => place > 0 && lineAt(start) < lineAt(paragraphs[place - 1]?.start ?? 0),
  );
  const border = paragraphs[notes]?.start;
  if (notes < 0 || border === undefined) return [{ start: 0, end: text.length }];
  return [
    { start: 0, end: border },
    { start: border, end: text.length },
  ];
}

function chunkOf(
  { path: document, title }: SourceDocument,
  { path, kind, year }: Section,
  piece: Piece,
): Omit<Chunk, 'id'> {
  return { document, title, path, kind, ...(year === undefined ? {} : { year }), ...piece };
}

function hasBody({ lines }: SourceDocument, { bodyLine, lastLine }: Section): boolean {
  return lines.slice(bodyLine - 1, lastLine).some((line) => /[\p{L}\p{N}]/u.test(line));
}

function rowsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/[^\n]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
