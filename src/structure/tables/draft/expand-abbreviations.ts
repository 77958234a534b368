import type { Sidecar } from '#src/domain/table-file.ts';

type DraftMetric = Sidecar['metrics'][number];

/** "AQ = Aufklärungsquote (aufgeklärte Fälle in Prozent der erfassten Fälle)", "VZÄ: Vollzeitäquivalente" */
const EXPLAINED =
  /^(?:(?:[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\s?\)|\*+)\s*)?(\p{Lu}[\p{L}.-]{1,7})\s*[=:]\s*((?:\p{Ll}+ )?\p{Lu}[\p{L} -]*?\p{L})(?=\s*[(,;.]|$)/u;

/** What is shortened in a heading and explained below the table gets its full name. */
export function expandAbbreviations(
  metrics: readonly DraftMetric[],
  notes: readonly string[],
): DraftMetric[] {
  const long = new Map(
    notes.flatMap((note) => {
      const [, short, name] = EXPLAINED.exec(note) ?? [];
      return short === undefined || name === undefined ? [] : [[short, name] as const];
    }),
  );
  return metrics.map((metric) => {
    const words = metric.label.split(' ');
    if (!words.some((word) => long.has(word))) return metric;
    const label = words.map((word) => long.get(word) ?? word).join(' ');
    const unit = metric.unit === metric.label ? label : metric.unit;
    return { ...metric, label, unit, words: [...metric.words, metric.label] };
  });
}
