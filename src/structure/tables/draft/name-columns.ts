import { draftMetric } from './draft-metric.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** Columns under the names that people would give them. */
export interface NamedColumns {
  readonly columns: readonly SurveyedColumn[];
  /** What the numbers of the table are, where the heading of its entries tells it. */
  readonly ofValues: { readonly label: string; readonly unit: string | null } | null;
  /** The unit of a metric that is named in the rows, where another column holds it. */
  readonly unitOf: (metric: string) => string | null;
}

/**
 * Reads headings that say more than a name: "Maßnahme (Auszahlungen in Tsd. Euro)" is a column of
 * measures in a table of payments; in the flat files of the statistical offices the name of a column
 * stands in the cells of another.
 */
export function nameColumns(all: readonly SurveyedColumn[]): NamedColumns {
  const { columns, unitOf } = nameFlatColumns(all);
  const place = columns.findIndex(({ isNumeric, heading }) => !isNumeric && VALUES.test(heading));
  const entries = columns[place];
  if (entries === undefined) return { columns, ofValues: null, unitOf };
  const [, name = '', values = ''] = VALUES.exec(entries.heading) ?? [];
  const { label, unit } = draftMetric(values.trim(), { decimals: 0, isNegative: false });
  const stated = label === values.trim() ? null : unit;
  return {
    columns: columns.with(place, { ...entries, heading: name.trim(), source: sourceOf(entries) }),
    ofValues: {
      label: label.replace(FIRST_ADJECTIVE, (letter) => letter.toUpperCase()),
      unit: stated,
    },
    unitOf,
  };
}

/** "Maßnahme (Auszahlungen in Tsd. Euro)", "Fachabteilung (aufgestellte Betten)" */
const VALUES = /^(\p{L}[^()]*?)\s*\(((?:\p{Ll}+\s)?\p{Lu}\p{L}{4,}[^()]*)\)$/u;
const FIRST_ADJECTIVE = /^\p{Ll}/u;

/** The heading of a column in the file. */
export function sourceOf({ heading, source }: SurveyedColumn): string {
  return source ?? heading;
}

/** "1_Merkmal_Label" names what "1_Auspraegung_Label" holds; English since 2024. */
const VARIABLE = /^(\d+)_(?:Merkmal|variable)_(Code|Label)$/iu;
const ATTRIBUTE = /^(\d+)_(?:Auspr(?:ae|ä)gung|variable_attribute)_(Code|Label)$/iu;
/** Tells of the file, or repeats a name as a code. */
const OF_THE_FILE =
  /^(?:(?:Statistik|statistics|Zeit|time)_(?:Code|Label)|value_(?:unit|variable_code|q)|\w*_q)$/iu;
const METRIC_NAMES = /^value_variable_label$/iu;
const UNITS = /^value_unit$/iu;
/** "BEV001__Bevoelkerung__Anzahl" */
const CODED_METRIC = /^[A-Z0-9-]{3,}__(.+?)__(.+)$/u;

/** The flat files of the statistical offices: a row for each figure, and what it means beside it. */
function nameFlatColumns(
  columns: readonly SurveyedColumn[],
): Pick<NamedColumns, 'columns' | 'unitOf'> {
  const isFlat = columns.some(({ heading }) => ATTRIBUTE.test(heading));
  if (!isFlat) return { columns, unitOf: () => null };
  const labels = columns.filter(
    ({ heading }) => ATTRIBUTE.exec(heading)?.[2]?.toLowerCase() === 'label',
  );
  const sizes = labels.map(({ texts }) => new Set(texts).size);
  const entries = labels[sizes.indexOf(Math.max(...sizes))];
  const numberOf = ({ heading }: SurveyedColumn) => ATTRIBUTE.exec(heading)?.[1];
  const nameOf = (column: SurveyedColumn) =>
    columns.find(({ heading }) => {
      const [, number, part] = VARIABLE.exec(heading) ?? [];
      return number === numberOf(column) && part?.toLowerCase() === 'label';
    })?.texts[0] ?? column.heading;
  const named = columns.flatMap((column) => {
    const { heading, texts } = column;
    const rename = (name: string): SurveyedColumn[] => [
      { ...column, heading: name, source: heading },
    ];
    if (ATTRIBUTE.test(heading)) {
      const isName = labels.includes(column);
      if (entries !== undefined && numberOf(column) === numberOf(entries))
        return rename(isName ? nameOf(column) : 'Schlüssel');
      return isName && new Set(texts).size > 1 ? rename(nameOf(column)) : [];
    }
    if (VARIABLE.test(heading) || OF_THE_FILE.test(heading)) return [];
    if (/^(?:Zeit|time)$/iu.test(heading)) return rename('Jahr');
    if (METRIC_NAMES.test(heading)) return rename('Merkmal');
    const [, thing, unit = ''] = CODED_METRIC.exec(heading) ?? [];
    return thing === undefined ? [column] : rename(`${thing.replaceAll('_', ' ')} (${unit})`);
  });
  const metrics = columns.find(({ heading }) => METRIC_NAMES.test(heading));
  const units = columns.find(({ heading }) => UNITS.test(heading));
  const unitOf = (metric: string) =>
    (metrics === undefined ? null : units?.cells[metrics.cells.indexOf(metric)]) ?? null;
  return { columns: named, unitOf };
}
