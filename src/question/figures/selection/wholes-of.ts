import type { Metric, Table } from '#src/domain/catalogue.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { Asked } from './asked.ts';
import { carriedSubject, certainSubject } from './certain-subject.ts';
import { isWeak, means } from './choose-table.ts';
import { type Subject, valuesOf } from './resolve-mentions.ts';

/**
 * "Sonderrechnungen", "die Beschäftigten der Landesverwaltung": words for a part of the table, or for
 * the table, mean its sum.
 */
export function wholesOf(
  parts: Parts,
  table: Table,
  knowledge: Knowledge,
  roots: readonly Subject[],
): Subject[] {
  const named = roots.filter(
    (root) => !isWeak(root, parts) || root.entities.some(({ scope }) => scope !== null),
  );
  const scoped = parts.scopes.flatMap((word) =>
    valuesOf(word, table).map((scope) => wholeOf(word, scope, parts, table, knowledge)),
  );
  const all = [...named, ...scoped.filter((subject) => subject !== null)];
  const distinct = all.filter(
    (s, i) => all.findIndex((o) => o.entities[0] === s.entities[0]) === i,
  );
  if (distinct.length > 0 || roots.length > 0) return distinct;
  const word =
    parts.tables.find(
      (found) => means(found, table.name) && !isOfOneKind(found, parts, table, knowledge),
    ) ?? parts.kinds.find((found) => isCalledElsewhere(found, parts, table, knowledge));
  const usual = table.entity.scope?.usual ?? null;
  const whole = word === undefined ? null : wholeOf(word, usual, parts, table, knowledge);
  return whole === null ? [] : [whole];
}

/** "in der Stadtverwaltung": that of one town, which nobody has named; "Stadtverwaltungen" are no districts. */
function isOfOneKind(
  { from, to }: FoundWord,
  { marked }: Parts,
  { name }: Table,
  { filed }: Knowledge,
): boolean {
  const [, kind, plural] = /^(\w{4,})verwaltung(en)?$/u.exec(marked.foldedAt(from)) ?? [];
  const isSaid = plural !== undefined || /^(?:der|die)$/u.test(marked.foldedAt(from - 1));
  if (kind === undefined || from !== to || !isSaid) return false;
  return filed.phrases.kind.get(stemGerman(kind))?.some(({ table }) => table === name) === true;
}

/**
 * A series of years is of one thing only, which nobody needs to name: "Nichtschwimmer 2022/23",
 * "Aufkommen je Einwohner 2022".
 *
 * @param metric - The one that the question names; undefined where it names none.
 */
export function orOnlyEntry(
  wholes: readonly Subject[],
  parts: Parts,
  table: Table,
  { index, plainTables }: Knowledge,
  metric: Metric | undefined,
): readonly Subject[] {
  if (metric === undefined || parts.mentions.length > 0 || !plainTables.has(table.name))
    return wholes;
  const isOfOne = metric.entity !== undefined;
  if (wholes.length > 0 && !isOfOne) return wholes;
  const [only, ...more] = index
    .ofTable(table.name)
    .filter(({ key }) => !isOfOne || key === metric.entity);
  if (only === undefined || more.length > 0) return wholes;
  return [carriedSubject(only)];
}

/** That all is meant, and nothing that was named before. */
const SAYS_ALL =
  /(?<!\w)(?:insgesamt|gesamt\w*|alles zusammen|landesweit|thuringens?|(?:gab|gibt) es|gabs|gibts|overall|altogether|in total|total|there (?:were|was|are)|(?:were|was|are) there|thuringia)(?!\w)/u;
const GOES_ON = /^(?:und|aber|oder|and|but|or)(?!\w)/u;
const NAMED_BEFORE =
  /(?<!\w)(?:dort|da|hier|davon|darin|dabei|daran|sie|ihr\w*|sein\w*|dies\w*|here|they|them|those|these|it|its|their)(?!\w)/u;

/**
 * The sum of a table, of which a question names no entry and says that all is meant: "Wie viele
 * Beschäftigte gab es 2018 insgesamt?" What only one foreign table counts needs no such word: "Wie hoch
 * war die Wahlbeteiligung?" Null where nothing says so.
 */
export function ofWholeTable(asked: Asked): Asked | null {
  const { parts, table, knowledge } = asked;
  const [word] = parts.metrics.filter((found) => means(found, table.name));
  const { line } = parts.marked;
  if (word === undefined || NAMED_BEFORE.test(line)) return null;
  const isOfOne =
    knowledge.plainTables.has(table.name) &&
    !GOES_ON.test(line) &&
    parts.metrics.every((found) => found.meanings.every((meaning) => meaning.table === table.name));
  const isRead = table.time.kind === 'years' || knowledge.plainTables.has(table.name);
  if (!isOfOne && !(SAYS_ALL.test(line) && isRead)) return null;
  const usual = table.entity.scope?.usual ?? null;
  const whole = wholeOf({ ...word, role: 'table' }, usual, parts, table, knowledge);
  return whole === null ? null : { ...asked, subjects: [{ ...whole, isFull: true }] };
}

/** "das Land": a kind of thing in another table, a word for the whole of this one. */
function isCalledElsewhere(
  word: FoundWord,
  { marked }: Parts,
  { name }: Table,
  { words }: Knowledge,
): boolean {
  if (means(word, name)) return false;
  const said = marked.within(word).map(({ stem }) => stem);
  return words.some(
    ({ table, role, stems }) =>
      table === name && role === 'table' && stems.join(' ') === said.join(' '),
  );
}

function wholeOf(
  word: FoundWord,
  scope: string | null,
  { marked }: Parts,
  table: Table,
  { index }: Knowledge,
): Subject | null {
  const entity = index.roots(table.name).find((root) => root.scope === scope);
  if (entity === undefined) return null;
  const { from, to } = word;
  return {
    ...certainSubject([entity], { from, to, said: marked.textOf(word) }),
    isFull: word.role === 'scope',
  };
}

/** "Thüringen" beside "Kernhaushalt" is only the place. */
export function strongest(roots: readonly Subject[], parts: Parts): readonly Subject[] {
  const said = roots.filter((subject) => !isWeak(subject, parts) || subject.said.length > 9);
  const [first] = said.length > 0 ? said : roots;
  const all = said.length > 1 ? said : first === undefined ? [] : [first];
  return all.filter((s, i) => all.findIndex((o) => o.entities[0] === s.entities[0]) === i);
}
