import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';

const ASKS_AGAIN =
  /^\s*(?:und |aber )?(?:(?:stimmt|gilt|galt|trifft|traf|war|ist|is|was|does) (?:das|es|dies|that|it)(?: (?:auch|noch|so|denn|immer|also|still|true|hold|zu))*(?= |$))/iu;
/** "Und als Erfurt?" behind "Jena hat mehr als Gera." */
const THAN = /^\s*(?:und|oder|aber|and|or)\s+(?:als|than)\s+([^?.!]+?)\s*[?.!]*$/iu;
const THAN_NAME = /((?<!\p{L})(?:als|than) )[^?.!,]+/iu;
const OPENER = /^\s*(?:und|oder|aber|and|or)\s+/iu;
const LINK = /^(?:für|bei|beim|von|in|im|hat|hatte|die|der|das|den|dem|auch|for|in|the)\s+/iu;
const NUMBER = /\d[\d.,]*(?<![.,])/u;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/gu;

/**
 * "Stimmt das auch für 2022?", "und Jena 1.400?" behind a statement: the statement with that year,
 * name or value.
 *
 * @param before - The message before.
 * @param name - The name in it, as it stands there; null where it is not about one thing.
 * @returns The statement to be checked; null where the message asks something else.
 */
export function stateAgain(message: string, before: string, name: string | null): string | null {
  if (findStatement(before) === null) return null;
  const other = THAN.exec(message)?.[1];
  if (other !== undefined && THAN_NAME.test(before))
    return before.replace(THAN_NAME, (_, than: string) => `${than}${other}`);
  const asks = ASKS_AGAIN.exec(message)?.[0] ?? OPENER.exec(message)?.[0];
  if (asks === undefined) return null;
  const said = message
    .slice(asks.length)
    .replace(/[\s?.!]+$/u, '')
    .trim();
  const years = said.match(YEAR) ?? [];
  const values = readStatedValues(said);
  const isAsked = ASKS_AGAIN.test(message) || values.length > 0;
  if (!isAsked || years.length > 1 || values.length > 1) return null;
  const [value] = values;
  const [year] = years;
  const rest = nameIn(value === undefined ? said : cut(said, value));
  if (year === undefined && value === undefined && rest === '') return null;
  // A unit is no name.
  const named = rest === '' || before.includes(rest) ? before : replaced(before, name, rest);
  const dated = named === null || year === undefined ? named : withYear(named, year);
  return dated === null || value === undefined ? dated : withValue(dated, said, value);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function cut(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** What is left beside years and link words. */
function nameIn(text: string): string {
  let name = text.replace(YEAR, ' ').replace(/\s+/gu, ' ').trim();
  while (LINK.test(`${name} `)) name = `${name} `.replace(LINK, '').trim();
  return name.replace(/\s+(?:hat|hatte|im|in|für)$/u, '');
}

function replaced(text: string, name: string | null, other: string): string | null {
  return name !== null && text.includes(name) ? text.replace(name, other) : null;
}

function withYear(statement: string, year: string): string | null {
  const years = new Set(statement.match(YEAR));
  return years.size === 1 ? statement.replace(YEAR, year) : null;
}

function withValue(statement: string, said: string, value: Span): string | null {
  const [old, ...more] = readStatedValues(statement);
  if (old === undefined || more.length > 0) return null;
  const stated = said.slice(value.start, value.end);
  const number = NUMBER.exec(stated)?.[0] ?? stated;
  const known = statement.slice(old.start, old.end).replace(NUMBER, number);
  return `${statement.slice(0, old.start)}${known}${statement.slice(old.end)}`;
}
