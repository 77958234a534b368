import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { FoundWord } from '../parts/find-words.ts';
import { type Asked, metricsOf } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { defaultMetric } from '../vocabulary/knowledge.ts';

/** "pro Schule", "Kosten je Platz": what stands behind it and is no part of a metric's own name. */
export function leavesPer({ parts: { marked } }: Asked): boolean {
  return marked.terms.some(
    ({ folded }, index) =>
      /^(?:je|pro|per)$/u.test(folded) &&
      marked.roleOf(index) !== 'metric' &&
      !/^(?:kind|year|time|scope(?: label)?|operation)$/u.test(marked.roleOf(index + 1) ?? '') &&
      !EACH_TIME.test(marked.foldedAt(index + 1)),
  );
}

/** "pro Jahr" asks for a course, and "je Stichtag" for what is there anyway. */
const EACH_TIME = /^(?:jahr\w*|\w*jahr|years?|annum|stichtag\w*|nach|einzeln\w*|eintrag|zeile)$/u;

/** "Schüler je Lehrer", "Euro" of two columns: beside the usual metric only a rate or change of it. */
export function leavesMetric({ parts, table, metric }: Asked): boolean {
  // "Unfälle im Soll": what only another table has.
  const own = parts.metrics.filter((word) => means(word, table.name));
  const isOther = (word: FoundWord) =>
    // "Hilfen" within "Hilfen zur Erziehung" is no other word.
    !own.some(({ from, to }) => from <= word.from && word.to <= to);
  if (parts.metrics.some(isOther)) return true;
  const usual = defaultMetric(table);
  // "Stellen" of three columns is told apart by "unbesetzt".
  const columnsOf = ({ meanings }: FoundWord) =>
    new Set(meanings.flatMap((found) => (found.table === table.name ? [found.value] : [])));
  const isNamed = own.some(
    (word) => columnsOf(word).size === 1 && columnsOf(word).has(metric.column),
  );
  const unmet = isNamed ? own.filter((word) => !columnsOf(word).has(metric.column)) : own;
  const others = metricsOf({ ...parts, metrics: unmet }, table).filter(
    (named) => named !== metric && named.changeOf !== metric.column,
  );
  return others.some(
    (named) => named !== usual || metric.kind === 'count' || metric.kind === 'amount',
  );
}

/** "Mitglieder" can be the "aktiven Mitglieder" of the table; the usual metric is surely not meant. */
export function leavesPartOfMetric({
  parts: { marked },
  table,
  metric,
  metricIsStated,
  knowledge,
}: Asked): boolean {
  if (metricIsStated) return false;
  const counted = table.metrics.filter(({ kind }) => kind === 'count' || kind === 'amount');
  const own = knowledge.words.filter(
    ({ role, table: name, value }) =>
      role === 'metric' && name === table.name && counted.some(({ column }) => column === value),
  );
  const used = new Set(own.flatMap(({ value, stems }) => (value === metric.column ? stems : [])));
  const others = new Set(own.flatMap(({ value, stems }) => (value === metric.column ? [] : stems)));
  return marked.terms.some(
    ({ stem, kind }, index) =>
      kind === 'word' &&
      /^(?:operation|neutral)$/u.test(marked.roleOf(index) ?? '') &&
      stem.length >= SHORTEST_NOUN &&
      others.has(stem) &&
      !used.has(stem),
  );
}

/** Shorter words are grammar more often than nouns. */
const SHORTEST_NOUN = 5;

/**
 * "Wie viele Tierheime gibt es?" of a table of animals in them, with a column for each kind: what only the theme
 * of the table names, and its title does not count, is in none of its columns.
 */
export function leavesCounted({ parts: { marked }, table, metricIsStated }: Asked): boolean {
  const counted = table.metrics.filter(({ kind }) => kind === 'count');
  const asks = ASKS_NUMBER.exec(marked.line);
  if (metricIsStated || counted.length < 2 || asks === null) return false;
  const [, last] = marked.spanOf(asks.index, asks.index + asks[0].length);
  const [, thing = ''] = COUNTED_BY_TITLE.exec(table.title) ?? [];
  const stem = marked.terms[last + 1]?.stem ?? '';
  return marked.roleOf(last + 1) === 'table' && !stemGerman(foldGerman(thing)).endsWith(stem);
}

const ASKS_NUMBER = /(?<!\w)(?:wie ?viele?|how many)(?!\w)/u;
const COUNTED_BY_TITLE =
  /^(?:(?:Wie viele|(?:Anzahl|Zahl|Entwicklung|Übersicht|Verteilung) (?:der|des|von|über(?: die)?))\s)?(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+)/u;
