import type { Section } from '#src/domain/section.ts';
import { findHeadings } from './find-headings.ts';
import type { Heading } from './heading.ts';

/** A stretch of a document whose structure nothing else is known of. */
export interface Stretch {
  readonly document: string;
  /** Path of what encloses it; at least the document's title. */
  readonly path: readonly string[];
  readonly lines: readonly string[];
  /** 1-based number of the first line. */
  readonly firstLine: number;
}

/**
 * Cuts running text at its headings.
 *
 * @returns Sections that cover every line of the stretch exactly once, in order.
 */
export function sectionsOfProse({ document, path, lines, firstLine }: Stretch): Section[] {
  const headings = findHeadings(lines);
  const sections: Section[] = [];
  const firstHeading = headings[0]?.index ?? lines.length;
  if (firstHeading > 0) {
    const lastLine = firstLine + firstHeading - 1;
    sections.push({ document, path, kind: 'prose', firstLine, lastLine, bodyLine: firstLine });
  }
  const open: Heading[] = [];
  for (const [position, heading] of headings.entries()) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    const nextIndex = headings[position + 1]?.index ?? lines.length;
    sections.push({
      document,
      path: [...path, ...open.map(({ title }) => withoutSpacing(title))],
      kind: heading.kind,
      firstLine: firstLine + heading.index,
      lastLine: firstLine + nextIndex - 1,
      bodyLine: firstLine + Math.min(heading.lastIndex + 1, nextIndex - 1),
    });
  }
  return sections;
}

/** "K l e i n e  A n f r a g e" is printed so to stand out; it is read as two words. */
function withoutSpacing(title: string): string {
  const words = title.split(/\s{2,}/u);
  const isSpaced = words.every((word) => /^\p{L}(?: \p{L}){2,}$/u.test(word));
  return isSpaced ? words.map((word) => word.replaceAll(' ', '')).join(' ') : title;
}
