import type { Measure } from '#src/domain/measure.ts';

/**
 * The years a measure is planned to end in: behind "aktuell", where an original date stands beside
 * it; all years of the field else.
 */
export function targetYears(completion: Measure['completion']): number[] {
  if (completion === null) return [];
  const current = completion.text.match(/aktuell(.*)$/iu)?.[1] ?? completion.text;
  // What stands in brackets explains a date ("Zuschlag in 2021 + 24 Monate Rollout").
  const plain = current.replace(/\([^)]*\)/g, ' ');
  const years = Array.from(plain.matchAll(/(?<!\d)20\d\d(?!\d)/g), ([year]) => Number(year));
  return years.length > 0 ? years : [...completion.years];
}

/** The years that a plan prints as first planned, "ursprünglich 2020; aktuell 2023"; none where it prints only one date. */
export function originalYears(completion: Measure['completion']): number[] {
  const first = /ursprünglich(.*?)(?:[;,]?\s*aktuell|$)/iu.exec(completion?.text ?? '')?.[1] ?? '';
  return Array.from(first.matchAll(/(?<!\d)20\d\d(?!\d)/gu), ([year]) => Number(year));
}

/** The year a measure is planned to end in, the last where several are named; null where none is. */
export function targetYear(completion: Measure['completion']): number | null {
  const years = targetYears(completion);
  return years.length === 0 ? null : Math.max(...years);
}
