import type { Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { targetYears } from '#src/question/measures/conditions/completion-target.ts';
import { isLedBy } from '#src/question/measures/conditions/read-leads.ts';
import type { Supposition } from '#src/question/measures/conditions/read-supposition.ts';
import { DELAY } from '#src/question/measures/conditions/select-measures.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';

/**
 * Whether what a question supposes is what the plans print.
 *
 * @param entries - The measure in the plans that are told of, by year.
 * @returns null where the plans do not tell.
 */
export function holds(
  supposition: Supposition,
  entries: readonly Measure[],
  fields: readonly MeasureField[],
): boolean | null {
  const last = entries.at(-1);
  if (last === undefined) return null;
  switch (supposition.field) {
    case 'status':
      return last.status && last.status.value === supposition.value;
    case 'lead':
      return last.lead && isLedBy(last, supposition.lead, supposition.isAlone);
    case 'completion': {
      if (supposition.isOneOf) return null;
      const targets = targetYears(last.completion);
      return last.completion && supposition.years.every((year) => targets.includes(year));
    }
    case 'any': {
      const [field] = fields;
      if (field === undefined || entries.length < 2) return null;
      return (changesOf(entries, field) === 0) === supposition.isSame;
    }
    case 'turn': {
      const byYear = entries.toSorted((a, b) => a.planYear - b.planYear);
      const [was, is] = byYear.slice(-2).map(({ status }) => DELAY[status?.value ?? 'in Revision']);
      if (was === undefined || is === undefined) return null;
      return supposition.isBetter ? is < was : is > was;
    }
  }
}

/** How often the value of a field changes from plan to plan; blanks and the length of dashes make no difference. */
export function changesOf(entries: readonly Measure[], field: MeasureField): number {
  const values = entries.map((entry) =>
    printed(entry, field)?.replace(/\s/gu, '').replace(/[‐-―]/gu, '-'),
  );
  return values.filter((value, at) => at > 0 && value !== values[at - 1]).length;
}

function printed(entry: Measure, field: MeasureField): string | undefined {
  switch (field) {
    case 'title':
    case 'number':
      return entry[field] ?? undefined;
    case 'included':
      return String(entry.included?.year);
    case 'former':
      return entry.formerNumber?.text;
    default:
      return entry[field]?.text;
  }
}

/** "**Ja**" or "**Nein**" */
export function verdictOf(isTrue: boolean, language: Language): string {
  return `**${yesOrNo(isTrue, language)}**`;
}

/** "Ja" or "Nein". */
export function yesOrNo(isTrue: boolean, language: Language): string {
  if (language === 'de') return isTrue ? 'Ja' : 'Nein';
  return isTrue ? 'Yes' : 'No';
}
