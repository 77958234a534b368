import type { IndexGeneration } from '#src/adapters/index-directory.ts';
import { lineInFile } from '#src/domain/document.ts';
import type { CorpusStatus, NumberedLine } from '#src/ports/answer-source.ts';
import type { CorpusView } from './corpus-view.ts';
import type { StoredDocuments } from './index-files.ts';

/** The lines from `firstLine` to `lastLine`, as the file numbers them, with `context` around them. */
export function linesAround(
  corpus: CorpusView,
  document: string,
  firstLine: number,
  lastLine: number,
  context: number,
): NumberedLine[] {
  const { lines, ...numbering } = corpus.documentAt(document) ?? { lines: [] };
  return lines
    .map((text, index) => ({ line: lineInFile(numbering, index + 1), text }))
    .filter(({ line }) => line >= firstLine - context && line <= lastLine + context);
}

/** What an index holds, and how its tables agree with their own totals. */
export function statusOf({ manifest }: IndexGeneration, structured: StoredDocuments): CorpusStatus {
  const checks = structured.flatMap(({ structure }) => structure.checks);
  const residuals = checks.flatMap((check) => check.residuals);
  const contradictions = residuals.filter(({ judgement }) => judgement === 'contradiction').length;
  const passed = checks.reduce((sum, { checked }) => sum + checked, 0) - residuals.length;
  return {
    documents: manifest.documents.map(({ path, title, lines }) => ({ path, title, lines })),
    builtAt: manifest.builtAt,
    chunks: manifest.chunks,
    checks: checks.length === 0 ? null : { passed, contradictions },
  };
}
