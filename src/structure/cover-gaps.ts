import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { sectionsOfProse } from './prose/sections-of-prose.ts';

/**
 * Completes the sections that were recognised (tables, plans) with those of the text between them.
 *
 * @param known - Sections that do not overlap, in any order.
 * @returns Sections that cover every line of the document exactly once, in order.
 */
export function coverGaps(document: SourceDocument, known: readonly Section[]): Section[] {
  const ordered = [...known].sort((a, b) => a.firstLine - b.firstLine);
  const sections: Section[] = [];
  let next = 1;
  for (const section of ordered) {
    if (section.firstLine > next)
      sections.push(...proseBetween(document, next, section.firstLine - 1));
    sections.push(section);
    next = Math.max(next, section.lastLine + 1);
  }
  if (next <= document.lines.length) {
    sections.push(...proseBetween(document, next, document.lines.length));
  }
  return sections;
}

function proseBetween(document: SourceDocument, firstLine: number, lastLine: number): Section[] {
  return sectionsOfProse({
    document: document.path,
    path: [document.title],
    lines: document.lines.slice(firstLine - 1, lastLine),
    firstLine,
  });
}
