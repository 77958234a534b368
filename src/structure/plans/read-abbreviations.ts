import type { SourceDocument } from '#src/domain/document.ts';
import type { PlanAbbreviation } from '#src/domain/measure.ts';
import type { Section } from '#src/domain/section.ts';
import { ABBREVIATIONS } from './plan-sections.ts';
import { printedLines } from './printed-lines.ts';

/** One word, a blank, and what it stands for. */
const ENTRY = /^(\S{2,14})\s+(\p{Lu}.{4,})$/u;

/** Reads the lists of abbreviations of plans: "TFM Thüringer Finanzministerium", one a line. */
export function readAbbreviations(
  document: SourceDocument,
  sections: readonly Section[],
): PlanAbbreviation[] {
  const lists = sections.filter(({ path }) => ABBREVIATIONS.test(path.at(-1) ?? ''));
  return lists.flatMap(({ bodyLine, lastLine }) =>
    printedLines(document.lines.slice(0, lastLine)).flatMap(({ line, text }) => {
      const match = line < bodyLine ? null : text.match(ENTRY);
      if (!match) return [];
      const [, short = '', long = ''] = match;
      return [{ document: document.path, short, long: long.replace(/\s+/g, ' ').trim(), line }];
    }),
  );
}
