import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import { withCell } from './cells.ts';

type Crossed = NonNullable<TableLayout['crossed']>;

/** What divides people, and the words in which headings do so. */
const SEXES =
  /^(?<value>.+?),?\s(?<part>männlich|weiblich|divers|Männer|Frauen|Jungen|Mädchen|zusammen|insgesamt|gesamt)$/iu;
const WHOLE = /^(?:zusammen|insgesamt|gesamt)$/iu;
/** "Kinder unter 3 Jahren" above "Bevölkerung", "Betreute Kinder", "Betreuungsquote" */
const AGES = /^(?<part>\D{0,40}\d{1,2}.*?\sJahren?(?:\sund\sälter)?)\s(?<value>\p{Lu}.+)$/u;
/** What the parts are called, and the headings that tell them. */
const FORMS: Readonly<Record<string, RegExp>> = { Geschlecht: SEXES, Altersgruppe: AGES };

/** What parts are called that nothing but their order tells. */
export const GROUP = 'Gruppe';
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/**
 * Finds columns of figures that each hold one figure of one sex or age, "Getötete männlich", "Getötete
 * weiblich", "Verletzte männlich", or of what stands above several names: "Bundesstraßen Anzahl",
 * "Bundesstraßen Fläche", "Landesstraßen Anzahl". Each figure must be there for each.
 *
 * @param figures - The headings of all columns of figures.
 */
export function findCrossed(
  headings: readonly string[],
  figures: readonly string[],
): Crossed | undefined {
  const [first] = Object.keys(FORMS).flatMap((name) => crossedBy(name, headings) ?? []);
  if (first !== undefined) return first;
  const crossed = crossedInTurn(headings);
  if (crossed === undefined) return undefined;
  // What stands beside them would be of none of the parts.
  const isOfAll = crossed.whole !== undefined || sizeOf(crossed) === figures.length;
  return isOfAll ? crossed : undefined;
}

/** The same names below each of several others, side by side. */
function crossedInTurn(headings: readonly string[]): Crossed | undefined {
  if (headings.includes(GROUP)) return undefined;
  const found = headings.flatMap((heading, at) =>
    [...heading.matchAll(/\s/gu)].flatMap(({ index }) => {
      const parts = partsInTurn(headings.slice(at), heading.slice(0, index));
      return parts === null ? [] : [parts];
    }),
  );
  const [most] = found.sort((a, b) => sizeOf(b) - sizeOf(a));
  return most;
}

const sizeOf = ({ parts, values }: Crossed): number => parts.length * values.length;

/** @param first - What the first columns begin with. */
function partsInTurn(headings: readonly string[], first: string): Crossed | null {
  const end = headings.findIndex((heading) => !heading.startsWith(`${first} `));
  const values = headings
    .slice(0, end < 0 ? headings.length : end)
    .map((heading) => heading.slice(first.length + 1));
  if (values.length < 2 || new Set(values).size < values.length) return null;
  const parts = [first];
  for (let at = values.length; at < headings.length; at += values.length) {
    const own = headings.slice(at, at + values.length);
    const part = own[0]?.slice(0, -(values[0]?.length ?? 0) - 1) ?? '';
    if (part === '' || !values.every((value, place) => own[place] === `${part} ${value}`)) break;
    parts.push(part);
  }
  const areNames = [...parts, ...values].every((name) => /^\p{L}/u.test(name) && !YEAR.test(name));
  if (parts.length < 2 || new Set(parts).size < parts.length || !areNames) return null;
  const [whole, ...others] = parts.filter((part) => isBareSum(part));
  return others.length === 0
    ? { name: GROUP, parts, values, ...(whole === undefined ? {} : { whole }) }
    : null;
}

function crossedBy(name: string, headings: readonly string[]): Crossed | undefined {
  if (headings.includes(name)) return undefined;
  const found = headings.flatMap((heading) => {
    const { value, part } = FORMS[name]?.exec(heading)?.groups ?? {};
    return value === undefined || part === undefined ? [] : [{ value, part }];
  });
  const parts = [...new Set(found.filter(({ part }) => !WHOLE.test(part)).map(({ part }) => part))];
  const values = [
    ...new Set(found.filter(({ part }) => !WHOLE.test(part)).map(({ value }) => value)),
  ];
  if (parts.length < 2 || values.length < 2) return undefined;
  const [whole, ...others] = new Set(
    found.flatMap(({ value, part }) => (WHOLE.test(part) && values.includes(value) ? [part] : [])),
  );
  if (others.length > 0) return undefined;
  const all = whole === undefined ? parts : [...parts, whole];
  const isFull = values.every((value) =>
    all.every((part) => found.some((one) => one.value === value && one.part === part)),
  );
  return isFull
    ? { name, parts: all, values, ...(whole === undefined ? {} : { whole }) }
    : undefined;
}

/**
 * Makes a row for each part, with a column for each figure.
 *
 * @param columns - How many columns the file itself has.
 */
export function withCrossed(
  { name, parts, values, whole }: Crossed,
  { headings, rows, notes }: TableSheet,
  columns: number,
): TableSheet {
  const form = FORMS[name];
  const headed = (value: string, part: string) =>
    headings.findIndex((heading) => {
      if (form === undefined) return heading === `${part} ${value}`;
      const { value: own, part: end } = form.exec(heading)?.groups ?? {};
      return own === value && end === part;
    });
  const places = parts.map((part) => values.map((value) => headed(value, part)));
  const crossed = places.flat();
  const first = headings.length;
  // What stands before them says of whom.
  const own = headings.flatMap((_, at) =>
    at > Math.min(...crossed) && at < columns && !crossed.includes(at) ? [at] : [],
  );
  const made = rows.flatMap((row) =>
    parts.map((part, index): GridRow => {
      const gone = part === whole ? crossed : [...crossed, ...own];
      const cleared = gone.reduce((one, at) => withCell(one, at, null), row);
      const cut = { ...cleared, cells: cleared.cells.slice(0, first) };
      const told = [part, ...(places[index] ?? []).map((at) => row.cells[at] ?? null)];
      return told.reduce<GridRow>((one, cell, at) => withCell(one, first + at, cell), cut);
    }),
  );
  const kept = headings.map((heading, at) => (crossed.includes(at) ? '' : heading));
  return { headings: [...kept, name, ...values], rows: made, notes };
}
