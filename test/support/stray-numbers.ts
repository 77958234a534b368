import type { AnswerDraft } from '#src/domain/answer.ts';

const NUMBER = /(?<![\p{L}\d])\d[\d.,]*/gu;

/** What stands in brackets behind a name: its key. */
const KEY = /\((?:AGS|Kapitel|Einzelplan|Nummer|chapter|departmental budget) [^)]*\)/gu;

/**
 * Numbers of an answer's text that nothing accounts for: neither a figure, an item, the computation
 * nor a note holds them, nor the question itself.
 */
export function strayNumbers(draft: AnswerDraft, question: string): string[] {
  const text = draft.text
    .replace(/\[\d+\]/gu, '')
    .replace(/\d{2}\.\d{2}\.\d{4}|\d{4}-\d{2}-\d{2}/gu, '')
    .replace(KEY, '');
  const known = new Set([
    ...numbersIn(question),
    ...(draft.figures ?? []).flatMap(({ value, label, unit }) => [
      plain(value),
      ...numbersIn(`${label} ${unit}`),
    ]),
    ...(draft.items ?? []).flatMap(({ value, label, key, detail }) => [
      ...(value === undefined ? [] : [plain(value)]),
      ...numbersIn(`${label} ${key ?? ''} ${detail ?? ''}`),
    ]),
    ...(draft.options ?? []).flatMap(({ label, key }) => numbersIn(`${label} ${key ?? ''}`)),
    ...(draft.notes ?? []).flatMap(numbersIn),
    ...numbersIn(draft.computation?.expression ?? ''),
    ...(draft.computation?.inputs ?? []).flatMap(({ value, label }) => [
      ...(value === null ? [] : [plain(value)]),
      ...numbersIn(label),
    ]),
    ...numbersIn(draft.interpretedAs ?? ''),
  ]);
  return numbersIn(text).filter((number) => !known.has(number) && !isPlaceOrYear(number));
}

/** German and English spelling to one form: "46.675", "46,675" and 46675 are the same. */
function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((printed) => normal(printed.replace(/[.,]+$/u, '')));
}

function normal(printed: string): string {
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$/u.test(printed);
  const digits = isGrouped ? printed.replace(/[.,](?=\d{3}(?:[.,]|$))/gu, '') : printed;
  return digits
    .replace(',', '.')
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
}

function plain(value: number): string {
  return normal(String(Math.abs(value)));
}

/** Ranks of a list and years say where a value stands. */
function isPlaceOrYear(number: string): boolean {
  return /^\d{1,2}$/u.test(number) || /^(?:19|20)\d\d$/u.test(number);
}
