import type { Answer, AnswerDraft, Citation, Source } from '#src/domain/answer.ts';
import { lineInFile, type SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { joinLines } from '#src/text/join-lines.ts';
import { pageOf } from '#src/text/page-of.ts';

/** What citations are checked against. */
export interface CitedCorpus {
  documentAt(path: string): Pick<SourceDocument, 'title' | 'lines' | 'linesInFile'> | undefined;
  /** The innermost section that holds the line. */
  sectionAt(path: string, line: number): Section | undefined;
}

const QUOTE_LIMIT = 600;
const CUT = ' … ';

/**
 * Turns the sources of a draft into numbered citations and proves each: the quote must be text of
 * the lines it names. A source that does not hold is dropped together with its marks.
 *
 * @returns The citations, and the draft with all numbers following them.
 */
export function cite(
  draft: AnswerDraft,
  corpus: CitedCorpus,
): { draft: AnswerDraft; citations: Citation[] } {
  const citations: Citation[] = [];
  const numbers = new Map<number, number>();
  const known = new Map<string, number>();
  for (const [index, source] of draft.sources.entries()) {
    const citation = citationOf(source, citations.length + 1, corpus);
    if (citation === null) continue;
    const key = `${citation.document}:${citation.firstLine}-${citation.lastLine}:${citation.quote}`;
    const same = known.get(key);
    numbers.set(index + 1, same ?? citation.n);
    if (same !== undefined) continue;
    known.set(key, citation.n);
    citations.push(citation);
  }
  return { draft: renumber(draft, numbers), citations };
}

function citationOf(source: Source, n: number, corpus: CitedCorpus): Citation | null {
  const document = corpus.documentAt(source.document);
  if (document === undefined || source.firstLine < 1) return null;
  const lines = document.lines.slice(source.firstLine - 1, source.lastLine);
  if (lines.length !== source.lastLine - source.firstLine + 1) return null;
  const quote = shorten(source.quote ?? joinLines(lines));
  if (!isQuoteOf(quote, lines)) return null;
  const section = corpus.sectionAt(source.document, source.firstLine);
  const page = pageOf(document.lines, source.firstLine);
  return {
    n,
    document: source.document,
    title: document.title,
    section: source.section ?? section?.path.join(' › ') ?? document.title,
    ...(page === undefined ? {} : { page }),
    firstLine: lineInFile(document, source.firstLine),
    lastLine: lineInFile(document, source.lastLine),
    quote,
  };
}

/**
 * Whether every part of a quote (parted by …) stands in the lines, in this order; white space,
 * hyphens at line ends and soft hyphens aside.
 */
export function isQuoteOf(quote: string, lines: readonly string[]): boolean {
  const printed = squash(lines.join(' '));
  let from = 0;
  let parts = 0;
  for (const part of quote.split('…')) {
    const wanted = squash(part);
    if (wanted === '') continue;
    const at = printed.indexOf(wanted, from);
    if (at < 0) return false;
    from = at + wanted.length;
    parts += 1;
  }
  return parts > 0;
}

function squash(text: string): string {
  return text.replace(/[\s\u00ad-]/gu, '');
}

/** Cuts a long quote in the middle, at blanks, so that its beginning and its end can be seen. */
function shorten(quote: string): string {
  if (quote.length <= QUOTE_LIMIT) return quote;
  const half = Math.floor(QUOTE_LIMIT / 2);
  const head = quote.slice(0, quote.lastIndexOf(' ', half));
  const tail = quote.slice(quote.indexOf(' ', quote.length - half) + 1);
  return `${head}${CUT}${tail}`;
}

function renumber(draft: AnswerDraft, numbers: ReadonlyMap<number, number>): AnswerDraft {
  const follow = (old: readonly number[]): number[] => [
    ...new Set(old.flatMap((n) => numbers.get(n) ?? [])),
  ];
  return {
    ...draft,
    text: draft.text.replace(/ ?\[(\d{1,3})\]/gu, (mark, digits: string) => {
      const n = numbers.get(Number(digits));
      return n === undefined ? '' : mark.replace(digits, String(n));
    }),
    figures: (draft.figures ?? []).map((f) => ({ ...f, citations: follow(f.citations) })),
    items: (draft.items ?? []).map((i) => ({ ...i, citations: follow(i.citations) })),
    ...(draft.computation === undefined
      ? {}
      : { computation: renumberInputs(draft.computation, numbers) }),
  };
}

function renumberInputs(
  computation: NonNullable<Answer['computation']>,
  numbers: ReadonlyMap<number, number>,
): NonNullable<Answer['computation']> {
  return {
    ...computation,
    inputs: computation.inputs.map((input) => ({
      ...input,
      citation: numbers.get(input.citation) ?? 0,
    })),
  };
}
