import type { SourceDocument } from '#src/domain/document.ts';
import type { MunicipalReading, MunicipalRow } from '#src/domain/municipality.ts';
import type { Section } from '#src/domain/section.ts';
import { explanationBelow } from '../annexes/explanation-below.ts';
import { annexTitle, findAnnexNumber } from '../annexes/find-annex-number.ts';
import { readMunicipalities } from './read-municipalities.ts';

type Table = MunicipalReading['tables'][number];

const SUBJECT = /Personal der .*Gemeinde|Verwaltungsgemeinschaften und der Gemeinden/u;

/**
 * The lines of the municipal tables as sections: one for what stands above the first Landkreis, one
 * a Landkreis, one for the explanations below. Together they cover every line of the annex.
 */
export function sectionsOfMunicipalities(
  document: SourceDocument,
  reading: MunicipalReading = readMunicipalities(document),
): Section[] {
  return reading.tables.flatMap((table) => sectionsOfTable(document, table, reading.rows));
}

function sectionsOfTable(
  document: SourceDocument,
  table: Table,
  rows: readonly MunicipalRow[],
): Section[] {
  const number = findAnnexNumber(document.lines, table.firstLine, SUBJECT);
  const annex = annexTitle(number, table.title);
  const explanation = explanationBelow(document, table.lastLine, annex);
  const lastLine = explanation === undefined ? table.lastLine : explanation.firstLine - 1;
  const districts = rows.filter(
    ({ kind, line }) => kind === 'landkreis' && line > table.firstLine && line <= table.lastLine,
  );
  const starts = [
    { path: [annex], firstLine: table.firstLine },
    ...districts.map(({ name, line }) => ({ path: [annex, name], firstLine: line })),
  ];
  const sections = starts.map(
    (start, index): Section => ({
      ...start,
      document: document.path,
      kind: 'table',
      lastLine: (starts[index + 1]?.firstLine ?? lastLine + 1) - 1,
      bodyLine: start.firstLine,
    }),
  );
  return explanation === undefined ? sections : [...sections, explanation];
}
