import { createWording, OF_THEM } from '../entries/wording.ts';

import { readOf, readRecordQuestion } from './read-record-question.ts';
import type { RecordList } from './record-list.ts';
import type { RecordQuestion, RecordReading } from './record-question.ts';
import { recordTokens } from './record-words.ts';
import type { RecordFilter } from './take-values.ts';

const GOES_ON = /^\P{L}*(?:und|and|aber|but|dann|oder|sowie)(?!\p{L})/iu;
/** "Welche sind das?", "Nenne sie." */
const WHICH_THEN =
  /^\P{L}*(?:und\s+)?(?:welche\s+(?:\p{L}+\s+)?(?:sind|waren)\s+(?:das|es|dies)|nenne?\s+(?:sie|diese)|which (?:ones )?are (?:they|these|those))\P{L}*$/iu;
const POINTING =
  /(?<!\p{L})(?:dort|dafür|dabei|sie|diese[rsmn]?|deren|dessen|it|they|there|these|those)(?!\p{L})/iu;
/** What points at one; "es" of "gibt es" does not. */
const TO_ONE =
  /(?<!\p{L})(?:(?<!g[ai]b(?:t|) )(?:es|er|sie|ihn|ihm|ihre?[nrsm]?|seine?[nrsm]?|deren|dessen|diese[rsmn]?|dort|dafür|dabei|das)|it|its|there)(?!\p{L})/iu;
/** "Wie viele Plätze hat die Kita?" */
const THE_ONE =
  /(?<=(?:hat|hatte|bekam|erhielt|kostete?t?|liegt|ist|war) )(?:die|der|das) \p{Lu}\p{L}+(?=\P{L}*$)/u;
const LONGEST = 9;

const THERE = /(?<!\p{L})(?:dort|there)(?!\p{L})/iu;

/** What a ranking of a list finds first. */
export interface First {
  readonly name: string;
  /** Of the entry; those that a group has in common are not told from others. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Null where several are first. */
export type FirstOf = (question: RecordQuestion) => Promise<First | null>;

/**
 * Reads a message that goes on from a question about a list: "und wie viele davon …?", "und die Stadt
 * Polch?", "und 2022?", "welche sind das?".
 *
 * @returns Null where the message stands alone or nothing of it goes on.
 */
export async function followRecords(
  message: string,
  history: readonly string[],
  lists: readonly RecordList[],
  firstOf: FirstOf,
): Promise<RecordReading | null> {
  let before: RecordQuestion | null = null;
  for (const earlier of history) {
    const read: RecordReading | null =
      (await goOn(earlier, before, firstOf)) ?? readRecordQuestion(earlier, lists);
    before = read?.kind === 'question' ? read : before;
  }
  return goOn(message, before, firstOf);
}

async function goOn(
  message: string,
  before: RecordQuestion | null,
  firstOf: FirstOf,
): Promise<RecordReading | null> {
  if (before === null) return null;
  const ofFirst = isOfOne(before) ? await goOnFromFirst(message, before, firstOf) : undefined;
  return ofFirst === undefined ? goOnFrom(message, before) : ofFirst;
}

function isOfOne({ operation }: RecordQuestion): boolean {
  return operation.name === 'rank' && operation.limit === 1;
}

/**
 * "Wie viele Plätze hat sie?" behind "Welche Kita hat die meisten …?": asks it of the one that was named.
 *
 * @returns Null where it is of that one and not understood; undefined where nothing says it is.
 */
async function goOnFromFirst(
  message: string,
  before: RecordQuestion,
  firstOf: FirstOf,
): Promise<RecordReading | null | undefined> {
  if (OF_THEM.test(message) || WHICH_THEN.test(message)) return undefined;
  const pointer = TO_ONE.test(message) ? TO_ONE : THE_ONE;
  const isPointing = pointer.test(message);
  if (!isPointing && !GOES_ON.test(message)) return undefined;
  const alone = readOf(message, before.list, { isOfList: true });
  const namesOther = alone?.kind === 'question' && alone.filters.length > 0;
  if (!isPointing && namesOther) return undefined;
  const unread = isPointing ? null : undefined;
  const first = await firstOf(before);
  if (first === null) return unread;
  const { name } = first;
  const said = isPointing
    ? message.replace(pointer, ` ${name} `)
    : message.replace(/\P{L}*$/u, ` ${name}?`);
  const read = readOf(said, before.list, { isOfList: true });
  const isOfName =
    read?.kind === 'question' &&
    read.filters.some(({ values: [value, ...more] }) => value === name && more.length === 0);
  const isAsked = isOfName && (ofEntry(before) ? isOfEntry(read) : read.isOperationSaid);
  if (isAsked)
    return {
      ...read,
      filters: replaced(before.filters, read.filters),
      score: before.score + read.score,
    };
  return THERE.test(message) ? openPlace(message, before, first) : unread;
}

/** "Wie viele Kitas gibt es dort?": in its town, or in its district. */
function openPlace(
  message: string,
  { list, score }: RecordQuestion,
  { attributes }: First,
): RecordReading | null {
  const said = THERE.exec(message)?.[0] ?? '';
  const filters = list.columns.flatMap((column): RecordFilter[] => {
    const value = attributes[column.column];
    return column.isPlace && value !== undefined
      ? [{ column, values: [value], from: 0, to: 0, isExcluded: false }]
      : [];
  });
  const value = { said, from: 0, to: 0, filters };
  return filters.length === 0 ? null : { kind: 'open', list, value, score };
}

/** The ranking is of entries, and not of what they have in common. */
function ofEntry({ operation }: RecordQuestion): boolean {
  return operation.name === 'rank' && (operation.by === null || operation.by.isName);
}

function isOfEntry({ operation: { name } }: RecordQuestion): boolean {
  return name === 'value' || name === 'ask' || name === 'columns';
}

function goOnFrom(message: string, before: RecordQuestion): RecordReading | null {
  if (WHICH_THEN.test(message)) return { ...before, operation: { name: 'list', column: null } };
  const isAmong = OF_THEM.test(message);
  const isShort = createWording(message, recordTokens(message)).tokens.length <= LONGEST;
  if (!isAmong && !GOES_ON.test(message) && !isShort) return null;
  const said = message.replace(OF_THEM, ' ');
  const read =
    readOf(said, before.list, { isOfList: true }) ??
    askedOfSame(said, before) ??
    sameOfOther(said, before);
  if (read?.kind !== 'question') return read;
  if (read.operation.name === 'ask' && !isAmong) return read;
  // What is asked in full stands alone, unless it points at what was spoken of.
  if (!isAmong && !GOES_ON.test(message) && read.isOperationSaid && !POINTING.test(message))
    return null;
  const filters = isAmong
    ? [...before.filters, ...read.filters]
    : replaced(before.filters, read.filters);
  const isMetricNew = read.metricIsSaid;
  return {
    ...read,
    operation: read.isOperationSaid ? read.operation : before.operation,
    metric: isMetricNew ? read.metric : before.metric,
    filters,
    condition: read.condition ?? (isAmong || !read.isOperationSaid ? before.condition : null),
    years: read.years.length > 0 ? read.years : before.years,
    score: before.score + read.score,
  };
}

/** "Bis wann sollen die Arbeiten beendet sein?": nothing is asked unless of what was named before. */
function askedOfSame(message: string, { list, filters }: RecordQuestion): RecordReading | null {
  const [only, ...more] = filters;
  const [value, ...others] = only?.values ?? [];
  if (value === undefined || more.length + others.length > 0 || only?.isExcluded === true)
    return null;
  const read = readOf(message.replace(/\P{L}*$/u, ` ${value}?`), list, { isOfList: true });
  const isAsked =
    read?.kind === 'question' &&
    (read.operation.name === 'ask' || (read.operation.name === 'value' && read.metricIsSaid));
  return isAsked ? read : null;
}

/** "und die SG Alsfeld?": names another entry, and nothing is asked but what was asked before. */
function sameOfOther(message: string, before: RecordQuestion): RecordQuestion | null {
  if (!GOES_ON.test(message)) return null;
  const { list, operation, metric } = before;
  const named = readOf(`Wie viele gibt es ${message.replace(GOES_ON, '')}`, list, {
    isOfList: true,
  });
  const isOther =
    named?.kind === 'question' &&
    named.filters.length > 0 &&
    named.filters.every(({ column }) => before.filters.some((own) => own.column === column));
  return isOther
    ? { ...named, operation, metric, isOperationSaid: false, metricIsSaid: false }
    : null;
}

/** What is said of a column anew stands in place of what was said of it before. */
function replaced(before: readonly RecordFilter[], now: readonly RecordFilter[]): RecordFilter[] {
  const kept = before.filter(({ column }) => !now.some((filter) => filter.column === column));
  return [...kept, ...now];
}
