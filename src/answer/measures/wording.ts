import type { Language } from '#src/domain/answer.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';

/** "Aktionsplan 2024" */
export function planName(year: number, language: Language): string {
  return language === 'de' ? `Aktionsplan ${year}` : `${year} action plan`;
}

/** "im Aktionsplan 2024" */
export function inPlan(year: number, language: Language): string {
  return language === 'de' ? `im Aktionsplan ${year}` : `in the ${year} action plan`;
}

/** "Maßnahme 3.1.5 „Aufbau …“"; unnumbered ones by title only. */
export function measureName(measure: Measure, language: Language): string {
  const number = measure.number === null ? '' : ` ${measure.number}`;
  return language === 'de'
    ? `Maßnahme${number} „${measure.title}“`
    : `measure${number} “${measure.title}”`;
}

/** A text in the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${text}“` : `“${text}”`;
}

const FIELD_NAMES: Readonly<Record<MeasureField, Readonly<Record<Language, string>>>> = {
  status: { de: 'Projektstatus', en: 'project status' },
  completion: { de: 'geplanter Abschluss', en: 'planned completion' },
  lead: { de: 'Federführung', en: 'lead' },
  included: { de: 'Aufnahme in den Aktionsplan', en: 'inclusion in the action plan' },
  former: { de: 'frühere Nummer', en: 'former number' },
  number: { de: 'Nummer', en: 'number' },
  title: { de: 'Titel', en: 'title' },
};

/** "geplanter Abschluss", "planned completion" */
export function fieldName(field: MeasureField, language: Language): string {
  return FIELD_NAMES[field][language];
}

const STATUS_GLOSS: Readonly<Record<string, string>> = {
  'im Plan': 'on schedule',
  'Verzug droht': 'delay threatens',
  'in Verzug': 'delayed',
  'in Revision': 'under revision',
  abgeschlossen: 'completed',
};

/** A status as the source prints it, glossed for English readers. */
export function statusName(status: string, language: Language): string {
  const gloss = STATUS_GLOSS[status];
  return language === 'de' || gloss === undefined ? status : `${status} (${gloss})`;
}

/** "TMIK (Thüringer Ministerium für Inneres und Kommunales)", where the plans explain it. */
export function leadName(lead: string, { abbreviations }: MeasureRegister): string {
  const shorts = lead.match(/\p{Lu}[\p{L}]*\p{Lu}[\p{L}]*/gu) ?? [];
  const names = shorts.flatMap((short) => {
    const long = abbreviations.find((known) => known.short === short)?.long;
    return long === undefined ? [] : [{ short, long }];
  });
  const [only] = names;
  if (only === undefined) return lead;
  if (names.length === 1 && only.short === lead) return `${lead} (${only.long})`;
  return `${lead} (${names.map(({ short, long }) => `${short}: ${long}`).join('; ')})`;
}

/** "2016, 2017 und 2018"; runs are shortened: "2020 bis 2024". */
export function yearList(years: readonly number[], language: Language): string {
  const runs: number[][] = [];
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  const to = language === 'de' ? ' bis ' : ' to ';
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [`${run[0]}${to}${run.at(-1)}`] : run.map(String),
  );
  return joined(parts, language);
}

/** "a, b und c" */
export function joined(parts: readonly string[], language: Language): string {
  const and = language === 'de' ? ' und ' : ' and ';
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
}

const TIMES = 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** "zweimal", "3 times" */
export function times(count: number, language: Language): string {
  if (language === 'en') return count === 1 ? 'once' : `${count} times`;
  const word = TIMES[count - 1];
  return word === undefined ? `${count}-mal` : `${word}mal`;
}
