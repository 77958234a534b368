import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { explanationBelow } from '../annexes/explanation-below.ts';
import { annexTitle, findAnnexNumber } from '../annexes/find-annex-number.ts';
import { findStaffingAnnexes } from './find-pages.ts';
import type { Page } from './parse-page.ts';
import { tablesOfPages } from './tables-of-pages.ts';

const SUBJECT = /Beschäftigten.*Einzel-?\s*pl/u;

/**
 * The lines of the staffing tables as sections, one per section of the budget and group of years,
 * and the explanations below them, where there are any. Together they cover every line of the annex.
 */
export function sectionsOfStaffing(document: SourceDocument): Section[] {
  return findStaffingAnnexes(document.lines).flatMap((annex) => sectionsOfAnnex(document, annex));
}

function sectionsOfAnnex(document: SourceDocument, pages: readonly Page[]): Section[] {
  const number = findAnnexNumber(document.lines, pages[0]?.firstLine ?? 1, SUBJECT);
  const annex = annexTitle(number, 'Personal der Landesverwaltung');
  const explanation = explanationBelow(document, pages.at(-1)?.lastLine ?? 0, annex);
  const tables = tablesOfPages(pages).map(
    ({ firstLine, lastLine, title }): Section => ({
      document: document.path,
      path: [annex, title],
      kind: 'table',
      firstLine,
      lastLine,
      bodyLine: firstLine,
    }),
  );
  return explanation === undefined ? tables : [...tables, explanation];
}
