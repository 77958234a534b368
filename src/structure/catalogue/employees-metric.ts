import type { TableInput } from '#src/domain/catalogue.ts';
import { EMPLOYEE_WORDS } from './employee-words.ts';

/** Persons employed, as the statistics office counts them for the Land and its municipalities. */
export const EMPLOYEES: TableInput['metrics'][number] = {
  column: 'employees',
  label: 'Beschäftigte',
  unit: 'Beschäftigte',
  english: { label: 'employees', unit: 'employees' },
  words: [...EMPLOYEE_WORDS],
  kind: 'count',
  roundedTo: 5,
  isDefault: true,
};
