import type { Table } from '#src/domain/catalogue.ts';

/** "Monatsdurchschnitt", "Quartalsmittel" */
const AVERAGE =
  /(?<!\p{L})(Monat|Quartal)s(?:durchschnitt|mittel(?:wert)?|schnitt)(?:e?s)?(?!\p{L})/giu;

/** "Monatsdurchschnitt" is the average of the months, where a table has them as its parts. */
export function spellPartAverage(question: string, tables: readonly Table[]): string {
  const labels = new Set(tables.flatMap(({ entity: { scope } }) => scope?.label ?? []));
  return question.replace(AVERAGE, (word: string, part: string) => {
    const label = part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
    return labels.has(label) ? `Durchschnitt pro ${label}` : word;
  });
}
