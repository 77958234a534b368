import { compareNumber } from '#src/answer/claims/figures/compare-number.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { createWording } from '#src/question/entries/wording.ts';
import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import { readOf } from '#src/question/records/read-record-question.ts';
import type { RecordList } from '#src/question/records/record-list.ts';
import { planOfRecords } from '#src/question/records/record-plan.ts';
import type { RecordQuestion } from '#src/question/records/record-question.ts';
import { recordTokens } from '#src/question/records/record-words.ts';
import { type RecordFilter, takeFullValues } from '#src/question/records/take-values.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../claims/verdict.ts';
import { composeRecords } from './compose-records.ts';
import type { RecordSource } from './record-responder.ts';

/** So much of a sentence must be of a list, and of no other document. */
const TELLING = 4;
const RANKED =
  /(?<!\p{L})(?:am meisten|am wenigsten|(?:die|den|der|das) (?:meisten?|wenigsten|höchsten?|größten?|niedrigsten?|kleinsten?|geringsten?)|highest|largest|most|lowest|smallest|fewest)(?!\p{L})/iu;
const MORE = /(?<!\p{L})(?:mehr|höher\p{L}*|größer\p{L}*|more|higher|larger)(?!\p{L})/iu;
const LESS =
  /(?<!\p{L})(?:weniger|niedriger\p{L}*|geringer\p{L}*|kleiner\p{L}*|less|lower|smaller|fewer)(?!\p{L})/iu;

/** "Wurde der Antrag der Stadt Polch abgelehnt?" */
const WHETHER =
  /^\s*(?:wurden?|ist|sind|hat|haben|war|waren|liegt|liegen|gehört|bekam|erhielt|stimmt es|was|were|is|are|did|has)(?!\p{L})[^?]*\?\s*$/iu;

/** Answers whether something holds of the entries of a list; null where nothing is asked so. */
export async function answerWhetherOfRecords(
  question: string,
  source: RecordSource,
  language: Language,
): Promise<AnswerDraft | null> {
  // German "was" asks for something.
  if (!WHETHER.test(question) || (language === 'de' && /^\s*was(?!\p{L})/iu.test(question)))
    return null;
  const finding = await checkRecords(question.replace(/\?\s*$/u, ''), source, language);
  if (finding === null || finding.verdict === 'nicht prüfbar' || finding.evidence === null)
    return null;
  const isTrue = finding.verdict === 'stimmt';
  const word = language === 'de' ? (isTrue ? 'Ja' : 'Nein') : isTrue ? 'Yes' : 'No';
  return { ...finding.evidence, text: `**${word}.** ${finding.evidence.text}` };
}

/** Checks a sentence about the entries of a list; null where it is about none or they do not decide. */
export async function checkRecords(
  sentence: string,
  source: RecordSource,
  language: Language,
): Promise<Finding | null> {
  for (const list of source.lists) {
    const finding = await checkOf(sentence, list, source, language);
    if (finding !== null) return finding;
  }
  return null;
}

async function checkOf(
  sentence: string,
  list: RecordList,
  source: RecordSource,
  language: Language,
): Promise<Finding | null> {
  const values = statedIn(sentence, list);
  const [value, ...more] = values;
  if (more.length > 0) return null;
  const computing = { list, source, language };
  if (value !== undefined) return checkStated(sentence, value, computing);
  if (RANKED.test(sentence)) return checkRank(sentence, computing);
  if (MORE.test(sentence) || LESS.test(sentence)) return checkMore(sentence, computing);
  return checkAttributes(sentence, computing);
}

interface Computing {
  readonly list: RecordList;
  readonly source: RecordSource;
  readonly language: Language;
}

/** Numbers that are no years and no parts of names. */
function statedIn(sentence: string, { columns }: RecordList): StatedValue[] {
  const names = columns.flatMap(({ values }) => values.map(({ text }) => text));
  return readStatedValues(sentence).filter(
    ({ text, kind, value, noun, isMoney }) =>
      !(kind === 'number' && !isMoney && noun === null && value >= 1900 && value <= 2100) &&
      !names.some((name) => name.includes(text) && sentence.includes(name)),
  );
}

/** "6 Anträge wurden abgelehnt": how many it are is asked instead. */
async function checkStated(
  sentence: string,
  value: StatedValue,
  computing: Computing,
): Promise<Finding | null> {
  const asked = value.isMoney
    ? 'wie viel Geld'
    : value.kind === 'percent' || value.kind === 'part'
      ? 'wie viel Prozent'
      : 'wie viele';
  const question = `${sentence.slice(0, value.start)} ${asked} ${sentence.slice(value.end)}`;
  const read = questionOf(question, computing);
  const taken = read?.operation.name;
  if (
    read === null ||
    (taken !== 'total' && taken !== 'value' && taken !== 'share' && taken !== 'distinct')
  )
    return null;
  if (
    value.isDenied ||
    value.isOfRange === true ||
    value.kind === 'points' ||
    value.kind === 'multiple'
  )
    return null;
  const evidence = await draftOf(read, computing);
  const [figure, second] = evidence.figures ?? [];
  if (figure === undefined) return unverifiable('Dafür ist kein Betrag angegeben.', null);
  // Several entries of one name: which is meant is not said.
  if (taken === 'value' && second !== undefined)
    return unverifiable('Dazu gibt es mehrere Einträge.', evidence);
  const say = (number: number) =>
    `${formatNumber(number, { decimals: Number.isInteger(number) ? 0 : 2 })} ${number === 1 && figure.unit === 'Einträge' ? 'Eintrag' : figure.unit}`;
  return compareNumber(value, figure.value, say, evidence);
}

/** "Auf X entfallen die meisten …": which one it is is asked instead. */
async function checkRank(sentence: string, computing: Computing): Promise<Finding | null> {
  const { list } = computing;
  const filters = filtersIn(sentence, list);
  const candidates = filters.filter(({ values, isExcluded }) => values.length === 1 && !isExcluded);
  const ordered = [
    ...candidates.filter(({ column }) => column.isName),
    ...candidates.filter(({ column }) => !column.isName),
  ];
  for (const filter of ordered) {
    const tokens = recordTokens(sentence);
    const start = tokens[filter.from]?.start ?? 0;
    const end = tokens[filter.to]?.end ?? 0;
    const question = `${sentence.slice(0, start)} welcher ${filter.column.label} ${sentence.slice(end)}`;
    const read = questionOf(question, computing);
    if (read?.operation.name !== 'rank') continue;
    if (
      read.operation.by !== filter.column &&
      !(filter.column.isName && read.operation.by === null)
    )
      continue;
    const evidence = await draftOf(read, computing);
    const isFirst = evidence.items?.some(({ label }) => filter.values.includes(label)) === true;
    const [first] = evidence.items ?? [];
    if (first === undefined) return null;
    return {
      verdict: isFirst ? 'stimmt' : 'stimmt nicht',
      ...(first.value === undefined ? {} : { actual: first.value }),
      reason: isFirst ? '' : `An dieser Stelle steht ${first.label}.`,
      evidence,
    };
  }
  return null;
}

/** "A erhielt mehr als B" */
async function checkMore(sentence: string, computing: Computing): Promise<Finding | null> {
  const isMore = MORE.test(sentence);
  const question = `Unterschied ${sentence.replace(isMore ? MORE : LESS, ' ')}`;
  const read = questionOf(question, computing);
  if (read?.operation.name !== 'difference') return null;
  const evidence = await draftOf(read, computing);
  const [figure] = evidence.figures ?? [];
  if (figure === undefined) return null;
  const holds = isMore ? figure.value > 0 : figure.value < 0;
  return { verdict: holds ? 'stimmt' : 'stimmt nicht', reason: '', evidence };
}

/** "Der Antrag der Stadt Polch wurde abgelehnt": what its entries say of it. */
async function checkAttributes(sentence: string, computing: Computing): Promise<Finding | null> {
  const ofOtherYear = await checkYear(sentence, computing);
  if (ofOtherYear !== null) return ofOtherYear;
  const read = questionOf(sentence, computing);
  if (read === null || (read.condition !== null && read.condition.kind !== 'present')) return null;
  const names = read.filters.filter(({ column }) => column.isName);
  const others = read.filters.filter(({ column }) => !column.isName);
  const [name, ...more] = names;
  if (
    name === undefined ||
    more.length > 0 ||
    name.isExcluded ||
    name.values.length > 1 ||
    others.length === 0
  )
    return null;
  const rows = entriesWith([name], computing.list);
  const fitting = entriesWith(read.filters, computing.list);
  // Of a year the date is shown.
  const columns = others.map(
    ({ column }) =>
      computing.list.columns.find((one) => column.column === `${one.column}${YEAR_OF_DATE}`) ??
      column,
  );
  const evidence = await draftOf(
    { ...read, operation: { name: 'ask', columns }, filters: [name] },
    computing,
  );
  if (fitting.length > 0 && fitting.length < rows.length)
    return unverifiable(
      'Dazu gibt es mehrere Einträge, von denen es nur ein Teil erfüllt.',
      evidence,
    );
  // "Der Antrag wurde bewilligt" of a list with a column of what was granted: then there is an amount.
  if (fitting.length > 0 && read.metricIsSaid && /^\p{Ll}/u.test(read.metric.label)) {
    const amount = await draftOf({ ...read, operation: { name: 'value' } }, computing);
    const isDone = amount.figures?.some(({ value }) => value > 0) === true;
    return { verdict: isDone ? 'stimmt' : 'stimmt nicht', reason: '', evidence: amount };
  }
  return { verdict: fitting.length > 0 ? 'stimmt' : 'stimmt nicht', reason: '', evidence };
}

/** "Das Waldheim wurde 2001 eröffnet": of a year in which nothing was, when it was is asked instead. */
async function checkYear(sentence: string, computing: Computing): Promise<Finding | null> {
  const { list } = computing;
  const unknown = readOf(sentence, list);
  if (unknown?.kind !== 'unknown' || !(unknown.column.isTime || unknown.column.isDate)) return null;
  if (!/^(?:19|20)\d\d$/u.test(unknown.said)) return null;
  const read = questionOf(`wann ${sentence.replace(unknown.said, ' ')}`, computing);
  const [name, ...more] = read?.filters ?? [];
  if (read?.operation.name !== 'ask' || name === undefined || more.length > 0) return null;
  const { columns } = read.operation;
  const [column, ...others] = columns;
  const rows = entriesWith([name], list);
  const isOfDay = column?.isTime === true || column?.isDate === true;
  if (others.length > 0 || !isOfDay || !name.column.isName || name.isExcluded) return null;
  const days = rows.map(({ attributes = {} }) => attributes[column.column] ?? '');
  if (days.some((day) => !/(?:19|20)\d\d/u.test(day) || day.includes(unknown.said))) return null;
  return { verdict: 'stimmt nicht', reason: '', evidence: await draftOf(read, computing) };
}

function entriesWith(filters: readonly RecordFilter[], { entries }: RecordList) {
  return entries.filter(({ attributes = {} }) =>
    filters.every(({ column, values, isExcluded }) => {
      const value = attributes[column.column];
      return value !== undefined && values.includes(value) !== isExcluded;
    }),
  );
}

function filtersIn(sentence: string, list: RecordList): readonly RecordFilter[] {
  return takeFullValues(createWording(sentence, recordTokens(sentence)), list).filters;
}

function questionOf(question: string, { list }: Computing): RecordQuestion | null {
  const read = readOf(question, list);
  return read?.kind === 'question' && read.score >= TELLING - 1 ? read : null;
}

async function draftOf(
  question: RecordQuestion,
  { source: { store, entities }, language }: Computing,
): Promise<AnswerDraft> {
  return composeRecords(
    question,
    await runPlan(planOfRecords(question), store, entities),
    language,
  );
}
