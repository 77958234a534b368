import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { type ReadingText, readingText } from '#src/text/reading-text.ts';
import type { SplitWords } from '#src/text/repair-words.ts';
import type { StructuredDocument } from './tables-of-documents.ts';

/** The documents of an index, found by path and line. */
export interface CorpusView {
  readonly documents: readonly SourceDocument[];
  documentAt(path: string): SourceDocument | undefined;
  sectionAt(path: string, line: number): Section | undefined;
  /** The first lines of a document. */
  headOf(path: string): string;
  sectionsOf(path: string): readonly Section[];
  /** The running text of a section; each is read once. */
  readingOf(section: Section): ReadingText;
}

/** The letter head: who writes to whom about what. */
const HEAD_LINES = 12;

/** What printing did to a document, and reading undoes. */
interface Printing {
  readonly splitWords: SplitWords;
  readonly heads: ReadonlySet<string>;
}

/** Looks into documents that were taken apart; running text is read when it is first asked for. */
export function createCorpusView(structured: readonly StructuredDocument[]): CorpusView {
  const byPath = new Map(structured.map((entry) => [entry.document.path, entry]));
  const printings = new Map<string, Printing>();
  const readings = new Map<Section, ReadingText>();
  const printingOf = ({ document: { path }, structure }: StructuredDocument) => {
    const printing = printings.get(path) ?? {
      splitWords: new Set(structure.splitWords),
      heads: new Set(structure.heads),
    };
    printings.set(path, printing);
    return printing;
  };
  const read = (section: Section): ReadingText => {
    const entry = byPath.get(section.document);
    if (entry === undefined) return readingText([], section.firstLine);
    return readingText(
      entry.document.lines.slice(section.firstLine - 1, section.lastLine),
      section.firstLine,
      {
        ...printingOf(entry),
        rows: section.kind === 'table' || section.kind === 'list',
      },
    );
  };
  return {
    documents: structured.map(({ document }) => document),
    documentAt: (path) => byPath.get(path)?.document,
    sectionsOf: (path) => byPath.get(path)?.structure.sections ?? [],
    headOf: (path) => (byPath.get(path)?.document.lines ?? []).slice(0, HEAD_LINES).join(' '),
    sectionAt: (path, line) => sectionAround(byPath.get(path)?.structure.sections ?? [], line),
    readingOf: (section) => {
      const known = readings.get(section) ?? read(section);
      readings.set(section, known);
      return known;
    },
  };
}

/** Sections cover a document in order, so that halving finds the one around a line. */
function sectionAround(sections: readonly Section[], line: number): Section | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = sections[middle];
    if (section === undefined) return undefined;
    if (line < section.firstLine) high = middle - 1;
    else if (line > section.lastLine) low = middle + 1;
    else return section;
  }
  return undefined;
}
