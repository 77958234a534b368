import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { Wording } from '../entries/wording.ts';
import { isBuilt, type RecordColumn, type RecordList } from './record-list.ts';
import type { RecordFilter } from './take-values.ts';

const END =
  '(?:letzte|neueste|neuste|jungste|aktuellste|erste|fruheste|alteste)[nrsm]?|latest|newest|most recent|earliest|first|last';
/** "zuletzt", "als letzter", "der neueste"; "im letzten Jahr" says when. */
const SAID = `zuletzt|zuerst|(?:(?:als|am|der|die|das|den|the) )?(?:${END})(?! (?:jahr|monat|quartal|halbjahr|year|month|quarter))`;
const FIRST = /^(?:zuerst|.*(?:erste|fruheste|alteste)[nrsm]?|.*(?:earliest|first))$/u;
/** What comes in has a day on which it did. */
const CAME =
  'eingegangen\\w*|eingereicht\\w*|gestellt\\w*|ging(?:en)?|kam(?:en)?|ein|came|in|received';
const OF_COMING = /eingang|eingegangen|antrag/iu;

/** That the latest or the earliest of the days of a column is asked for. */
export interface SaidEnd {
  readonly column: RecordColumn;
  readonly isFirst: boolean;
  readonly from: number;
  readonly to: number;
}

/** Takes "zuletzt", "als erster"; null where the list has no column of days or several. */
export function takeLatest(wording: Wording, list: RecordList): SaidEnd | null {
  const built = list.columns.filter(isBuilt);
  const [column, ...more] = built.length > 0 ? built : list.columns.filter(({ isDate }) => isDate);
  if (column === undefined || more.length > 0) return null;
  if (OF_DEED.test(column.label) && asksForAge(wording)) return null;
  const said = wording.take(SAID);
  if (said === null) return null;
  if (OF_COMING.test(column.label)) wording.takeAll(CAME);
  return { column, isFirst: FIRST.test(said.text), from: said.from, to: said.to };
}

/** "Welches Haus ist das älteste?" is no question of when it was given money; the oldest contract is. */
function asksForAge({ tokens }: Wording): boolean {
  return (
    tokens.some(({ folded }) => AGE.test(folded)) && !tokens.some(({ folded }) => DEED.test(folded))
  );
}

const OF_DEED = /bescheid|antrag|bewillig|datum|vom$|eingang|auszahl|beschluss|prüfung|stand/iu;
const AGE = /^(?:alteste[nrsm]?|jungste[nrsm]?|oldest|youngest)$/u;
const DEED =
  /(?:antrag|vertrag|bescheid|beschluss|bewilligung|forderung|anfrage|urteil|verfahren|auftrag|genehmigung|eintrag|vorgang|meldung|vergabe|ausschreibung|projekt|massnahme|vorhaben|contract|decision|grant|application|project|entry)\w{0,3}$/u;

/** The entries of the latest or the earliest day, among those that meet the other filters. */
export function filterOfEnd(
  { column, isFirst, from, to }: SaidEnd,
  { entries }: RecordList,
  filters: readonly RecordFilter[],
): RecordFilter[] {
  const days = entries
    .filter((entry) => meetsAll(entry, filters))
    .flatMap((entry) => dayOf(entry, column) ?? [])
    .sort((a, b) => a.day.localeCompare(b.day));
  const found = isFirst ? days[0] : days.at(-1);
  return found === undefined ? [] : [{ column, values: [found.text], from, to, isExcluded: false }];
}

/** A day as its entry prints it, and so that days can be put in order. */
function dayOf({ attributes }: PlacedEntity, { column }: RecordColumn) {
  const text = attributes?.[column] ?? '';
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})$/u.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}(?:-\d\d){0,2}$/u.test(iso) ? { text, day: iso } : null;
}

/** Whether an entry has a value of each of these filters. */
function meetsAll(
  { attributes }: RecordList['entries'][number],
  filters: readonly RecordFilter[],
): boolean {
  return filters.every(
    ({ column, values, isExcluded }) =>
      values.includes(attributes?.[column.column] ?? '') !== isExcluded,
  );
}
