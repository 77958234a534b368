import type { Sidecar } from '#src/domain/table-file.ts';
import { columnName } from './column-name.ts';

type DraftMetric = Sidecar['metrics'][number];

/** The unit a heading ends with: "Ausgaben in Euro", "Anteil (%)", "Kosten [Mio. €]". */
const UNIT_IN_BRACKETS = /^(.*?)\s*[([]\s*(?:in\s+)?([^()[\]]+?)\s*[)\]]$/u;
const UNIT_AFTER_IN = /^(.*\S)\s+in\s+(.+)$/u;
const UNIT_AT_END = /^(.*\S)\s+(%|€|euro|eur|prozent)$/iu;
const SCALE = /^(?:tsd|tausend|mio|mrd|t|m)\b\.?\s*/iu;
const CHANGE = /veränderung|änderung|zuwachs|wachstum|change/iu;
const RATE = /\b(?:je|pro|per)\b|quote|anteil|index|rate|satz|durchschnitt|mittelwert/iu;

/** A first description of a column of numbers, from its heading and what its cells look like. */
export function draftMetric(
  heading: string,
  { decimals, isNegative }: { readonly decimals: number; readonly isNegative: boolean },
): DraftMetric {
  const { label, unit } = splitUnit(heading);
  const kind = kindOf(label, unit, decimals > 0 || isNegative);
  return {
    column: columnName(label),
    label,
    unit: unit ?? (kind === 'count' ? label : ''),
    kind,
    decimals,
    words: [],
    isDefault: false,
  };
}

function kindOf(label: string, unit: string | null, isMeasured: boolean): DraftMetric['kind'] {
  if (unit === '%') return CHANGE.test(label) ? 'change' : 'rate';
  if (RATE.test(label)) return 'rate';
  return unit === null && !isMeasured ? 'count' : 'amount';
}

function splitUnit(heading: string): { label: string; unit: string | null } {
  const match =
    UNIT_IN_BRACKETS.exec(heading) ?? UNIT_AFTER_IN.exec(heading) ?? UNIT_AT_END.exec(heading);
  const [, label = '', unit = ''] = match ?? [];
  return label === '' || unit === ''
    ? { label: heading, unit: null }
    : { label, unit: unitName(unit) };
}

/** "€", "EUR" → "Euro"; "Prozent" → "%"; "Mio. €" → "Mio. Euro". */
function unitName(unit: string): string {
  const scale = SCALE.exec(unit)?.[0] ?? '';
  const base = unit.slice(scale.length);
  if (/^(?:€|eur|euro)$/iu.test(base)) return `${scale.trim()} Euro`.trim();
  return /^(?:%|prozent|v\.\s?h\.|vom hundert)$/iu.test(unit) ? '%' : unit;
}
