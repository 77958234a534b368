import type { StaffingReading, StaffingSection } from '#src/domain/staffing.ts';
import type { Page } from './parse-page.ts';

type StaffingTable = StaffingReading['tables'][number];

const TITLES: Readonly<Record<StaffingSection, string>> = {
  Kernhaushalt: 'Kernhaushalt',
  Sonderrechnungen: 'Sonderrechnungen inkl. Hochschulbereich',
};

/** Joins adjoining pages of the same section and years: one table each, covering all lines. */
export function tablesOfPages(pages: readonly Page[]): StaffingTable[] {
  const tables: StaffingTable[] = [];
  for (const page of pages) {
    const section = sectionOfPage(page);
    const open = tables.at(-1);
    const continues =
      open !== undefined &&
      open.section === section &&
      open.lastLine === page.firstLine - 1 &&
      open.years.join() === page.years.join();
    const table = { ...page, section, firstLine: continues ? open.firstLine : page.firstLine };
    tables.splice(continues ? -1 : tables.length, continues ? 1 : 0, describe(table));
  }
  return tables;
}

/** A page of the Sonderrechnungen may still carry the running head of the Kernhaushalt. */
function sectionOfPage({ labels }: Page): StaffingSection {
  return labels.find(({ label }) => label.code !== null)?.label.section ?? 'Kernhaushalt';
}

function describe(
  page: Pick<Page, 'firstLine' | 'lastLine' | 'years'> & {
    readonly section: StaffingSection;
  },
): StaffingTable {
  const { firstLine, lastLine, years, section } = page;
  const span = years.length > 1 ? `${years[0]}-${years.at(-1)}` : `${years[0] ?? ''}`;
  return { firstLine, lastLine, section, years, title: `${TITLES[section]} ${span}`.trim() };
}
