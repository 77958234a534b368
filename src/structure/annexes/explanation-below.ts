import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { startsPage } from '#src/text/classify-lines.ts';

/** Explanations of a table are short; anything longer belongs to the next part of the document. */
const LONGEST_EXPLANATION = 120;

/**
 * Finds the prose below the last row of a table: legend, rounding, secrecy. It ends with the page.
 *
 * @param lastLine - 1-based last line of the table.
 * @returns undefined where the next page begins at once or nothing is printed.
 */
export function explanationBelow(
  document: SourceDocument,
  lastLine: number,
  annex: string,
): Section | undefined {
  const below = document.lines.slice(lastLine, lastLine + LONGEST_EXPLANATION);
  const end = below.findIndex((text) => startsPage(text) || /^\s*Anlage\b/u.test(text));
  const page = end === -1 ? below : below.slice(0, end);
  const first = page.findIndex((text) => text.trim() !== '');
  if (first === -1) return undefined;
  return {
    document: document.path,
    path: [annex, (page[first] ?? '').trim()],
    kind: 'prose',
    firstLine: lastLine + 1 + first,
    lastLine: lastLine + page.length,
    bodyLine: lastLine + 1 + first,
  };
}
