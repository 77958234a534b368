import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';

/** Characters, some fifteen pages: answers read the sections of the best hits whole. */
const LONGEST = 60_000;

/** A book without headings becomes several sections of the same name, so that answers stay quick. */
export function splitLongSections(
  sections: readonly Section[],
  { lines }: SourceDocument,
): Section[] {
  return sections.flatMap((section) =>
    section.kind === 'prose' ? splitSection(section, lines) : [section],
  );
}

function splitSection(section: Section, lines: readonly string[]): Section[] {
  const parts: Section[] = [];
  let firstLine = section.firstLine;
  let length = 0;
  for (let line = section.firstLine; line <= section.lastLine; line += 1) {
    const added = lines[line - 1]?.length ?? 0;
    if (length > 0 && length + added > LONGEST && line > section.bodyLine) {
      parts.push(partOf(section, firstLine, line - 1));
      firstLine = line;
      length = 0;
    }
    length += added;
  }
  return [...parts, partOf(section, firstLine, section.lastLine)];
}

function partOf(section: Section, firstLine: number, lastLine: number): Section {
  return { ...section, firstLine, lastLine, bodyLine: Math.max(section.bodyLine, firstLine) };
}
