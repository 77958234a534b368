import type { Table } from '#src/domain/catalogue.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { ROMANS } from '#src/text/year-part.ts';

/** "Monatsdurchschnitt", "Quartalsmittel" */
const AVERAGE =
  /(?<!\p{L})(Monat|Quartal)s(?:durchschnitt|mittel(?:wert)?|schnitt)(?:e?s)?(?!\p{L})/giu;

/** "Monatsdurchschnitt" is the average of the months, where a table has them as its parts. */
export function spellPartAverage(question: string, tables: readonly Table[]): string {
  const labels = new Set(tables.flatMap(({ entity: { scope } }) => scope?.label ?? []));
  return question.replace(AVERAGE, (word: string, part: string) => {
    const label = capitalized(part.toLowerCase());
    return labels.has(label) ? `Durchschnitt pro ${label}` : word;
  });
}

const ROMAN_QUARTER = /(?<![\p{L}\d])(IV|I{1,3})\s?\/\s?((?:19|20)\d\d)(?!\d)/giu;
/** "im Gesamtjahr 2023", "vom ganzen Jahr 2023": the year with all of its parts. */
const WHOLE_YEAR =
  /(?<!\p{L})(im|vom|zum|das|des|in)?\s?(?:gesamtjahre?s?|(?:ganzen?|gesamten?) jahre?s?|gesamten?|full year)\s((?:19|20)\d\d)(?!\d)/giu;
const BEFORE_YEAR: Readonly<Record<string, string>> = {
  vom: 'von',
  zum: 'zu',
  des: 'von',
  das: '',
};

const PART = '(?:[1-4]\\.|(?:erste|zweite|dritte|vierte)[nsr]?) (?:quartale?s?|halbjahre?s?)';
/** "im ersten Quartal 2024 weniger als im ersten Quartal 2023": the year is what differs. */
const SAME_PART = new RegExp(
  `(?<!\\p{L})(?<part>${PART}) (?<year>(?:19|20)\\d\\d)(?<between>.*?)(?<as>(?<!\\p{L})(?:als|gegenüber)) (?:(?:im|in|dem) )+\\k<part> (?<other>(?:19|20)\\d\\d)`,
  'iu',
);

/** "IV/2024" is "4. Quartal 2024", and "Gesamtjahr 2024" is "2024 insgesamt" of tables of quarters. */
export function spellParts(question: string, tables: readonly Table[]): string {
  const scopes = tables.flatMap(({ entity: { scope } }) => scope ?? []);
  const isOfQuarters = scopes.some(({ label }) => label === 'Quartal');
  const isOfParts = scopes.some(
    ({ label, groups }) =>
      /^(?:Quartal|Monat|Halbjahr)$/u.test(label) && groups.every(({ aggregate }) => !aggregate),
  );
  const spelt = isOfQuarters
    ? question.replace(
        ROMAN_QUARTER,
        (_, roman: string, year) => `${ROMANS.indexOf(roman.toUpperCase()) + 1}. Quartal ${year}`,
      )
    : question;
  if (!isOfParts) return spelt;
  const once = spelt.replace(SAME_PART, '$<part> $<year>$<between>$<as> $<other>');
  return once.replace(WHOLE_YEAR, (_, before: string | undefined, year) => {
    const word = before?.toLowerCase() ?? '';
    return `${BEFORE_YEAR[word] ?? word} ${year} insgesamt`.trim();
  });
}
