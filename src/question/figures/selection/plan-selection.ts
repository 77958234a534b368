import { aggregateKinds, type Table } from '#src/domain/catalogue.ts';
import type { EntityRef, Selection } from '#src/domain/query-plan.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import { stemsOf } from '../terms/question-terms.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { isPluralKind } from './is-plural-kind.ts';
import { attachmentOf } from './kind-attachment.ts';
import { type Subject, valuesOf } from './resolve-mentions.ts';

/** "die Gemeinden", "Kapitel": a kind of entity that is asked about as such. */
export interface Group {
  readonly kinds: readonly string[];
  readonly labelled: string | null;
  readonly isPlural: boolean;
  readonly from: number;
  readonly word: string;
}

/** How a plan names an entity. */
export function refOf({ key, scope }: NamedEntity): EntityRef {
  return scope === null ? { key } : { key, scope };
}

/** A selection of just these entities. */
export function namedSelection(entities: readonly NamedEntity[]): Selection {
  return { by: 'entities', entities: entities.map(refOf) };
}

/** Words for kinds that stand beside no name; those behind "ohne" and "samt" only say how it is meant. */
export function bareGroups(
  parts: Parts,
  table: Table,
  subjects: readonly Subject[],
  knowledge: Knowledge,
): Group[] {
  const beside = new Set(subjects.map(({ kindWord }) => kindWord));
  const groups = parts.kinds
    .filter(
      (word) =>
        !beside.has(word) &&
        attachmentOf(word, parts.marked) === null &&
        !isOfAttached(word, parts) &&
        !isInBracketsOfKind(word, parts),
    )
    .map((word) => groupOf(word, parts, table, knowledge))
    .filter(({ kinds }) => kinds.length > 0);
  const isSaidOnce = (group: Group, at: number) =>
    !isSaidAgain(group, groups.slice(0, at), parts) &&
    !(groups.length > 1 && isPlaceOfAll(group, parts, table, knowledge));
  return joinAttributes(groups.filter(isSaidOnce), parts);
}

/** "Gemeinden im Land": what holds the whole table leaves nothing out. */
function isPlaceOfAll(
  { kinds, from }: Group,
  { marked }: Parts,
  { name }: Table,
  { index }: Knowledge,
): boolean {
  if (!/^(?:im|in|des|vom|of)$/u.test(marked.foldedAt(from - 1))) return false;
  return index.ofKinds(name, kinds).every(({ isRoot }) => isRoot);
}

/** "die Verwaltung selbst (nur die Zeile Verwaltung)" */
function isSaidAgain(group: Group, before: readonly Group[], { marked }: Parts): boolean {
  const isGloss = marked.terms[group.from]?.inBrackets === true;
  const kinds = group.kinds.join(' ');
  return isGloss && before.some((other) => other.kinds.join(' ') === kinds);
}

/** "abgeschlossene Projekte", "Projekte sind abgeschlossen": one group, the narrower one. */
function joinAttributes(groups: readonly Group[], parts: Parts): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const isOne = before !== undefined && isOnePhrase(before, group, parts);
    // "Klimaschutz-Maßnahmen": both words mean all of them.
    if (isOne && isSameGroup(group, before)) joined.splice(-1, 1, group);
    else if (isOne && isNarrower(group, before)) joined.splice(-1, 1, narrowed(before, group));
    else if (isOne && isNarrower(before, group)) joined.splice(-1, 1, narrowed(group, before));
    else joined.push(group);
  }
  return joined;
}

const COPULA =
  /^(?:sind|ist|waren|war|wurden|wurde|werden|noch|schon|bereits|derzeit|aktuell|are|is|were|was|have|has|been|already|still)$/u;

/** Nothing but a verb that says what the one is, or a genitive ("Kitas der Caritas"), lies between. */
function isOnePhrase(before: Group, group: Group, { marked }: Parts): boolean {
  const between = marked.terms.slice(before.from + 1, group.from);
  if (between.length === 1 && /^(?:der|des|von)$/u.test(between[0]?.folded ?? '')) return true;
  // "Maßnahmen der Klimaanpassung sind": what all of the table is about stands there, too.
  return between.every(
    ({ folded }, offset) =>
      COPULA.test(folded) ||
      /^(?:de[rsmn]|die|das|zu[rm]?|im|für|in|fur)$/u.test(folded) ||
      marked.roleOf(before.from + 1 + offset) === 'table',
  );
}

function narrowed(noun: Group, { kinds, labelled }: Group): Group {
  return { ...noun, kinds, labelled };
}

function isSameGroup(a: Group, b: Group): boolean {
  return a.kinds.length === b.kinds.length && a.kinds.every((kind) => b.kinds.includes(kind));
}

function isNarrower(a: Group, b: Group): boolean {
  return a.kinds.length < b.kinds.length && a.kinds.every((kind) => b.kinds.includes(kind));
}

/** "ohne die Verwaltung der VG": what the left out thing belongs to. */
function isOfAttached({ from }: FoundWord, { marked, kinds }: Parts): boolean {
  if (!/^(?:der|des|of)$/u.test(marked.foldedAt(from - 1))) return false;
  return kinds.some((word) => word.to === from - 2 && attachmentOf(word, marked) !== null);
}

/** "rural district (Landkreis)": said again. */
function isInBracketsOfKind(word: FoundWord, { marked, kinds }: Parts): boolean {
  return (
    marked.terms[word.from]?.inBrackets === true && kinds.some(({ to }) => to === word.from - 1)
  );
}

function groupOf(word: FoundWord, parts: Parts, table: Table, knowledge: Knowledge): Group {
  const kinds = valuesOf(word, table);
  const terms = parts.marked.within(word);
  return {
    kinds,
    labelled:
      terms.length === 1 && word.isForAll !== true
        ? labelledBy(terms[0]?.stem ?? '', kinds, table, knowledge)
        : null,
    isPlural: isPluralKind(word, parts.marked, table),
    from: word.from,
    word: terms.map(({ text }) => text).join(' '),
  };
}

/** "Städte" are those municipalities that are called so. */
function labelledBy(
  stem: string,
  kinds: readonly string[],
  table: Table,
  knowledge: Knowledge,
): string | null {
  const ofKinds = knowledge.index.ofKinds(table.name, kinds);
  // "Theater" is what all sorts of them are called in the table, whatever their own names are.
  const sorts = table.entity.kinds.filter(({ value }) => kinds.includes(value));
  if (
    knowledge.plainTables.has(table.name) &&
    sorts.length > 1 &&
    sorts.every(({ words }) => words.some((word) => stemsOf(word).join(' ') === stem))
  )
    return null;
  const labelled = ofKinds.filter(({ names }) => names[0]?.stems.includes(stem));
  return kinds.length > 1 && labelled.length > 1 && labelled.length < ofKinds.length ? stem : null;
}

/** All entities of these kinds; aggregates only where they are what is asked for. */
export function groupSelection(
  kinds: readonly string[],
  table: Table,
  options: {
    scopes: readonly string[];
    within: NamedEntity | null;
    labelled: string | null;
    except: readonly NamedEntity[];
  },
): Selection {
  const aggregates = aggregateKinds(table);
  const plain = kinds.filter((kind) => !aggregates.has(kind));
  return {
    by: 'group',
    kinds: plain.length > 0 ? plain : [...kinds],
    scopes: [...options.scopes],
    ...(options.within === null ? {} : { within: refOf(options.within) }),
    ...(options.labelled === null ? {} : { labelled: options.labelled }),
    except: options.except.map(refOf),
  };
}
