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
const LONGEST = 9;

/**
 * Reads a message that goes on from a question about a list: "und wie viele davon …?", "und die Stadt
 * Polch?", "und 2022?", "welche sind das?".
 *
 * @returns Null where the message stands alone or nothing of it goes on.
 */
export function followRecords(
  message: string,
  history: readonly string[],
  lists: readonly RecordList[],
): RecordReading | null {
  let before: RecordQuestion | null = null;
  for (const earlier of history) {
    const read: RecordReading | null = goOn(earlier, before) ?? readRecordQuestion(earlier, lists);
    before = read?.kind === 'question' ? read : before;
  }
  return goOn(message, before);
}

function goOn(message: string, before: RecordQuestion | null): RecordReading | null {
  if (before === null) return null;
  if (WHICH_THEN.test(message)) return { ...before, operation: { name: 'list', column: null } };
  const isAmong = OF_THEM.test(message);
  const isShort = createWording(message, recordTokens(message)).tokens.length <= LONGEST;
  if (!isAmong && !GOES_ON.test(message) && !isShort) return null;
  const said = message.replace(OF_THEM, ' ');
  const read = readOf(said, before.list, { isOfList: true });
  if (read?.kind !== 'question') return read;
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

/** What is said of a column anew stands in place of what was said of it before. */
function replaced(before: readonly RecordFilter[], now: readonly RecordFilter[]): RecordFilter[] {
  const kept = before.filter(({ column }) => !now.some((filter) => filter.column === column));
  return [...kept, ...now];
}
