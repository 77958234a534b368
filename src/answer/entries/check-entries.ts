import type { Language } from '#src/domain/answer.ts';
import type { EntryList, FieldKind } from '#src/domain/entry.ts';
import { amountOf } from '#src/question/entries/amounts.ts';
import { datesIn, endIn } from '#src/question/entries/dates.ts';
import { askedBy, fieldsOf } from '#src/question/entries/field-words.ts';
import { type EntryClaim, readEntryClaim } from '#src/question/entries/read-entry-claim.ts';
import { excludes, meaningOf, statusCore } from '#src/question/entries/status-words.ts';
import { type EntryFilter, isLabelled, meets } from '#src/question/entries/take-filters.ts';
import type { Finding } from '../claims/verdict.ts';
import { composeExtreme, valuedEntries } from './compose-extreme.ts';
import { composeFields } from './compose-fields.ts';
import { composeList } from './compose-list.ts';

/** Checks a sentence about entries with fields; null where it is about none or the fields do not decide. */
export function checkEntries(
  sentence: string,
  lists: readonly EntryList[],
  language: Language,
): Finding | null {
  const claims = lists.flatMap((list) => readEntryClaim(sentence, list) ?? []);
  const exact = claims.filter(({ isExact }) => isExact);
  const findings = (exact.length > 0 ? exact : claims).map(({ claim }) =>
    findingOn(claim, language),
  );
  // Where two papers have such entries, it is not said which is meant.
  return findings.length === 1 ? (findings[0] ?? null) : null;
}

function findingOn(claim: EntryClaim, language: Language): Finding | null {
  switch (claim.kind) {
    case 'count':
      return ofCount(claim, language);
    case 'extreme':
      return ofExtreme(claim, language);
    case 'fields':
      return ofFields(claim, language);
  }
}

function ofCount(
  { selection, stated, relation }: Extract<EntryClaim, { kind: 'count' }>,
  language: Language,
): Finding {
  const actual = selection.entries.length;
  const wanted = stated ?? selection.list.entries.length;
  const holds = {
    equal: actual === wanted,
    more: actual > wanted,
    less: actual < wanted,
    atLeast: actual >= wanted,
    atMost: actual <= wanted,
  }[relation];
  const { list } = selection;
  const evidence = composeList(
    actual === 0 ? [{ ...selection, entries: [], unknown: list.entries }] : [selection],
    true,
    [],
    language,
  );
  return {
    verdict: holds ? 'stimmt' : 'stimmt nicht',
    stated: wanted,
    actual,
    reason: holds
      ? ''
      : `Es ${actual === 1 ? 'ist' : 'sind'} ${actual} von ${list.entries.length}.`,
    evidence,
  };
}

function ofExtreme(
  { named: { list, entry }, isMost }: Extract<EntryClaim, { kind: 'extreme' }>,
  language: Language,
): Finding | null {
  const selection = { list, filters: [], entries: list.entries, unknown: [] };
  const valued = valuedEntries(selection, 'cost');
  // Amounts a year and in all are not compared for a verdict.
  const isMixed = new Set(valued.map(({ isYearly }) => isYearly)).size > 1;
  const evidence = isMixed
    ? null
    : composeExtreme({ kind: 'extreme', selection, by: 'cost', isMost, limit: 1 }, language);
  if (evidence === null) return null;
  const isBest = evidence.items?.some(
    ({ label, key }) => label === entry.title && (key ?? null) === entry.number,
  );
  return { verdict: isBest === true ? 'stimmt' : 'stimmt nicht', reason: '', evidence };
}

function ofFields(
  { named, filters, dates, isEnd, amounts }: Extract<EntryClaim, { kind: 'fields' }>,
  language: Language,
): Finding | null {
  const { entry } = named;
  const results = [
    ...filters.map((filter) => ({ ...askedBy(filter), holds: ofFilter(entry, filter) })),
    ...dates.map((date) => ({ ...DEADLINE, holds: ofDate(entry, date, isEnd) })),
    ...amounts.map((amount) => ({ ...COST, holds: ofAmount(entry, amount) })),
  ];
  const isWrong = results.some(({ holds }) => holds === false);
  if (!isWrong && results.some(({ holds }) => holds === null)) return null;
  const evidence = composeFields([named], results, language);
  if (evidence === null) return null;
  return { verdict: isWrong ? 'stimmt nicht' : 'stimmt', reason: '', evidence };
}

const DEADLINE = { kind: 'deadline', label: null } as const;
const COST = { kind: 'cost', label: null } as const;

type Described = Extract<EntryClaim, { kind: 'fields' }>['named']['entry'];

/** Whether a field says it; null where it says neither that nor what rules it out. */
function ofFilter(entry: Described, filter: EntryFilter): boolean | null {
  const { kind, label, printed, limit, isNegated, meaning = null } = filter;
  if (limit !== undefined) return meets(entry, filter);
  const [field, other] = ownFields(entry, kind).filter((one) => isLabelled(one, label));
  if (field === undefined || other !== undefined) return null;
  const isSaid = printed.includes(field.value) || printed.includes(statusCore(field.value));
  if (isSaid) return !isNegated;
  const isRuledOut =
    kind === 'status' ? excludes(meaning, meaningOf(field.value)) : printed.length > 0;
  return isRuledOut ? isNegated : null;
}

function ofDate(entry: Described, date: number, isEnd: boolean): boolean | null {
  const [field] = fieldsOf(entry.fields, { kind: 'deadline', label: null });
  const all = field === undefined ? [] : datesIn(field.value);
  const end = field === undefined ? null : endIn(field.value);
  if (field === undefined || all.length === 0) return null;
  if (isEnd || all.length === 1) return end === null ? null : end === date;
  return all.includes(date) ? true : null;
}

function ofAmount(entry: Described, euros: number): boolean | null {
  const [field, other] = ownFields(entry, 'cost');
  const amount = field === undefined || other !== undefined ? null : amountOf(field);
  return amount === null ? null : amount.euros === euros;
}

function ownFields({ fields }: Described, kind: FieldKind | null) {
  return fields.filter((field) => field.kind === kind);
}
