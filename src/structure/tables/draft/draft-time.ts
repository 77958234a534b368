import type { Sidecar } from '#src/domain/table-file.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH, monthOf } from '#src/text/month-names.ts';
import type { Roles } from './find-roles.ts';

/** "Stand 01.03.2024", "am 30.6.2023", "jeweils am 31.3." */
const DAY_IN_TITLE =
  /(?:stand|stichtag|am|zum|vom):?\s+(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:19|20)\d\d)(?!\d))?/iu;

/** "1. März" */
const MONTH_IN_DATE = new RegExp(String.raw`(\d{1,2})\.\s(${GERMAN_MONTH})(?!\p{L})\s?`, 'gu');

/** Of when the figures are: of one day, of years, and there of which day, as far as the texts above say it. */
export function draftTime({ time }: Roles, above: readonly string[]): Sidecar['time'] {
  const days = above.flatMap((text) => dayIn(text) ?? []);
  if (time === undefined) {
    const dated = days.find(({ year }) => year !== undefined);
    return dated === undefined
      ? { kind: 'none' }
      : { kind: 'date', date: `${dated.year}-${dated.day}` };
  }
  const eachYear = time.style.kind === 'year' ? days.find(({ year }) => year === undefined) : null;
  const day = time.style.kind === 'date' ? time.style.day : eachYear?.day;
  const double = time.style.kind === 'double-year' ? { doubleYears: true } : {};
  return {
    kind: 'years',
    column: time.column,
    ...(day === undefined ? {} : { day }),
    ...double,
  };
}

/** "31. März 2024" as "03-31" of 2024. */
function dayIn(title: string): { readonly day: string; readonly year?: string } | null {
  const written = title.replace(
    MONTH_IN_DATE,
    (_, day, month) => `${day}.${monthOf(foldGerman(month)) ?? month}.`,
  );
  const [, day, month, year] = DAY_IN_TITLE.exec(written) ?? [];
  if (day === undefined || month === undefined) return null;
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number.isNaN(Date.parse(`${year ?? '2000'}-${date}`))) return null;
  return { day: date, ...(year === undefined ? {} : { year }) };
}
