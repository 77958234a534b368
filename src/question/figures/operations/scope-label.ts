import { stemsOf } from '../terms/question-terms.ts';

/** The role of the word that a table has for its parts. */
export const SCOPE_LABEL = 'scope label';

const IN_ENGLISH: Readonly<Record<string, string>> = {
  Monat: 'month',
  Quartal: 'quarter',
  Halbjahr: 'half-year',
  Regierungsbezirk: 'region',
};

/** The stems by which a question can mean the parts of a table: "Monat", "month". */
export function scopeLabelStems(label: string): readonly string[] {
  const english = IN_ENGLISH[label];
  return [label, ...(english === undefined ? [] : [english])].flatMap(
    (word) => stemsOf(word).at(-1) ?? [],
  );
}
