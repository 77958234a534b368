import type { SourceDocument } from '#src/domain/document.ts';
import type { DocumentStructure } from '#src/domain/document-structure.ts';
import type { Section } from '#src/domain/section.ts';
import { readingText } from '#src/text/reading-text.ts';
import { type SplitWords, splitWordsOf } from '#src/text/repair-words.ts';
import { runningHeads } from '#src/text/running-heads.ts';
import { caveatsOfPlans } from './checks/caveats-of-plans.ts';
import { checkPlans } from './checks/check-plans.ts';
import { checkStatedFigures } from './checks/check-stated-figures.ts';
import { coverGaps } from './cover-gaps.ts';
import { readEntryLists } from './entries/read-entry-lists.ts';
import { extractStatedFigures, type ReadProse } from './figures/extract-stated-figures.ts';
import { caveatsOfMunicipalities } from './municipalities/caveats-of-municipalities.ts';
import { readMunicipalities } from './municipalities/read-municipalities.ts';
import { reconcileMunicipalities } from './municipalities/reconcile-municipalities.ts';
import { sectionsOfMunicipalities } from './municipalities/sections-of-municipalities.ts';
import { readActionPlans } from './plans/read-action-plans.ts';
import { splitLongSections } from './split-long-sections.ts';
import { caveatsOfStaffing } from './staffing/caveats-of-staffing.ts';
import { readStaffing } from './staffing/read-staffing.ts';
import { reconcileStaffing } from './staffing/reconcile-staffing.ts';
import { sectionsOfStaffing } from './staffing/sections-of-staffing.ts';

/**
 * Recognises what a document consists of, by its shape alone: tables, yearly plans, questions with
 * their answers, prose. What it does not hold is empty in the result.
 */
export function structureDocument(document: SourceDocument): DocumentStructure {
  const staffing = readStaffing(document);
  const municipalities = readMunicipalities(document);
  const { sections, ...register } = readActionPlans(document);
  const planChecks = checkPlans(register, document.lines);
  const staffingChecks = reconcileStaffing(staffing);
  const municipalChecks = reconcileMunicipalities(municipalities);
  const covered = splitLongSections(
    coverGaps(document, [
      ...sectionsOfStaffing(document),
      ...sectionsOfMunicipalities(document, municipalities),
      ...sections,
    ]),
    document,
  );
  const splitWords = splitWordsOf(document.lines);
  const statedFigures = extractStatedFigures(readAll(document, covered, splitWords));
  return {
    sections: covered,
    staffing,
    municipalities,
    register,
    // The register knows more of the measures of yearly plans.
    entryLists: register.measures.length > 0 ? [] : readEntryLists(document, covered),
    statedFigures,
    splitWords: [...splitWords],
    heads: [...runningHeads(document.lines)],
    checks: [
      ...staffingChecks,
      ...municipalChecks,
      ...planChecks,
      ...checkStatedFigures(statedFigures, staffing.rows),
    ],
    caveats: [
      ...caveatsOfStaffing(staffing.rows, staffingChecks),
      ...caveatsOfMunicipalities(municipalities.rows, municipalChecks),
      ...caveatsOfPlans(planChecks),
    ],
  };
}

function readAll(
  document: SourceDocument,
  sections: readonly Section[],
  splitWords: SplitWords,
): ReadProse[] {
  const heads = runningHeads(document.lines);
  return sections.map((section) => {
    const lines = document.lines.slice(section.firstLine - 1, section.lastLine);
    return { section, reading: readingText(lines, section.firstLine, { splitWords, heads }) };
  });
}
