import type { Language } from '#src/domain/answer.ts';
import type { RecordQuestion } from '#src/question/records/record-question.ts';
import type { RecordFilter } from '#src/question/records/take-values.ts';

const MOST_SAID = 4;

/** "Landkreis Vulkaneifel, Status nicht abgelehnt": the conditions as they were read. */
export function describeFilters(
  { filters }: Pick<RecordQuestion, 'filters'>,
  language: Language,
): string {
  return filters.map((filter) => describeFilter(filter, language)).join(', ');
}

function describeFilter(
  { column, values, isExcluded, said }: RecordFilter,
  language: Language,
): string {
  const not = isExcluded ? (language === 'de' ? 'nicht ' : 'not ') : '';
  const text =
    said ?? valuesText(column.isTime ? [...values].sort() : values, column.isTime, language);
  return column.isName ? `${not}${text}` : `${column.label} ${not}${text}`;
}

function valuesText(values: readonly string[], isTime: boolean, language: Language): string {
  const [first = '', last = ''] = [values[0], values.at(-1)];
  const isStretch =
    isTime && values.length > 2 && Number(last) - Number(first) === values.length - 1;
  if (isStretch) return language === 'de' ? `${first} bis ${last}` : `${first} to ${last}`;
  const shown = values.slice(0, MOST_SAID);
  const more = values.length - shown.length;
  const rest = more > 0 ? (language === 'de' ? ` und ${more} weitere` : ` and ${more} more`) : '';
  return `${shown.map((value) => `„${value}“`).join(more > 0 ? ', ' : language === 'de' ? ' oder ' : ' or ')}${rest}`;
}

/** What was read otherwise than it was typed. */
export function typingNotes(
  { filters }: Pick<RecordQuestion, 'filters'>,
  language: Language,
): string[] {
  return filters.flatMap(({ typed, values: [value = ''] }) =>
    typed === undefined
      ? []
      : [
          language === 'de'
            ? `„${typed}“ wurde als „${value}“ gelesen.`
            : `"${typed}" was read as "${value}".`,
        ],
  );
}
